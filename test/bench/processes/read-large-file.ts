import { createReadStream, statSync } from 'node:fs';
import { loadFile } from '#intake';
import {
  createSieve,
  createSubjectHasher,
  createXmlNames,
  createXmlTokenizer,
  createXmlWindow,
  emptyXmlSink,
  hisAdapter,
} from '#sources';
import { openBenchHub } from '../hub/open-bench-hub.js';

/*
 * Reads one GIAMDINHHS file in one of three ways and tells the parent what it took:
 * TOKENS the tokenizer over envelope, base64 and inner XML with empty sinks; DRAFTS the file reader and translation;
 * INTAKE the whole way into the inbox of a database.
 */

/** What reading took: wall and CPU seconds, peak of memory over what the process held before, in MB, things read. */
export interface ReadReport {
  readonly wall: number;
  readonly cpu: number;
  readonly growth: number;
  readonly count: number;
}

const [mode, path = '', home = '', databaseUrl = ''] = process.argv.slice(2);
const limits = { maxBytes: 2 ** 36, maxUnpackedBytes: 2 ** 36, maxZipRatio: 200, maxXmlDepth: 64 };
const file = { name: 'large.xml', path, size: statSync(path).size, open: () => createReadStream(path) };

async function readTokens(): Promise<number> {
  const names = createXmlNames();
  const payload = names.idOf('NOIDUNGFILE');
  const inner = createXmlTokenizer(emptyXmlSink, names, limits.maxXmlDepth);
  let scratch = Buffer.allocUnsafeSlow(1_048_576);
  let [inside, count] = [-1, 0];
  const outer = createXmlTokenizer(
    {
      open: (name) => {
        inside = name;
        return true;
      },
      close: () => void (inside = -1),
      text: (bytes, start, end) => {
        if (inside !== payload) return;
        if (scratch.length < end - start) scratch = Buffer.allocUnsafeSlow(2 * (end - start));
        const length = scratch.write(bytes.toString('latin1', start, end), 'base64');
        inner.reset();
        inner.run(scratch, 0, length, true);
        count += 1;
      },
    },
    names,
    limits.maxXmlDepth,
  );
  const window = createXmlWindow(outer, 2 ** 24);
  for await (const chunk of file.open()) window.write(chunk as Buffer);
  window.end();
  return count;
}

async function readDrafts(): Promise<number> {
  const sieve = createSieve(hisAdapter.fieldTables, createSubjectHasher([{ id: 'k1', secret: 'bench' }]));
  const rows = hisAdapter.folder!.read(file, sieve, limits);
  let count = 0;
  for (;;) {
    const { done, value } = await rows.next();
    if (done) {
      if (!value.whole || (value.unreadable?.length ?? 0) > 0) throw new Error('The file was not read whole.');
      return count;
    }
    for (const row of value) {
      for (const { draft } of hisAdapter.translate(row, { receivedAt: '2026-01-01T00:00:00Z' })) if (draft) count += 1;
    }
  }
}

const hub = mode === 'INTAKE' ? await openBenchHub(home, databaseUrl) : undefined;
async function takeIn(): Promise<number> {
  const his = hub!.sources.find(({ name }) => name === 'his')!;
  const { outcome, accepted, rejected, message } = await loadFile(hub!.intake, his, path);
  if (outcome !== 'TAKEN' || rejected > 0) throw new Error(`${outcome}, ${rejected} rejected: ${message ?? ''}`);
  return accepted;
}

const work = mode === 'TOKENS' ? readTokens : mode === 'DRAFTS' ? readDrafts : takeIn;
globalThis.gc?.();
const held = process.memoryUsage.rss();
let peak = held;
// The highest point is the system's own (maxRSS); samples tell it apart from a peak of the start.
const sampler = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 20);
const highBefore = process.resourceUsage().maxRSS * 1_024;
const cpuBefore = process.cpuUsage();
const since = performance.now();
const count = await work();
const wall = (performance.now() - since) / 1_000;
const { user, system } = process.cpuUsage(cpuBefore);
clearInterval(sampler);
const high = process.resourceUsage().maxRSS * 1_024;
const report: ReadReport = {
  wall,
  cpu: (user + system) / 1e6,
  growth: ((high > highBefore ? high : peak) - held) / 1e6,
  count,
};
await hub?.close();
process.send!(report, () => process.disconnect());
