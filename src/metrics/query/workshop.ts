import type { RegisterBooks, SchoolTerms } from '#domain';
import type { MeasureBook } from '../definition/measure-book.js';
import type { MetricCatalogue } from '../definition/metric-catalogue.js';
import { createMeasureReader, type MeasureReader } from '../measure/create-measure-reader.js';
import { createMetricReader, type MetricReader } from '../measure/create-metric-reader.js';
import { type UnitSets, unitSetsOf } from '../read/unit-sets.js';
import { createGuards, type Guards } from '../suppression/guards.js';
import { createPlanMemory, type PlanMemory } from './plan-memory.js';

/** Definitions and registers: of one content each one object. */
export interface WorkshopBooks extends RegisterBooks {
  readonly catalogue: MetricCatalogue;
  readonly measures: MeasureBook;
  readonly terms?: SchoolTerms;
}

/** What answering makes of definitions and registers alone, and what it found by nothing else. */
export interface Workshop {
  readonly units: UnitSets;
  readonly bound: MeasureReader;
  readonly reader: MetricReader;
  readonly guards: Guards;
  readonly plans: PlanMemory;
}

/** Finds the workshop of books. */
export type Workshops = (books: WorkshopBooks) => Workshop;

/** Workshops that are kept: of the present and of some earlier snapshots. */
const kept = 4;

/** Workshops over books; a mended register or another definition set is another book, and so another workshop. */
export function createWorkshops(): Workshops {
  const known: (readonly [WorkshopBooks, Workshop])[] = [];
  return (books) => {
    const place = known.findIndex(([of]) => isSame(of, books));
    const found = place < 0 ? ([books, createWorkshop(books)] as const) : known.splice(place, 1)[0]!;
    known.unshift(found);
    if (known.length > kept) known.pop();
    return found[1];
  };
}

function createWorkshop(books: WorkshopBooks): Workshop {
  const { catalogue, measures, areaBook } = books;
  const units = unitSetsOf(areaBook);
  const bound = createMeasureReader({ measures, book: areaBook, units, registers: books });
  const reader = createMetricReader(catalogue, bound);
  return { units, bound, reader, guards: createGuards(catalogue, measures), plans: createPlanMemory() };
}

const isSame = (one: WorkshopBooks, other: WorkshopBooks): boolean =>
  one.catalogue === other.catalogue &&
  one.measures === other.measures &&
  one.areaBook === other.areaBook &&
  one.organisations === other.organisations &&
  one.procedures === other.procedures &&
  one.calendar === other.calendar &&
  one.terms === other.terms;
