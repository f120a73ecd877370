import { describe, expect, it } from '@jest/globals';
import { createOrganisationBook, createWorkingCalendar, parsePeriod } from '#domain';
import type { ReporterProgress } from '#store';
import { createFreshness } from '../../../src/metrics/freshness/create-freshness.js';
import { freshnessWhenAsked } from '../../../src/metrics/freshness/freshness-when-asked.js';
import { createReporterMemory } from '../../../src/metrics/read/reporter-memory.js';
import { worldBook } from '../../support/world-units.js';

const organisations = createOrganisationBook({ organisations: [], successions: [] });

const reporter: ReporterProgress = {
  sourceName: 'one-stop',
  code: 'X3',
  name: 'Office X3',
  organisationKind: 'AGENCY',
  organisationCode: 'X3',
  expectedBy: '50 23 * * *',
  contactOffice: 'Văn phòng X3',
  from: '2025-01-01',
  to: '2026-01-01',
  dataThrough: '2025-05-10',
  delivered: { at: '2025-05-09T16:40:00Z', whole: true },
  deliveredNow: { at: '2025-05-10T16:40:00Z', whole: true },
};
const again = (): ReporterProgress => structuredClone(reporter);

describe('what is remembered of reporters', () => {
  it('holds while every one of them says the same, read anew as often as it is', () => {
    const { arrange: memory } = createReporterMemory();
    const first = memory([reporter, again()], organisations, worldBook);
    expect(memory([again(), again()], organisations, worldBook)).toBe(first);
  });

  it('holds no longer when anything of one has changed, one is more, or a book is another', () => {
    const { arrange: memory } = createReporterMemory();
    const first = memory([reporter], organisations, worldBook);
    for (const field of Object.keys(reporter) as (keyof ReporterProgress)[]) {
      const { [field]: _left, ...others } = reporter;
      expect(memory([others as ReporterProgress], organisations, worldBook)).not.toBe(first);
    }
    for (const whole of [false, undefined]) {
      const deliveredNow = { at: reporter.deliveredNow!.at, whole };
      expect(memory([{ ...reporter, deliveredNow }], organisations, worldBook)).not.toBe(first);
    }
    const other = createOrganisationBook({ organisations: [], successions: [] });
    const { arrange: fresh } = createReporterMemory();
    const before = fresh([reporter], organisations, worldBook);
    expect(fresh([again(), again()], organisations, worldBook)).not.toBe(before);
    expect(fresh([again()], other, worldBook)).not.toBe(before);
    expect(fresh([again()], organisations, { ...worldBook })).not.toBe(before);
    expect(fresh([again()], organisations, worldBook)).toBe(before);
  });

  it('is of a few states: what was not asked for long is let go', () => {
    const { arrange: memory } = createReporterMemory();
    const first = memory([reporter], organisations, worldBook);
    for (const code of ['A', 'B', 'C', 'D']) memory([{ ...reporter, code }], organisations, worldBook);
    expect(memory([again()], organisations, worldBook)).not.toBe(first);
  });
});

describe('what was read of a snapshot', () => {
  const reads = () => {
    const given: (string | undefined)[] = [];
    const { read } = createReporterMemory();
    const ask = (snapshot: number) =>
      read(
        {
          readProgress: async (n, known) => {
            given.push(known?.mark);
            return known ?? { mark: `of ${n}`, reporters: [reporter] };
          },
        },
        snapshot,
      );
    return { given, ask };
  };

  it('is handed over to be read again only where it changed, of a few snapshots', async () => {
    const { given, ask } = reads();
    for (const snapshot of [1, 2, 1, 3, 4, 5, 2, 1]) await ask(snapshot);
    expect(given).toEqual([undefined, undefined, 'of 1', undefined, undefined, undefined, undefined, undefined]);
    expect(await ask(1)).toBe(await ask(1));
  });

  it('is never kept of the first, where the register is mended without another', async () => {
    const { given, ask } = reads();
    for (const snapshot of [0, 0]) await ask(snapshot);
    expect(given).toEqual([undefined, undefined]);
  });
});

describe('freshness that may not be asked', () => {
  const days = parsePeriod('2025-05');
  const unit = worldBook.unit(1);
  const row = { unit, period: days, span: days, places: [{ unitId: 1, scope: 1, weight: 1 }], comparability: 'EXACT' };
  const of = (mode: 'SHOW' | 'WITHHOLD') => {
    let asked = 0;
    const upTo = (): readonly string[] => {
      asked += 1;
      return ['2025-05-11T16:50:00Z', '2025-05-10T16:50:00Z', '2025-05-09T16:50:00Z'];
    };
    const policy = {
      due: { upTo, after: () => [] },
      ruleOf: () => ({ mode, limitHours: 0, share: 0 }),
    };
    const late = { ...reporter, organisationKind: undefined, organisationCode: undefined };
    const owing = { owing: [{ reporter: late, unitId: 1, delivered: true }], isRestated: false, covers: () => true };
    const calendar = createWorkingCalendar([]);
    const judge = createFreshness(() => owing, { at: '2025-05-12T00:00:00Z', isPresent: false }, calendar, policy);
    const freshness = freshnessWhenAsked(() => owing, judge, policy)(row as never, ['one-stop']);
    return { freshness, plain: () => judge(row as never, ['one-stop']), asked: () => asked };
  };

  it('is judged when somebody looks, and says then what it is', () => {
    const { freshness, plain, asked } = of('SHOW');
    expect([freshness.withheld, asked()]).toEqual([undefined, 0]);
    expect([freshness.state, asked()]).toEqual(['LATE', 1]);
    expect(freshness).toMatchObject({ ...plain() });
    expect(JSON.parse(JSON.stringify(freshness))).toEqual(JSON.parse(JSON.stringify(plain())));
  });

  it('is judged of every value whose source may be withheld', () => {
    const { freshness } = of('WITHHOLD');
    expect(freshness.withheld).toMatchObject({ en: expect.stringContaining('later than the limit') });
  });
});
