/*
 * A row that is missing from a full delivery has no version of its own. Where the set has none either, its deletion comes
 * right after the version that stood (`<version>~<time>-`), before any later one of the source; should the row be there
 * again in a later full delivery, unchanged, it stands again right after its deletion (`<version>~<time>+`).
 */

const mark = '~';

/**
 * The version of a deletion because a full delivery received at `receivedAt` does not hold the record; right after the
 * set's own version where it has one.
 */
export const deletedVersion = (standing: string, set: { readonly version?: string }, receivedAt: string): string =>
  set.version === undefined ? `${ownVersion(standing)}${mark}${receivedAt}-` : `${set.version}${mark}`;

/** The version under which an unchanged row of a full delivery stands again, or `undefined` when it does not. */
export function returnedVersion(version: string, standing: string, receivedAt: string): string | undefined {
  if (ownVersion(standing) !== version) return undefined;
  const returned = `${version}${mark}${receivedAt}+`;
  return returned > standing ? returned : undefined;
}

const ownVersion = (version: string): string => {
  const at = version.lastIndexOf(mark);
  return at === -1 ? version : version.slice(0, at);
};
