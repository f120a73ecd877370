import type { TrustedDocuments } from './trusted-documents.js';

/**
 * The published operations as the text of schema/operations/manifest.json.
 *
 * In the format of Apollo's tools, which clients of other languages read too; beside it the hub's own name of each, whose
 * it is, and whether its answers can be kept.
 */
export function manifestText({ all }: TrustedDocuments): string {
  const operations = all.map((document) => ({
    id: document.hash,
    name: document.operationName,
    type: document.operationType,
    body: document.text,
    document: document.name,
    folder: document.folder,
    description: document.description,
    live: document.live,
    variables: document.declaredVariables,
  }));
  return `${JSON.stringify({ format: 'apollo-persisted-query-manifest', version: 1, operations }, undefined, 2)}\n`;
}
