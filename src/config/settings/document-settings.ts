/** Which operations are answered, and how much of their answers is kept. */
export interface DocumentSettings {
  /** `trusted`: those of schema/operations only. */
  readonly accepted: 'any' | 'trusted';
  /** Most bytes of answers kept at an unchanged snapshot. */
  readonly keptBytes: number;
}
