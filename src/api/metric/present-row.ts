import type { MetricRow as Row } from '#metrics';
import { areaOfUnit } from '../area/area-of-unit.js';
import type { ApiContext } from '../context/api-context.js';
import type { AskedValue } from './asked-value.js';
import type { DimensionMember, MetricRow } from './metric-table.type.js';
import { presentValue } from './present-value.js';

/** A row of the engine as the schema shows it; its values know the row they stand in. */
export function presentRow(
  { unitId, period, dimensions, values }: Row,
  context: ApiContext,
  asked: Omit<AskedValue, 'area' | 'period'> & Partial<Pick<AskedValue, 'area'>>,
): MetricRow {
  const members = dimensions.map(({ dimension, member }) => ({ dimension, in: [member] }));
  const own = {
    ...asked,
    area: asked.area ?? { unitId },
    period,
    where: members.length === 0 ? asked.where : [...asked.where, ...members],
  };
  return {
    area: areaOfUnit(asked.reading.books.areas.unit(unitId)),
    period,
    dimensions: dimensions as readonly DimensionMember[],
    values: values.map((value) => presentValue(value, context, own)),
  };
}
