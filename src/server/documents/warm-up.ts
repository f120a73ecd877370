import { setImmediate } from 'node:timers/promises';
import { getOperationAST } from 'graphql';
import type { CompiledQueries } from '../graphql/compiled-queries.js';
import type { TrustedDocuments } from './trusted-documents.js';

/** Compiles the published operations one by one, so that nobody waits for it, neither a start nor the first to ask. */
export async function warmUp(
  { all }: TrustedDocuments,
  compiled: CompiledQueries,
  isOver: () => boolean,
): Promise<void> {
  for (const { hash, operationName, document } of all) {
    await setImmediate();
    if (isOver()) return;
    compiled.find(`${hash} ${operationName}`, document, getOperationAST(document, operationName)!);
  }
}
