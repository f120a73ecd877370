import type { GraphQLSchema } from 'graphql';
import { type ApiPorts, createContext } from '#api';
import { GianhError } from '#kernel';
import type { TrustedDocument, TrustedDocuments } from '../documents/trusted-documents.js';
import type { CsvDialect } from './csv-text.js';
import type { ExportFormat } from './export-format.js';
import { findDocument } from './find-document.js';
import { pinPorts } from './pin-ports.js';
import { readNotes } from './read-notes.js';
import { type Parameters, readVariables, type Variables } from './read-variables.js';
import { AnswerErrors, recordPages } from './record-pages.js';
import { type RowPlan, rowPlans } from './row-plan.js';
import { createRunDocument, type RunDocument } from './run-document.js';
import { type OnRows, writeCsv, writeJson } from './write-rows.js';
import { writeWorkbook } from './write-workbook.js';

/** What is to be written. */
export interface ExportQuestion {
  /** Name of the published document. */
  readonly name: string;
  readonly format: ExportFormat;
  /** Texts of its variables. */
  readonly variables: Parameters;
  /** Of a CSV. Default `std`. */
  readonly dialect?: CsvDialect;
  readonly onRows?: OnRows;
}

/** A file on its way: nothing is read before `chunks` is. */
export interface Export {
  readonly fileName: string;
  /** The snapshot all of it is read at. */
  readonly snapshot: number;
  readonly chunks: AsyncIterable<string | Buffer>;
  /** How many rows there will be, where the document's list can count; costs a statement. */
  readonly countRows: () => Promise<number | undefined>;
}

/** Writes published documents as files. */
export interface Exporter {
  /** Refuses GIANH_NOT_FOUND, GIANH_BAD_VARIABLE and GIANH_NOT_TABULAR; reading throws AnswerErrors. */
  readonly open: (question: ExportQuestion) => Promise<Export>;
}

export interface ExporterOptions {
  /** Shared with other doors. */
  readonly run?: RunDocument;
  /** `execution`: no record is read in place. */
  readonly road?: 'fastest' | 'execution';
}

/** An exporter over the hub's ports. */
export function createExporter(
  schema: GraphQLSchema,
  ports: ApiPorts,
  documents: TrustedDocuments,
  { run = createRunDocument(schema, ports.logger), road = 'fastest' }: ExporterOptions = {},
): Exporter {
  return {
    open: async ({ name, format, variables: given, dialect = 'std', onRows = () => undefined }) => {
      const document = findDocument(documents, name);
      const variables = readVariables(schema, document, given);
      const plan = planOf(schema, document, variables);
      const pinned = await pinPorts(ports);
      const { n } = await pinned.snapshots.head();
      const question = { schema, document: document.document, variables: variables.coerced, plan, run, ports: pinned };
      const pages = recordPages({ ...question, name: document.hash, raw: variables.raw }, road);
      const notes = (rows: number) => readNotes({ ...question, document, variables, rows });
      const chunks =
        format === 'csv'
          ? writeCsv(plan, pages, dialect, onRows)
          : format === 'xlsx'
            ? writeWorkbook(plan, pages, notes, onRows)
            : writeJson(plan, pages, format === 'ndjson', onRows);
      return {
        fileName: `${name}-${n}.${format}`,
        snapshot: n,
        chunks,
        countRows: () => countRows(plan, document, variables, pinned, run),
      };
    },
  };
}

/** The one list of a document; GIANH_NOT_TABULAR where it has none or several. */
export function planOf(schema: GraphQLSchema, { document, name }: TrustedDocument, { coerced }: Variables): RowPlan {
  const plans = rowPlans({ schema, document, variables: coerced });
  if (plans.length === 1) return plans[0]!;
  const lists = plans.map(({ path }) => path.join('.')).join(', ');
  throw new GianhError(
    'GIANH_NOT_TABULAR',
    plans.length === 0
      ? `${name} answers no list that could be written as rows. Read it as /feed/${name}.json.`
      : `${name} answers several lists (${lists}), which are not one table. Read it as /feed/${name}.json.`,
    { lists: plans.map(({ path }) => path.join('.')) },
  );
}

/** The list's own count where the document asks for it beside the rows, and only then: counting may cost as much as reading. */
async function countRows(
  { path, isConnection }: RowPlan,
  document: TrustedDocument,
  { raw }: Variables,
  ports: ApiPorts,
  run: RunDocument,
): Promise<number | undefined> {
  if (!isConnection || !document.text.includes('totalCount')) return undefined;
  const { data, errors } = await run(document.hash, document.document, raw, createContext(ports));
  if (errors) throw new AnswerErrors(errors);
  const { totalCount } = (data?.[path[0]!] ?? {}) as { readonly totalCount?: unknown };
  return typeof totalCount === 'number' ? totalCount : undefined;
}
