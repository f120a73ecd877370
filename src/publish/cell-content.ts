import type { AreaBook, Fact, Measure } from '#domain';
import { canonicalJson, sha256 } from '#kernel';

/** Where amounts of every unit are counted and what lies above it, by content: a mere renaming changes nothing. */
export function placementContent({ all, carrySpans, ancestors }: AreaBook): string {
  const places = all.map(({ id }) => [id, carrySpans(id), ancestors(id).map((above) => above.id)]);
  return sha256(canonicalJson(places));
}

/** Raised when amounts come to stand in other cells although everything else is the same. 2: leaves without own cells. */
const form = 2;

/**
 * What the cells of a fact are counted by, by content: measures, dimensions, fields that feed them, placement. Cells
 * counted by anything else have to be counted anew; derived fields are not part of it, for records are derived anew first.
 */
export function cellContent({ dimensions, measures }: Fact, placement: string): string {
  const counted = measures.filter(({ type }) => type === 'CELL' || type === 'HISTOGRAM').toSorted(byKey);
  return sha256(canonicalJson({ form, dimensions, measures: counted, placement }));
}

const byKey = (one: Measure, other: Measure): number => (one.key < other.key ? -1 : 1);
