import { lineText, type XmlLine } from '../reading/xml-line-sink.js';
import { amountText } from './amount-text.js';
import { hundredthsAt } from './hundredths-at.js';
import { minutesBetween, wallTimeAt } from './wall-time-at.js';

/** Kept fields of the line tables, in the order of their slots; a test compares them with the field tables. */
export const drugLineFields = ['THANH_TIEN_BV', 'THANH_TIEN_BH', 'NGAY_YL'] as const;
export const serviceLineFields = [
  'THANH_TIEN_BV',
  'THANH_TIEN_BH',
  'NGAY_YL',
  'NGAY_KQ',
  'MA_NHOM',
  'MA_VAT_TU',
  'SO_LUONG',
  'MA_KHOA',
  'MA_DICH_VU',
] as const;
export const resultLineFields = ['MA_DICH_VU', 'NGAY_KQ'] as const;

/** MA_NHOM of beds: inpatient by day, day treatment, stay under observation (QĐ 5937/QĐ-BYT app. 3). */
const bedGroups = new Set(['14', '15', '16']);
const materialGroups = new Set(['10', '11']);
/** Different services of one encounter whose results are awaited from XML4; a bill has far fewer. */
const mostAwaited = 1_000;

/** Reduces the lines of one encounter's XML2, XML3 and XML4 to the figures that leave the reader. */
export interface BillLines {
  readonly reset: () => void;
  readonly drug: (line: XmlLine) => void;
  readonly service: (line: XmlLine) => void;
  readonly result: (line: XmlLine) => void;
  /** The figures under their names of the EDGE table. */
  readonly figures: () => Record<string, unknown>;
}

export function createBillLines(): BillLines {
  let [lines, faults, total, insured, drugs, materials, firstOrder] = [0, 0, 0, 0, 0, 0, 0];
  const beds = new Map<string, number>();
  const waits = new Map<number, number>();
  const awaited: { service: string; order: number }[] = [];
  const results = new Map<string, number>();

  const reset = (): void => {
    lines = faults = total = insured = drugs = materials = firstOrder = 0;
    for (const held of [beds, waits, results]) held.clear();
    awaited.length = 0;
  };

  const number = (line: XmlLine, slot: number): number => {
    const start = line.start[slot]!;
    if (start === -1) return 0;
    const value = start < 0 ? Number.NaN : hundredthsAt(line.bytes, start, line.end[slot]!);
    if (!Number.isNaN(value)) return value;
    faults++;
    return 0;
  };
  const time = (line: XmlLine, slot: number): number =>
    line.start[slot]! < 0 ? Number.NaN : wallTimeAt(line.bytes, line.start[slot]!, line.end[slot]!);

  const bill = (line: XmlLine): number => {
    const amount = number(line, 0);
    lines++;
    total += amount;
    insured += number(line, 1);
    const order = time(line, 2);
    if (order > 0 && (firstOrder === 0 || order < firstOrder)) firstOrder = order;
    return amount;
  };
  const waited = (order: number, result: number): void => {
    const minutes = minutesBetween(order, result);
    if (minutes >= 0) waits.set(minutes, (waits.get(minutes) ?? 0) + 1);
  };

  return {
    reset,
    drug: (line) => {
      drugs += bill(line);
    },
    service: (line) => {
      const amount = bill(line);
      const group = lineText(line, 4);
      if (line.start[5]! !== -1 || (group && materialGroups.has(group))) materials += amount;
      if (group && bedGroups.has(group)) {
        const department = lineText(line, 7) ?? '?';
        beds.set(department, (beds.get(department) ?? 0) + number(line, 6));
        return;
      }
      const [order, result] = [time(line, 2), time(line, 3)];
      if (order > 0 && result > 0) waited(order, result);
      else if (order > 0 && line.start[8]! >= 0 && awaited.length < mostAwaited) {
        awaited.push({ service: lineText(line, 8)!, order });
      }
    },
    result: (line) => {
      const [service, at] = [lineText(line, 0), time(line, 1)];
      if (service && at > (results.get(service) ?? 0) && results.size < mostAwaited) results.set(service, at);
    },
    figures: () => {
      for (const { service, order } of awaited) if (results.has(service)) waited(order, results.get(service)!);
      if (lines === 0) return {};
      const figures: Record<string, unknown> = {
        SO_DONG: lines,
        SO_LOI: faults,
        TIEN_BV: amountText(total),
        TIEN_BH: amountText(insured),
        TIEN_THUOC: amountText(drugs),
        TIEN_VTYT: amountText(materials),
      };
      if (firstOrder > 0) figures['NGAY_YL_DAU'] = String(firstOrder);
      if (beds.size > 0) figures['NGAY_GIUONG'] = sortedObject(beds, amountText);
      if (waits.size > 0) figures['PHUT_KET_QUA'] = sortedObject(waits, (count) => count);
      return figures;
    },
  };
}

function sortedObject<Key extends string | number, Value>(
  counts: ReadonlyMap<Key, number>,
  as: (count: number) => Value,
): Record<string, Value> {
  const object: Record<string, Value> = {};
  for (const key of [...counts.keys()].sort()) object[String(key)] = as(counts.get(key)!);
  return object;
}
