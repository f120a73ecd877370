import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { arch, availableParallelism, platform, totalmem } from 'node:os';
import { type Figure, type Finding, isReached, type Measurement, median } from '../figure.js';

/** A figure and what it found. */
export interface Result {
  readonly figure: Figure;
  readonly finding: Finding;
}

const remarks = new URL('./remarks.json', import.meta.url);

/** Writes docs/benchmarks.md from a full run. */
export async function writeReport(path: URL | string, results: readonly Result[], minutes: number): Promise<void> {
  const known = JSON.parse(readFileSync(remarks, 'utf8')) as Readonly<Record<string, string>>;
  const sections = results.map(({ figure, finding }) => sectionOf(figure, finding, known[figure.name]));
  const head = [
    '# Benchmarks',
    '',
    `Measured on ${new Date().toISOString().slice(0, 10)} by \`npm run bench\` (${minutes.toFixed(0)} minutes) on a shared machine: ` +
      `${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GB, ${platform()} ${arch()}, Node.js ${process.versions.node}, ` +
      'embedded PostgreSQL 18 with the hub’s own settings (durable).',
    '',
    'Figures that are promised are ratios of two things measured in the same run, in turns; the median of the rounds is held',
    'against the target. Absolute numbers are for orientation. This file is written by the bench; nothing here is a test.',
  ];
  await writeFile(path, `${[head.join('\n'), ...sections].join('\n\n')}\n`);
}

function sectionOf(figure: Figure, { measurements, notes }: Finding, remark: string | undefined): string {
  const missed = measurements.some((measurement) => isReached(measurement) === false);
  return [
    `## ${figure.name}`,
    '',
    figure.about,
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
