import type { AreaBook, OrganisationBook } from '#domain';
import type { ReporterProgress } from '#store';
import { createOwing, type OwingOf } from './create-owing.js';

/** Reporters as an operation read them, arranged; what was found of the same before stays with them. */
export interface ArrangedReporters {
  readonly progress: readonly ReporterProgress[];
  readonly owingOf: OwingOf;
}

/** Finds how reporters were arranged before. */
export type ReporterMemory = (
  progress: readonly ReporterProgress[],
  organisations: OrganisationBook,
  book: AreaBook,
) => ArrangedReporters;

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
  return (progress, organisations, book) => {
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
}

const isSame = (one: readonly ReporterProgress[], other: readonly ReporterProgress[]): boolean =>
  one.length === other.length && one.every((reporter, index) => saysTheSame(reporter, other[index]!));

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
