/** A seed row with a validity: on days `valid_from <= d < valid_to`, an empty bound is open. */
export interface ValidRow {
  readonly values: { readonly valid_from: string; readonly valid_to: string };
}

export function isValidOn({ values }: ValidRow, day: string): boolean {
  return values.valid_from <= day && (values.valid_to === '' || day < values.valid_to);
}

/**
 * Remembers what `make` gives between two turns of the validities: the same list object for all days of an era.
 *
 * `make` is asked for the first day of the era, so that the order of questions changes no answer.
 */
export function rememberEras<Result>(
  rows: readonly ValidRow[],
  make: (day: string) => Result,
): (day: string) => Result {
  const turns = [...new Set(rows.flatMap(({ values }) => [values.valid_from, values.valid_to]))]
    .filter((turn) => turn !== '')
    .sort();
  const known = new Map<string, Result>();
  return (day) => {
    const era = turns.findLast((turn) => turn <= day) ?? '0001-01-01';
    const result = known.get(era) ?? make(era);
    known.set(era, result);
    return result;
  };
}
