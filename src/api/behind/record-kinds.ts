import type { ListRow } from '#store';
import { cityReportColumns } from '../city/city-report-columns.js';
import { CityReport } from '../city/city-report.type.js';
import type { Reading } from '../context/reading.js';
import { dossierColumns } from '../dossier/dossier-columns.js';
import { Dossier } from '../dossier/dossier.type.js';
import { visitColumns } from '../health/visit-columns.js';
import { Visit } from '../health/visit.type.js';
import { globalId } from '../node/global-id.js';
import type { RecordColumns } from '../record/record-columns.js';
import { SourceRecord, sourceRecordColumns } from './source-record.type.js';

/** Anything a number can be made of. */
export type RecordNode = Dossier | Visit | CityReport | SourceRecord;

/** How records of a kind are read and shown. */
export interface RecordKind {
  readonly columns: RecordColumns;
  readonly present: (row: ListRow, reading: Reading) => RecordNode;
  /** The id of the record with that number. */
  readonly idOf: (id: number) => string;
}

const typed: Readonly<Record<string, RecordKind>> = {
  dossier: {
    columns: dossierColumns,
    present: (row, reading) => new Dossier(row, reading),
    idOf: (id) => globalId('Dossier', id),
  },
  visit: {
    columns: visitColumns,
    present: (row, reading) => new Visit(row, reading),
    idOf: (id) => globalId('Visit', id),
  },
  city_report: {
    columns: cityReportColumns,
    present: (row, reading) => new CityReport(row, reading),
    idOf: (id) => globalId('CityReport', id),
  },
};

/** The type of a kind of record; those without one of their own are shown by what all have. */
export const recordKind = (kind: string): RecordKind =>
  typed[kind] ?? {
    columns: sourceRecordColumns,
    present: (row, reading) => new SourceRecord(kind, row, reading),
    idOf: String,
  };
