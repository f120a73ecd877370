/** An operation worth trying, as the pages show it. */
export interface ExampleOperation {
  /** File name without its ending; an address names it so. */
  readonly name: string;
  /** First comment line of the file, without the Vietnamese in parentheses at its end. */
  readonly title: string;
  /** That Vietnamese, if there is any. */
  readonly vietnamese?: string;
  readonly text: string;
}
