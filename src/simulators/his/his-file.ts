/** A file as a facility puts it into its folder. */
export interface HisFile {
  /** Folder of the facility. */
  readonly folder: string;
  readonly name: string;
  readonly content: string;
  /** Day it was made. */
  readonly madeOn: string;
  /** HOSO elements that are whole in it. */
  readonly encounters: number;
}
