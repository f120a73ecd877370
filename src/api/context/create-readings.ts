import { dayOfInstant, type Instant } from '#domain';
import { GianhError } from '#kernel';
import type { SnapshotRow } from '#store';
import { onlyOne } from '../schema/only-one.js';
import type { AsOf } from '../snapshot/as-of.input.js';
import type { ApiPorts } from './api-ports.js';
import type { Reading } from './reading.js';

/** The readings of one operation: every snapshot is looked up at most once. */
export interface Readings {
  readonly of: (asOf?: AsOf | null) => Promise<Reading>;
  readonly at: (snapshot: number | undefined, asOf?: AsOf | null) => Promise<Reading>;
  readonly headRead: () => number | undefined;
}

/** Looks up snapshots and their registers for one operation. Refuses GIANH_UNKNOWN_SNAPSHOT, GIANH_SNAPSHOT_THINNED. */
export function createReadings(ports: ApiPorts): Readings {
  const known = new Map<string, Promise<Reading>>();
  let head: Promise<Reading> | undefined;
  let headNumber: number | undefined;

  const read = async (row: SnapshotRow): Promise<Reading> => ({
    snapshot: row,
    view: {
      n: row.n,
      day: dayOfInstant(row.at),
      at: row.at,
      isPublished: row.closes !== undefined || row.n === headNumber,
    },
    books: await ports.books(row),
  });
  const readHead = async (): Promise<Reading> => {
    const row = await ports.snapshots.head();
    headNumber = row.n;
    // The present is told to the minute: within one, the same data give the same answer, and answers can be kept.
    const at = `${ports.clock.now().toISOString().slice(0, 16)}:00Z`;
    const reading = await read(row);
    return { ...reading, view: { ...reading.view, at, isPresent: true } };
  };
  const ofHead = (): Promise<Reading> => (head ??= readHead());

  const readNumber = async (n: number): Promise<Reading> => {
    const own = await ofHead();
    return read(own.snapshot.n === n ? own.snapshot : await ports.snapshots.asOf({ snapshot: n }));
  };
  const remembered = (name: string, find: () => Promise<Reading>): Promise<Reading> => {
    const found = known.get(name) ?? find();
    known.set(name, found);
    return found;
  };
  const ofNumber = (n: number): Promise<Reading> => remembered(`${n}`, () => readNumber(n));

  const of = (asOf?: AsOf | null): Promise<Reading> => {
    if (asOf === undefined || asOf === null) return ofHead();
    const [way, asked] = onlyOne(asOf, 'AsOf');
    if (way === 'snapshot') return ofNumber(Number(asked));
    const time = asked as Instant;
    return remembered(time, async () => read(await ports.snapshots.asOf({ time })));
  };

  return {
    of,
    at: (snapshot, asOf) => (snapshot === undefined ? of(asOf) : ofNumber(snapshot).catch(expireCursor)),
    headRead: () => headNumber,
  };
}

/** The snapshot of a cursor was let go between two pages. */
function expireCursor(error: unknown): never {
  if (!(error instanceof GianhError) || error.code !== 'GIANH_SNAPSHOT_THINNED') throw error;
  throw new GianhError(
    'GIANH_CURSOR_EXPIRED',
    `${error.message} Start the list again without \`after\` or \`before\`.`,
  );
}
