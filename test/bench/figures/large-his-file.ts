import { createWriteStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createRandom, createWorld, largeHisFile as generateFile } from '#simulators';
import { readSeeds } from '../../../src/main/read-seeds.js';
import type { Figure, Finding } from '../figure.js';
import type { ReadReport } from '../processes/read-large-file.js';
import { runChild } from '../processes/run-child.js';

const script = './read-large-file.ts';

/** A GIAMDINHHS file of a gigabyte: memory, and speed against the bare tokenizer. */
export const largeHisFile: Figure = {
  name: 'large-his-file',
  about:
    'A GIAMDINHHS file of 1 GB: peak growth of resident memory, and file to canonical drafts against the same tokenizer over envelope, base64 and inner XML with empty sinks.',
  run: async (bench): Promise<Finding> => {
    const path = join(bench.home, 'large.xml');
    try {
      bench.say('writing the file');
      await writeFileOf(bench.home, path, bench.isQuick ? 1e8 : 1e9);
      const megabytes = (await stat(path)).size / 1e6;
      const rounds = bench.isQuick ? 2 : 3;
      const [shares, wall, tokens, drafts]: [number[], number[], ReadReport[], ReadReport[]] = [[], [], [], []];
      for (let round = 0; round < rounds; round += 1) {
        const bare = await runChild<ReadReport>(script, ['TOKENS', path], ['--expose-gc']);
        const whole = await runChild<ReadReport>(script, ['DRAFTS', path], ['--expose-gc']);
        bench.say(
          `round ${round}: tokens ${(megabytes / bare.cpu).toFixed(0)}, drafts ${(megabytes / whole.cpu).toFixed(0)} MB per CPU second; ${whole.growth.toFixed(0)} MB more memory`,
        );
        shares.push((100 * bare.cpu) / whole.cpu);
        wall.push((100 * bare.wall) / whole.wall);
        tokens.push(bare);
        drafts.push(whole);
      }
      const url = await bench.createDatabase('his');
      const intake = await runChild<ReadReport>(script, ['INTAKE', path, bench.home, url], ['--expose-gc']);
      bench.say(`into the inbox: ${intake.wall.toFixed(1)} s, ${intake.growth.toFixed(0)} MB more memory`);
      const growth = drafts.map((report) => report.growth);
      const speed = (reports: readonly ReadReport[]): number[] => reports.map(({ cpu }) => megabytes / cpu);
      return {
        measurements: [
          { what: 'memory growth, file to drafts', unit: 'MB', rounds: growth, target: { atMost: 150 }, decimals: 0 },
          {
            what: 'memory growth, file to inbox',
            unit: 'MB',
            rounds: [intake.growth],
            target: { atMost: 150 },
            decimals: 0,
          },
          { what: 'drafts ÷ bare tokenizer, CPU', unit: '%', rounds: shares, target: { atLeast: 50 }, decimals: 0 },
          { what: 'drafts ÷ bare tokenizer, wall', unit: '%', rounds: wall, target: { atLeast: 50 }, decimals: 0 },
          { what: 'bare tokenizer', unit: 'MB per CPU second', rounds: speed(tokens), decimals: 0 },
          { what: 'file to drafts', unit: 'MB per CPU second', rounds: speed(drafts), decimals: 0 },
        ],
        notes: [
          `${megabytes.toFixed(0)} MB, ${drafts[0]!.count} encounters; each round is a process of its own, memory by the system's high-water mark over what the process held before.`,
          `Hashed, landed, resolved and in the inbox after ${intake.wall.toFixed(1)} s.`,
        ],
      };
    } finally {
      await rm(path, { force: true });
    }
  },
};

async function writeFileOf(home: string, path: string, bytes: number): Promise<void> {
  const world = createWorld(readSeeds({ home }), { seed: 'bench', secret: 'bench' });
  const facility = world.facilities('2025-08-01')[0]!;
  const communeCode = world.communes('2025-08-01')[0]!.code;
  const pieces = generateFile({ random: createRandom('large'), facility, communeCode, bytes });
  await pipeline(Readable.from(pieces), createWriteStream(path));
}
