import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { dayOfInstant } from '#domain';
import type { MetricValue } from '#metrics';
import type { SnapshotRow } from '#store';
import type { ApiContext } from '../context/api-context.js';
import { presentSnapshot } from '../snapshot/present-snapshot.js';
import { MetricRevision } from './metric-revision.type.js';
import { PresentedMetricValue } from './metric-value.type.js';
import { presentValue } from './present-value.js';

@Resolver(() => PresentedMetricValue)
export class MetricRevisionsResolver {
  @FieldResolver(() => [MetricRevision], {
    description:
      'What later snapshots up to the newest changed of it (lịch sử điều chỉnh), oldest first; empty for the newest value.',
  })
  async revisions(
    @Root() { answer, asked }: PresentedMetricValue,
    @Ctx() context: ApiContext,
  ): Promise<readonly MetricRevision[]> {
    const { area, period, where, frame, window, reading } = asked;
    const until = (await context.reading()).snapshot.n;
    const place = { key: answer.metric, area, period, where, frame, window };
    const { revisions, complete } = await context.revisions.load({ ...place, snapshot: reading.view, until });
    const rows = new Map([
      [reading.snapshot.n, reading.snapshot],
      ...revisions.map(({ snapshot }) => [snapshot.n, snapshot] as const),
    ]);
    const present = async (value: MetricValue): Promise<PresentedMetricValue> => {
      const row: SnapshotRow = rows.get(value.snapshot)!;
      const books = await context.ports.books(row);
      const then = { snapshot: row, view: { n: row.n, day: dayOfInstant(row.at) }, books };
      return presentValue(value, context, { ...asked, reading: then });
    };
    return Promise.all(
      revisions.map(async ({ snapshot, before, after }) => ({
        snapshot: presentSnapshot(snapshot),
        before: await present(before),
        after: await present(after),
        gathered: !complete,
      })),
    );
  }
}
