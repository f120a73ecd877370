import { describe, expect, it } from '@jest/globals';
import { readMetricFiles } from '#config';
import { facts } from '#domain';
import { compileCatalogue } from '#metrics';

const shipped = readMetricFiles('schema/metrics');
const catalogue = compileCatalogue(shipped, facts);

const keys = (text: string): readonly string[] => catalogue.search(text).map(({ key }) => key);

describe('the shipped catalogue', () => {
  it('is in the order of its keys, each in the folder of its sector', () => {
    const all = catalogue.all.map(({ key }) => key);
    expect(all).toEqual(all.toSorted());
    expect(all).toHaveLength(shipped.files.length);
    expect(new Set(all).size).toBe(all.length);
    expect(all).toEqual(expect.arrayContaining(['DOSSIERS_RECEIVED', 'VISITS', 'PUPILS_ENROLLED', 'PCI_RANK']));
  });

  it('keeps the two official on-time rates apart', () => {
    const [by766, byReport] = ['DOSSIER_ON_TIME_RATE_766', 'DOSSIER_ON_TIME_RATE_REPORT'].map(catalogue.get);
    expect(by766).toMatchObject({
      authority: { document: 'QĐ 766/QĐ-TTg', article: '2.1', validFrom: '2022-06-23' },
      rules: [{ version: 1, validFrom: '2022-06-23' }],
      denominator: 'dossiers_due_766',
    });
    expect(byReport).toMatchObject({ rules: [{ version: 1 }], denominator: 'dossiers_resolved_report' });
    expect(by766?.formula).toBe(
      '100 × dossiers_on_time_766 ÷ dossiers_due_766; ' +
        'dossiers_on_time_766 = number of dossier where isOnTime766 by ended766Day; ' +
        'dossiers_due_766 = dossiers_ended_766 + dossiers_unfinished_due_766; ' +
        'dossiers_ended_766 = number of dossier by ended766Day; ' +
        'dossiers_unfinished_due_766 = dossiers_unfinished_due_766_in − dossiers_unfinished_due_766_out, summed to the end of the period; ' +
        'dossiers_unfinished_due_766_in = number of dossier by unfinishedDue766Day; ' +
        'dossiers_unfinished_due_766_out = number of dossier by left766Day',
    );
  });

  it('names formulas of every kind', () => {
    const formula = (key: string): string => catalogue.get(key).formula;
    expect(formula('DOSSIER_WORKING_DAYS_MEDIAN')).toBe(
      'median of dossier_working_days; dossier_working_days = dossier.workingDays by resolvedDay',
    );
    expect(formula('ONE_STOP_COVERAGE_COMMUNE')).toMatch(/units of level COMMUNE with dossiers_received > 0/);
    expect(formula('PCI_SCORE')).toBe(
      'pci_score; pci_score = index_score.score as published where indexName = PCI, component = TOTAL, saysScore = true',
    );
  });

  it('says for every metric where it comes from, in both languages and for citizens', () => {
    for (const { name, shortName, description, plainLanguage, authority, aliases } of catalogue.all) {
      expect(authority?.document).toBeTruthy();
      expect(aliases.length).toBeGreaterThan(2);
      expect(shortName.vi.length).toBeLessThanOrEqual(24);
      expect(shortName.vi.length).toBeLessThanOrEqual(name.vi.length);
      for (const text of [description, plainLanguage])
        expect([text.vi, text.en]).toEqual(Array(2).fill(expect.stringMatching(/\.$/)));
      expect(plainLanguage.vi).not.toBe(plainLanguage.en);
    }
  });

  it('has scores, and ranks and bands, that are better in opposite directions', () => {
    const published = catalogue.all.filter(({ sector }) => sector === 'GOVERNANCE');
    expect(published.map(({ unit, direction }) => `${unit === 'RANK'} ${direction}`).sort()).toEqual([
      ...Array(4).fill('false HIGHER_IS_BETTER'),
      ...Array(7).fill('true LOWER_IS_BETTER'),
    ]);
  });

  it('is found by words with and without diacritics, best first', () => {
    expect(keys('ho so tre hen')[0]).toBe('DOSSIERS_OVERDUE');
    expect(keys('Hồ sơ trễ hẹn')).toEqual(keys('ho so tre hen'));
    expect(keys('quá hạn')[0]).toBe('DOSSIERS_OVERDUE');
    expect(keys('DOSSIERS_OVERDUE')[0]).toBe('DOSSIERS_OVERDUE');
    expect(keys('tre han')[0]).toBe('DOSSIERS_OVERDUE');
    expect(keys('dung han').slice(0, 2).sort()).toEqual(['DOSSIER_ON_TIME_RATE_766', 'DOSSIER_ON_TIME_RATE_REPORT']);
    expect(keys('đúng hạn 766')[0]).toBe('DOSSIER_ON_TIME_RATE_766');
    expect(keys('pci rank')[0]).toBe('PCI_RANK');
    expect(keys('nhap vien')[0]).toBe('ADMISSIONS');
    expect(keys('thu ngan')[0]).toBe('BUDGET_REVENUE');
    expect(keys('hoc')).toContain('PUPILS_ENROLLED');
    expect(keys('  ')).toEqual([]);
    expect(keys('zzz')).toEqual([]);
  });

  it('names near matches of a key it has not', () => {
    expect(() => catalogue.get('DOSSIER_OVERDUE')).toThrow(
      expect.objectContaining({
        code: 'GIANH_UNKNOWN_METRIC',
        message: expect.stringMatching(/no metric DOSSIER_OVERDUE. Did you mean DOSSIERS_OVERDUE/),
      }),
    );
  });
});
