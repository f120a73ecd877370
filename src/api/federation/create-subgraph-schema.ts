import { extendSchema, type GraphQLScalarType, type GraphQLSchema, type GraphQLUnionType, parse } from 'graphql';
import { GianhError } from '#kernel';
import { Area } from '../area/area.type.js';
import type { ApiContext } from '../context/api-context.js';
import { Dossier } from '../dossier/dossier.type.js';
import { Agency } from '../organisation/agency.type.js';
import { Facility } from '../organisation/facility.type.js';
import { School } from '../organisation/school.type.js';
import { Procedure } from '../procedure/procedure.type.js';
import { selectedOfRow } from '../record/selected-fields.js';
import { type EntityName, entityNames } from './entity-keys.js';
import { findEntities } from './find-entities.js';
import { printSubgraphText } from './print-subgraph-text.js';

/** Most entities of one request: a gateway asks for those of a whole page of its own at once. */
export const mostEntities = 2_000;

const classes: Readonly<Record<EntityName, new (...made: never[]) => object>> = {
  Agency,
  Area,
  Dossier,
  Facility,
  Procedure,
  School,
};

/**
 * The same schema as a subgraph of Apollo Federation v2: `_service` and `_entities` beside its own queries.
 *
 * It shares the resolvers of the schema it extends, so compiled execution, loaders and limits are those of the plain one.
 * Federation's subgraph specification: https://www.apollographql.com/docs/graphos/schema-design/federated-schemas/reference/subgraph-spec
 */
export function createSubgraphSchema(schema: GraphQLSchema): GraphQLSchema {
  const subgraph = extendSchema(schema, machinery);
  const fields = subgraph.getQueryType()!.getFields();
  const sdl = printSubgraphText(schema);
  fields['_service']!.resolve = () => ({ sdl });
  fields['_entities']!.resolve = (_root, { representations }, context, info) => {
    const { length } = representations as readonly unknown[];
    if (length > mostEntities) {
      const message = `${length} entities cannot be fetched at once. Ask for at most ${mostEntities}.`;
      throw new GianhError('GIANH_PAGE_SIZE', message, { limit: mostEntities });
    }
    return findEntities(representations as readonly unknown[], selectedOfRow(info), context as ApiContext);
  };
  const union = subgraph.getType('_Entity') as GraphQLUnionType;
  union.resolveType = (entity) => entityNames.find((name) => entity instanceof classes[name]);
  const any = subgraph.getType('_Any') as GraphQLScalarType;
  any.parseValue = (value) => value;
  return subgraph;
}

const machinery = parse(`
  """What a gateway knows of an entity (tham chiếu thực thể): its type's name and one of its keys."""
  scalar _Any

  """A thing other graphs may refer to (thực thể)."""
  union _Entity = ${entityNames.join(' | ')}

  """This graph as a part of a larger one (đồ thị con)."""
  type _Service {
    """Its schema with its keys (lược đồ), as text."""
    sdl: String!
  }

  extend type Query {
    """Things other graphs refer to (các thực thể), in the order asked; null for one that is not there."""
    _entities(
      """What the gateway knows of them (các tham chiếu); at most ${mostEntities}."""
      representations: [_Any!]!
    ): [_Entity]!

    """This graph as a part of a larger one (đồ thị con)."""
    _service: _Service!
  }
`);
