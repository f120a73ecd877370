import type { Knobs } from '../knobs.js';
import type { World } from '../province/world.js';
import { generateMonth } from './generate-month.js';
import type { Story } from './story.js';
import { createWorkingDayLine } from './working-day-line.js';

/** Months held at once; making one takes some milliseconds. */
const most = 24;

/** Finds the dossier of a code among all that these knobs make up; only the month in its code is made for it. */
export function createStoryFinder(world: World, knobs: Knobs): (code: string) => Story | undefined {
  const line = createWorkingDayLine(world.isWorkingDay, knobs.from, knobs.to);
  const months = new Map<string, ReadonlyMap<string, Story>>();

  const storiesOf = (month: string): ReadonlyMap<string, Story> => {
    const known = months.get(month);
    if (known) return known;
    const stories = new Map(generateMonth(world, knobs, month, line).map((story) => [story.code, story]));
    months.set(month, stories);
    if (months.size > most) months.delete(months.keys().next().value!);
    return stories;
  };
  return (code) => {
    const minted = /-(\d{2})(\d{2})\d{2}-\d+$/.exec(code);
    return minted ? storiesOf(`20${minted[1]}-${minted[2]}`).get(code) : undefined;
  };
}
