import { calmKnobs, type World } from '#simulators';
import { generateMonth } from '../../../src/simulators/one-stop/generate-month.js';
import type { Story } from '../../../src/simulators/one-stop/story.js';
import { writeDossier } from '../../../src/simulators/one-stop/write-dossier.js';
import { writeSteps } from '../../../src/simulators/one-stop/write-steps.js';
import { createWorkingDayLine } from '../../../src/simulators/one-stop/working-day-line.js';

/** The moment in whose state dossiers are written: all of them have ended. */
const now = '20261231235959';
/** Dossiers of a month at volume 1, about. */
const perMonth = 430;

/** `count` dossiers received in a month, from offices all over the province, and what is sent of them. */
export function listStories(world: World, month: string, count: number): readonly Story[] {
  const line = createWorkingDayLine(world.isWorkingDay, `${month}-01`, `${month}-28`);
  const knobs = { ...calmKnobs, volume: (count / perMonth) * 1.8, to: `${month}-28` };
  const stories = [...generateMonth(world, knobs, month, line)];
  if (stories.length < count) throw new Error(`${month} has only ${stories.length} dossiers; raise the volume.`);
  const step = stories.length / count;
  return Array.from({ length: count }, (_, index) => stories[Math.floor(index * step)]!);
}

/** Months `YYYY-MM` from one on. */
export function monthsFrom(first: string, count: number): readonly string[] {
  const [year, month] = [Number(first.slice(0, 4)), Number(first.slice(5)) - 1];
  return Array.from({ length: count }, (_, index) =>
    new Date(Date.UTC(year, month + index, 1)).toISOString().slice(0, 7),
  );
}

/** A row of the portal's protocol and the office that sends it. */
export interface WireRow {
  readonly office: string;
  readonly row: object;
}

export const dossierRows = (stories: readonly Story[]): readonly WireRow[] =>
  stories.map((story) => ({ office: story.office.agencyCode, row: writeDossier(story, now) }));

export const stepRows = (stories: readonly Story[]): readonly WireRow[] =>
  stories.flatMap((story) => writeSteps(story, now).map((row) => ({ office: story.office.agencyCode, row })));
