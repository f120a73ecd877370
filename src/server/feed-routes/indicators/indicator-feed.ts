import type { ApiPorts } from '#api';
import { pinPorts } from '../../export/pin-ports.js';
import type { IndicatorMap, MappedIndicator } from './indicator-map.js';
import { areaOfOffice, officesOf } from './offices.js';
import { type FigureReader, readFigures } from './read-figures.js';
import { envelope, refusal, type WarehouseAnswer } from './warehouse-answers.js';
import { periodIds, warehousePeriod, type WarehousePeriod } from './warehouse-period.js';

/** A question of figures as it came: names are the warehouse's. */
export interface SliceQuestion {
  readonly officeCode?: unknown;
  readonly indicatorCodes?: unknown;
  readonly dataTypeId?: unknown;
  readonly periodId?: unknown;
  readonly dataYear?: unknown;
}

/** The indicator warehouse's methods over the hub's metrics. */
export interface IndicatorFeed {
  readonly offices: () => Promise<WarehouseAnswer>;
  readonly tree: () => WarehouseAnswer;
  readonly withData: () => WarehouseAnswer;
  readonly ofOffice: (office: string) => Promise<WarehouseAnswer>;
  readonly figures: (asked: SliceQuestion) => Promise<WarehouseAnswer>;
}

/** The first year the hub has figures of. */
const firstYear = 2020;

/** Answers as the indicator warehouse does, in its own names and codes. */
export function createIndicatorFeed(
  { groups, indicators }: IndicatorMap,
  { ports, document, run }: FigureReader,
): IndicatorFeed {
  const booksNow = async (): ReturnType<ApiPorts['books']> => ports.books(await ports.snapshots.head());

  return {
    offices: async () => envelope(officesOf(await booksNow()).map(({ code, name }) => ({ Code: code, Name: name }))),
    tree: () =>
      envelope(
        Object.entries(groups).map(([code, name], index) => ({
          code,
          id: index + 1,
          name,
          parentCode: null,
          childrens: indicators
            .filter(({ group }) => group === code)
            .map((one, place) => ({
              code: one.code,
              id: (index + 1) * 100 + place,
              name: one.name,
              parentCode: code,
              childrens: [],
            })),
        })),
      ),
    withData: () => envelope(indicators.map(({ code, name }) => ({ code, name }))),
    ofOffice: async (office) => {
      const pinned = await pinPorts(ports);
      const books = await pinned.books(await pinned.snapshots.head());
      const lastYear = pinned.clock.now().getUTCFullYear();
      const asked = new Map<string, Map<string, WarehousePeriod[]>>();
      for (let dataYear = firstYear; dataYear <= lastYear; dataYear += 1) {
        for (const periodId of periodIds) {
          const period = warehousePeriod(periodId, dataYear)!;
          const area = areaOfOffice(books, office, period.lastDay);
          if (area === undefined) continue;
          const grain = String(period.code.replaceAll(/\d/g, '').length + (periodId >= 13 ? 10 : 0));
          const ofArea = asked.get(area) ?? new Map<string, WarehousePeriod[]>();
          asked.set(area, ofArea.set(grain, [...(ofArea.get(grain) ?? []), period]));
        }
      }
      const reader = { ports: pinned, document, run };
      const questions = [...asked].flatMap(([area, grains]) =>
        [...grains.values()].map((periods) => ({ area, periods })),
      );
      const found = await Promise.all(
        questions.map(async ({ area, periods }) => {
          const byCode = new Map(periods.map((period) => [period.code, period]));
          const figures = await readFigures(reader, indicators, area, periods);
          return figures.map(({ indicator, periodCode, dataTypeId }) => {
            const { periodId, dataYear } = byCode.get(periodCode)!;
            return { indicatorCode: indicator.code, dataTypeId, periodId, dataYear };
          });
        }),
      );
      return envelope(found.flat());
    },
    figures: async (asked) => {
      const slice = readSlice(asked, indicators);
      if ('fault' in slice) return refusal(400, slice.fault, 'Yêu cầu không hợp lệ');
      const pinned = await pinPorts(ports);
      const books = await pinned.books(await pinned.snapshots.head());
      const area = slice.period && areaOfOffice(books, slice.office, slice.period.lastDay);
      if (!slice.period || area === undefined) return envelope([]);
      const figures = await readFigures({ ports: pinned, document, run }, slice.indicators, area, [slice.period]);
      return envelope(
        figures
          .filter(({ dataTypeId }) => dataTypeId === slice.dataTypeId)
          .map(({ indicator, value }) => ({ indicatorCode: indicator.code, unit: indicator.unit, value })),
      );
    },
  };
}

interface Slice {
  readonly office: string;
  readonly dataTypeId: number;
  /** Absent: a period that the warehouse numbers and the hub has not. */
  readonly period: WarehousePeriod | undefined;
  readonly indicators: readonly MappedIndicator[];
}

function readSlice(asked: SliceQuestion, all: readonly MappedIndicator[]): Slice | { readonly fault: string } {
  const { officeCode, indicatorCodes } = asked;
  const [dataTypeId, periodId, dataYear] = [asked.dataTypeId, asked.periodId, asked.dataYear].map(Number);
  if (typeof officeCode !== 'string' || officeCode === '') return { fault: 'officeCode is missing' };
  if (!Array.isArray(indicatorCodes) || indicatorCodes.length === 0) return { fault: 'indicatorCodes is missing' };
  if (![1, 2, 3, 4].includes(dataTypeId!)) return { fault: 'dataTypeId must be 1 to 4' };
  if (![...periodIds, 17, 18, 21].includes(periodId!)) return { fault: 'periodId must be 1 to 18, 20 or 21' };
  if (!Number.isInteger(dataYear)) return { fault: 'dataYear must be a year' };
  const codes = new Set(indicatorCodes as readonly unknown[]);
  return {
    office: officeCode,
    dataTypeId: dataTypeId!,
    period: warehousePeriod(periodId!, dataYear!),
    indicators: all.filter(({ code }) => codes.has(code)),
  };
}
