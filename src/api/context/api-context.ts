import type DataLoader from 'dataloader';
import type { RevisionQuestion, Revisions } from '#metrics';
import type { DeliveryName, ListRow } from '#store';
import type { BehindLoader } from '../behind/behind-loader.js';
import type { MetricLoader } from '../metric/metric-loader.js';
import type { AsOf } from '../snapshot/as-of.input.js';
import type { ReporterStanding, SourceStanding } from '../source/administration.js';
import type { ApiPorts } from './api-ports.js';
import type { GroupLoader } from './group-loader.js';
import type { Notes } from './notes.js';
import type { Reading } from './reading.js';

/** What the resolvers of one operation share: one snapshot, its registers, one loader per kind of thing. */
export interface ApiContext {
  readonly ports: ApiPorts;
  /** Aborts when whoever asked goes away or the operation's time is over; statements are cancelled by themselves. */
  readonly signal?: AbortSignal;
  /** The operation's own reading, or the one `asOf` names. The head is read once, when first needed. */
  readonly reading: (asOf?: AsOf | null) => Promise<Reading>;
  /** The reading of a cursor's snapshot, else of `asOf`, else the operation's own. */
  readonly readingAt: (snapshot: number | undefined, asOf?: AsOf | null) => Promise<Reading>;
  /** Number of the operation's own snapshot, `undefined` if nothing asked for it yet. */
  readonly snapshotRead: () => number | undefined;
  /** What is to be known about the answer: `extensions.gianh.notes`. */
  readonly notes: Notes;
  readonly metrics: MetricLoader;
  readonly behind: BehindLoader;
  /** What later snapshots changed of a value; those of all values of a tick are found together. */
  readonly revisions: DataLoader<RevisionQuestion, Revisions>;
  /** Lists below the things of the answer; the same list of all of them is one statement. */
  readonly below: GroupLoader;
  readonly sources: () => Promise<readonly SourceStanding[]>;
  readonly reporters: () => Promise<readonly ReporterStanding[]>;
  readonly deliveries: DataLoader<number, DeliveryName | undefined>;
  /** The rows of a kind that carry a value in a field, at a snapshot; one statement per kind, field and snapshot. */
  readonly rowsBy: (question: RowsByQuestion) => DataLoader<string | number, readonly ListRow[]>;
}

/** Which rows a loader finds, and in which order it answers those of one value. */
export interface RowsByQuestion {
  readonly kind: string;
  readonly field: string;
  readonly snapshot: number;
  readonly fields: readonly string[];
  readonly orderBy?: string;
}
