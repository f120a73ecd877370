import type { Knobs } from '../knobs.js';
import type { Facility, World } from '../province/world.js';
import type { Encounter } from './encounter.js';
import type { HisFile } from './his-file.js';
import { checkInFiles } from './check-in-files.js';
import { listEncounters } from './list-encounters.js';
import { createOutbox, type Outbox } from './outbox.js';
import { addDays, minuteOfDay } from './wall-time.js';

/** A facility sends its file at the end of the month if so many visits have ended, and always at the end of the year. */
const worthSending = 150;
/** A large hospital sends as soon as so many have. */
const fullFile = 2_000;
/** Check-ins are still about for so many days. */
const checkInDays = 7;

/**
 * Every file the province's facilities deliver from `knobs.from` to `knobs.to`, in the order they are made.
 *
 * Visits that ended before `knobs.to` come in GIAMDINHHS batches; those of the last days also, or so far only, as
 * check-ins, except emergencies. One file at a time is in memory.
 */
export function* listHisFiles(world: World, knobs: Knobs): Generator<HisFile> {
  const encountersOf = listEncounters(world, knobs);
  const outboxes = new Map<string, Outbox>();
  const recent: Encounter[] = [];
  for (let day = knobs.from; day <= knobs.to; day = addDays(day, 1)) {
    const next = addDays(day, 1);
    const isLast = day === knobs.to;
    for (const facility of world.facilities(day)) {
      const outbox = outboxOf(outboxes, facility, world, knobs);
      const encounters = encountersOf(day, facility);
      encounters.forEach(outbox.add);
      if (day > addDays(knobs.to, -checkInDays)) recent.push(...encounters);
      if (outbox.waiting() >= fullFile && !isLast) yield* outbox.send(day, minuteOfDay(day));
    }
    if (isLast || next.slice(0, 7) === day.slice(0, 7)) continue;
    const isYearEnd = next.endsWith('-01-01');
    for (const outbox of outboxes.values()) {
      if (isYearEnd || outbox.waiting() >= worthSending) yield* outbox.send(day, minuteOfDay(next));
    }
  }
  for (const outbox of outboxes.values()) {
    yield* outbox.send(knobs.to, minuteOfDay(knobs.to));
    yield* outbox.sendCorrections(knobs.to);
  }
  yield* checkInFiles(recent, knobs.to);
}

function outboxOf(outboxes: Map<string, Outbox>, facility: Facility, world: World, knobs: Knobs): Outbox {
  let outbox = outboxes.get(facility.code);
  if (!outbox) outboxes.set(facility.code, (outbox = createOutbox(facility, world, knobs)));
  return outbox;
}
