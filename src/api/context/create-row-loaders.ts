import DataLoader from 'dataloader';
import type { ListRow, RecordReader } from '#store';
import type { RowsByQuestion } from './api-context.js';

/** Loaders of rows by a field, one per question; each asks one statement for all values of a tick. */
export function createRowLoaders(
  records: RecordReader,
): (question: RowsByQuestion) => DataLoader<string | number, readonly ListRow[]> {
  const loaders = new Map<string, DataLoader<string | number, readonly ListRow[]>>();
  return (question) => {
    const name = JSON.stringify(question);
    let loader = loaders.get(name);
    if (!loader) loaders.set(name, (loader = new DataLoader((values) => load(records, question, values))));
    return loader;
  };
}

async function load(
  records: RecordReader,
  { kind, field, snapshot, fields, orderBy }: RowsByQuestion,
  values: readonly (string | number)[],
): Promise<readonly (readonly ListRow[])[]> {
  const rows = await records.list({
    kind,
    snapshot,
    fields: [field, ...fields],
    conditions: [{ field, in: values }],
    order: orderBy ? [{ field: orderBy, descending: false }] : [],
  });
  const found = new Map<unknown, ListRow[]>(values.map((value) => [value, []]));
  for (const row of rows) found.get(row[field])?.push(row);
  return values.map((value) => found.get(value)!);
}
