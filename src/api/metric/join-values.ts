import { maximumValues, type MetricQuery } from '#metrics';
import type { ValueQuestion } from './value-question.js';

/** Where the value of a question is: in which query, in which of its rows, in which column. */
export interface ValuePlace {
  readonly query: number;
  readonly row: number;
  readonly column: number;
}

/** Questions as tables. */
export interface JoinedValues {
  readonly queries: readonly MetricQuery[];
  readonly places: readonly ValuePlace[];
}

interface Table {
  readonly first: ValueQuestion;
  readonly keys: string[];
  readonly periods: Map<string, ValueQuestion['period']>;
  readonly areas: ReadonlyMap<string, ValueQuestion['area']>;
}

/**
 * Joins single values into as few tables as there are: what is asked of the same areas is one table of metrics by
 * periods, however many fields asked for it. No table becomes larger than one question may be.
 */
export function joinValues(questions: readonly ValueQuestion[]): JoinedValues {
  const columns = Map.groupBy(questions, (question) => `${restOf(question)} ${question.key} ${question.period.code}`);
  const strips = Map.groupBy(
    [...columns.values()].map((column) => ({
      first: column[0]!,
      areas: new Map(column.map((question) => [areaName(question), question.area])),
    })),
    ({ first, areas }) => `${restOf(first)} ${first.period.code} ${[...areas.keys()].join('|')}`,
  );
  const tables = new Map<string, Table[]>();
  for (const strip of strips.values()) {
    const { first, areas } = strip[0]!;
    const keys = strip.map((column) => column.first.key);
    const name = `${restOf(first)} ${keys.join(' ')} ${[...areas.keys()].join('|')}`;
    const alike = tables.get(name) ?? [];
    tables.set(name, alike);
    const open = alike.at(-1);
    if (open && (open.periods.size + 1) * areas.size * keys.length <= maximumValues) {
      open.periods.set(first.period.code, first.period);
    } else alike.push({ first, keys, areas, periods: new Map([[first.period.code, first.period]]) });
  }
  return placed(questions, [...tables.values()].flat());
}

function placed(questions: readonly ValueQuestion[], tables: readonly Table[]): JoinedValues {
  const places = new Map<string, ValuePlace>();
  tables.forEach(({ first, keys, areas, periods }, query) => {
    const rest = restOf(first);
    [...areas.keys()].forEach((area, areaIndex) =>
      [...periods.keys()].forEach((period, index) =>
        keys.forEach((key, column) =>
          places.set(`${rest} ${key} ${period} ${area}`, { query, row: areaIndex * periods.size + index, column }),
        ),
      ),
    );
  });
  return {
    queries: tables.map(({ first: { snapshot, frame, window, where }, keys, areas, periods }) => ({
      keys,
      areas: [...areas.values()],
      periods: [...periods.values()],
      where,
      frame,
      window,
      snapshot,
    })),
    places: questions.map((question) => places.get(valueName(question))!),
  };
}

/** Name of a value within an operation. */
export const valueName = (question: ValueQuestion): string =>
  `${restOf(question)} ${question.key} ${question.period.code} ${areaName(question)}`;

const areaName = ({ area }: ValueQuestion): string =>
  'unitId' in area ? `${area.unitId}` : 'code' in area ? area.code : `${area.dimension} ${area.members.join(',')}`;

const restOf = ({ snapshot, frame, window, where }: ValueQuestion): string => {
  const cut = window === undefined && (where === undefined || where.length === 0);
  return `${snapshot.n} ${snapshot.at ?? ''} ${frame ?? ''} ${cut ? '' : JSON.stringify([window, where])}`;
};
