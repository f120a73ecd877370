import { describe, expect, it } from '@jest/globals';
import { readCalendarSeeds } from '#config';
import {
  compileCalendar,
  createOrganisationBook,
  createWorkingCalendar,
  type Organisation,
  parsePeriod,
} from '#domain';
import { describeFreshness, type DueMoments, type LatenessRule } from '#metrics';
import type { ReporterProgress } from '#store';
import { dueMoments, dueMomentsAfter } from '../../../src/intake/schedule.js';
import { createFreshness } from '../../../src/metrics/freshness/create-freshness.js';
import { type CompletedRow, createOwing } from '../../../src/metrics/read/create-owing.js';
import { worldBook } from '../../support/world-units.js';

const calendar = createWorkingCalendar(compileCalendar(readCalendarSeeds('seeds/calendars')));

const office = (id: number, code: string, unitId: number): Organisation => ({
  id,
  key: `AGENCY:${code}@`,
  kind: 'AGENCY',
  code,
  otherCodes: [],
  name: `Office ${code}`,
  subkind: 'COMMUNE_OFFICE',
  unitId,
  level: 'COMMUNE',
  figures: {},
});
const organisations = createOrganisationBook({
  organisations: [office(1, 'X3', 103), office(2, 'X4', 104)],
  successions: [],
});

const due: DueMoments = {
  upTo: (cron, at, count) => dueMoments(cron, new Date(at), count),
  after: (cron, at, count) => dueMomentsAfter(cron, new Date(at), count),
};

/** Every night at 23:50. */
const reporter = (code: string, at?: string, more: Partial<ReporterProgress> = {}): ReporterProgress => ({
  sourceName: 'one-stop',
  code,
  name: `Reporter ${code}`,
  organisationKind: 'AGENCY',
  organisationCode: code,
  expectedBy: '50 23 * * *',
  contactOffice: `Văn phòng ${code}`,
  from: '2025-01-01',
  ...(at === undefined ? {} : { delivered: { at, whole: true } }),
  ...more,
});

interface Given {
  readonly reporters: readonly ReporterProgress[];
  readonly at?: string;
  readonly isPresent?: boolean;
  readonly period?: string;
  readonly unitId?: number;
  readonly rule?: Partial<LatenessRule>;
}

/** 10 May 2025, ten minutes past two in the night. */
const night = '2025-05-09T19:10:00Z';

function freshness({ reporters, at = night, isPresent = false, period = '2025-05', unitId = 1, rule = {} }: Given) {
  const owingOf = createOwing(reporters, organisations, worldBook);
  const ruleOf = (): LatenessRule => ({ mode: 'SHOW', limitHours: 1, share: 0, ...rule });
  const days = parsePeriod(period);
  const row: CompletedRow = {
    unit: worldBook.unit(unitId),
    period: days,
    span: days,
    places: [{ unitId, scope: 1, weight: 1 }],
    comparability: 'EXACT',
  };
  return createFreshness(owingOf, { at, isPresent }, calendar, { due, ruleOf })(row, ['one-stop']);
}

/** 23:40 of the day before, ten minutes before the due moment it is for. */
const inTime = '2025-05-09T16:40:00Z';
const dayBefore = '2025-05-08T16:40:00Z';

describe('the freshness of a value', () => {
  it('is that of all its reporters: through the earliest of their last deliveries, with the next due moment', () => {
    expect(freshness({ reporters: [reporter('X3', inTime), reporter('X4', '2025-05-09T16:45:00Z')] })).toEqual({
      state: 'FRESH',
      dataThrough: inTime,
      expectedBy: '2025-05-10T16:50:00Z',
      ageSeconds: 9_000,
      lateReporters: [],
      reporters: 2,
      measuredAt: night,
    });
  });

  it('is late when one of them is, since the moment that one missed, with the office to call', () => {
    expect(freshness({ reporters: [reporter('X3', inTime), reporter('X4', dayBefore)] })).toMatchObject({
      state: 'LATE',
      dataThrough: dayBefore,
      expectedBy: '2025-05-09T16:50:00Z',
      lateReporters: [
        { code: 'X4', name: 'Reporter X4', contactOffice: 'Văn phòng X4', lateSince: '2025-05-09T16:50:00Z' },
      ],
    });
  });

  it('is silent when one never delivered, or has missed more moments than anybody looks back on', () => {
    const longAgo = reporter('X4', '2025-01-20T10:00:00Z');
    expect(freshness({ reporters: [longAgo] })).toMatchObject({
      state: 'SILENT',
      expectedBy: '2025-01-21T16:50:00Z',
      dataThrough: '2025-01-20T10:00:00Z',
    });
    const { dataThrough, ageSeconds, ...never } = freshness({ reporters: [reporter('X4')] });
    expect([dataThrough, ageSeconds]).toEqual([undefined, undefined]);
    expect(never).toMatchObject({ state: 'SILENT', expectedBy: '2025-01-01T16:50:00Z' });
  });

  it('of a period that was over when the last delivery came does not age', () => {
    const reporters = [reporter('X3', '2025-05-01T02:00:00Z')];
    expect(freshness({ reporters, period: '2025-04' })).toMatchObject({ state: 'FRESH', lateReporters: [] });
    expect(freshness({ reporters, period: '2025-05' })).toMatchObject({ state: 'SILENT' });
  });

  it('is not yet to be asked for where nobody owes anything, and owed by nobody where the registers know it', () => {
    expect(freshness({ reporters: [] })).toMatchObject({ state: 'NOT_YET', reporters: 0 });
    expect(freshness({ reporters: [reporter('X3', undefined, { from: '2025-05-20' })] })).toMatchObject({
      state: 'NOT_YET',
      expectedBy: '2025-05-10T16:50:00Z',
    });
  });

  it('counts deliveries since the snapshot only at present, for an earlier state is not changed by them', () => {
    const reporters = [reporter('X3', dayBefore, { deliveredNow: { at: inTime, whole: false } })];
    expect(freshness({ reporters })).toMatchObject({ state: 'LATE', dataThrough: dayBefore });
    expect(freshness({ reporters, isPresent: true })).toMatchObject({ state: 'INCOMPLETE', dataThrough: inTime });
  });

  it('leaves holidays out where the cron line names weekdays', () => {
    // 30 April and 1 May 2025 are holidays, 2 May is one by compensation; the next working day is Monday, 5 May.
    const weekdays = { expectedBy: '0 18 * * 1-5' };
    const reporters = [reporter('X3', '2025-04-29T10:00:00Z', weekdays)];
    expect(freshness({ reporters, at: '2025-05-04T12:00:00Z' })).toMatchObject({ state: 'FRESH' });
  });
});

describe('a value whose reporters are later than the limit', () => {
  const reporters = [reporter('X3', inTime), reporter('X4', dayBefore)];

  it('is withheld where the configuration says so, with whom to call', () => {
    const { withheld } = freshness({ reporters, rule: { mode: 'WITHHOLD', limitHours: 2 } });
    expect(withheld).toEqual({
      vi: 'Số liệu trễ quá giới hạn nên không hiển thị: Reporter X4 chưa gửi; liên hệ Văn phòng X4.',
      en: 'Withheld, for its figures are later than the limit: Reporter X4 has not delivered; contact Văn phòng X4.',
    });
  });

  it('is shown where it says so, within the limit, and where few enough of them are late', () => {
    for (const rule of [
      { mode: 'SHOW', limitHours: 0 },
      { mode: 'WITHHOLD', limitHours: 3 },
      { mode: 'WITHHOLD', limitHours: 2, share: 0.5 },
    ] as const) {
      expect(freshness({ reporters, rule })).not.toHaveProperty('withheld');
    }
  });
});

describe('the sentence of a tile', () => {
  const sentence = (given: Given) => describeFreshness(freshness(given));

  it('says through when there are data and how late the rest is', () => {
    expect(sentence({ reporters: [reporter('X3', inTime)] })).toEqual({
      vi: 'số liệu đến 23:40 ngày 09/05/2025',
      en: 'data through 23:40 on 09/05/2025',
    });
    expect(sentence({ reporters: [reporter('X4', dayBefore)] })).toEqual({
      vi: 'số liệu đến 23:40 ngày 08/05/2025, trễ 2 giờ 20',
      en: 'data through 23:40 on 08/05/2025, 2 h 20 min late',
    });
  });

  it('names the time alone on the same day, and counts the late among several', () => {
    // Due every hour; the last came at 08:40, it is 11:15: 10:00 and 11:00 were missed.
    const hourly = { expectedBy: '0 * * * *' };
    const reporters = [reporter('X3', '2025-05-10T04:05:00Z', hourly), reporter('X4', '2025-05-10T01:40:00Z', hourly)];
    expect(sentence({ reporters, at: '2025-05-10T04:15:00Z' })).toEqual({
      vi: 'số liệu đến 08:40, trễ 1 giờ 15 (1/2 đơn vị)',
      en: 'data through 08:40, 1 h 15 min late (1 of 2 reporters)',
    });
  });

  it('counts in days what is late for long, says that nothing came, and nothing where nobody owes it', () => {
    expect(sentence({ reporters: [reporter('X4', '2025-04-20T10:00:00Z')] })?.vi).toBe(
      'số liệu đến 17:00 ngày 20/04/2025, trễ 18 ngày',
    );
    expect(sentence({ reporters: [reporter('X4')] })?.vi).toBe('chưa nhận được số liệu, trễ 128 ngày');
    expect(sentence({ reporters: [] })).toBeUndefined();
  });
});
