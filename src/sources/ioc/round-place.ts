/**
 * A wire row with its coordinates rounded to 3 decimals (about 100 m) before anything else sees them: a report about a
 * street must not point at a house.
 *
 * A coordinate that is no number stays out.
 */
export function roundPlace(row: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  if (row.lat === undefined && row.long === undefined) return row;
  return { ...row, lat: rounded(row.lat, 90), long: rounded(row.long, 180) };
}

function rounded(value: unknown, limit: number): string | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  const degrees = Number(value);
  return Number.isFinite(degrees) && Math.abs(degrees) <= limit ? degrees.toFixed(3) : undefined;
}
