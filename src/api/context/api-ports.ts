import type { Clock, Logger } from '#kernel';
import type { Lookup, LookupStanding } from '#lookup';
import type { MetricEngine, RecordsBehind, RevisionQuestion, Revisions } from '#metrics';
import type { ChangeReader, RecordReader, SnapshotRow } from '#store';
import type { SnapshotReader } from '../snapshot/snapshot-reader.js';

import type { Administration } from '../source/administration.js';
import type { Books } from './books.js';

/** Everything the schema asks of the rest of the hub; the composition root hands it in. */
export interface ApiPorts {
  readonly engine: MetricEngine;
  /** The very records behind numbers. */
  readonly behind: RecordsBehind;
  /** What later snapshots changed of values. */
  readonly revisions: (questions: readonly RevisionQuestion[]) => Promise<readonly Revisions[]>;
  readonly snapshots: SnapshotReader;
  readonly records: RecordReader;
  /** What became of records between two snapshots. */
  readonly changes: ChangeReader;
  readonly administration: Administration;
  /** What sources say of single records at this moment. */
  readonly lookup: Pick<Lookup, 'ask'> & { readonly standings: () => Promise<readonly LookupStanding[]> };
  /** The registers as they were at a snapshot; held in memory, so that a row never costs a statement. */
  readonly books: (snapshot: SnapshotRow) => Promise<Books>;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Whether the first load is still going on: answers then say so. */
  readonly isLoading: () => boolean;
}
