import { describe, expect, it } from '@jest/globals';
import { createOrganisationBook, type Organisation } from '#domain';
import { GianhError } from '#kernel';

function version(id: number, key: string, rest: Partial<Organisation> = {}): Organisation {
  const [kind, code, from] = key.split(/[:@]/) as [Organisation['kind'], string, string];
  return {
    id,
    key,
    kind,
    code,
    otherCodes: [],
    name: `${kind} ${code}`,
    subkind: 'DEPARTMENT',
    unitId: 1,
    level: 'PROVINCE',
    figures: {},
    from: from === '' ? undefined : from,
    ...rest,
  };
}

const organisations = [
  version(1, 'AGENCY:000.00.15.H46@', { name: 'Sở Du lịch tỉnh Quảng Bình', to: '2025-03-01' }),
  version(2, 'AGENCY:000.00.14.H46@', { name: 'Sở Văn hóa và Thể thao tỉnh Quảng Bình', to: '2025-03-01' }),
  version(3, 'AGENCY:000.00.14.H46@2025-03-01', { name: 'Sở Văn hóa, Thể thao và Du lịch', to: '2025-07-01' }),
  version(4, 'AGENCY:000.00.14.H50@2025-07-01', { name: 'Sở Văn hóa, Thể thao và Du lịch tỉnh Quảng Trị', unitId: 2 }),
  version(5, 'AGENCY:000.00.30.H46@', { to: '2025-07-01', unitId: 3 }),
  version(6, 'FACILITY:00001@', {
    otherCodes: [{ system: 'GLN', code: '8930000000001', from: '2026-07-01' }],
    unitId: 3,
  }),
  version(7, 'SCHOOL:444500101@', { otherCodes: [{ system: 'VNEDU', code: '520001' }], unitId: 3 }),
  version(8, 'SCHOOL:520001@2022-01-01', { unitId: 4 }),
];
const successions = [
  { predecessorId: 1, successorId: 3, on: '2025-03-01' },
  { predecessorId: 2, successorId: 3, on: '2025-03-01' },
  { predecessorId: 3, successorId: 4, on: '2025-07-01' },
];
const book = createOrganisationBook({ organisations, successions });

function refusal(ask: () => unknown): GianhError {
  try {
    ask();
  } catch (error) {
    if (error instanceof GianhError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('the organisation book', () => {
  it('resolves a code as of the day', () => {
    expect(book.resolve('AGENCY', '000.00.14.H46', '2025-02-28').id).toBe(2);
    expect(book.resolve('AGENCY', '000.00.14.H46', '2025-03-01').id).toBe(3);
    expect(book.resolve('AGENCY', '000.00.14.H50', '2025-07-01').id).toBe(4);
    expect(book.find('AGENCY', '000.00.14.H46', '2025-07-01')).toBeUndefined();
    expect(book.find('AGENCY', '000.00.14.H50', '2025-06-30')).toBeUndefined();
  });

  it('says of a code that is out of its days what it was and who followed', () => {
    const error = refusal(() => book.resolve('AGENCY', '000.00.15.H46', '2025-03-01'));
    expect(error.code).toBe('GIANH_UNKNOWN_CODE');
    expect(error.message).toBe(
      'The code "000.00.15.H46" names no agency on 2025-03-01. ' +
        'It was Sở Du lịch tỉnh Quảng Bình (until 2025-02-28, then 000.00.14.H46).',
    );
  });

  it('says of a code it never had which are near', () => {
    const error = refusal(() => book.resolve('AGENCY', '000.00.16.H46', '2021-07-09'));
    expect(error.code).toBe('GIANH_UNKNOWN_CODE');
    expect(error.message).toContain('is in no agency register of any day');
    expect(error.message).toContain('000.00.15.H46');
  });

  it('keeps the registers apart: a facility code is no agency code', () => {
    expect(book.find('AGENCY', '00001', '2021-07-09')).toBeUndefined();
    expect(book.find('FACILITY', '00001', '2021-07-09')?.id).toBe(6);
  });

  it('knows codes of other systems on the days they hold', () => {
    expect(book.find('FACILITY', '8930000000001', '2026-06-30')).toBeUndefined();
    expect(book.find('FACILITY', '8930000000001', '2026-07-01')?.id).toBe(6);
  });

  it('refuses a code that means two on a day', () => {
    expect(book.resolve('SCHOOL', '520001', '2021-12-31').id).toBe(7);
    expect(book.find('SCHOOL', '520001', '2022-01-01')).toBeUndefined();
    expect(refusal(() => book.resolve('SCHOOL', '520001', '2022-01-01')).code).toBe('GIANH_AMBIGUOUS_CODE');
  });

  it('follows successions over every hop, and to nobody where nobody followed', () => {
    expect(book.heirs(1, '2025-02-28').map(({ id }) => id)).toEqual([1]);
    expect(book.heirs(1, '2025-03-01').map(({ id }) => id)).toEqual([3]);
    expect(book.heirs(1, '2025-07-01').map(({ id }) => id)).toEqual([4]);
    expect(book.heirs(5, '2025-07-01')).toEqual([]);
    expect(book.predecessors(3).map(({ id }) => id)).toEqual([1, 2]);
    expect(book.successors(4)).toEqual([]);
  });

  it('lists those of a kind on a day, and those below units', () => {
    expect(book.on('AGENCY', '2025-03-01').map(({ id }) => id)).toEqual([3, 5]);
    expect(book.under('AGENCY', (unitId) => unitId === 3, '2025-03-01').map(({ id }) => id)).toEqual([5]);
    expect(book.versionsOf('AGENCY', '000.00.14.H46').map(({ id }) => id)).toEqual([2, 3]);
  });

  it('gives organisations by id and key', () => {
    expect(book.organisation(4).key).toBe('AGENCY:000.00.14.H50@2025-07-01');
    expect(book.byKey('FACILITY:00001@')?.id).toBe(6);
    expect(refusal(() => book.organisation(99)).code).toBe('GIANH_NOT_FOUND');
  });

  it.each([
    ['the same id twice', [version(1, 'AGENCY:a@'), version(1, 'AGENCY:b@')], 'same id'],
    ['overlapping validity', [version(1, 'AGENCY:a@'), version(2, 'AGENCY:a@2024-01-01')], 'valid on the same days'],
    ['an end before the start', [version(1, 'AGENCY:a@2024-01-01', { to: '2023-01-01' })], 'ends before it begins'],
  ])('refuses contents with %s', (_what, faulty, words) => {
    const error = refusal(() => createOrganisationBook({ organisations: faulty, successions: [] }));
    expect(error.code).toBe('GIANH_SEED_INVALID');
    expect(error.message).toContain(words);
  });

  it('refuses a succession on a day on which nothing ends', () => {
    const given = { organisations, successions: [{ predecessorId: 1, successorId: 3, on: '2025-04-01' }] };
    expect(refusal(() => createOrganisationBook(given)).message).toContain('does not end on 2025-04-01');
  });
});
