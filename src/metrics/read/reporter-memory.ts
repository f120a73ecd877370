import type { AreaBook, OrganisationBook } from '#domain';
import type { MetricStore, ReadProgress, ReporterProgress } from '#store';
import { createOwing, type OwingOf } from './create-owing.js';

/** Reporters as an operation read them, arranged; what was found of the same before stays with them. */
export interface ArrangedReporters {
  readonly progress: readonly ReporterProgress[];
  readonly owingOf: OwingOf;
}

/** What was read of reporters before, and how they were arranged. */
export interface ReporterMemory {
  /** Reporters as they were at a snapshot; what is known of it is read again only where something of it changed. */
  readonly read: (store: Pick<MetricStore, 'readProgress'>, snapshot: number) => Promise<readonly ReporterProgress[]>;
  readonly arrange: (
    progress: readonly ReporterProgress[],
    organisations: OrganisationBook,
    book: AreaBook,
  ) => ArrangedReporters;
}

interface Known extends ArrangedReporters {
  readonly organisations: OrganisationBook;
  readonly book: AreaBook;
}

/** States of the reporters that are kept: of the present and of some earlier snapshots. */
const kept = 4;

/**
 * A memory of how reporters were arranged by unit and period, by content: they are read for every operation, and what is
 * remembered holds only where every one of them says what it said then, over the same books.
 */
export function createReporterMemory(): ReporterMemory {
  const known: Known[] = [];
  const read = new Map<number, ReadProgress>();

  const arrange: ReporterMemory['arrange'] = (progress, organisations, book) => {
    const place = known.findIndex(
      (one) => one.organisations === organisations && one.book === book && isSame(one.progress, progress),
    );
    const found =
      place < 0
        ? { progress, organisations, book, owingOf: createOwing(progress, organisations, book) }
        : known.splice(place, 1)[0]!;
    known.unshift(found);
    if (known.length > kept) known.pop();
    return found;
  };

  return {
    read: async (store, snapshot) => {
      const progress = await store.readProgress(snapshot, read.get(snapshot));
      // At the very first snapshot the register is mended without another.
      if (snapshot === 0) return progress.reporters;
      read.delete(snapshot);
      read.set(snapshot, progress);
      if (read.size > kept) read.delete(read.keys().next().value!);
      return progress.reporters;
    },
    arrange,
  };
}

const isSame = (one: readonly ReporterProgress[], other: readonly ReporterProgress[]): boolean =>
  one === other ||
  (one.length === other.length && one.every((reporter, index) => saysTheSame(reporter, other[index]!)));

const saysTheSame = (one: ReporterProgress, other: ReporterProgress): boolean =>
  one.sourceName === other.sourceName &&
  one.code === other.code &&
  one.name === other.name &&
  one.organisationKind === other.organisationKind &&
  one.organisationCode === other.organisationCode &&
  one.expectedBy === other.expectedBy &&
  one.contactOffice === other.contactOffice &&
  one.from === other.from &&
  one.to === other.to &&
  one.dataThrough === other.dataThrough &&
  isSameDelivery(one.delivered, other.delivered) &&
  isSameDelivery(one.deliveredNow, other.deliveredNow);

const isSameDelivery = (one: ReporterProgress['delivered'], other: ReporterProgress['delivered']): boolean =>
  one?.at === other?.at && one?.whole === other?.whole;
