import { describe, expect, it } from '@jest/globals';
import { isText, isThere, textOf, trackedFiles } from './tracked-files.js';

const self = 'test/repo/clean-tree.test.ts';
const files = trackedFiles().filter((path) => isText(path) && path !== self);

/** `path:line: text` of every line of the repository that matches. */
const linesMatching = (pattern: RegExp, among = files): readonly string[] =>
  among.flatMap((path) =>
    textOf(path)
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}: ${line.trim().slice(0, 120)}`] : [])),
  );

describe('what is committed', () => {
  it('names no folder of the machine it was written on', () => {
    expect(linesMatching(/(?<![\w.~-])\/(work|root|home\/\w+|Users\/\w+|tmp\/brief)\/|\.\.\/shared\b/)).toEqual([]);
  });

  it('names no package registry', () => {
    const own = files.filter((path) => path !== 'package-lock.json');
    expect(
      linesMatching(/\bregistry\s*=|https?:\/\/[\w.-]*(registry|npmjs|artifactory|nexus|verdaccio|proxy)[\w.-]*/, own),
    ).toEqual([]);
    expect(linesMatching(/"resolved": "(?!file:|node_modules\/)/, ['package-lock.json'])).toEqual([]);
  });

  it('holds nothing that looks like a credential', () => {
    const credentials = [
      /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
      /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\./,
      /\b(gh[pousr]_|github_pat_|npm_|xox[abpr]-|sk-|glpat-)[A-Za-z0-9_-]{20,}/,
      /\b(AKIA|ASIA)[A-Z0-9]{16}\b/,
      /\b_authToken\b/,
    ];
    expect(credentials.flatMap((pattern) => linesMatching(pattern))).toEqual([]);
  });

  it('holds no identity number but generated ones, which begin with 000', () => {
    const data = files.filter((path) => /^(seeds|test|docs|schema)\//.test(path));
    expect(
      linesMatching(/"(SO_CCCD|SoDinhDanh|SoGiayToChuHoSo)"\s*:\s*"(?!000)\d{9,12}"|<SO_CCCD>(?!000)\d{9,12}</, data),
    ).toEqual([]);
  });

  it('marks nothing as to be done later', () => {
    expect(
      linesMatching(
        /\b(TODO|FIXME|XXX)\b/,
        files.filter((path) => /^(src|test|bin)\//.test(path)),
      ),
    ).toEqual([]);
  });

  it('is built nowhere but where .ci/run says', () => {
    expect(isThere('.github')).toBe(false);
  });
});
