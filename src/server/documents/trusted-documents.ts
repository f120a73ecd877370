import type { TrustedDocument } from './trusted-document.js';

export type { DeclaredVariable, DocumentFolder, TrustedDocument } from './trusted-document.js';

/** The published operations of a hub, and the three ways to name one. */
export interface TrustedDocuments {
  /** By folder, then by file name. */
  readonly all: readonly TrustedDocument[];
  readonly byName: ReadonlyMap<string, TrustedDocument>;
  readonly byHash: ReadonlyMap<string, TrustedDocument>;
  /** The operation that a text says, whatever its layout, comments and the operation's name in it. */
  readonly byText: (text: string) => TrustedDocument | undefined;
}
