import type { Knobs } from '../knobs.js';
import type { Random } from '../province/random.js';
import type { Commune, World } from '../province/world.js';
import { dayAfter, dayStart } from './day-text.js';
import type { GeneratedReport, ReportStep } from './generated-report.js';
import { type ReportCategory, reportCategories } from './report-categories.js';

/** Reports of one day at volume 1 in 2020; their number grows by a tenth of it each year. */
const reportsPerDay = 1.05;
const hourMs = 3_600_000;

/** Every report of the history, in the order of receipt; each day has its own stream, so a longer history keeps the old one. */
export function generateReports(world: World, knobs: Knobs): readonly GeneratedReport[] {
  const reports: GeneratedReport[] = [];
  for (let day = knobs.from; day < knobs.to; day = dayAfter(day, 1)) {
    const random = world.random(`ioc/reports/${day}`);
    const growth = 1 + 0.1 * (Number(day.slice(0, 4)) - 2020);
    const count = random.count(reportsPerDay * growth * knobs.volume * (world.isWorkingDay(day) ? 1.15 : 0.6));
    const moments = Array.from({ length: count }, () => dayStart(day) + random.int(6 * 3600, 22 * 3600) * 1000).sort(
      (one, other) => one - other,
    );
    moments.forEach((requestedAt, index) =>
      reports.push(generateReport(world, knobs, random, { day, requestedAt, number: index + 1 })),
    );
  }
  return reports;
}

function generateReport(
  world: World,
  knobs: Knobs,
  random: Random,
  at: { readonly day: string; readonly requestedAt: number; readonly number: number },
): GeneratedReport {
  const category = random.weighted(reportCategories, ({ weight }) => weight);
  const office = random.weighted(world.cityOffices(at.day), ({ weight }) => weight);
  const commune = placeOf(world.communes(at.day), office.areaCode, random);
  const expectedAt = dueMoment(world, at.day, category.dueDays);
  const dirty = random.chance(knobs.dirtyRows);
  return {
    id: `PA${at.day.replaceAll('-', '')}${String(at.number).padStart(4, '0')}`,
    serviceCode: category.code,
    requestedAt: at.requestedAt,
    expectedAt,
    areaCode:
      dirty && random.chance(0.3) ? wrongTime(world, at.day, random) : random.chance(0.92) ? commune.code : undefined,
    agencyCode: office.agencyCode,
    agencyName: office.name,
    latitude: 17.2 + random.next() * 0.8,
    longitude: 106.1 + random.next() * 0.8,
    steps: lifeOf(category, { requestedAt: at.requestedAt, expectedAt }, random, knobs),
    ...aftermathOf(world.random(`ioc/aftermath/${at.day}/${at.number}`)),
    dirt: dirty ? random.pick(['NO_CATEGORY', 'BAD_TIME', 'ODD_STATUS', 'UNKNOWN_STEP'] as const) : undefined,
  };
}

const opinions = ['Rất hài lòng', 'Hài lòng', 'Hài lòng', 'Hài lòng', 'Chấp nhận được', 'Không hài lòng'] as const;

/** What comes after the closing: most answers are made public, few senders say what they think. */
const aftermathOf = (random: Random): Pick<GeneratedReport, 'publishedAfterDays' | 'satisfaction'> => ({
  publishedAfterDays: random.chance(0.85) ? (random.chance(0.9) ? random.int(0, 2) : random.int(3, 8)) : undefined,
  satisfaction: random.chance(0.35) ? random.pick(opinions) : undefined,
});

/** A commune of the office's area, by inhabitants. */
function placeOf(communes: readonly Commune[], areaCode: string, random: Random): Commune {
  const own = communes.filter(({ code, parentCode, provinceCode }) =>
    [code, parentCode, provinceCode].includes(areaCode),
  );
  return random.weighted(own.length > 0 ? own : communes, ({ inhabitants }) => inhabitants + 1);
}

/** A commune code of the other side of the reform of 2025-07-01. */
function wrongTime(world: World, day: string, random: Random): string {
  return random.pick(world.communes(day < '2025-07-01' ? '2025-07-01' : '2025-06-30')).code;
}

function dueMoment(world: World, day: string, workingDays: number): number {
  let due = day;
  for (let left = workingDays; left > 0;) {
    due = dayAfter(due, 1);
    if (world.isWorkingDay(due)) left -= 1;
  }
  return dayStart(due) + 17 * hourMs;
}

function lifeOf(
  category: ReportCategory,
  times: { readonly requestedAt: number; readonly expectedAt: number },
  random: Random,
  knobs: Knobs,
): readonly ReportStep[] {
  const span = times.expectedAt - times.requestedAt;
  const steps: ReportStep[] = [{ at: times.requestedAt, words: 'Mới tiếp nhận', closes: false }];
  const taken = times.requestedAt + random.int(1, 20) * hourMs;
  if (random.chance(category.refused)) return [...steps, { at: taken + hourMs, words: 'Từ chối', closes: true }];
  steps.push({ at: taken, words: 'Đang xử lý', closes: false });
  if (random.chance(0.08)) steps.push({ at: taken + 2 * hourMs, words: 'Yêu cầu bổ sung', closes: false });
  if (random.chance(0.02)) return steps;
  const share = random.chance(0.84) ? 0.15 + 0.84 * random.next() : 1.02 + 2 * random.next();
  const closed = Math.max(times.requestedAt + span * share, taken + 3 * hourMs);
  steps.push({ at: Math.round(closed / 1000) * 1000, words: 'Đã xử lý', closes: true });
  if (random.chance(knobs.lateCorrections)) {
    const again = steps.at(-1)!.at + random.int(5, 40) * 24 * hourMs;
    steps.push(
      { at: again, words: 'Đang xử lý', closes: false },
      { at: again + 48 * hourMs, words: 'Đã xử lý', closes: true },
    );
  }
  return steps;
}
