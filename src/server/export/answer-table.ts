import { type DocumentNode, getVariableValues, type GraphQLSchema, parse, print, separateOperations } from 'graphql';
import { GianhError } from '#kernel';
import type { AskedOperation } from '../documents/asked-operation.js';
import type { DoorParts } from '../feed-routes/feed-routes.js';
import { chooseList } from './choose-list.js';
import type { Export } from './create-exporter.js';
import type { CsvDialect } from './csv-text.js';
import { pinPorts } from './pin-ports.js';
import { readNotes } from './read-notes.js';
import type { Variables } from './read-variables.js';
import { type RecordPages, rowsOf } from './record-pages.js';
import { rowPlans } from './row-plan.js';
import { operationOf } from './run-document.js';
import { writeCsv } from './write-rows.js';
import { writeWorkbook } from './write-workbook.js';

/** An operation that was answered without errors, and how its answer is to be written. */
export interface AnsweredOperation {
  readonly asked: AskedOperation & { readonly query: string };
  readonly data: Readonly<Record<string, unknown>>;
  /** It was read at. */
  readonly snapshot: number;
  readonly format: 'csv' | 'xlsx';
  readonly dialect: CsvDialect;
  /** Keys with dots of the list to write, where the operation answers several. */
  readonly list: string | undefined;
}

/** An answer as a file; refuses GIANH_NOT_TABULAR. */
export async function answerTable(
  { schema, ports, run }: DoorParts,
  { asked, data, snapshot, format, dialect, list }: AnsweredOperation,
): Promise<Omit<Export, 'countRows'>> {
  const document = operationAlone(asked);
  const variables = variablesOf(schema, document, asked);
  const plan = chooseList(rowPlans({ schema, document, variables: variables.coerced }), list);
  const name = operationOf(document).name?.value ?? 'answer';
  const pages: RecordPages = { from: 'answer', batches: only(rowsOf(data, plan)) };
  const notes = async (rows: number): ReturnType<typeof readNotes> => {
    const head = await ports.snapshots.asOf({ snapshot });
    const pinned = { ...(await pinPorts(ports)), snapshots: { ...ports.snapshots, head: () => Promise.resolve(head) } };
    const said = { name, description: 'Câu hỏi tự viết (an operation of the asker)', document, text: print(document) };
    return readNotes({ schema, document: said, variables, plan, run, ports: pinned, rows });
  };
  const nothing = (): void => undefined;
  return {
    fileName: `${name}-${snapshot}.${format}`,
    snapshot,
    chunks: format === 'csv' ? writeCsv(plan, pages, dialect, nothing) : writeWorkbook(plan, pages, notes, nothing),
  };
}

/** The operation that was run, with the fragments it uses and without those beside it. */
function operationAlone({ query, operationName }: AnsweredOperation['asked']): DocumentNode {
  const alone = separateOperations(parse(query, { noLocation: true }));
  return operationName === undefined ? Object.values(alone)[0]! : alone[operationName]!;
}

function variablesOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  { variables: raw = {} }: AskedOperation,
): Variables {
  const { coerced } = getVariableValues(schema, operationOf(document).variableDefinitions ?? [], raw);
  if (coerced) return { raw, coerced };
  throw new GianhError('GIANH_INTERNAL', 'Variables were answered that do not fit.');
}

async function* only<One>(one: One): AsyncGenerator<One> {
  yield one;
}
