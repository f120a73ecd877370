import type { RecordShape } from '#domain';
import { listColumn } from './list-columns.js';
import type { ListCondition } from './list-query.js';

/** Takes a value into the parameters of a statement and answers its placeholder. */
export type Bind = (value: unknown, type: string) => string;

/** Conditions as SQL, one text each; values go through `bind`, so the text depends on the kinds of conditions only. */
export function conditionTexts(
  shape: RecordShape,
  conditions: readonly ListCondition[],
  bind: Bind,
): readonly string[] {
  return conditions.flatMap((condition) => {
    if ('notAll' in condition) {
      return [`(${conditionTexts(shape, condition.notAll, bind).join(' AND ')}) IS NOT TRUE`];
    }
    const { name, type } = listColumn(shape, condition.field);
    if ('in' in condition) return [`${name} = ANY(${bind(condition.in, `${type}[]`)})`];
    if ('overlaps' in condition) return [`${name} && ${bind(condition.overlaps, type)}`];
    if ('members' in condition) {
      const member = `coalesce(${name}, 'UNKNOWN') = ANY(${bind(condition.members, 'text[]')})`;
      return [condition.not ? `NOT ${member}` : member];
    }
    if ('is' in condition) return [condition.is ? name : `NOT ${name}`];
    if ('absent' in condition) return [`${name} IS ${condition.absent ? '' : 'NOT '}NULL`];
    return [
      ...(given(condition.from) ? [`${name} >= ${bind(condition.from, type)}`] : []),
      ...(given(condition.before) ? [`${name} < ${bind(condition.before, type)}`] : []),
    ];
  });
}

function given(value: unknown): boolean {
  return value !== undefined && value !== null;
}
