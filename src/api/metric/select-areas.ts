import { GraphQLError } from 'graphql';
import { addDays, type Day, type Period } from '#domain';
import { GianhError } from '#kernel';
import type { AskedArea } from '#metrics';
import type { Reading } from '../context/reading.js';
import type { AreaSelection } from './metric-inputs.js';

/** Periods that are asked for the same areas. */
export interface AreasOfPeriods {
  readonly areas: readonly AskedArea[];
  readonly periods: readonly Period[];
}

/**
 * The areas of a selection per period: codes are left to be read on each period's last day, areas below another are
 * those that stood on it; with a frame both on its day. Periods with the same areas come together. Refuses
 * GIANH_UNKNOWN_CODE.
 */
export function selectAreas(
  selection: AreaSelection | null | undefined,
  periods: readonly Period[],
  reading: Reading,
  frame?: Day,
): readonly AreasOfPeriods[] {
  const { codes, under, level } = selection ?? {};
  if (codes && (under || level)) {
    throw new GraphQLError('Give either `codes`, or `under` and `level`, in `areas`.', {
      extensions: { code: 'BAD_USER_INPUT' },
    });
  }
  if (codes) return [{ areas: codes.map((code) => ({ code })), periods }];
  if (!under && !level) return [{ areas: [{ code: reading.books.home.on(frame ?? reading.view.day).code }], periods }];
  const groups = new Map<string, { areas: readonly AskedArea[]; periods: Period[] }>();
  for (const period of periods) {
    const unitIds = below(reading, under, level, frame ?? addDays(period.to, -1));
    const name = unitIds.join(',');
    const group = groups.get(name);
    if (group) group.periods.push(period);
    else groups.set(name, { areas: unitIds.map((unitId) => ({ unitId })), periods: [period] });
  }
  return [...groups.values()].filter(({ areas }) => areas.length > 0);
}

function below(
  { books: { areas, home } }: Reading,
  under: string | null | undefined,
  level: AreaSelection['level'],
  day: string,
): readonly number[] {
  const root = under ? areas.resolve(under, day) : home.on(day);
  const units = level ? areas.under(root.id, level, day) : areas.children(root.id, day);
  if (units.length === 0 && !level) {
    throw new GianhError('GIANH_UNKNOWN_CODE', `Nothing lies below ${root.nameVi} on ${day}. Ask for its own code.`);
  }
  return units.map(({ id }) => id);
}
