import DataLoader from 'dataloader';
import type { ListCondition, ListQuery, ListRow, RecordReader } from '#store';

/** The records that belong to one thing of an answer: an area, an agency, a procedure. */
export interface Within {
  /** Fields by which records belong to it. */
  readonly by: readonly string[];
  /** Their values together; any of these. */
  readonly members: readonly (readonly (string | number)[])[];
}

/** What is counted or collected of the records of one thing. */
export interface GroupQuestion {
  readonly kind: string;
  readonly snapshot: number;
}

/** Lists below the things of an answer: the same list of all of them is one statement, however many they are. */
export interface GroupLoader {
  readonly page: (query: ListQuery & { readonly limit: number }, within: Within) => Promise<readonly ListRow[]>;
  readonly count: (
    question: GroupQuestion & { readonly conditions: readonly ListCondition[] },
    within: Within,
  ) => Promise<number>;
  /** The different values of a field. */
  readonly values: (
    question: GroupQuestion & { readonly field: string },
    within: Within,
  ) => Promise<readonly (string | number)[]>;
}

type Loader<Answer> = DataLoader<Within['members'], Answer>;

/** The loader of one operation. */
export function createGroupLoader(records: RecordReader): GroupLoader {
  const loaders = new Map<string, Loader<unknown>>();
  const ask = <Question extends object, Answer>(
    what: string,
    question: Question,
    { by, members }: Within,
    load: (
      question: Question,
      groups: { by: Within['by']; members: Within['members'][] },
    ) => Promise<readonly Answer[]>,
  ): Promise<Answer> => {
    const name = JSON.stringify([what, by, question]);
    let loader = loaders.get(name) as Loader<Answer> | undefined;
    if (!loader) {
      loader = new DataLoader((all) => load(question, { by, members: [...all] }), { cache: false });
      loaders.set(name, loader as Loader<unknown>);
    }
    return loader.load(members);
  };
  return {
    page: (query, within) => ask('page', query, within, (asked, groups) => records.pages({ ...asked, groups })),
    count: (question, within) =>
      ask('count', question, within, ({ kind, snapshot, conditions }, groups) =>
        records.counts(kind, snapshot, conditions, groups),
      ),
    values: (question, within) =>
      ask('values', question, within, ({ kind, snapshot, field }, groups) =>
        records.values(kind, snapshot, field, groups),
      ),
  };
}
