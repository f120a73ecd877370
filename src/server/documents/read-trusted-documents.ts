import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GraphQLSchema } from 'graphql';
import { GianhError } from '#kernel';
import { type DocumentFault, readDocument } from './read-document.js';
import { normalText, textWithoutName } from './normal-text.js';
import { documentFolders, type TrustedDocument } from './trusted-document.js';
import type { TrustedDocuments } from './trusted-documents.js';

/** Most tokens of a text that is looked up. */
const mostTokens = 20_000;
/** A text longer than the longest operation so many times is none of them, whatever its layout. */
const layoutFactor = 4;

/**
 * Reads `{apps,ioc,analysts}/*.graphql` of a folder and checks them against the schema.
 *
 * All faults of all files in one GIANH_SEED_INVALID with file and line: what is no operation of this schema, what has no
 * name or no comment that says what it answers, two of one name.
 */
export function readTrustedDocuments(folder: string, schema: GraphQLSchema): TrustedDocuments {
  const faults: DocumentFault[] = [];
  const all: TrustedDocument[] = [];
  for (const part of documentFolders) {
    for (const file of filesOf(join(folder, part))) {
      const path = `${part}/${file}`;
      const read = readDocument({ schema, folder: part, file: path, source: readFileSync(join(folder, path), 'utf8') });
      if ('faults' in read) faults.push(...read.faults);
      else all.push(read);
    }
  }
  const byName = new Map<string, TrustedDocument>();
  for (const document of all) {
    const other = byName.get(document.name);
    if (other) faults.push({ file: document.file, line: 1, problem: `${document.name} is also in ${other.file}` });
    else byName.set(document.name, document);
  }
  if (faults.length > 0) throw faulty(faults);
  return { all, byName, byHash: new Map(all.map((document) => [document.hash, document])), byText: textFinder(all) };
}

const filesOf = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.graphql'))
        .sort()
    : [];

function textFinder(all: readonly TrustedDocument[]): TrustedDocuments['byText'] {
  const byNormal = new Map(all.map((document) => [textWithoutName(document.document), document]));
  const byOwn = new Map(all.map((document) => [document.text, document]));
  const longest = Math.max(0, ...all.map(({ text }) => text.length)) * layoutFactor;
  return (text) => {
    const own = byOwn.get(text);
    if (own || text.length > longest) return own;
    const normal = normalText(text, mostTokens);
    return normal === undefined ? undefined : byNormal.get(normal);
  };
}

function faulty(faults: readonly DocumentFault[]): GianhError {
  const lines = faults.map(({ file, line, problem }) => `  schema/operations/${file}, line ${line}: ${problem}`);
  return new GianhError(
    'GIANH_SEED_INVALID',
    `The published operations have ${faults.length} fault(s):\n${lines.join('\n')}`,
    { faults },
  );
}
