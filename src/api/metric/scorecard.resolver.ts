import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { addDays, parsePeriod } from '#domain';
import { areaOfUnit } from '../area/area-of-unit.js';
import type { ApiContext } from '../context/api-context.js';
import { AreaCodeScalar } from '../scalar/area-code-scalar.js';
import { PeriodCodeScalar } from '../scalar/period-code-scalar.js';
import { AsOf } from '../snapshot/as-of.input.js';
import { presentSnapshot } from '../snapshot/present-snapshot.js';
import { Sector } from './metric-enums.js';
import { AreaFrame } from './metric-window.input.js';
import { presentValue } from './present-value.js';
import { Scorecard } from './scorecard.type.js';

@Resolver()
export class ScorecardResolver {
  @Query(() => Scorecard, {
    description:
      'All metrics given for an area and a period, by field (phiếu điểm liên ngành); one plan, one snapshot.',
  })
  async scorecard(
    @Ctx() context: ApiContext,
    @Arg('area', () => AreaCodeScalar, { description: 'Its code (mã), read on the last day or in the frame.' })
    code: string,
    @Arg('period', () => PeriodCodeScalar, { description: 'Which period (mã kỳ).' }) periodCode: string,
    @Arg('frame', () => AreaFrame, {
      nullable: true,
      description: 'In the boundaries of which day (địa giới quy đổi).',
    })
    frame?: AreaFrame | null,
    @Arg('asOf', () => AsOf, { nullable: true, description: 'State of the data (thời điểm dữ liệu).' })
    asOf?: AsOf | null,
  ): Promise<Scorecard> {
    const reading = await context.reading(asOf);
    const { areas, terms } = reading.books;
    const period = parsePeriod(periodCode, terms);
    const unit = areas.resolve(code, frame?.on ?? addDays(period.to, -1));
    const given = context.ports.engine.catalogue.all.filter(
      ({ grains, levels }) => grains.includes(period.grain) && levels.includes(unit.level),
    );
    const asked = { period, frame: frame?.on, window: undefined };
    const table = await context.metrics.table({
      ...asked,
      keys: given.map(({ key }) => key),
      areas: [{ unitId: unit.id }],
      periods: [period],
      snapshot: reading.view,
    });
    const more = { ...asked, area: { unitId: unit.id }, where: [], compare: [], reading };
    const values = table.rows[0]?.values ?? [];
    return {
      area: areaOfUnit(unit),
      period,
      snapshot: presentSnapshot(reading.snapshot),
      sectors: Object.keys(Sector)
        .map((sector) => ({
          sector,
          values: values
            .filter((_, index) => given[index]!.sector === sector)
            .map((value) => presentValue(value, context, more)),
        }))
        .filter((one) => one.values.length > 0),
    };
  }
}
