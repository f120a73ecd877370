import type { BenchHub } from '../hub/open-bench-hub.js';

/** Milliseconds by stage of a load, from the wire to the commit. */
export type Stages = Readonly<Record<string, number>>;

/** Puts the clocks of a load together: `handled` is the time in the receiver. */
export function stagesOf(handled: number, spent: ReadonlyMap<string, number>, { batches }: BenchHub): Stages {
  const at = (stage: string): number => spent.get(stage) ?? 0;
  const published = (stage: 'read' | 'derive' | 'records' | 'cells'): number =>
    batches.reduce((sum, batch) => sum + batch.spent[stage], 0);
  return {
    parse: handled - at('sieve') - at('accept'),
    sieve: at('sieve'),
    land: at('land'),
    translate: at('translate'),
    'resolve and inbox': at('accept') - at('land') - at('translate'),
    'read inbox': published('read'),
    'before images, rules': published('derive'),
    records: published('records'),
    cells: published('cells'),
  };
}

/** `parse 8 %, sieve 4 %, …` of several loads together. */
export function sharesText(loads: readonly Stages[]): string {
  const names = Object.keys(loads[0] ?? {});
  const sums = names.map((name) => loads.reduce((sum, stages) => sum + stages[name]!, 0));
  const total = sums.reduce((sum, part) => sum + part, 0);
  return names.map((name, index) => `${name} ${((100 * sums[index]!) / total).toFixed(1)} %`).join(', ');
}
