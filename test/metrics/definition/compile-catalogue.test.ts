import { describe, expect, it } from '@jest/globals';
import { facts } from '#domain';
import { compileCatalogue } from '#metrics';
import { readAsCatalogue, soundDefinition } from './catalogue-file.js';

const path = 'administration/dossiers-received.yaml';

const compile = (text: string) => compileCatalogue(readAsCatalogue({ [path]: text }), facts);

/** What is told of the sound definition after one change, without the file's name. */
function faultsOf(...changes: readonly (readonly [string, string])[]): readonly string[] {
  const text = changes.reduce((sound, [from, to]) => {
    expect(sound).toContain(from);
    return sound.replace(from, to);
  }, soundDefinition);
  try {
    compile(text);
  } catch (error) {
    expect(error).toMatchObject({ code: 'GIANH_SEED_INVALID' });
    return (error as Error).message
      .split('\n')
      .slice(1)
      .map((line) => line.replace(`  metrics/${path}, `, ''));
  }
  return [];
}

describe('compileCatalogue', () => {
  it('makes a definition of a sound file', () => {
    const catalogue = compile(soundDefinition);
    expect(catalogue.all).toHaveLength(1);
    expect(catalogue.get('DOSSIERS_RECEIVED')).toMatchObject({
      sector: 'ADMINISTRATION',
      shortName: { vi: 'Tiếp nhận', en: 'Received' },
      aliases: [],
      numerator: 'dossiers_received',
      dimensions: ['AGENCY'],
      rules: [{ version: 1 }],
      formula: 'dossiers_received; dossiers_received = number of dossier by receivedDay',
    });
    expect(faultsOf(['unit: COUNT', 'unit:   COUNT'])).toEqual([]);
  });

  it.each([
    [
      'a missing language',
      ['name: { vi: Hồ sơ tiếp nhận, en: Dossiers received }', 'name: { vi: Hồ sơ }'],
      'line 3, name.en: is missing',
    ],
    ['a missing key', ['direction: NEITHER\n', ''], 'line 1, direction: is missing'],
    ['an unknown key', ['levels:', 'level:'], 'line 16, level: is no key here; did you mean levels?'],
    [
      'an unknown measure',
      ['numerator: dossiers_received', 'numerator: dossier_received'],
      'line 11, numerator: dossier_received is not known; did you mean dossiers_received',
    ],
    ['a dimension the fact has not', ['[AGENCY]', '[AGENCY, GRADE]'], 'line 14, dimensions[1]: GRADE is not known'],
    [
      'a word that is not in a list',
      ['[MONTH]', '[MONTHS]'],
      'line 15, grains[0]: MONTHS is not known; did you mean MONTH',
    ],
    ['a member given twice', ['[MONTH]', '[MONTH, MONTH]'], 'line 15, grains[1]: MONTH is given twice'],
    ['an empty list', ['[PROVINCE]', '[]'], 'line 16, levels: must have at least 1'],
    [
      'a key that is not the file',
      ['key: DOSSIERS_RECEIVED', 'key: DOSSIERS_TAKEN'],
      'line 1, key: is DOSSIERS_TAKEN, so the file must be called dossiers-taken.yaml',
    ],
    [
      'a sector that is not the folder',
      ['sector: ADMINISTRATION', 'sector: CROSS_SECTOR'],
      'line 2, sector: is CROSS_SECTOR, so the file belongs in the folder cross-sector/',
    ],
    [
      'a ratio without denominator',
      ['kind: COUNT', 'kind: RATIO'],
      'line 1, denominator: is missing: a RATIO divides by it',
    ],
    [
      'a count with a denominator',
      ['rules:', 'denominator: dossiers_resolved\nrules:'],
      'line 12, denominator: is nothing a COUNT divides by',
    ],
    [
      'a count of a stock',
      ['numerator: dossiers_received', 'numerator: dossiers_open'],
      'line 11, numerator: dossiers_open is a measure of type STOCK; a COUNT is made of CELL, SUM, DIFFERENCE, ACTIVE_UNITS, VALID_UNITS, REGISTER',
    ],
    [
      'a percentile of a count',
      ['kind: COUNT', 'kind: PERCENTILE\nquantile: 0.5'],
      'line 12, numerator: dossiers_received is a measure of type CELL; a PERCENTILE is made of HISTOGRAM',
    ],
    ['a percentile without quantile', ['kind: COUNT', 'kind: PERCENTILE'], 'line 1, quantile: is missing'],
    [
      'a composite with measures instead of parts',
      ['kind: COUNT', 'kind: COMPOSITE'],
      'line 11, numerator: is nothing a COMPOSITE has: its parts are metrics',
    ],
    ['a composite without parts', ['kind: COUNT', 'kind: COMPOSITE'], 'line 1, groups: must have at least 1'],
    [
      'a factor of what is not divided',
      ['rules:', 'factor: 1000\nrules:'],
      'line 12, factor: is for RATIO and AVERAGE only, not for COUNT',
    ],
    [
      'a filter on a dimension the fact has not',
      ['rules:', 'where: { GRADES: ["10"] }\nrules:'],
      'line 12, where.GRADES: is no key here',
    ],
    [
      'measures of what no source delivers',
      ['rules:', 'not_delivered: { vi: Chưa có, en: Nothing yet }\nrules:'],
      'line 11, numerator: says something of what is not_delivered: leave it out',
    ],
    ['a note in one language', ['rules:', 'note: { vi: Chú ý }\nrules:'], 'line 12, note.en: is missing'],
    [
      'a suppression without a known measure',
      ['rules:', 'suppression: { min_n: 5, counted: dossiers_recieved }\nrules:'],
      'line 12, suppression.counted: dossiers_recieved is not known; did you mean dossiers_received',
    ],
    [
      'a suppression by what is no dimension',
      ['rules:', 'suppression: { min_n: 5, counted: dossiers_received, by: CHANNELS }\nrules:'],
      'line 12, suppression.by: CHANNELS is not known; did you mean CHANNEL',
    ],
    [
      'a suppression from one case on',
      ['rules:', 'suppression: { min_n: 1, counted: dossiers_received }\nrules:'],
      'line 12, suppression.min_n: 1 is not a whole number from 2',
    ],
    [
      'an edition of another kind',
      ['- { version: 1 }', '- { version: 1, numerator: dossiers_open }'],
      'line 13, rules[0].numerator: dossiers_open is a measure of type STOCK',
    ],
    [
      'a quotient of what others publish and what we count',
      ['kind: COUNT\nunit: COUNT', 'kind: RATIO\ndenominator: pci_score\nunit: PERCENT'],
      'line 8, denominator: pci_score is published by others and dossiers_received is not: they are no quotient',
    ],
    [
      "a factor that is not the unit's",
      ['kind: COUNT\nunit: COUNT', 'kind: RATIO\ndenominator: dossiers_resolved\nfactor: 10\nunit: PERCENT'],
      'line 9, factor: is 10, but the unit PERCENT means 100',
    ],
    [
      'a count in percent',
      ['unit: COUNT', 'unit: PERCENT'],
      'line 8, unit: is PERCENT, but a COUNT has the unit COUNT (or PERSONS)',
    ],
    ['half a decimal', ['decimals: 0', 'decimals: 0.5'], 'line 9, decimals: 0.5 is not a whole number from 0 to 6'],
    [
      'a source that is no name',
      ['[one-stop]', '[One Stop]'],
      'line 17, sources[0]: One Stop is not the name of a source (kebab-case)',
    ],
    [
      'a document number that YAML reads as a number',
      ['rules:', 'authority: { document: QĐ 766/QĐ-TTg, article: 2.1 }\nrules:'],
      'line 12, authority.article: must be a text; put 2.1 in quotes',
    ],
  ] as const)('refuses %s', (_what, [from, to], told) => {
    expect(faultsOf([from, to])).toContainEqual(expect.stringContaining(told));
  });

  it.each([
    [
      '- { version: 1 }\n  - { version: 2, valid_from: 2022-06-23 }',
      'line 14, rules[1]: overlaps the rule before it: that one must have valid_to 2022-06-23',
    ],
    [
      '- { version: 1, valid_to: 2022-06-01 }\n  - { version: 2, valid_from: 2022-06-23 }',
      'line 14, rules[1]: leaves a gap: no rule holds from 2022-06-01 to 2022-06-23',
    ],
    [
      '- { version: 2, valid_to: 2022-06-23 }\n  - { version: 2, valid_from: 2022-06-23 }',
      'line 14, rules[1].version: must be higher than the one before',
    ],
    [
      '- { version: 1, valid_from: 2022-06-23 }',
      'line 13, rules[0]: must hold from the beginning (no day), as the authority does',
    ],
    ['- { version: 1, valid_to: 2022-06-31 }', 'line 13, rules[0].valid_to: "2022-06-31" is not a day (YYYY-MM-DD)'],
    [
      '- { version: 1, valid_from: 2022-06-23, valid_to: 2022-06-23 }',
      'line 13, rules[0].valid_to: must be later than valid_from: it is the first day after',
    ],
  ])('refuses rules that leave a day without one meaning: %s', (rules, told) => {
    expect(faultsOf(['- { version: 1 }', rules])).toContainEqual(told);
  });

  it('refuses rules that hold on other days than their authority', () => {
    const authority = 'authority: { document: QĐ 766/QĐ-TTg, valid_from: 2022-06-23 }\nrules:';
    expect(faultsOf(['rules:', authority])).toEqual([
      'line 14, rules[0]: must hold from 2022-06-23, as the authority does',
    ]);
    expect(faultsOf(['rules:', authority], ['{ version: 1 }', '{ version: 1, valid_from: 2022-06-23 }'])).toEqual([]);
  });

  it('reports the faults of all files at once, those of reading among them, in the order of the files', () => {
    const files = readAsCatalogue({
      [path]: soundDefinition.replace('unit: COUNT', 'unit: COUNTS').replace('decimals: 0\n', ''),
      'administration/broken.yaml': 'key: [',
      'administration/list.yaml': '- key: A\n',
      'economy/dossiers-received.yaml': soundDefinition,
    });
    expect(() => compileCatalogue(files, facts)).toThrow(
      expect.objectContaining({
        code: 'GIANH_SEED_INVALID',
        message: expect.stringMatching(
          /catalogue has \d fault\(s\):\n {2}metrics\/administration\/broken[^]*dossiers-received.yaml, line 1, decimals: is missing\n[^]*line 8, unit: COUNTS is not known; did you mean COUNT[^]*list.yaml, line 1: must be a mapping\n[^]*economy\/dossiers-received.yaml, line 2, sector/,
        ),
      }),
    );
  });

  it('refuses a key that two files define, as a deployment that repeats a shipped metric', () => {
    const files = readAsCatalogue({
      [path]: soundDefinition,
      'own/administration/dossiers-received.yaml': soundDefinition,
    });
    expect(() => compileCatalogue(files, facts)).toThrow(
      /own\/administration\/dossiers-received.yaml, line 1, key: DOSSIERS_RECEIVED is already defined in metrics\/administration/,
    );
  });

  it('names a catalogue by its content: words change its hash, comments and order do not', () => {
    const { hash } = compile(soundDefinition);
    const [first, ...others] = soundDefinition.split('\n');
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(compile(`# a comment\n${others.join('\n')}${first}\n`).hash).toBe(hash);
    expect(compile(soundDefinition.replace('en: Received', 'en: Taken in')).hash).not.toBe(hash);
  });
});
