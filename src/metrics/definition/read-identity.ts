import type { PositionedDocument } from '#config';
import type { DocumentReader } from './document-reader.js';

/** The key, after which the file must be called. */
export function readKey(reader: DocumentReader, document: PositionedDocument): string | undefined {
  const key = reader.text('key');
  if (key === undefined) return undefined;
  if (!/^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/.test(key)) reader.refuse('key', `${key} is not in UPPER_SNAKE_CASE`);
  else if (document.file.split('/').at(-1) !== `${kebab(key)}.yaml`) {
    reader.refuse('key', `is ${key}, so the file must be called ${kebab(key)}.yaml`);
  }
  return key;
}

/** The file lies in the folder of its sector. */
export function refuseOtherFolder(reader: DocumentReader, { file }: PositionedDocument, sector?: string): void {
  if (sector === undefined || file.split('/').at(-2) === kebab(sector)) return;
  reader.refuse('sector', `is ${sector}, so the file belongs in the folder ${kebab(sector)}/`);
}

export function readAliases(reader: DocumentReader): readonly string[] {
  const texts = Array.from({ length: reader.length('aliases') }, (_, index) => reader.text(`aliases[${index}]`));
  return texts.filter((text) => text !== undefined);
}

/** Sources are named by the deployment's configuration, so only the form can be checked. */
export function readSources(reader: DocumentReader): readonly string[] {
  const names = Array.from({ length: reader.length('sources', 1) }, (_, index) => reader.text(`sources[${index}]`));
  names.forEach((name, index) => {
    if (name !== undefined && !/^[a-z][a-z0-9-]*$/.test(name)) {
      reader.refuse(`sources[${index}]`, `${name} is not the name of a source (kebab-case)`);
    }
  });
  return names.filter((name) => name !== undefined);
}

const kebab = (name: string): string => name.toLowerCase().replaceAll('_', '-');
