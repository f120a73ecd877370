import type { GraphQLFormattedError } from 'graphql';
import { type ApiContext, createContext } from '#api';
import type { FlattenFrom } from './flatten.js';
import { pageDocument, pageKey, pageVariables } from './page-document.js';
import { canReadInPlace, pagesInPlace, rootField } from './pages-in-place.js';
import { readAhead } from './read-ahead.js';
import type { RecordQuestion, Records } from './record-question.js';
import type { RowPlan } from './row-plan.js';
import type { RunDocument } from './run-document.js';

/** Records in batches, and what they are: plain data, or the objects behind it. */
export interface RecordPages {
  readonly from: FlattenFrom;
  readonly batches: AsyncIterable<Records>;
}

/** Rows of one page, the most a page may have. */
const pageSize = 200;

/** An answer with errors, which no file is written of. */
export class AnswerErrors extends Error {
  constructor(readonly errors: readonly GraphQLFormattedError[]) {
    super(errors[0]?.message);
  }
}

/**
 * All records of a document's one list: of a connection every page, of any other list what it answers.
 *
 * Pages of stored records whose selection is plain columns and names are read in place, without execution per row; both ways
 * give the same cells. Throws AnswerErrors with the errors of a page.
 */
export function recordPages(question: RecordQuestion, road: 'fastest' | 'execution' = 'fastest'): RecordPages {
  const { plan } = question;
  const isPaged = plan.isConnection && rootField(question.document, plan.path[0]!) !== undefined;
  if (isPaged && road === 'fastest' && canReadInPlace(plan, question.schema, question.document)) {
    const ports = { ...question.ports, records: readAhead(question.ports.records) };
    return { from: 'in place', batches: pagesInPlace({ ...question, ports }, pageSize) };
  }
  return { from: 'answer', batches: isPaged ? executedPages(question) : executedOnce(question) };
}

async function* executedOnce(question: RecordQuestion): AsyncGenerator<Records> {
  const { name, document, raw, ports, plan, run } = question;
  const data = whole(await run(name, document, raw, createContext(ports)));
  yield rowsOf(data, plan);
}

async function* executedPages(question: RecordQuestion): AsyncGenerator<Records> {
  const { document, raw, plan, run } = question;
  const key = plan.path[0]!;
  const paged = pageDocument(document, key);
  const ports = { ...question.ports, records: readAhead(question.ports.records) };
  let after: string | null = null;
  do {
    const variables: Record<string, unknown> = {
      ...raw,
      [pageVariables.first]: pageSize,
      [pageVariables.after]: after,
    };
    // Loaders remember what they read: every page has its own, or memory would grow with the rows.
    const context: ApiContext = createContext(ports);
    const data = whole(await run(`${question.name} paged`, paged, variables, context));
    yield rowsOf(data, plan);
    const { hasNextPage, endCursor } = (data[key] as Readonly<Record<string, PageEnd>>)[pageKey]!;
    after = hasNextPage ? endCursor : null;
  } while (after !== null);
}

interface PageEnd {
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
}

function whole(answer: Awaited<ReturnType<RunDocument>>): Readonly<Record<string, unknown>> {
  if (answer.errors || !answer.data) throw new AnswerErrors(answer.errors ?? []);
  return answer.data;
}

/** The records of an answer where the plan says that they are. */
export function rowsOf(data: Readonly<Record<string, unknown>>, { path, isEdges }: RowPlan): Records {
  let found: unknown = data;
  for (const key of path) found = (found as Readonly<Record<string, unknown>> | null | undefined)?.[key];
  const rows = (found ?? []) as Records;
  return isEdges ? rows.map((edge) => Object.values(edge).find((value) => typeof value === 'object') as object) : rows;
}
