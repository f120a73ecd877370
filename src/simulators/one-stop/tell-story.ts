import type { Random } from '../province/random.js';
import type { Office, Procedure } from '../province/world.js';
import { dayOf, momentOn, wireMoment } from './random-moment.js';
import type { Story, StorySupplement } from './story.js';
import type { WorkingDayLine } from './working-day-line.js';

/** Share of dossiers that end on time, by office: from 92 to 98 of a hundred. */
export function punctuality(office: Office): number {
  const digits = office.agencyCode.replace(/\D/g, '');
  return 0.92 + (Number(digits.slice(-7)) % 61) / 1_000;
}

/** Makes up the life of a dossier that an office receives on a working day. */
export function tellStory(
  office: Office,
  procedure: Procedure,
  day: string,
  sequence: number,
  line: WorkingDayLine,
  random: Random,
  isOrdinary = false,
): Story {
  const year = Number(day.slice(0, 4)) + (Number(day.slice(5, 7)) - 1) / 12;
  const channel = random.chance(onlineShare(year)) ? '2' : random.chance(0.03) ? '3' : '1';
  const receivedAt = momentOn(day, random);
  const submittedAt =
    channel === '2' && random.chance(0.3) ? wireMoment(line.plus(day, -1), 19 * 60 + 7, 12) : receivedAt;
  const code = `${office.agencyCode}-${receivedAt.slice(2, 8)}-${String(sequence).padStart(4, '0')}`;
  const processingAt = momentOn(day, random, receivedAt);
  const dueAt = wireMoment(line.plus(day, procedure.allowedWorkingDays), 17 * 60);

  const end = isOrdinary ? '9' : endOf(random);
  const allowed = end === '3' ? 0 : procedure.allowedWorkingDays;
  const supplements = supplementsOf(day, dueAt, allowed, processingAt, line, random);
  const taken = end === '3' ? random.int(0, 1) : takenDays(procedure.allowedWorkingDays, punctuality(office), random);
  const last = supplements.at(-1)?.receivedAt ?? processingAt;
  const plannedDay = line.plus(day, taken + daysMoved * supplements.length);
  const endDay = plannedDay > dayOf(last) ? plannedDay : dayOf(last);
  const endAt = momentOn(endDay, random, last);
  const returnedAt = momentOn(line.plus(endDay, random.chance(0.6) ? 0 : random.int(1, 3)), random, endAt);
  const fee = random.chance(0.4) ? random.pick([5_000, 15_000, 50_000, 100_000, 150_000]) : 0;
  const online = channel === '2';
  return {
    office,
    procedure,
    isOrdinary,
    code,
    channel,
    ...applicantOf(office, random),
    submittedAt,
    receivedAt,
    processingAt,
    dueAt,
    supplements,
    endStatus: end,
    endAt,
    returnedAt,
    fee,
    payment: fee === 0 ? '0' : online && random.chance(0.75) ? random.pick(['1', '1', '2']) : '3',
    digitised: random.chance(Math.min(0.9, 0.1 + (year - 2021) * 0.17)),
    reused: random.chance(Math.min(0.6, Math.max(0, (year - 2022) * 0.14))),
    verified: online && year >= 2023 && random.chance(0.85),
    eResult: random.chance(Math.min(0.85, Math.max(0.05, (year - 2020.5) * 0.16))),
  };
}

function onlineShare(year: number): number {
  return Math.min(0.72, 0.08 + (year - 2020) * 0.115);
}

function endOf(random: Random): Story['endStatus'] {
  // With the ordinary ones, which all end well, about one in fifty ends otherwise.
  const roll = random.next();
  return roll < 0.965 ? '9' : roll < 0.979 ? '3' : roll < 0.993 ? '7' : '8';
}

/** Working days from receipt to end: mostly well inside what the procedure allows, a few far beyond. */
function takenDays(allowed: number, onTimeShare: number, random: Random): number {
  if (!random.chance(onTimeShare)) return allowed + 1 + Math.floor(-4 * Math.log(1 - random.next()));
  return Math.min(allowed, Math.floor((allowed + 1) * (0.25 + 0.75 * Math.sqrt(random.next()))));
}

/** Working days by which a supplement moves the due time, and within which it comes. */
const daysMoved = 4;

function supplementsOf(
  day: string,
  dueAt: string,
  allowed: number,
  processingAt: string,
  line: WorkingDayLine,
  random: Random,
): readonly StorySupplement[] {
  const requests = allowed < 3 || !random.chance(0.06) ? 0 : random.chance(0.07) ? 2 : 1;
  const supplements: StorySupplement[] = [];
  let [from, due, after] = [day, dueAt, processingAt];
  for (let request = 0; request < requests; request += 1) {
    const requestedDay = line.plus(from, 1);
    const requestedAt = momentOn(requestedDay, random, after);
    const receivedDay = line.plus(requestedDay, random.int(1, daysMoved));
    const newDueAt = wireMoment(line.plus(dayOf(due), daysMoved), 17 * 60);
    supplements.push({ requestedAt, receivedAt: momentOn(receivedDay, random), previousDueAt: due, newDueAt });
    [from, due, after] = [receivedDay, newDueAt, supplements.at(-1)!.receivedAt];
  }
  return supplements;
}

/** The same people come again: the numbers of one level are few enough to repeat. */
function applicantOf(office: Office, random: Random): Pick<Story, 'applicant' | 'identity'> {
  const business = office.level === 'PROVINCE' ? 0.55 : 0.05;
  const roll = random.next();
  const number = String(random.int(1_000, 180_999)).padStart(9, '0');
  if (roll < business) return { applicant: '2', identity: `000${number.slice(2)}` };
  if (roll < business + 0.02) return { applicant: '3', identity: `000${number.slice(2)}` };
  return { applicant: roll > 0.998 ? '4' : '1', identity: `000${number}` };
}
