import { describe, expect, it } from '@jest/globals';
import { readMetricFiles } from '#config';
import { readAsCatalogue, soundDefinition } from '../../metrics/definition/catalogue-file.js';

describe('the files of the metric catalogue', () => {
  it('are read as plain values in the order of their paths, with the line of every field', () => {
    const { files, faults } = readAsCatalogue({
      'city/b.yaml': 'key: B\n',
      'administration/a.yaml':
        '# a comment\nkey: A\nname:\n  vi: Hồ sơ\nrules:\n  - version: 1\n    valid_from: 2022-06-23\n',
      'README.md': 'not a definition',
    });
    expect(faults).toEqual([]);
    expect(files.map(({ file }) => file)).toEqual(['metrics/administration/a.yaml', 'metrics/city/b.yaml']);
    expect(files[0]?.value).toEqual({
      key: 'A',
      name: { vi: 'Hồ sơ' },
      rules: [{ version: 1, valid_from: '2022-06-23' }],
    });
    expect(files[0]?.lines).toMatchObject({
      key: 2,
      name: 3,
      'name.vi': 4,
      rules: 5,
      'rules[0]': 6,
      'rules[0].valid_from': 7,
    });
    expect(Object.isFrozen(files[0]?.value)).toBe(true);
  });

  it('that are no YAML, or no text, are faults with file and line beside the files that are sound', () => {
    const { files, faults } = readAsCatalogue({
      'a/twice.yaml': 'key: A\nkind: COUNT\nkey: B\n',
      'a/open.yaml': 'key: [A\nunit: "\n',
      'a/decomposed.yaml': `key: A\nname: ${'Hồ sơ'.normalize('NFD')}\n`,
      'a/bytes.yaml': new Uint8Array([0x6b, 0xff, 0xfe]),
      'a/other.yml': 'key: A\n',
      'a/bomb.yaml': [
        'a: &a [x,x,x,x,x,x,x,x]',
        ...[...'bcdefghi'].map((c, i) => `${c}: &${c} [${`*${'abcdefgh'[i]},`.repeat(8)}]`),
      ].join('\n'),
      'a/sound.yaml': soundDefinition,
    });
    expect(files.map(({ file }) => file)).toEqual(['metrics/a/sound.yaml']);
    const told = faults.map(({ file, line, problem }) => `${file}:${line} ${problem}`);
    expect(told).toEqual(
      expect.arrayContaining([
        'metrics/a/other.yml:0 must end in .yaml to be read',
        expect.stringMatching(/^metrics\/a\/twice.yaml:3 is not valid YAML: .*unique/),
        expect.stringMatching(/^metrics\/a\/open.yaml:\d is not valid YAML/),
        'metrics/a/decomposed.yaml:2 is not in Unicode form NFC',
        expect.stringMatching(/^metrics\/a\/bytes.yaml:0 cannot be read as UTF-8 text/),
        expect.stringMatching(/^metrics\/a\/bomb.yaml:1 is not valid YAML: .*alias/i),
      ]),
    );
  });

  it('of a deployment may be missing, the shipped ones may not', () => {
    expect(readMetricFiles('schema/metrics', 'nowhere/metrics').faults).toEqual([]);
    expect(readMetricFiles('nowhere/metrics').faults).toEqual([
      { file: 'nowhere/metrics', line: 0, field: '', problem: 'cannot be read (ENOENT)' },
    ]);
  });
});
