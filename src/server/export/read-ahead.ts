import type { ApiPorts } from '#api';

type Reader = ApiPorts['records'];
type Query = Parameters<Reader['list']>[0];
type Rows = Awaited<ReturnType<Reader['list']>>;

/** Rows read at once, and how long a part of them is still there when the next are asked for. */
const chunk = 5_000;

interface Walk {
  readonly list: string;
  /** Rows read and not yet given, those of pages overlap by one. */
  rows: Rows;
  /** How many of `rows` were given before. */
  given: number;
  /** The id of the row after which the next page begins. */
  next: unknown;
  more: Promise<Rows> | undefined;
}

/**
 * A reader that follows one list forward in large steps while small pages are asked of it, the next step under way; any
 * other list goes through as it is.
 */
export function readAhead(reader: Reader): Reader {
  let walk: Walk | undefined;

  const readFrom = (query: Query, after: Query['after']): Promise<Rows> => {
    const rows = reader.list({ ...query, after, limit: chunk });
    // Whoever stops half-way does not wait for it.
    rows.catch(() => undefined);
    return rows;
  };

  return {
    ...reader,
    list: async (query) => {
      const { after, before, backward, limit, ...list } = query;
      if (limit === undefined || limit > chunk || backward || before) return reader.list(query);
      const name = JSON.stringify(list);
      if (!walk || walk.list !== name || walk.next !== after?.at(-1)) {
        const rows = await readFrom(query, after);
        walk = { list: name, rows, given: 0, next: undefined, more: followed(query, rows) };
      }
      const current: Walk = walk;
      if (current.more && current.rows.length - current.given < limit) {
        const more = await current.more;
        current.rows = [...current.rows.slice(current.given), ...more];
        current.given = 0;
        current.more = followed(query, more);
      }
      const page = current.rows.slice(current.given, current.given + limit);
      // A page asks for one row more than it gives, to know whether one follows.
      const last = page[limit - 2];
      current.given += limit - 1;
      current.next = last?.['id'];
      return page;
    },
  };

  function followed(query: Query, rows: Rows): Promise<Rows> | undefined {
    const last = rows.at(-1);
    if (rows.length < chunk || !last) return undefined;
    return readFrom(query, [...query.order.map(({ field }) => (last[field] ?? null) as string), last['id'] as number]);
  }
}
