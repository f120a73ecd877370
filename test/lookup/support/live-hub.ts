import { readSettings, type SourceSettings } from '#config';
import { dayOfInstant } from '#domain';
import type { Logger } from '#kernel';
import type { InboxRow } from '#store';
import { intakeStore } from '#store';
import type { IocSimulator, OneStopSimulator } from '#simulators';
import { apiPorts } from '../../../src/main/api-ports.js';
import { createHub } from '../../../src/main/create-hub.js';
import { readSeeds } from '../../../src/main/read-seeds.js';
import { withLookups } from '../../../src/main/demo/with-lookups.js';
import { demoSources } from '../../../src/main/demo/demo-sources.js';
import type { GeneratedReport } from '../../../src/simulators/ioc/generated-report.js';
import type { Story } from '../../../src/simulators/one-stop/story.js';
import { serve, type Served } from '../../server/support/serve.js';
import { dossierRow } from '../../api/support/sample-rows.js';
import { openTestHub } from '../../api/support/test-hub.js';

/** A served hub with dossiers and reports of the stand-ins, which it asks live. */
export interface LiveHub {
  readonly served: Served;
  /** Everything logged, as text. */
  readonly log: () => string;
  readonly close: () => Promise<void>;
}

export interface LiveHubParts {
  readonly portal: OneStopSimulator;
  readonly ioc: IocSimulator;
  readonly stories: readonly Story[];
  readonly reports: readonly GeneratedReport[];
  /** When the delivery came that brought them. */
  readonly deliveredAt: string;
  readonly now: () => Date;
  readonly env: Readonly<Record<string, string>>;
}

export async function openLiveHub(name: string, parts: LiveHubParts): Promise<LiveHub> {
  const { portal, ioc, stories, reports, deliveredAt, now } = parts;
  const base = await openTestHub(name);
  const plain = readSettings({ env: { GIANH_HASH_KEY: 'x'.repeat(64), ...parts.env }, cwd: '/nonexistent' });
  const known = demoSources(plain, ioc.url).filter(({ system }) => ['one-stop', 'ioc', 'his'].includes(system));
  const sources: readonly SourceSettings[] = withLookups(known, { 'one-stop': portal, ioc });
  const settings = { ...plain, sources };
  const lines: string[] = [];
  const note: Logger['info'] = (fields, message) => void lines.push(JSON.stringify({ message, ...fields }));
  const logger: Logger = { debug: note, info: note, warn: note, error: note };
  const { catalogue } = base.ports.engine;
  const clock = { now };
  const { database } = base.hub;
  const hub = await createHub({ settings, logger, database, catalogue, seeds: readSeeds(settings), clock });

  const idOf = (system: string): number => hub.sources.find(({ adapter }) => adapter.system === system)!.id;
  const deliver = async (sourceId: number, rows: readonly InboxRow[]): Promise<void> => {
    const delivery = { sourceId, name: `delivery ${sourceId}`, receivedAt: deliveredAt, sha256: 'x', bytes: 1 };
    const { id } = await intakeStore.openDelivery(base.pool, { ...delivery, reporter: undefined });
    await base.publish(rows.map((row) => ({ ...row, source: sourceId, deliveryId: id })));
  };
  const dossiers = stories.map(({ office, code, receivedAt }) => {
    const day = `${receivedAt.slice(0, 4)}-${receivedAt.slice(4, 6)}-${receivedAt.slice(6, 8)}`;
    return dossierRow(hub.registers(), office.agencyCode, code, day);
  });
  const unit = hub.registers().areaBook;
  await deliver(idOf('one-stop'), dossiers);
  await deliver(
    idOf('ioc'),
    reports.map(({ id, serviceCode, requestedAt, areaCode }): InboxRow => {
      const instant = `${new Date(requestedAt).toISOString().slice(0, 19)}Z`;
      const day = dayOfInstant(instant);
      const area = unit.resolve(areaCode!, day);
      return {
        kind: 'city_report',
        source: 1,
        naturalKey: id,
        version: '0001',
        deleted: false,
        unitId: area.id,
        eventDay: day,
        flags: [],
        payload: { serviceCode, status: 'OPEN', requestedAt: instant, areaCode, areaId: area.id },
        deliveryId: undefined,
        cause: 'DELIVERY',
      };
    }),
  );
  const served = await serve(apiPorts(Promise.resolve(hub), { catalogue, clock, logger, isLoading: () => false }));
  return {
    served,
    log: () => lines.join('\n'),
    close: async () => {
      await served.close();
      await base.close();
    },
  };
}
