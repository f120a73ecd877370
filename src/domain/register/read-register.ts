import { addDays } from '../day/add-days.js';
import { dayNumber } from '../day/day-number.js';
import { readInhabitants } from './inhabitants.js';
import { facilitiesIn, organisationsIn } from './organisations-in.js';
import { proceduresOf } from './procedures-of.js';
import type { RegisterFigure } from './register-figure.js';
import type { RegisterBooks, RegisterPlace, RegisterReading } from './register-reading.js';

/** Reads one figure of the registers for a place. */
export function readRegister(figure: RegisterFigure, place: RegisterPlace, books: RegisterBooks): RegisterReading {
  switch (figure) {
    case 'POPULATION':
      return readInhabitants(place, books.areaBook);
    case 'POPULATION_CENSUS_2019':
      return readInhabitants(place, books.areaBook, 'CENSUS_2019');
    case 'AGENCIES':
      return { items: organisationsIn('AGENCY', place, books, () => 1) };
    case 'FACILITIES':
      return { items: organisationsIn('FACILITY', place, books, () => 1) };
    case 'BEDS':
      return { items: organisationsIn('FACILITY', place, books, ({ figures }) => figures.beds ?? 0) };
    case 'BED_DAYS':
      return { items: facilitiesIn(place, books) };
    case 'SCHOOLS':
      return { items: organisationsIn('SCHOOL', place, books, () => 1) };
    case 'TEACHERS':
      return { items: organisationsIn('SCHOOL', place, books, ({ figures }) => figures.teachers ?? 0) };
    case 'PUPILS':
      return { items: organisationsIn('SCHOOL', place, books, ({ figures }) => figures.pupils ?? 0) };
    case 'PROCEDURES':
      return { items: proceduresOf(place, books, () => true) };
    case 'PROCEDURES_ONLINE':
      return { items: proceduresOf(place, books, ({ online }) => online !== 'NONE') };
    case 'PROCEDURES_FULLY_ONLINE':
      return { items: proceduresOf(place, books, ({ online }) => online === 'FULL') };
    case 'DAYS':
      return days(Math.max(0, dayNumber(place.to) - dayNumber(place.from)));
    case 'WORKING_DAYS':
      return days(place.from < place.to ? countWorked(place, books) : 0);
  }
}

const days = (amount: number): RegisterReading => ({ items: [{ amount, weight: 1, members: {} }] });

/** Working days of `[from, to)`: counted after the day before the first, up to and with the last. */
const countWorked = ({ from, to }: RegisterPlace, { calendar }: RegisterBooks): number =>
  calendar.countWorkingDays(addDays(from, -1), addDays(to, -1));
