/** A file a school delivers. */
export interface VneduFile {
  readonly folder: string;
  readonly name: string;
  /** Day of the export. */
  readonly madeOn: string;
  /** CSV text by file name within the archive. */
  readonly tables: Readonly<Record<string, string>>;
  readonly enrolments: number;
  /** The end of the file gets lost on the way. */
  readonly cutShort: boolean;
}
