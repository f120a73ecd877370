import type { Day } from '#domain';

/** One edition of a code list: which codes stood for what in `[from, to)`; an absent bound is open. */
export interface CodeListEdition<Meaning> {
  readonly from?: Day;
  readonly to?: Day;
  readonly codes: Readonly<Record<string, Meaning>>;
}

/** A code list through time. */
export interface CodeList<Meaning> {
  /** What `code` meant on `day`; `undefined` for a code that the edition of that day does not have. */
  readonly lookup: (code: string, day: Day) => Meaning | undefined;
}

/**
 * Builds a versioned code list: the edition is picked by the event's day, never by today.
 *
 * Throws a RangeError when two editions hold on one day (a programmer's mistake: the lists are constants).
 */
export function createCodeList<Meaning>(editions: readonly CodeListEdition<Meaning>[]): CodeList<Meaning> {
  const ordered = editions
    .map(({ from = '', to = '~', codes }) => ({ from, to, codes: new Map(Object.entries(codes)) }))
    .sort((one, other) => (one.from < other.from ? 1 : -1));
  ordered.forEach((edition, index) => {
    const later = ordered[index - 1];
    if (edition.to <= edition.from || (later && edition.to > later.from)) {
      throw new RangeError(`Editions of a code list overlap or are empty from ${edition.from || 'the beginning'} on.`);
    }
  });
  return {
    lookup: (code, day) => {
      const edition = ordered.find(({ from }) => from <= day);
      return edition && day < edition.to ? edition.codes.get(code) : undefined;
    },
  };
}
