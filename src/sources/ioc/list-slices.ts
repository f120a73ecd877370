import { GianhError } from '#kernel';
import { periodIds } from './codes.js';
import type { WarehouseSession } from './warehouse-session.js';
import type { WireIndicatorNode, WireOffice, WireSlice } from './wire.js';
import { wireText } from './wire-text.js';

/** The slices of one office and what to ask in each: all indicators that have data there. */
export interface OfficeSlices {
  readonly officeCode: string;
  readonly indicatorCodes: readonly string[];
  readonly slices: readonly WireSlice[];
}

/** The name of every indicator of the tree, by code. */
export async function readIndicatorNames(session: WarehouseSession): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  const walk = (nodes: unknown): void => {
    for (const node of list<WireIndicatorNode>(nodes)) {
      const code = wireText(node.code);
      if (code) names.set(code, wireText(node.name));
      walk(node.childrens);
    }
  };
  const { data } = await session.get('/indicators/BCCP');
  walk(Array.isArray(data) ? data : data === undefined ? [] : [data]);
  return names;
}

/** The offices; `undefined` when the address has no warehouse. */
export async function readOffices(session: WarehouseSession): Promise<readonly string[] | undefined> {
  const answer = await session.get('/offices');
  if (answer.status === 404) return undefined;
  if (answer.cutOff) throw new GianhError('GIANH_SOURCE_UNAVAILABLE', 'The list of offices of the IOC was cut off.');
  return list<WireOffice>(answer.data)
    .map(({ Code }) => wireText(Code))
    .filter((code) => code !== '');
}

/**
 * What to ask of an office: exactly the slices its "hasdata" lists, or, where it lists indicators only (or does not
 * exist), every kind and period of `years`. Officials come before the other kinds of a period.
 */
export async function listSlices(
  session: WarehouseSession,
  officeCode: string,
  known: Iterable<string>,
  years: readonly number[],
): Promise<OfficeSlices> {
  const { data } = await session.get(`/indicators/office/hasdata/${encodeURIComponent(officeCode)}`);
  const items = list<Record<string, unknown>>(data);
  const codes = new Set(items.map((item) => wireText(item.indicatorCode ?? item.code)).filter((code) => code !== ''));
  const told = new Map<string, WireSlice>();
  for (const item of items) {
    const slice = sliceOf(officeCode, item.dataTypeId, item.periodId, item.dataYear);
    if (slice) told.set(`${slice.dataYear}|${slice.periodId}|${slice.dataTypeId}`, slice);
  }
  const every = years.flatMap((year) =>
    periodIds.flatMap((id) => [4, 1, 2, 3].map((type) => sliceOf(officeCode, type, id, year)!)),
  );
  return {
    officeCode,
    indicatorCodes: [...(codes.size > 0 ? codes : known)].sort(),
    slices: told.size > 0 ? [...told.values()].sort(officialFirst) : every,
  };
}

function sliceOf(officeCode: string, type: unknown, period: unknown, year: unknown): WireSlice | undefined {
  const [dataTypeId, periodId, dataYear] = [Number(type), Number(period), Number(year)];
  const known =
    [1, 2, 3, 4].includes(dataTypeId) && periodIds.includes(periodId) && dataYear >= 1900 && dataYear < 2200;
  return known ? { officeCode, dataTypeId, periodId, dataYear } : undefined;
}

function officialFirst(one: WireSlice, other: WireSlice): number {
  const rank = ({ dataTypeId }: WireSlice): number => (dataTypeId === 4 ? 0 : dataTypeId);
  return one.dataYear - other.dataYear || one.periodId - other.periodId || rank(one) - rank(other);
}

const list = <Item>(data: unknown): readonly Item[] =>
  Array.isArray(data)
    ? (data as readonly unknown[]).filter((item): item is Item => typeof item === 'object' && item !== null)
    : [];
