/** How large a document is, counted before anything of it is validated or run. */
export interface DocumentSize {
  readonly tokens: number;
  /** Fields inside fields, of the deepest operation; what introspects the schema is not counted. */
  readonly depth: number;
  readonly fields: number;
  /** Fields of the root type, of the widest operation. */
  readonly rootFields: number;
  readonly aliases: number;
  /** Fields that stand a second time in one selection: validating them costs the square of their number. */
  readonly repeats: number;
  readonly directives: number;
  /** At the place that has most. */
  readonly directivesPerField: number;
}
