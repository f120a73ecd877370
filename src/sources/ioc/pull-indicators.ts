import { canonicalJson, sha256 } from '#kernel';
import type { PulledPage } from '../adapter/pull-client.js';
import type { SievedRow } from '../adapter/sieved-row.js';
import type { Sieve } from '../privacy/create-sieve.js';
import { listSlices, readIndicatorNames, readOffices } from './list-slices.js';
import type { WarehouseAnswer, WarehouseSession } from './warehouse-session.js';
import type { WireIndicatorValue, WireSlice } from './wire.js';
import { wireText } from './wire-text.js';

/** A page of figures and the digests of all slices known after it. */
export type IndicatorPage = Omit<PulledPage, 'cursor'> & { readonly slices: Readonly<Record<string, string>> };

/**
 * Asks every slice of every office and gives those that changed, about `pageSize` figures at a time.
 *
 * Returns false when there is no warehouse at this address. A short or cut-off slice makes its page incomplete and is
 * asked again by the next run.
 */
export async function* pullIndicators(
  session: WarehouseSession,
  known: Readonly<Record<string, string>>,
  asked: { readonly pageSize: number; readonly years: readonly number[] },
  sieve: Sieve,
): AsyncGenerator<IndicatorPage, boolean> {
  const offices = await readOffices(session);
  if (offices === undefined) return false;
  const names = await readIndicatorNames(session);
  const slices = { ...known };
  let page = startPage();
  for (const office of offices) {
    const list = await listSlices(session, office, names.keys(), asked.years);
    let official: OfficialTimes = { of: '', times: new Map() };
    for (const slice of list.slices) {
      const answer = await session.post('/indicators', { ...slice, indicatorCodes: list.indicatorCodes });
      const items = figures(answer);
      const period = `${slice.officeCode}|${slice.dataYear}|${slice.periodId}`;
      if (official.of !== period) official = { of: period, times: new Map() };
      if (slice.dataTypeId === 4)
        items.forEach((item) => official.times.set(wireText(item.indicatorCode), item.updatedTime));
      const rows = items.map((item) => wireRow(item, slice, names, official.times));
      const fault = faultOf(answer, items.length);
      const digest = sha256(canonicalJson(rows)).slice(0, 16);
      const key = `${period}|${slice.dataTypeId}`;
      if (!fault && (slices[key] ?? emptyDigest) === digest) continue;
      if (!fault) slices[key] = digest;
      else delete slices[key];
      add(page, { rows: sieved(rows, slice, sieve), answer, fault });
      if (page.rows.length < asked.pageSize) continue;
      yield { ...finished(page), slices: { ...slices } };
      page = startPage();
    }
  }
  if (page.rows.length > 0 || page.faults.length > 0) yield { ...finished(page), slices: { ...slices } };
  return true;
}

interface OfficialTimes {
  readonly of: string;
  readonly times: Map<string, unknown>;
}

const emptyDigest = sha256(canonicalJson([])).slice(0, 16);

function wireRow(
  item: WireIndicatorValue,
  slice: WireSlice,
  names: ReadonlyMap<string, string>,
  official: ReadonlyMap<string, unknown>,
): Readonly<Record<string, unknown>> {
  const code = wireText(item.indicatorCode);
  return {
    ...item,
    ...slice,
    indicatorName: names.get(code),
    officialUpdatedTime: slice.dataTypeId === 2 ? official.get(code) : undefined,
  };
}

const figures = ({ data }: WarehouseAnswer): readonly WireIndicatorValue[] =>
  Array.isArray(data)
    ? data.filter((item): item is WireIndicatorValue => typeof item === 'object' && item !== null)
    : [];

function faultOf({ cutOff, total }: WarehouseAnswer, found: number): string | undefined {
  if (cutOff) return 'an answer of the indicator warehouse was cut off';
  return total === undefined || total === found
    ? undefined
    : `the indicator warehouse announced ${total} figures and gave ${found}`;
}

const sieved = (
  rows: readonly Readonly<Record<string, unknown>>[],
  slice: WireSlice,
  sieve: Sieve,
): readonly SievedRow[] =>
  rows.map((row, index) => ({
    table: 'indicator',
    position: `indicators ${slice.officeCode} ${slice.dataYear}/${slice.periodId} type ${slice.dataTypeId} [${index}]`,
    values: sieve.pass('indicator', row),
  }));

interface OpenPage {
  readonly rows: SievedRow[];
  readonly faults: string[];
  readonly bytes: Uint8Array[];
  declared: number;
}

const startPage = (): OpenPage => ({ rows: [], faults: [], bytes: [], declared: 0 });

function add(
  page: OpenPage,
  part: { readonly rows: readonly SievedRow[]; readonly answer: WarehouseAnswer; readonly fault?: string },
): void {
  page.rows.push(...part.rows);
  page.bytes.push(part.answer.bytes);
  page.declared += part.answer.total ?? part.rows.length;
  if (part.fault) page.faults.push(part.fault);
}

const finished = (page: OpenPage): Omit<PulledPage, 'cursor'> => ({
  rows: page.rows,
  declared: page.declared,
  whole: page.faults.length === 0,
  incompleteBecause: page.faults[0],
  bytes: Buffer.concat(page.bytes),
});
