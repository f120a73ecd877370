import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { rooms } from '../../rooms.config.js';
import { filesUnder, isThere, root, textOf } from './tracked-files.js';

/** The rooms that have a file; an empty folder is not part of the repository. */
const present = rooms
  .filter(({ name, entry }) => !entry && filesUnder(`src/${name}`).length > 0)
  .map(({ name }) => name);

const linesOf = (path: string): number => textOf(path).trimEnd().split('\n').length;

describe('every room that is there', () => {
  it('is more than its door', () => {
    expect(present.filter((name) => filesUnder(`src/${name}`, '.ts').length < 2)).toEqual([]);
  });

  it('has a door that only exports', () => {
    const exportOnly = /^(export (type )?(\*( as \w+)?|\{[^}]*\}) from '[^']+';\s*)+$/;
    const withoutComments = (text: string): string => text.replaceAll(/\/\*[^]*?\*\/|^\/\/.*$/gm, '').trim();
    const isDoor = (path: string): boolean => isThere(path) && exportOnly.test(withoutComments(textOf(path)));
    expect(present.map((name) => `src/${name}/index.ts`).filter((path) => !isDoor(path))).toEqual([]);
  });

  it('has a README of 5 to 15 lines', () => {
    const readmes = present.map((name) => `src/${name}/README.md`);
    expect(readmes.filter((path) => !isThere(path) || linesOf(path) < 5 || linesOf(path) > 15)).toEqual([]);
  });

  it('stands in the map, in the order of the table', () => {
    const map = textOf('src/README.md');
    const places = present.map((name) => map.indexOf(`\`${name}\``));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places.toSorted((a, b) => a - b)).toEqual(places);
  });
});

describe('src', () => {
  it('has no folder that is not a room of the table', () => {
    const folders = readdirSync(join(root, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const names = rooms.map(({ name }) => name);
    expect(folders.map(({ name }) => name).filter((name) => !names.includes(name))).toEqual([]);
  });
});
