import type { CompositeGroup, MetricDefinition, MetricRule } from '#metrics';

/** A metric as a section of its sector's page. */
export function renderMetric(metric: MetricDefinition): string {
  const { key, name, description, plainLanguage, notDelivered, note, groups } = metric;
  const facts = factsOf(metric).flatMap(([what, said]) => (said === '' ? [] : [`- **${what}:** ${said}`]));
  const more = [
    notDelivered && `Chưa có nguồn: ${notDelivered.vi} · Not delivered: ${notDelivered.en}`,
    note && `Lưu ý: ${note.vi} · Note: ${note.en}`,
  ].filter((text) => text !== undefined);
  return [
    `## ${key}`,
    `**${name.vi}** · ${name.en}`,
    `${description.vi} *${plainLanguage.vi}*`,
    `${description.en} *${plainLanguage.en}*`,
    ...more,
    facts.join('\n'),
    ...groups.map(renderGroup),
  ].join('\n\n');
}

const factsOf = (metric: MetricDefinition): readonly (readonly [string, string])[] => [
  ['Kind, unit, direction', `${metric.kind}, ${metric.unit} (${metric.decimals} decimals), ${metric.direction}`],
  ['Formula', metric.groups.length > 0 ? 'sum of the points below' : `\`${metric.formula}\``],
  ['Authority', [metric.authority?.document, metric.authority?.article].filter((part) => part).join(', ')],
  ['Editions', metric.rules.map(renderRule).join('; ')],
  ['Dimensions', metric.dimensions.join(', ')],
  ['Periods', metric.grains.join(', ')],
  ['Areas', metric.levels.join(', ')],
  ['Sources', metric.sources.join(', ')],
  ['Shown from', metric.suppression ? `${metric.suppression.minN} of \`${metric.suppression.counted}\`` : ''],
  ['Responsible agency', metric.responsibleAgency ?? ''],
  ['Published by others as', metric.publishedAs ?? ''],
  ['Also found by', metric.aliases.join(', ')],
];

function renderRule({ version, validFrom, validTo }: MetricRule): string {
  const bounds = [validFrom && `from ${validFrom}`, validTo && `before ${validTo}`].filter((part) => part);
  return `${version}${bounds.length === 0 ? '' : ` (${bounds.join(', ')})`}`;
}

const renderGroup = ({ key, name, parts }: CompositeGroup): string =>
  [
    `${key}: ${name.vi} · ${name.en}`,
    '',
    '| part | points | none at | all at |',
    '|---|---|---|---|',
    ...parts.map(
      ({ metric, scale, maxPoints, zeroAt, fullAt }) =>
        `| ${metric}${scale === undefined ? '' : ` × ${scale}`} | ${maxPoints} | ${zeroAt} | ${fullAt} |`,
    ),
  ].join('\n');
