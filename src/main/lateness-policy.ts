import type { Settings } from '#config';
import { dueMoments, dueMomentsAfter } from '#intake';
import type { LatenessPolicy } from '#metrics';

/** Cron lines are few, and of one minute all moments are the same: most answers are known. */
const kept = 2_000;

/** When reporters owe deliveries, and what the settings say of values whose reporters are late. */
export function latenessPolicy({ lateness, sources }: Pick<Settings, 'lateness' | 'sources'>): LatenessPolicy {
  const ofSource = new Map(sources.map((source) => [source.name, source.lateness ?? lateness]));
  return {
    due: { upTo: remembered(dueMoments), after: remembered(dueMomentsAfter) },
    ruleOf: (source) => {
      const { mode, ...rest } = ofSource.get(source) ?? lateness;
      return { ...rest, mode: mode === 'withhold' ? 'WITHHOLD' : 'SHOW' };
    },
  };
}

/** A moment of a cron line is a whole minute, so that within one minute the answer is the same. */
function remembered(ask: typeof dueMoments): (cron: string, at: string, count: number) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (cron, at, count) => {
    const name = `${at.slice(0, 16)} ${count} ${cron}`;
    const before = known.get(name);
    if (before) return before;
    if (known.size >= kept) known.clear();
    const moments = ask(cron, new Date(at), count);
    known.set(name, moments);
    return moments;
  };
}
