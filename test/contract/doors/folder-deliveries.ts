import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type IntakeSource, sweepFolder } from '#intake';
import type { SourceAdapter } from '#sources';
import type { IntakeHub } from '../../intake/intake-hub.js';
import type { OpenDoor } from '../door.js';

/** Files put into a source's folder, at paths below it. */
export type Files = Readonly<Record<string, string | Buffer>>;

/** A watched folder in use: files are put there, the hub looks, and the sender sees what became of them. */
export async function openFolder(
  hub: IntakeHub,
  adapter: SourceAdapter,
): Promise<OpenDoor<Files> & { readonly source: IntakeSource }> {
  const folder = await mkdtemp(join(tmpdir(), 'gianh-folder-'));
  const source = await hub.openSource(adapter, { folder });
  return {
    source,
    deliver: async (files) => {
      for (const [path, content] of Object.entries(files)) {
        await mkdir(join(folder, path, '..'), { recursive: true });
        await writeFile(join(folder, path), content);
      }
      const swept = await sweepFolder(hub.deps, source, { settleMs: 0 });
      return JSON.stringify(swept) + (await sentencesIn(folder));
    },
    close: () => rm(folder, { recursive: true }),
  };
}

/** Where every file lies now, and the sentences put beside them. */
async function sentencesIn(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true });
  const sentences = entries
    .filter((entry) => entry.endsWith('.txt') && /done|failed/.test(entry))
    .map((entry) => readFile(join(folder, entry), 'utf8'));
  return [...entries, ...(await Promise.all(sentences))].join('\n');
}
