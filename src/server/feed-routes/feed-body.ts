import type { GraphQLSchema } from 'graphql';
import { type ApiPorts, createContext } from '#api';
import { planOf } from '../export/create-exporter.js';
import { csvText, type CsvDialect } from '../export/csv-text.js';
import { createFlattener } from '../export/flatten.js';
import type { Variables } from '../export/read-variables.js';
import { AnswerErrors, rowsOf } from '../export/record-pages.js';
import { rowPlans } from '../export/row-plan.js';
import type { RunDocument } from '../export/run-document.js';
import type { TrustedDocument } from '../documents/trusted-documents.js';
import type { FeedFormat } from './feed-format.js';
import { featuresOf } from './features.js';

/** What a feed answers with. */
export interface FeedQuestion {
  readonly schema: GraphQLSchema;
  readonly document: TrustedDocument;
  readonly variables: Variables;
  readonly format: FeedFormat;
  readonly dialect: CsvDialect;
  /** Pinned. */
  readonly ports: ApiPorts;
  readonly run: RunDocument;
}

/**
 * The body of a feed: JSON is the rows of the document's one list, or its whole data where it has none or several; CSV
 * those rows with dotted columns; GeoJSON a feature per row. One page of a connection, as the document asks for it.
 *
 * A feed is whole or refused: any error of the answer throws AnswerErrors.
 */
export async function feedBody(question: FeedQuestion): Promise<string> {
  const { schema, document, variables, format, dialect, ports, run } = question;
  const plan = format === 'json' ? undefined : planOf(schema, document, variables);
  const { data, errors } = await run(document.hash, document.document, variables.raw, createContext(ports));
  if (errors || !data) throw new AnswerErrors(errors ?? []);
  if (!plan) {
    const plans = rowPlans({ schema, document: document.document, variables: variables.coerced });
    return JSON.stringify(plans.length === 1 ? rowsOf(data, plans[0]!) : data);
  }
  if (format === 'geojson') return featuresOf(plan, rowsOf(data, plan), ports);
  const { columns, flatten } = createFlattener(plan.fields, 'answer');
  const text = csvText(columns, dialect);
  let body = text.header;
  for (const record of rowsOf(data, plan)) flatten(record, (cells) => (body += text.row(cells)));
  return body;
}
