import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { arch, availableParallelism, platform, totalmem } from 'node:os';
import { type Figure, type Finding, isReached, type Measurement, median } from '../figure.js';

/** A figure and what it found. */
export interface Result {
  readonly figure: Figure;
  readonly finding: Finding;
}

const remarks = new URL('./remarks.json', import.meta.url);

/**
 * Writes what was measured into docs/benchmarks.md, each figure with its own day; figures that were not run keep what they
 * had. `order` names all figures.
 */
export async function writeReport(path: URL, results: readonly Result[], order: readonly string[]): Promise<void> {
  const known = JSON.parse(readFileSync(remarks, 'utf8')) as Readonly<Record<string, string>>;
  const sections = readSections(path);
  for (const { figure, finding } of results) sections.set(figure.name, sectionOf(figure, finding, known[figure.name]));
  const head = [
    '# Benchmarks',
    '',
    'Figures that are promised are ratios of two things measured in the same run, in turns; the median of the rounds is held',
    'against the target. Absolute numbers are for orientation. This file is written by the bench; nothing here is a test.',
  ];
  const told = order.flatMap((name) => sections.get(name) ?? []);
  await writeFile(path, `${[head.join('\n'), ...told].join('\n\n')}\n`);
}

/** The sections that are there, by the names of their figures. */
function readSections(path: URL): Map<string, string> {
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const found = text.split(/^(?=## )/m).slice(1);
  return new Map(found.map((section) => [/^## (\S+)/.exec(section)![1]!, section.trim()]));
}

const measuredBy = (name: string): string =>
  `Measured on ${new Date().toISOString().slice(0, 10)} by \`npm run bench -- --only ${name}\` on a shared machine: ` +
  `${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GB, ${platform()} ${arch()}, Node.js ` +
  `${process.versions.node}, embedded PostgreSQL 18 with the hub’s own settings (durable).`;

function sectionOf(figure: Figure, { measurements, notes }: Finding, remark: string | undefined): string {
  const missed = measurements.some((measurement) => isReached(measurement) === false);
  return [
    `## ${figure.name}`,
    '',
    figure.about,
    '',
    measuredBy(figure.name),
    '',
    '| what | median | min – max | rounds | target | |',
    '|---|--:|--:|--:|--:|---|',
    ...measurements.map((measurement) => `| ${rowOf(measurement).join(' | ')} |`),
    '',
    ...notes.map((note) => `- ${note}`),
    ...(missed && remark !== undefined ? [`- What would close it: ${remark}`] : []),
  ].join('\n');
}

/** Cells of a measurement's row: what, median, spread, rounds, target, whether it is reached. */
export function rowOf(measurement: Measurement): readonly string[] {
  const { what, unit, rounds, target, decimals = 2 } = measurement;
  const say = (value: number): string => value.toFixed(decimals);
  const spread = `${say(Math.min(...rounds))} – ${say(Math.max(...rounds))}`;
  const reached = isReached(measurement);
  const goal = target && ('atLeast' in target ? `≥ ${target.atLeast}` : `≤ ${target.atMost}`);
  return [
    what,
    `${say(median(rounds))} ${unit}`,
    spread,
    String(rounds.length),
    goal ? `${goal} ${unit}` : '',
    reached === undefined ? '' : reached ? 'reached' : '**missed**',
  ];
}
