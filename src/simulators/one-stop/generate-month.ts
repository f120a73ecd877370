import type { Knobs } from '../knobs.js';
import type { Random } from '../province/random.js';
import type { OfficeLevel, Procedure, World } from '../province/world.js';
import type { Story } from './story.js';
import { tellStory } from './tell-story.js';
import type { WorkingDayLine } from './working-day-line.js';

/** Dossiers of a month in the whole province at volume 1: over six years and more it makes well over 30,000. */
const perMonth = 322;

/**
 * The dossiers received in a month `YYYY-MM`, by office; every commune and district office that is valid has at least one.
 *
 * A month has its own random stream: it is the same whichever months are generated before it.
 */
export function generateMonth(world: World, knobs: Knobs, month: string, line: WorkingDayLine): readonly Story[] {
  const days = line.inMonth(month);
  if (days.length === 0) return [];
  const expected = expectedIn(knobs, month, line);
  const stories: Story[] = [];
  const offices = world.offices(days[0]!);
  const procedures = proceduresByLevel(world, days[0]!);
  for (const office of offices) {
    const random = world.random(`one-stop/${month}/${office.agencyCode}`);
    const least = office.level === 'PROVINCE' ? 0 : 1;
    const count = Math.max(least, random.count(expected * office.weight));
    const received = Array.from({ length: count }, () => random.pick(days)).sort();
    let sequence = 0;
    received.forEach((day, index) => {
      sequence = day === received[index - 1] ? sequence + 1 : 1;
      const procedure = pickProcedure(procedures[office.level], random);
      // The first of the month is an ordinary one, so that an office at work is seen at work.
      stories.push(tellStory(office, procedure, day, sequence, line, random, index === 0));
    });
  }
  return stories;
}

/** About how many dossiers a month brings: growing by the year, fewer around Tết, in proportion to its days so far. */
export function expectedIn(knobs: Knobs, month: string, line: WorkingDayLine): number {
  const year = Number(month.slice(0, 4)) + (Number(month.slice(5)) - 1) / 12;
  const growth = 0.9 + (year - 2020) * 0.05;
  return (perMonth * knobs.volume * growth * line.inMonth(month).length) / 21;
}

interface WeightedProcedures {
  readonly procedures: readonly Procedure[];
  /** Running sum of weights. */
  readonly upTo: readonly number[];
}

function proceduresByLevel(world: World, day: string): Readonly<Record<OfficeLevel, WeightedProcedures>> {
  const of = (level: OfficeLevel): WeightedProcedures => {
    const procedures = world.proceduresOn(day).filter(({ levels }) => levels.includes(level));
    let sum = 0;
    return { procedures, upTo: procedures.map(({ weight }) => (sum += weight)) };
  };
  return { COMMUNE: of('COMMUNE'), DISTRICT: of('DISTRICT'), PROVINCE: of('PROVINCE') };
}

function pickProcedure({ procedures, upTo }: WeightedProcedures, random: Random): Procedure {
  const point = random.next() * upTo.at(-1)!;
  return procedures[upTo.findIndex((bound) => point < bound)] ?? procedures.at(-1)!;
}
