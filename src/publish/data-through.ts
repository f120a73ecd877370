import type { CellMeasure, Day, Fact, RecordShape } from '#domain';
import type { ReporterDay } from '#store';
import type { KindChanges } from './record-change.js';

/**
 * The latest event day that a batch holds of each organisation that owes the data: with it a reporter counts as having
 * delivered a period, whoever carried the delivery (an integration account sends for all offices of the province).
 *
 * The days are those the measures count by, so that "delivered" means "something of the period can be counted".
 */
export function dataThrough(
  facts: readonly Fact[],
  changesOf: ReadonlyMap<RecordShape, KindChanges>,
): readonly ReporterDay[] {
  const latest = new Map<string, ReporterDay>();
  for (const fact of facts) {
    for (const shape of fact.shapes) addLatest(latest, shape, dayFields(fact, shape), changesOf.get(shape));
  }
  return [...latest.values()];
}

function addLatest(
  latest: Map<string, ReporterDay>,
  shape: RecordShape,
  days: readonly string[],
  found: KindChanges | undefined,
): void {
  const owner = ownerField(shape);
  if (owner === undefined) return;
  for (const { after } of found?.changes ?? []) {
    const code = after.fields[owner] as string | undefined;
    const day = days.map((field) => after.fields[field] as Day | undefined).reduce(later, undefined);
    if (code === undefined || day === undefined) continue;
    const name = `${after.source}|${code}`;
    const known = latest.get(name);
    if (!known || known.day < day) latest.set(name, { source: after.source, code, day });
  }
}

/** The field with the code of the organisation that places a record of this kind. */
function ownerField({ references }: RecordShape): string | undefined {
  const owner = references.find(({ placing, register }) => placing === true && register !== 'AREA');
  return owner && (owner.code ?? `${owner.name}Code`);
}

const later = (a: Day | undefined, b: Day | undefined): Day | undefined =>
  a === undefined || (b !== undefined && a < b) ? b : a;

const dayFields = (fact: Fact, shape: RecordShape): readonly string[] => [
  ...new Set(
    fact.measures
      .filter((measure): measure is CellMeasure => measure.type === 'CELL' && measure.record === shape.kind)
      .map(({ day }) => day),
  ),
];
