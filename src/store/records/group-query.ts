import type { ListQuery } from './list-query.js';

/**
 * Which records belong to each of several groups: those whose fields `by` are together one of the group's members.
 *
 * The first of the fields should be indexed together with what the list is ordered by: a page is found by walking that
 * index from where each member begins.
 */
export interface RecordGroups {
  readonly by: readonly string[];
  /** Per group its members, each with as many values as `by` has fields. A record may belong to several groups. */
  readonly members: readonly (readonly (readonly (string | number)[])[])[];
}

/** A page of the same list for each of several groups: of every area, every agency, every procedure of an answer. */
export interface GroupQuery extends ListQuery {
  readonly groups: RecordGroups;
  readonly limit: number;
}
