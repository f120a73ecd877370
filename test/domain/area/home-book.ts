import { readAreaSeeds } from '#config';
import { type AreaBook, type AreaBookContents, compileAreaBook, createAreaBook } from '#domain';

/** The contents of the book of the shipped seeds, with ids in the order of first mention. */
export function homeContents(): AreaBookContents {
  const ids = new Map<string, number>();
  const idOf = (key: string) => {
    if (!ids.has(key)) ids.set(key, ids.size + 1);
    return ids.get(key)!;
  };
  return compileAreaBook(readAreaSeeds('seeds/areas'), idOf);
}

export function homeBook(): AreaBook {
  return createAreaBook(homeContents());
}
