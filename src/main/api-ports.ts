import type { ApiPorts } from '#api';
import { shapes } from '#domain';
import { type Clock, GianhError, type Logger } from '#kernel';
import { readReporterStates, readSourceStates } from '#intake';
import type { Lookup } from '#lookup';
import type { MetricCatalogue, Sight } from '#metrics';
import {
  type ChangeReader,
  createChangeReader,
  createDeliveryReader,
  createRecordReader,
  type DeliveryReader,
  readHead,
  readSnapshotAsOf,
  type RecordReader,
} from '#store';
import type { Hub } from './hub.js';
import { openLookup } from './open-lookup.js';

interface PortParts {
  readonly catalogue: MetricCatalogue;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly isLoading: () => boolean;
  /** Whether whoever asks may see records; without, numbers of few cases are hidden. */
  readonly recordAccess?: boolean;
}

/** What the schema asks of the hub. The server listens before the hub is there: every port waits for it. */
export function apiPorts(
  hub: Promise<Hub>,
  { catalogue, clock, logger, isLoading, recordAccess = true }: PortParts,
): ApiPorts {
  const sight: Sight = recordAccess ? 'FULL' : 'GUARDED';
  const seen = <Question extends object>(question: Question): Question => ({ ...question, sight });
  const allowed = (): Promise<Hub> => (recordAccess ? hub : Promise.reject(noRecordAccess()));
  let records: RecordReader | undefined;
  const recordsOf = async (): Promise<RecordReader> =>
    (records ??= createRecordReader((await allowed()).database.readers, shapes));
  let changes: ChangeReader | undefined;
  const changesOf = async (): Promise<ChangeReader> =>
    (changes ??= createChangeReader((await allowed()).database.readers, shapes));
  let deliveries: DeliveryReader | undefined;
  const deliveriesOf = async (): Promise<DeliveryReader> =>
    (deliveries ??= createDeliveryReader((await hub).database.readers));
  // One for all who ask at once, also the first time: it is what puts their questions together.
  let lookup: Promise<Lookup> | undefined;
  const lookupOf = (): Promise<Lookup> => (lookup ??= hub.then(openLookup));
  const rejectionsOf = async (): Promise<DeliveryReader> => allowed().then(deliveriesOf);
  return {
    engine: { catalogue, answer: async (queries) => (await hub).engine.answer(queries.map(seen)) },
    behind: {
      list: async (asked) => (await allowed()).behind.list(asked),
      total: async (questions) => (await allowed()).behind.total(questions),
    },
    revisions: async (questions) => (await hub).revisions(questions.map(seen)),
    snapshots: {
      head: async () => readHead((await hub).database.readers),
      asOf: async (asked) => readSnapshotAsOf((await hub).database.readers, asked),
    },
    records: {
      list: async (query) => (await recordsOf()).list(query),
      count: async (...asked) => (await recordsOf()).count(...asked),
      pages: async (query) => (await recordsOf()).pages(query),
      counts: async (...asked) => (await recordsOf()).counts(...asked),
      values: async (...asked) => (await recordsOf()).values(...asked),
    },
    lookup: {
      ask: async (question) => (await lookupOf()).ask(question),
      standings: async () => (await lookupOf()).standings(),
    },
    changes: {
      page: async (question) => (await changesOf()).page(question),
      count: async (question) => (await changesOf()).count(question),
    },
    books: async (snapshot) => (await hub).bookshelf.of(snapshot),
    administration: {
      sources: async () => {
        const { intake, sources } = await hub;
        return readSourceStates(intake, sources);
      },
      reporters: async () => {
        const { intake, registers } = await hub;
        return readReporterStates(intake, registers().calendar);
      },
      deliveries: async (ids) => (await deliveriesOf()).deliveries(ids),
      rejections: async (question, limit, olderThan) => (await rejectionsOf()).rejections(question, limit, olderThan),
      countRejections: async (question) => (await rejectionsOf()).countRejections(question),
    },
    clock,
    logger,
    isLoading,
  };
}

const noRecordAccess = (): GianhError =>
  new GianhError('GIANH_NO_RECORD_ACCESS', 'You have no access to records: ask for metrics instead.');
