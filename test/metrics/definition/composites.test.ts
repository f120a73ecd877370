import { describe, expect, it } from '@jest/globals';
import { facts } from '#domain';
import { compileCatalogue } from '#metrics';
import { readAsCatalogue, soundDefinition } from './catalogue-file.js';

const ratio = soundDefinition
  .replace('key: DOSSIERS_RECEIVED', 'key: RATE')
  .replace('kind: COUNT\nunit: COUNT', 'kind: RATIO\nunit: PERCENT\ndenominator: dossiers_received');
const index = (key: string, parts: string, more = ''): string =>
  soundDefinition
    .replace('DOSSIERS_RECEIVED', key)
    .replace('kind: COUNT\nunit: COUNT', 'kind: COMPOSITE\nunit: POINTS')
    .replace(
      'numerator: dossiers_received\n',
      `groups:\n  - { key: A, name: { vi: A, en: A }, ${more}parts: [${parts}] }\n`,
    );

const compile = (...texts: readonly string[]) =>
  compileCatalogue(
    readAsCatalogue(
      Object.fromEntries(
        texts.map((text) => [
          `${/sector: (\w+)/.exec(text)![1]!.toLowerCase()}/${/key: (\w+)/.exec(text)![1]!.toLowerCase().replaceAll('_', '-')}.yaml`,
          text,
        ]),
      ),
    ),
    facts,
  );
function faultsOf(...texts: readonly string[]): readonly string[] {
  try {
    compile(...texts);
  } catch (error) {
    return (error as Error).message
      .split('\n')
      .slice(1)
      .map((line) => line.replace(/^ +metrics\//, ''));
  }
  return [];
}

describe('a composite', () => {
  it('is compiled with its parts, points and treatments, those of the group being usual', () => {
    const parts =
      '{ metric: RATE, max_points: 4, full_at: 80 }, { metric: RATE, max_points: 6, scale: RATE, when_absent: { NO_DATA: LEAVE_OUT } }';
    const usual = 'max_points: 10, when_absent: { NO_DATA: ZERO_POINTS, ZERO_DENOMINATOR: ZERO_POINTS }, ';
    const definition = compile(ratio, index('ALL', parts, usual)).get('ALL');
    const bothZero = { NO_DATA: 'ZERO_POINTS', ZERO_DENOMINATOR: 'ZERO_POINTS' };
    expect(definition.groups[0]!.parts).toEqual([
      { metric: 'RATE', maxPoints: 4, fullAt: 80, zeroAt: 0, scale: undefined, whenAbsent: bothZero },
      {
        metric: 'RATE',
        maxPoints: 6,
        fullAt: 100,
        zeroAt: 0,
        scale: 'RATE',
        whenAbsent: { ...bothZero, NO_DATA: 'LEAVE_OUT' },
      },
    ]);
    expect(definition.formula).toBe('A: RATE up to 4 points at 80 + RATE × RATE up to 6 points at 100');
  });

  it('of a metric that no file defines is refused with near matches', () => {
    expect(faultsOf(ratio, index('ALL', '{ metric: RATES, max_points: 4 }'))).toEqual([
      'administration/all.yaml, line 12, groups[0].parts[0].metric: no file defines RATES; did you mean RATE?',
    ]);
  });

  it('of a metric whose own file has faults is not told twice', () => {
    expect(
      faultsOf(ratio.replace('decimals: 0', 'decimals: 9'), index('ALL', '{ metric: RATE, max_points: 4 }')),
    ).toEqual([expect.stringContaining('rate.yaml, line 10, decimals')]);
  });

  it('that contains itself, over any number of others, is refused with the way', () => {
    const [one, two] = [
      index('ONE', '{ metric: TWO, max_points: 1 }'),
      index('TWO', '{ metric: RATE, max_points: 1 }, { metric: ONE, max_points: 1 }'),
    ];
    expect(faultsOf(ratio, one, two)).toEqual([
      'administration/one.yaml, line 11, groups: contains itself: ONE → TWO → ONE',
      'administration/two.yaml, line 11, groups: contains itself: TWO → ONE → TWO',
    ]);
    expect(faultsOf(ratio, index('ONE', '{ metric: ONE, max_points: 1 }'))).toEqual([
      expect.stringContaining('contains itself: ONE → ONE'),
    ]);
    const apart = index('TWO', '{ metric: RATE, max_points: 1 }, { metric: RATE, max_points: 1 }');
    expect(faultsOf(ratio, one, apart)).toEqual([]);
  });

  it('of parts that are not given for its periods, areas or dimensions is refused', () => {
    const coarse = ratio
      .replace('grains: [MONTH]', 'grains: [YEAR]')
      .replace('dimensions: [AGENCY]', 'dimensions: [CHANNEL]');
    expect(faultsOf(coarse, index('ALL', '{ metric: RATE, max_points: 1 }'))).toEqual([
      expect.stringContaining('dimensions: RATE, a part of it, is not given for AGENCY'),
      expect.stringContaining('grains: RATE, a part of it, is not given for MONTH'),
    ]);
  });

  it('whose numbers contradict each other is refused', () => {
    const faults = faultsOf(
      ratio,
      soundDefinition,
      index(
        'ALL',
        '{ metric: RATE, max_points: 4, full_at: 0 }, { metric: RATE, max_points: 0, scale: DOSSIERS_RECEIVED }',
        'max_points: 5, ',
      ),
    );
    expect(faults).toEqual(
      expect.arrayContaining([
        expect.stringContaining('groups[0].parts[0].full_at: and zero_at must differ'),
        expect.stringContaining('groups[0].parts[1].max_points: 0 is not a number above 0'),
        expect.stringContaining('groups[0].max_points: is 5, but its parts have 4'),
      ]),
    );
    expect(
      faultsOf(ratio, soundDefinition, index('ALL', '{ metric: RATE, max_points: 4, scale: DOSSIERS_RECEIVED }')),
    ).toEqual([expect.stringContaining('scale: DOSSIERS_RECEIVED is in COUNT, not in PERCENT')]);
  });

  it('of what others publish is refused', () => {
    const published = soundDefinition
      .replace('ADMINISTRATION', 'GOVERNANCE')
      .replace('DOSSIERS_RECEIVED', 'PCI')
      .replace('kind: COUNT\nunit: COUNT', 'kind: INDEX\nunit: POINTS')
      .replace('dossiers_received', 'pci_score')
      .replace('dimensions: [AGENCY]\n', '');
    const all = index('ALL', '{ metric: PCI, max_points: 1 }').replace('dimensions: [AGENCY]\n', '');
    expect(faultsOf(published, all)).toEqual([
      expect.stringContaining('PCI is published by others: an INDEX is no part of a composite'),
    ]);
  });
});
