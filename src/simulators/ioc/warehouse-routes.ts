import type { Knobs } from '../knobs.js';
import type { World } from '../province/world.js';
import { type Answer, json } from './answer.js';
import { wallTime } from './day-text.js';
import type { GeneratedFigure } from './generate-indicators.js';
import { indicatorCatalogue, indicatorGroups } from './indicator-catalogue.js';
import type { RequestFault } from './request-faults.js';

/** The indicator warehouse's methods; `body` is parsed JSON. */
export type WarehouseRoutes = (
  method: string,
  path: string,
  body: Readonly<Record<string, unknown>>,
  fault: RequestFault,
) => Answer | undefined;

/** Builds the routes that need a token; the login stands before them. */
export function createWarehouseRoutes(
  world: World,
  figures: readonly GeneratedFigure[],
  knobs: Knobs,
): WarehouseRoutes {
  const slices = new Map<string, Map<string, GeneratedFigure>>();
  for (const figure of figures) {
    const key = keyOf(figure.officeCode, figure.dataTypeId, figure.periodId, figure.dataYear);
    slices.set(key, (slices.get(key) ?? new Map<string, GeneratedFigure>()).set(figure.indicatorCode, figure));
  }
  const offices = new Map(
    [knobs.from, knobs.to].flatMap((day) => world.cityOffices(day)).map((o) => [o.agencyCode, o.name]),
  );

  return (method, path, body, fault) => {
    if (method === 'GET' && path === '/offices') {
      const owing = [...offices].filter(([code]) => figures.some(({ officeCode }) => officeCode === code));
      return envelope(owing.map(([code, name]) => ({ Code: code, Name: name })));
    }
    if (method === 'GET' && path === '/indicators/BCCP') return envelope(tree());
    if (method === 'GET' && path === '/indicators/hasdata')
      return envelope(indicatorCatalogue.map(({ code, name }) => ({ code, name })));
    const office = /^\/indicators\/office\/hasdata\/([\w.%-]+)$/.exec(path)?.[1];
    if (method === 'GET' && office) return envelope(holdings(figures, decodeURIComponent(office)));
    return method === 'POST' && path === '/indicators' ? values(body, fault) : undefined;
  };

  function values(body: Readonly<Record<string, unknown>>, fault: RequestFault): Answer {
    const key = keyOf(String(body.officeCode), body.dataTypeId, body.periodId, body.dataYear);
    const asked = new Set(Array.isArray(body.indicatorCodes) ? (body.indicatorCodes as unknown[]) : []);
    const rows = [...(slices.get(key)?.values() ?? [])]
      .filter(({ indicatorCode }) => asked.has(indicatorCode))
      .map(({ indicatorCode, unit, value, publishedAt }) => ({
        indicatorCode,
        unit,
        value,
        updatedTime: wallTime(publishedAt),
      }));
    return envelope(fault.shortPage ? rows.slice(0, Math.floor(rows.length / 2)) : rows, rows.length);
  }
}

/** The warehouse's envelope; errors come in it with HTTP 200. */
export const envelope = (data: readonly unknown[] | object, total = Array.isArray(data) ? data.length : 1): Answer =>
  json(200, { data, error: { code: 200, internalMessage: '', userMessage: '' }, total });

/** An error in the warehouse's own words. */
export const refusal = (code: number, internalMessage: string, userMessage: string): Answer =>
  json(200, { data: null, error: { code, internalMessage, userMessage }, total: 0 });

const keyOf = (office: string, type: unknown, period: unknown, year: unknown): string =>
  `${office}|${String(type)}|${String(period)}|${String(year)}`;

function holdings(figures: readonly GeneratedFigure[], office: string): readonly object[] {
  const held = new Map<string, object>();
  for (const { officeCode, indicatorCode, dataTypeId, periodId, dataYear } of figures) {
    if (officeCode !== office) continue;
    held.set(`${indicatorCode}|${dataTypeId}|${periodId}|${dataYear}`, {
      indicatorCode,
      dataTypeId,
      periodId,
      dataYear,
    });
  }
  return [...held.values()];
}

function tree(): readonly object[] {
  return Object.entries(indicatorGroups).map(([code, name], index) => ({
    code,
    id: index + 1,
    name,
    parentCode: null,
    childrens: indicatorCatalogue
      .filter(({ group }) => group === code)
      .map((indicator, place) => ({
        code: indicator.code,
        id: (index + 1) * 100 + place,
        name: indicator.name,
        parentCode: code,
        childrens: [],
      })),
  }));
}
