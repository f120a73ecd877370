import type { ListRow } from '#store';
import { areaOfUnit } from '../area/area-of-unit.js';
import { cityReportColumns } from '../city/city-report-columns.js';
import { CityReport } from '../city/city-report.type.js';
import type { ApiContext } from '../context/api-context.js';
import type { Reading } from '../context/reading.js';
import { dossierColumns } from '../dossier/dossier-columns.js';
import { Dossier } from '../dossier/dossier.type.js';
import { schoolClassColumns } from '../education/school-class-columns.js';
import { SchoolClass } from '../education/school-class.type.js';
import { visitColumns } from '../health/visit-columns.js';
import { Visit } from '../health/visit.type.js';
import { organisationOf } from '../organisation/organisation-of.js';
import { procedureOf } from '../procedure/procedure-of.js';
import type { RecordColumns } from '../record/record-columns.js';
import { type NodeKind, readGlobalId } from './global-id.js';
import type { Node } from './node.interface.js';

/** Finds a thing by its global id: registers in memory, records by one statement per kind. Refuses GIANH_BAD_ID. */
export async function loadNode(id: string, context: ApiContext): Promise<Node | undefined> {
  const { kind, key } = readGlobalId(id);
  const reading = await context.reading();
  return finders[kind](key, reading, context);
}

type Find = (key: string, reading: Reading, context: ApiContext) => Promise<Node | undefined> | Node | undefined;

const organisation: Find = (key, { books }) => {
  const found = books.organisations.byKey(key);
  return found && organisationOf(books, found);
};

const finders: Readonly<Record<NodeKind, Find>> = {
  Area: (key, { books }) => {
    const unit = books.areas.byKey(key);
    return unit && areaOfUnit(unit);
  },
  Agency: organisation,
  Facility: organisation,
  School: organisation,
  Procedure: (key, { books }) => {
    const version = books.procedures.byKey(key);
    return version && procedureOf(books, version);
  },
  Dossier: record('dossier', dossierColumns, (row, reading) => new Dossier(row, reading)),
  Visit: record('visit', visitColumns, (row, reading) => new Visit(row, reading)),
  SchoolClass: record('school_class', schoolClassColumns, (row, reading) => new SchoolClass(row, reading)),
  CityReport: record('city_report', cityReportColumns, (row, reading) => new CityReport(row, reading)),
};

function record(kind: string, columns: RecordColumns, present: (row: ListRow, reading: Reading) => Node): Find {
  const fields = [...new Set(Object.values(columns).flat())];
  return async (key, reading, context) => {
    const id = Number(key);
    if (!Number.isSafeInteger(id)) return undefined;
    const [row] = await context.rowsBy({ kind, field: 'id', snapshot: reading.view.n, fields }).load(id);
    return row && present(row, reading);
  };
}
