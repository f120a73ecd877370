import { foldText } from '#domain';
import type { MetricDefinition } from './metric-definition.js';

/** Finds definitions by words, best first. */
export type MetricSearch = (text: string) => readonly MetricDefinition[];

/**
 * Search by words of keys, names, short names and aliases, with or without diacritics.
 *
 * Best is a name that is the text itself, then one that begins with it, one that holds it, one that has all its words
 * (or beginnings of them), last a metric that has them in different names. Of equally good ones its own name comes before
 * an alias, and the metric with the shorter name first.
 */
export function createMetricSearch(definitions: readonly MetricDefinition[]): MetricSearch {
  const entries = definitions.map((definition) => ({ definition, names: namesOf(definition) }));
  return (text) => {
    const asked = plain(text);
    if (asked === '') return [];
    return entries
      .map(({ definition, names }) => ({ definition, rank: rankOf(asked, names) }))
      .filter(({ rank }) => rank > 0)
      .sort((one, other) => other.rank - one.rank || byLength(one.definition, other.definition))
      .map(({ definition }) => definition);
  };
}

interface SearchedName {
  readonly text: string;
  /** Its own name, not one of the other words it is looked for by. */
  readonly isOwn: boolean;
}

function namesOf({ key, name, shortName, aliases }: MetricDefinition): readonly SearchedName[] {
  const own = [key, name.vi, name.en, shortName.vi, shortName.en].map((text) => ({ text: plain(text), isOwn: true }));
  return [...own, ...aliases.map((text) => ({ text: plain(text), isOwn: false }))];
}

const byLength = (one: MetricDefinition, other: MetricDefinition): number =>
  one.name.vi.length - other.name.vi.length || (one.key < other.key ? -1 : 1);

/** Words parted by single blanks, folded. */
const plain = (text: string): string =>
  foldText(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function rankOf(asked: string, names: readonly SearchedName[]): number {
  const words = asked.split(' ');
  const best = Math.max(...names.map(({ text, isOwn }) => preferring(isOwn, closeness(asked, words, text))));
  if (best > 0) return best;
  return words.every((word) => names.some(({ text }) => hasWord(text, word))) ? 1 : 0;
}

const preferring = (isOwn: boolean, rank: number): number => (isOwn && rank > 0 ? rank + 0.05 : rank);

/** How well one name fits: a step per kind of fit, within it the share of the name that was asked for. */
function closeness(asked: string, words: readonly string[], name: string): number {
  const share = Math.min(1, asked.length / name.length) * 0.9;
  if (name === asked) return 6;
  if (name.startsWith(`${asked} `)) return 5 + share;
  if (` ${name} `.includes(` ${asked} `)) return 4 + share;
  if (` ${name}`.includes(` ${asked}`)) return 3 + share;
  return words.every((word) => hasWord(name, word)) ? 2 + share : 0;
}

const hasWord = (name: string, word: string): boolean => ` ${name}`.includes(` ${word}`);
