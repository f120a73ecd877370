/**
 * A JSON answer, its figures (`value`, `lat`, `long`) as they were written and not as binary fractions; `undefined` for
 * text that is no JSON object or list, such as one that was cut off.
 */
export function parseWireJson(bytes: Uint8Array): unknown {
  try {
    const parsed: unknown = JSON.parse(
      Buffer.from(bytes)
        .toString('utf8')
        .replace(/^\uFEFF/, ''),
      asWritten as Reviver,
    );
    return typeof parsed === 'object' && parsed !== null ? parsed : undefined;
  } catch {
    return undefined;
  }
}

type Reviver = (this: unknown, key: string, value: unknown) => unknown;

const figures = new Set(['value', 'lat', 'long']);

/** `context.source` is ECMAScript's JSON source text access; a runtime without it gives the number. */
function asWritten(key: string, value: unknown, context?: { readonly source?: string }): unknown {
  return typeof value === 'number' && figures.has(key) && context?.source !== undefined ? context.source : value;
}
