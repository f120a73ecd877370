import type { ApiPorts } from '#api';
import { GianhError } from '#kernel';
import type { Cell } from '../export/cell-kind.js';
import { createFlattener } from '../export/flatten.js';
import type { Records } from '../export/record-question.js';
import type { Column, RowPlan } from '../export/row-plan.js';

type Books = Awaited<ReturnType<ApiPorts['books']>>;
type Unit = ReturnType<Books['areas']['unit']>;

/** Places of the columns that say which area a row is of, and when. */
interface AreaColumns {
  readonly code: number;
  readonly name: number;
  readonly validFrom: number;
  readonly day: number;
}

/**
 * A GeoJSON FeatureCollection (RFC 7946) of flat rows: the outline of each row's area as the hub has it, the cells as properties.
 *
 * The area is told by `areaCode` or an `area` with its `code`; of several that had the code, the one of the row's name, then of
 * its day. An area without an outline has a null geometry. Rows without an area are GIANH_NOT_TABULAR.
 */
export async function featuresOf(plan: RowPlan, records: Records, ports: ApiPorts): Promise<string> {
  const { columns, flatten } = createFlattener(plan.fields, 'answer');
  const places = areaColumns(columns);
  const head = await ports.snapshots.head();
  const books = await ports.books(head);
  const today = localDay(head.at);
  const outlines = new Map<number, string>();
  const features: string[] = [];
  const rows: (readonly Cell[])[] = [];
  for (const record of records) flatten(record, (cells) => rows.push([...cells]));
  for (const cells of rows) {
    const unit = unitOf(books, places, cells, today);
    if (unit && !outlines.has(unit.id)) outlines.set(unit.id, JSON.stringify((await books.boundary(unit)) ?? null));
    const properties = Object.fromEntries(columns.map(({ name }, index) => [name, cells[index] ?? null]));
    const id = JSON.stringify(cells[places.code] ?? null);
    const geometry = unit ? outlines.get(unit.id)! : 'null';
    features.push(`{"type":"Feature","id":${id},"geometry":${geometry},"properties":${JSON.stringify(properties)}}`);
  }
  return `{"type":"FeatureCollection","features":[\n${features.join(',\n')}\n]}\n`;
}

function areaColumns(columns: readonly Column[]): AreaColumns {
  const place = (...names: readonly string[]): number =>
    names.map((name) => columns.findIndex((column) => column.name === name)).find((index) => index >= 0) ?? -1;
  const of = (name: string): number => columns.findIndex((column) => column.name.endsWith(name));
  const code = place('areaCode', 'area.code') >= 0 ? place('areaCode', 'area.code') : of('.area.code');
  if (code < 0) {
    throw new GianhError(
      'GIANH_NOT_TABULAR',
      'The rows of this document name no area: select areaCode or area { code }. Read it as .json or .csv.',
    );
  }
  const beside = columns[code]!.name.replace(/code$/i, '');
  return {
    code,
    name: place(`${beside}Name`, `${beside}name`),
    validFrom: place(`${beside}validFrom`),
    day: place('time', 'period.from'),
  };
}

/** The version of a unit a row means. */
function unitOf({ areas }: Books, places: AreaColumns, cells: readonly Cell[], today: string): Unit | undefined {
  const versions = areas.versionsOf(String(cells[places.code] ?? ''));
  const named = cells[places.name];
  const same = versions.filter(({ nameVi, nameEn }) => named === nameVi || named === nameEn);
  const candidates = same.length > 0 ? same : versions;
  const from = cells[places.validFrom];
  const stood = (day: string) => (unit: Unit) => (unit.from ?? '') <= day && (unit.to === undefined || day < unit.to);
  const time = cells[places.day];
  return (
    candidates.find((unit) => from !== undefined && unit.from === from) ??
    (typeof time === 'string' ? candidates.find(stood(time.slice(0, 10))) : undefined) ??
    candidates.find(stood(today)) ??
    candidates.at(-1)
  );
}

/** The civil day in Viet Nam of a moment. */
const localDay = (instant: string): string => new Date(Date.parse(instant) + 7 * 3_600_000).toISOString().slice(0, 10);
