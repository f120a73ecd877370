import type { FieldTable } from '../privacy/field-table.js';
import type { Sieve } from '../privacy/create-sieve.js';
import type { ReadLimits } from '../adapter/read-limits.js';
import { createXmlLineSink, type XmlLine } from '../reading/xml-line-sink.js';
import type { XmlNames } from '../reading/xml-names.js';
import { createXmlRowSink, type XmlRow, type XmlRowSpec } from '../reading/xml-row-sink.js';
import { createXmlTokenizer, type XmlTokenizer } from '../reading/xml-tokenizer.js';
import { type BillLines, drugLineFields, resultLineFields, serviceLineFields } from './bill-lines.js';
import { xml0Fields, xml14Fields, xml2Fields, xml3Fields, xml4Fields, xml7Fields } from './fields-details.js';
import { xml1Fields } from './fields-xml1.js';
import { edgeOnlyFields } from './sieve-person.js';
import { rowElements } from './wire.js';

/** Rows of the tables that are one row, by table. */
export type HosoRows = Record<string, XmlRow | undefined>;

/** What a row table's sink wants of its element: everything that is not dropped, and what is only looked at. */
export function rowSpec(table: keyof typeof rowElements, fields: FieldTable): XmlRowSpec {
  const isWanted = (field: string, fieldClass: string): boolean =>
    fieldClass !== 'DROP' || (table !== 'XML14' && (edgeOnlyFields as readonly string[]).includes(field));
  return {
    row: rowElements[table],
    wanted: fields.fields.filter((rule) => isWanted(rule.field, rule.class)).map(({ field }) => field),
    ignored: fields.fields.filter((rule) => !isWanted(rule.field, rule.class)).map(({ field }) => field),
  };
}

/** Builds a tokenizer for every table of an encounter that is read; tables without one are passed over undecoded. */
export function createHosoTables(
  names: XmlNames,
  rows: HosoRows,
  bill: BillLines,
  sieve: Sieve,
  limits: ReadLimits,
): ReadonlyMap<string, XmlTokenizer> {
  const rowTable = (table: keyof typeof rowElements, fields: FieldTable): [string, XmlTokenizer] => {
    const sink = createXmlRowSink(names, rowSpec(table, fields), (row) => (rows[table] ??= row));
    return [table, createXmlTokenizer(sink, names, limits.maxXmlDepth)];
  };
  const lineTable = (
    fields: FieldTable,
    line: string,
    wanted: readonly string[],
    take: (line: XmlLine) => void,
  ): [string, XmlTokenizer] => {
    const ignored = fields.fields.map(({ field }) => field).filter((field) => !wanted.includes(field));
    const sink = createXmlLineSink(names, { line, wanted, ignored }, (found) => {
      if (found.unlisted.length > 0) {
        sieve.pass(fields.table, Object.fromEntries(found.unlisted.map((name) => [name, undefined])));
      }
      take(found);
    });
    return [fields.table, createXmlTokenizer(sink, names, limits.maxXmlDepth)];
  };
  return new Map([
    rowTable('XML0', xml0Fields),
    rowTable('XML1', xml1Fields),
    lineTable(xml2Fields, 'CHI_TIET_THUOC', drugLineFields, bill.drug),
    lineTable(xml3Fields, 'CHI_TIET_DVKT', serviceLineFields, bill.service),
    lineTable(xml4Fields, 'CHI_TIET_CLS', resultLineFields, bill.result),
    rowTable('XML7', xml7Fields),
    rowTable('XML14', xml14Fields),
  ]);
}
