import type { Knobs } from '../knobs.js';
import type { Random } from '../province/random.js';
import type { Facility, World } from '../province/world.js';
import type { Encounter, Sending } from './encounter.js';
import type { HisFile } from './his-file.js';
import { hisFaults, spoilSending } from './spoil-sending.js';
import type { WallMinute } from './wall-time.js';
import { writeEnvelope } from './write-envelope.js';
import { writeHoso } from './write-hoso.js';

/** What one facility still has to send. */
export interface Outbox {
  readonly add: (encounter: Encounter) => void;
  readonly waiting: () => number;
  /** Files with the visits that ended before that minute; the rest stays. */
  readonly send: (madeOn: string, endedBefore: WallMinute) => Generator<HisFile>;
  /** A last file with the corrections that no later file would bring. */
  readonly sendCorrections: (madeOn: string) => Generator<HisFile>;
}

/** Builds a facility's outbox; faults, duplicates, corrections and cut files come as the knobs say. */
export function createOutbox(facility: Facility, world: World, knobs: Knobs): Outbox {
  let waiting: Encounter[] = [];
  let corrections: Sending[] = [];

  function* send(madeOn: string, endedBefore: WallMinute): Generator<HisFile> {
    const ended = waiting.filter(({ leftAt }) => leftAt < endedBefore);
    if (ended.length === 0 && corrections.length === 0) return;
    waiting = waiting.filter(({ leftAt }) => leftAt >= endedBefore);
    const random = world.random(`his/${facility.code}/file/${madeOn}`);
    const due = corrections;
    corrections = [];
    yield* files(
      facility,
      madeOn,
      [...due, ...ended.flatMap((encounter) => sendings(encounter, random))],
      random,
      knobs,
    );
  }

  const sendings = (encounter: Encounter, random: Random): readonly Sending[] => {
    const isCorrected = random.chance(knobs.lateCorrections);
    const plain: Sending = { encounter, settled: !isCorrected };
    if (isCorrected) corrections.push({ encounter, settled: true });
    const isDirty = random.chance(knobs.dirtyRows);
    const sending = isDirty ? spoilSending(plain, random.pick(hisFaults), random, world) : plain;
    return random.chance(knobs.duplicates) ? [sending, sending] : [sending];
  };

  function* sendCorrections(madeOn: string): Generator<HisFile> {
    const due = corrections;
    corrections = [];
    const random = world.random(`his/${facility.code}/corrections/${madeOn}`);
    if (due.length > 0) yield* files(facility, `${madeOn}-bosung`, due, random, knobs);
  }

  return { add: (encounter) => void waiting.push(encounter), waiting: () => waiting.length, send, sendCorrections };
}

/** The file, and before it, now and then, one that was cut off or counted wrong and is sent again whole. */
function* files(
  facility: Facility,
  made: string,
  sendings: readonly Sending[],
  random: Random,
  knobs: Knobs,
): Generator<HisFile> {
  const madeOn = made.slice(0, 10);
  const hosos = sendings.map(writeHoso);
  const stem = `GIAMDINHHS_${facility.code}_${made.replace(/^(\d+)-(\d+)-(\d+)/, '$1$2$3')}`;
  const file = (name: string, content: string, encounters: number): HisFile => {
    return { folder: facility.folder, name: `${name}.xml`, content, madeOn, encounters };
  };
  const whole = writeEnvelope(facility.code, madeOn, hosos);
  if (!random.chance(knobs.truncatedPages)) {
    yield file(stem, whole, hosos.length);
    return;
  }
  if (random.chance(0.5)) {
    const cut = whole.slice(0, Math.floor(whole.length * (0.3 + random.next() * 0.6)));
    yield file(stem, cut, cut.split('</HOSO>').length - 1);
  } else yield file(stem, writeEnvelope(facility.code, madeOn, hosos, hosos.length + 3), hosos.length);
  yield file(`${stem}-guilai`, whole, hosos.length);
}
