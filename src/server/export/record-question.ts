import type { DocumentNode, GraphQLSchema } from 'graphql';
import type { ApiPorts } from '#api';
import type { RowPlan } from './row-plan.js';
import type { RunDocument } from './run-document.js';

/** A batch of records of an answer. */
export type Records = readonly object[];

/** What is read: a document and its variables, over ports that stand still. */
export interface RecordQuestion {
  readonly schema: GraphQLSchema;
  /** Tells the document from all others. */
  readonly name: string;
  readonly document: DocumentNode;
  /** As the caller gave them. */
  readonly raw: Readonly<Record<string, unknown>>;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly ports: ApiPorts;
  readonly plan: RowPlan;
  readonly run: RunDocument;
}
