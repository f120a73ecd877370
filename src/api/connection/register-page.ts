import { sha256 } from '#kernel';
import type { ApiContext } from '../context/api-context.js';
import type { Reading } from '../context/reading.js';
import { listPage } from './list-page.js';
import type { Page } from './page.js';
import { pageRequest } from './page-request.js';
import type { RegisterArguments } from './register-arguments.js';

/** A list of a register as a resolver asks for it. */
export interface RegisterQuestion<Node> {
  readonly list: string;
  /** What the list is of and filtered by: its cursors belong to no other. */
  readonly about: unknown;
  readonly page: RegisterArguments;
  /** The entries, in any order. */
  readonly nodes: (reading: Reading) => readonly Node[] | Promise<readonly Node[]>;
  readonly name: (node: Node) => string;
  /** Code or key; unique in the list. */
  readonly key: (node: Node) => string;
}

/** One page of a register, read from memory at the cursor's snapshot, else at the operation's. */
export async function registerPage<Node>(
  context: ApiContext,
  { list, about, page, nodes, name, key }: RegisterQuestion<Node>,
): Promise<Page<Node>> {
  const order = page.orderBy ?? 'CODE_ASC';
  const named = `${list} ${order} ${sha256(JSON.stringify(about)).slice(0, 12)}`;
  const request = pageRequest(page, named, 2);
  const reading = await context.readingAt(request.snapshot);
  const by = order.startsWith('NAME') ? name : (): string => '';
  return listPage(
    {
      list: named,
      snapshot: reading.view.n,
      nodes: await nodes(reading),
      values: (node) => [by(node), key(node)],
      descending: order.endsWith('DESC'),
    },
    request,
  );
}
