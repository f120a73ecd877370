import { type GraphQLObjectType, type GraphQLSchema, getNamedType, isObjectType } from 'graphql';

/** Types that say how the hub itself runs, as things stand now. */
const liveTypes = ['Source', 'Reporter', 'ReporterConnection', 'Rejection', 'RejectionConnection'];
/** Fields that say how late deliveries are: they change with the minute and with every delivery, at one snapshot. */
const freshnessTypes = ['Freshness'];
const freshnessFields = { MetricValue: ['note'], MetricFlatRow: ['state'] } as const;

/**
 * Marks the fields whose answer a snapshot does not settle, for whoever keeps answers.
 *
 * `extensions.live`: nobody may keep it. `extensions.fresh`: it holds until the next minute or the next delivery.
 */
export function markChanging(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const answers = getNamedType(field.type).name;
      if (liveTypes.includes(answers)) field.extensions = { ...field.extensions, live: true };
      if (freshnessTypes.includes(answers)) field.extensions = { ...field.extensions, fresh: true };
    }
  }
  for (const [name, fields] of Object.entries(freshnessFields)) {
    const type = schema.getType(name) as GraphQLObjectType;
    for (const field of fields) {
      const found = type.getFields()[field]!;
      found.extensions = { ...found.extensions, fresh: true };
    }
  }
  return schema;
}
