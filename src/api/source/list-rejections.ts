import { sha256 } from '#kernel';
import { Page } from '../connection/page.js';
import type { ForwardArguments } from '../connection/page-arguments.js';
import { pageRequest } from '../connection/page-request.js';
import type { ApiContext } from '../context/api-context.js';
import type { Rejection, RejectionFilter } from './rejection.type.js';

/** A page of rows that were not taken in, newest first. */
export async function listRejections(
  context: ApiContext,
  page: ForwardArguments,
  filter: RejectionFilter | null | undefined,
): Promise<Page<Rejection>> {
  const list = `rejections ${sha256(JSON.stringify(filter ?? {})).slice(0, 12)}`;
  const { limit, after } = pageRequest(page, list, 1);
  const { administration } = context.ports;
  const { source, codes, states, from, before } = filter ?? {};
  const question = {
    source: source ?? undefined,
    codes: codes ?? undefined,
    states: states ?? undefined,
    from: from ?? undefined,
    before: before ?? undefined,
  };
  const found = await administration.rejections(question, limit + 1, after && Number(after.values[0]));
  return new Page<Rejection>({
    list,
    snapshot: (await context.reading()).view.n,
    nodes: found.slice(0, limit) as readonly Rejection[],
    hasNext: found.length > limit,
    hasPrevious: after !== undefined,
    values: ({ id }) => [id],
    count: () => administration.countRejections(question),
  });
}
