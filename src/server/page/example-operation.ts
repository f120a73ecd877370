/** An operation worth trying, as the pages show it. */
export interface ExampleOperation {
  /** File name without its ending; names the GraphiQL tab. */
  readonly name: string;
  /** First comment line of the file. */
  readonly title: string;
  readonly text: string;
}
