import { GraphQLError } from 'graphql';
import { dayOfInstant } from '#domain';
import { GianhError } from '#kernel';
import type { AsOf } from '../snapshot/as-of.input.js';
import type { SnapshotRow } from '../snapshot/snapshot-reader.js';
import type { ApiPorts } from './api-ports.js';
import type { Reading } from './reading.js';

/** The readings of one operation: every snapshot is looked up at most once. */
export interface Readings {
  readonly of: (asOf?: AsOf | null) => Promise<Reading>;
  readonly at: (snapshot: number | undefined, asOf?: AsOf | null) => Promise<Reading>;
  readonly headRead: () => number | undefined;
}

/** Looks up snapshots and their registers for one operation. Refuses GIANH_UNKNOWN_SNAPSHOT. */
export function createReadings(ports: ApiPorts): Readings {
  const byNumber = new Map<number, Promise<Reading>>();
  const byTime = new Map<string, Promise<Reading>>();
  let head: Promise<Reading> | undefined;
  let headNumber: number | undefined;

  const read = async (row: SnapshotRow): Promise<Reading> => ({
    snapshot: row,
    view: { n: row.n, day: dayOfInstant(row.at) },
    books: await ports.books(row),
  });

  const readHead = async (): Promise<Reading> => {
    const row = (await ports.snapshots.head()) ?? beforeTheFirst(ports);
    headNumber = row.n;
    return read(row);
  };
  const ofHead = (): Promise<Reading> => (head ??= readHead());

  const readNumber = async (n: number): Promise<Reading> => {
    const own = await ofHead();
    if (own.snapshot.n === n) return own;
    const row = n < own.snapshot.n ? await ports.snapshots.byNumber(n) : undefined;
    if (row) return read(row);
    throw unknownSnapshot(`There is no snapshot ${n}: the newest is ${own.snapshot.n}.`, own.snapshot.n);
  };
  const ofNumber = (n: number): Promise<Reading> => remembered(byNumber, n, () => readNumber(n));

  const readTime = async (time: string): Promise<Reading> => {
    const row = await ports.snapshots.notAfter(time);
    if (row) return read(row);
    throw unknownSnapshot(`Nothing was published at ${time} yet. Ask for a later time.`, undefined);
  };

  const of = (asOf?: AsOf | null): Promise<Reading> => {
    if (asOf === undefined || asOf === null) return ofHead();
    const { snapshot, time } = asOf;
    if (typeof snapshot === 'string' && (time === undefined || time === null)) return ofNumber(Number(snapshot));
    if (typeof time === 'string' && (snapshot === undefined || snapshot === null)) {
      return remembered(byTime, time, () => readTime(time));
    }
    throw new GraphQLError('Give exactly one of `snapshot` and `time` in `asOf`.', {
      extensions: { code: 'BAD_USER_INPUT' },
    });
  };

  return {
    of,
    at: (snapshot, asOf) => (snapshot === undefined ? of(asOf) : ofNumber(snapshot)),
    headRead: () => headNumber,
  };
}

function remembered<Key>(known: Map<Key, Promise<Reading>>, key: Key, read: () => Promise<Reading>): Promise<Reading> {
  const found = known.get(key) ?? read();
  known.set(key, found);
  return found;
}

/** Before anything was published a reader sees an empty hub as of now. */
function beforeTheFirst(ports: ApiPorts): SnapshotRow {
  const at = `${ports.clock.now().toISOString().slice(0, 19)}Z`;
  const none = { definitionSet: '', areaBook: '', registers: '', calendar: '' };
  return { n: 0, at, cause: 'NOTHING_PUBLISHED', changes: 0, kept: false, ...none };
}

function unknownSnapshot(message: string, newest: number | undefined): GianhError {
  return new GianhError('GIANH_UNKNOWN_SNAPSHOT', message, newest === undefined ? {} : { newest: String(newest) });
}
