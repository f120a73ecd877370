// Reads a made-up GIAMDINHHS file of as many MB as the argument says and prints what was found and how far memory grew.
// A process of its own, because a test worker's memory says nothing of the reader's.
import { Readable } from 'node:stream';
import { createRandom, type Facility, largeHisFile } from '#simulators';
import { createSieve, createSubjectHasher, hisAdapter } from '#sources';

const facility = { code: '00001', kind: 'PROVINCIAL_HOSPITAL', areaCode: '18880' } as Facility;
const limits = { maxBytes: 4e9, maxUnpackedBytes: 4e9, maxZipRatio: 100, maxXmlDepth: 32 };
const sieve = createSieve(hisAdapter.fieldTables, createSubjectHasher([{ id: 'k1', secret: 'made up' }]));
// Five MB of encounters, over and over: making up more would take memory itself.
const made = [...largeHisFile({ random: createRandom('large'), facility, communeCode: '18880', bytes: 5e6 })];
const repeats = Number(process.argv[2]) / 5;
const head = made[0]!.toString().replace(/(?<=<SOLUONGHOSO>)\d+/, (count) => String(Number(count) * repeats));
const before = process.memoryUsage.rss();
let peak = before;
let drafts = 0;

function* pieces(): Generator<Buffer> {
  yield Buffer.from(head);
  for (let turn = 0; turn < repeats; turn++) {
    for (const piece of made.slice(1, -1)) {
      peak = Math.max(peak, process.memoryUsage.rss());
      yield piece;
    }
  }
  yield made.at(-1)!;
}

const file = { name: 'large.xml', path: '', size: 0, open: () => Readable.from(pieces()) };
const reading = hisAdapter.folder!.read(file, sieve, limits);
for (let step = await reading.next(); ; step = await reading.next()) {
  if (step.done) {
    const { declared, actual, whole } = step.value;
    process.stdout.write(JSON.stringify({ declared, actual, whole, drafts, grownMegabytes: (peak - before) / 1e6 }));
    break;
  }
  for (const row of step.value) drafts += hisAdapter.translate(row, { receivedAt: '2026-01-01T00:00:00Z' }).length;
}
