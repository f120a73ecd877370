import type { Knobs } from '../knobs.js';
import type { Random } from '../province/random.js';
import type { Office } from '../province/world.js';
import { spoilRecord } from './spoil-record.js';
import { statusAt, type Story, type WireMoment } from './story.js';
import { type DossierRecord, writeDossier } from './write-dossier.js';
import { writeSteps } from './write-steps.js';

/** What an office has to send: new records, updates of records sent before, progress. */
export interface OfficeLoad {
  readonly office: Office;
  readonly fresh: (DossierRecord | null)[];
  readonly updated: DossierRecord[];
  readonly steps: DossierRecord[];
}

/** Share of dossiers that are sent while in hand and again when they are done. */
const sentTwice = 0.05;

/**
 * Turns a month's stories into what the offices send of them, in the state of `now`.
 *
 * `later` is what follows with the next month: the final state of those sent while in hand, corrections, and the same
 * records a second time.
 */
export function loadOfMonth(
  stories: readonly Story[],
  now: WireMoment,
  knobs: Knobs,
  random: Random,
): { readonly sent: readonly OfficeLoad[]; readonly later: readonly OfficeLoad[] } {
  const [sent, later] = [new Map<Office, OfficeLoad>(), new Map<Office, OfficeLoad>()];
  for (const story of stories) {
    if (story.submittedAt > now) continue;
    const { fresh, steps } = loadFor(sent, story.office);
    const updates = loadFor(later, story.office).updated;
    const final = writeDossier(story, now);
    const first = firstState(story, now, knobs, random);
    if (!story.isOrdinary && random.chance(knobs.dirtyRows)) fresh.push(...spoilRecord(final, random));
    else if (first === undefined) fresh.push(final);
    else {
      fresh.push(writeDossier(story, first));
      updates.push(final);
    }
    if (random.chance(knobs.duplicates)) updates.push(final);
    steps.push(...writeSteps(story, now));
  }
  return { sent: [...sent.values()], later: [...later.values()] };
}

/** The moment whose state is sent first, where the dossier is sent more than once. */
function firstState(story: Story, now: WireMoment, knobs: Knobs, random: Random): WireMoment | undefined {
  const [early, corrected] = [random.chance(sentTwice), random.chance(knobs.lateCorrections)];
  const status = statusAt(story, now);
  if (early && story.endAt <= now && status !== '3') return story.processingAt;
  // A correction: what was reported as done had not been handed over yet.
  if (corrected && status === '10' && story.endAt < story.returnedAt) return story.endAt;
  return undefined;
}

function loadFor(loads: Map<Office, OfficeLoad>, office: Office): OfficeLoad {
  const load = loads.get(office) ?? { office, fresh: [], updated: [], steps: [] };
  loads.set(office, load);
  return load;
}
