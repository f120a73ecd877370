import type { RecordShape } from '#domain';
import type { RecordGroups } from './group-query.js';
import { listColumn } from './list-columns.js';
import type { Bind } from './list-conditions.js';

/** The members of all groups as a table for FROM, `w(g, m0, m1 …)`: number of the group and values of the member. */
export function groupRows(shape: RecordShape, { by, members }: RecordGroups, bind: Bind): string {
  const rows = members.flatMap((group, number) => group.map((values) => ({ number, values })));
  const numbers = bind(
    rows.map(({ number }) => number),
    'int[]',
  );
  const columns = by.map((field, index) =>
    bind(
      rows.map(({ values }) => values[index]),
      `${listColumn(shape, field).type}[]`,
    ),
  );
  return `unnest(${[numbers, ...columns].join(', ')}) AS w(g, ${by.map((_, index) => `m${index}`).join(', ')})`;
}

/** That a record is the member `w`. */
export const isMember = (shape: RecordShape, { by }: RecordGroups): readonly string[] =>
  by.map((field, index) => `${listColumn(shape, field).name} = w.m${index}`);
