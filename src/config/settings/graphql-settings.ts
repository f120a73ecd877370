/** How much one GraphQL operation may ask for. What is counted how: docs/how-to/limits.md. */
export interface GraphqlSettings {
  /** `measure` refuses nothing by these limits but tells what it would refuse; a production profile enforces. */
  readonly mode: LimitsMode;
  /** Of one request. */
  readonly bodyBytes: number;
  readonly tokens: number;
  readonly depth: number;
  /** Fields a document names, in all. */
  readonly fields: number;
  readonly rootFields: number;
  readonly aliases: number;
  /** Fields that stand a second time in one selection. */
  readonly repeats: number;
  readonly directives: number;
  readonly directivesPerField: number;
  /** Operations of one request; 1: no arrays. */
  readonly batch: number;
  readonly pageRows: number;
  /** Estimated, in objects: see `@cost`. */
  readonly cost: number;
  readonly operationMs: number;
  /** Of one reading statement, kept by PostgreSQL. */
  readonly statementMs: number;
}

export type LimitsMode = 'enforce' | 'measure';

/** `production` shows a stranger nothing of the schema: no introspection, no suggestions, no GraphiQL. */
export type Profile = 'development' | 'production';
