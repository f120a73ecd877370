import type { ApiPorts } from '#api';
import { shapes } from '#domain';
import type { Clock, Logger } from '#kernel';
import { readReporterStates, readSourceStates } from '#intake';
import type { MetricCatalogue } from '#metrics';
import {
  createDeliveryReader,
  createRecordReader,
  type DeliveryReader,
  readHead,
  readSnapshotAsOf,
  type RecordReader,
} from '#store';
import type { Hub } from './hub.js';

interface PortParts {
  readonly catalogue: MetricCatalogue;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly isLoading: () => boolean;
}

/** What the schema asks of the hub. The server listens before the hub is there: every port waits for it. */
export function apiPorts(hub: Promise<Hub>, { catalogue, clock, logger, isLoading }: PortParts): ApiPorts {
  let records: RecordReader | undefined;
  const recordsOf = async (): Promise<RecordReader> =>
    (records ??= createRecordReader((await hub).database.readers, shapes));
  let deliveries: DeliveryReader | undefined;
  const deliveriesOf = async (): Promise<DeliveryReader> =>
    (deliveries ??= createDeliveryReader((await hub).database.readers));
  return {
    engine: { catalogue, answer: async (queries) => (await hub).engine.answer(queries) },
    behind: {
      list: async (asked) => (await hub).behind.list(asked),
      total: async (questions) => (await hub).behind.total(questions),
    },
    revisions: async (questions) => (await hub).revisions(questions),
    snapshots: {
      head: async () => readHead((await hub).database.readers),
      asOf: async (asked) => readSnapshotAsOf((await hub).database.readers, asked),
    },
    records: {
      list: async (query) => (await recordsOf()).list(query),
      count: async (kind, snapshot, conditions) => (await recordsOf()).count(kind, snapshot, conditions),
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
      rejections: async (question, limit, olderThan) => (await deliveriesOf()).rejections(question, limit, olderThan),
      countRejections: async (question) => (await deliveriesOf()).countRejections(question),
    },
    clock,
    logger,
    isLoading,
  };
}
