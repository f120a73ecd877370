import { describe, expect, it } from '@jest/globals';
import { type Fact, facts } from '#domain';
import { createMeasureBook } from '#metrics';

const book = createMeasureBook(facts);

const [dossierFact] = facts as readonly [Fact];

describe('the measure book', () => {
  it('knows every measure with its fact', () => {
    expect(book.keys).toHaveLength(facts.flatMap(({ measures }) => measures).length);
    expect(book.get('pci_rank')).toMatchObject({ fact: { name: 'index_score' }, measure: { type: 'PUBLISHED' } });
    expect(book.find('pci')).toBeUndefined();
    expect(() => book.get('pci_rang')).toThrow(
      expect.objectContaining({
        code: 'GIANH_NOT_FOUND',
        details: { key: 'pci_rang', near: ['pci_rank', 'pci_band'] },
      }),
    );
  });

  it('knows by what a measure can be broken down: dimensions of the fact whose field the records have', () => {
    const some = (...dimensions: readonly string[]) => expect.arrayContaining([...dimensions]);
    expect(book.dimensionsOf('pupils_enrolled')).toEqual(some('SCHOOL', 'SCHOOL_LEVEL', 'GRADE'));
    expect(book.dimensionsOf('teacher_accounts')).toEqual(some('SCHOOL', 'SCHOOL_LEVEL'));
    expect(book.dimensionsOf('teacher_accounts')).not.toContain('GRADE');
    expect(book.dimensionsOf('dossiers_due_766')).toEqual(
      some('AGENCY', 'PROCEDURE_FIELD', 'CHANNEL', 'APPLICANT_KIND'),
    );
    expect(book.dimensionsOf('register_bed_days')).toEqual(['FACILITY']);
    expect(book.dimensionsOf('one_stop_active_communes')).toEqual([]);
  });

  it('refuses a key that two facts use, and a part that the fact has not', () => {
    const twin: Fact = { ...dossierFact, name: 'twin' };
    expect(() => createMeasureBook([dossierFact, twin])).toThrow(/dossier and twin both have a measure/);
    const torn: Fact = { ...dossierFact, measures: [{ type: 'STOCK', key: 'a', opened: 'b', closed: 'c' }] };
    expect(() => createMeasureBook([torn])).toThrow(/a is made of b, c: not in dossier/);
  });
});
