import type { Knobs } from '../knobs.js';
import type { World } from '../province/world.js';
import { dayAfter, dayStart } from './day-text.js';
import { type CatalogueIndicator, indicatorCatalogue } from './indicator-catalogue.js';

/** One figure of the warehouse as it stood from `publishedAt` on; of several of one place the latest shows. */
export interface GeneratedFigure {
  readonly officeCode: string;
  readonly indicatorCode: string;
  readonly unit: string;
  readonly dataTypeId: number;
  readonly periodId: number;
  readonly dataYear: number;
  readonly value: number;
  readonly publishedAt: number;
}

/** Units of things that come whole. */
const counted: readonly string[] = ['doanh nghiệp', 'người', 'phản ánh'];
/** Years of figures before the present one. */
const pastYears = 3;

/** Plan, estimate, actual and official figures of months, quarters, years and five-year plans, oldest publication first. */
export function generateIndicators(world: World, knobs: Knobs): readonly GeneratedFigure[] {
  const figures: GeneratedFigure[] = [];
  const last = Number(knobs.to.slice(0, 4));
  for (let year = last - pastYears; year <= last; year += 1) {
    for (const indicator of indicatorCatalogue) {
      for (const period of periodsOf(indicator)) {
        figures.push(...figuresOf(world, knobs, indicator, { ...period, year }));
      }
    }
  }
  const horizon = dayStart(knobs.to);
  return figures.filter(({ publishedAt }) => publishedAt <= horizon).sort((a, b) => a.publishedAt - b.publishedAt);
}

interface Period {
  readonly id: number;
  readonly firstMonth: number;
  readonly lastMonth: number;
}

const quarters: readonly Period[] = [0, 1, 2, 3].map((q) => ({
  id: 13 + q,
  firstMonth: q * 3 + 1,
  lastMonth: q * 3 + 3,
}));
const wholeYear: Period = { id: 20, firstMonth: 1, lastMonth: 12 };
const months: readonly Period[] = Array.from({ length: 12 }, (_, m) => ({
  id: m + 1,
  firstMonth: m + 1,
  lastMonth: m + 1,
}));

const periodsOf = (indicator: CatalogueIndicator): readonly Period[] => [
  ...(indicator.months ? months : []),
  ...quarters,
  wholeYear,
];

function figuresOf(
  world: World,
  knobs: Knobs,
  indicator: CatalogueIndicator,
  period: Period & { readonly year: number },
): readonly GeneratedFigure[] {
  const { year, id } = period;
  const random = world.random(`ioc/indicators/${indicator.code}/${year}/${id}`);
  const truth = truthOf(world, indicator, period);
  const end =
    period.lastMonth === 12 ? `${year + 1}-01-01` : `${year}-${String(period.lastMonth + 1).padStart(2, '0')}-01`;
  const start = `${year}-${String(period.firstMonth).padStart(2, '0')}-01`;
  const offices = world.cityOffices(dayAfter(end, -1));
  const office = offices.find(({ level }) => level === 'PROVINCE') ?? offices[0];
  if (!office) return [];
  const figure = (dataTypeId: number, share: number, day: string): GeneratedFigure => ({
    officeCode: office.agencyCode,
    indicatorCode: indicator.code,
    unit: indicator.unit,
    dataTypeId,
    periodId: id,
    dataYear: year,
    value: valueOf(indicator, truth * share),
    publishedAt: dayStart(day) + random.int(8 * 60, 16 * 60) * 60_000,
  });
  const noise = (width: number): number => 1 + width * (2 * random.next() - 1);
  const isMonth = id <= 12;
  return [
    ...(isMonth ? [] : [figure(1, noise(0.06), dayAfter(start, -20))]),
    figure(2, noise(0.03), dayAfter(end, -6)),
    figure(3, noise(0.008), dayAfter(end, isMonth ? 9 : 20)),
    ...(isMonth ? [] : [figure(4, 1, dayAfter(end, id === 20 ? 250 : 85))]),
    ...(random.chance(knobs.lateCorrections) ? [figure(3, noise(0.01), dayAfter(end, 45))] : []),
    ...(!isMonth && random.chance(knobs.dirtyRows) ? [figure(2, noise(0.03), dayAfter(end, 270))] : []),
  ];
}

/** Whole where things are counted, else two decimals; a share never exceeds 100 %. */
const valueOf = ({ unit, group }: CatalogueIndicator, amount: number): number =>
  Number((group === 'BPC_CCHC' ? Math.min(amount, 100) : amount).toFixed(counted.includes(unit) ? 0 : 2));

/** What really came about: a month by itself, longer periods from their months. */
function truthOf(world: World, indicator: CatalogueIndicator, period: Period & { readonly year: number }): number {
  const { firstMonth, lastMonth, year } = period;
  let sum = 0;
  for (let month = firstMonth; month <= lastMonth; month += 1) {
    const random = world.random(`ioc/truth/${indicator.code}/${year}/${month}`);
    const growth = indicator.over === 'SUM' ? 1 + 0.07 * (year - 2022) : 1;
    sum +=
      indicator.typical *
      growth *
      (indicator.over === 'SUM' ? 0.75 + 0.5 * random.next() : 0.93 + 0.14 * random.next());
  }
  return indicator.over === 'SUM' ? sum : sum / (lastMonth - firstMonth + 1);
}
