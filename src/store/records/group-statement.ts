import type { RecordShape } from '#domain';
import type { GroupQuery } from './group-query.js';
import { groupRows, isMember } from './group-rows.js';
import { type Bind, conditionTexts } from './list-conditions.js';
import { listColumn } from './list-columns.js';
import { fieldsRead, segments, type Statement, turned, walkOf } from './list-statement.js';
import { laterText, orderText } from './list-walk.js';

/**
 * The statement of one page per group, over the current versions or over current and past ones.
 *
 * Of each member as many rows as a page has are taken from the index, and of a group's members together the first;
 * past versions are gone through once for all groups. Over current versions alone the head it saw comes first, as in
 * a single list.
 */
export function groupStatement(shape: RecordShape, query: GroupQuery, versions: 'CURRENT' | 'ALL'): Statement {
  const values: unknown[] = [];
  const bind: Bind = (value, type) => `$${values.push(value)}::${type}`;
  const walk = walkOf(shape, query);
  const columns = fieldsRead(query)
    .map((field) => listColumn(shape, field).name)
    .join(', ');
  const limit = bind(query.limit, 'int');
  const snapshot = bind(query.snapshot, 'bigint');
  const members = groupRows(shape, query.groups, bind);
  const own = isMember(shape, query.groups);
  const conditions = [`from_snap <= ${snapshot}`, 'NOT deleted', ...conditionTexts(shape, query.conditions, bind)];
  const [after, before] = query.backward ? [query.before, query.after] : [query.after, query.before];
  if (after) conditions.push(laterText(walk, after, bind));
  if (before) conditions.push(laterText(walk.map(turned), before, bind));

  const pages = segments(walk[0]!, after?.[0], bind).map(
    ({ text, split }) =>
      `(SELECT ${columns} FROM ${shape.kind} WHERE ${[...own, ...conditions, ...text].join(' AND ')}
        ORDER BY ${orderText(walk, split)} LIMIT ${limit})`,
  );
  const parts = [`SELECT w.g, r.* FROM w CROSS JOIN LATERAL (${pages.join(' UNION ALL ')}) r`];
  if (versions === 'ALL') {
    const past = [...own, ...conditions, `to_snap > ${snapshot}`].join(' AND ');
    parts.push(`SELECT w.g, ${columns} FROM ${shape.kind}_past JOIN w ON ${past}`);
  }
  const ranked = `SELECT g, ${columns}, row_number() OVER (PARTITION BY g ORDER BY ${orderText(walk, false)}) AS place
    FROM (${parts.join(' UNION ALL ')}) found`;
  const page = `SELECT g, ${columns} FROM (${ranked}) ranked WHERE place <= ${limit} ORDER BY g, place`;
  const rows = versions === 'ALL' ? page : `SELECT h.n, r.* FROM snapshot_head h LEFT JOIN LATERAL (${page}) r ON true`;
  return { text: `WITH w AS (SELECT * FROM ${members}) ${rows}`, values };
}
