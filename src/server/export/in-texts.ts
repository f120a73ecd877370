import type { Parameters } from './read-variables.js';

/** Variables of JSON as the texts that an address would carry; `null` is no value. */
export function inTexts(variables: Readonly<Record<string, unknown>>): Parameters {
  const given = Object.entries(variables).filter(([, value]) => value !== null && value !== undefined);
  return new Map(
    given.map(([name, value]) => [name, [typeof value === 'object' ? JSON.stringify(value) : String(value)]]),
  );
}
