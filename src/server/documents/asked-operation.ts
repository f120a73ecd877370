/** What of a GraphQL request names its operation; nothing is checked but its shape. */
export interface AskedOperation {
  readonly query?: string;
  readonly operationName?: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  /** Of GraphQL over HTTP's persisted documents: `sha256:<hex>`. */
  readonly documentId?: string;
  /** Of automatic persisted queries: hex. */
  readonly hash?: string;
}

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !Buffer.isBuffer(value);

/** The operation a POSTed body names; `undefined` for every body of another shape, which GraphQL's own rules refuse. */
export function askedByBody(body: unknown): AskedOperation | undefined {
  if (!isFields(body)) return undefined;
  const { query, operationName, variables, extensions, documentId } = body;
  if (!isTextOrNothing(query) || !isTextOrNothing(operationName) || !isTextOrNothing(documentId)) return undefined;
  if (!isFieldsOrNothing(variables) || !isFieldsOrNothing(extensions)) return undefined;
  const persisted = extensions?.['persistedQuery'];
  if (!isFieldsOrNothing(persisted)) return undefined;
  if (persisted && (persisted['version'] !== 1 || typeof persisted['sha256Hash'] !== 'string')) return undefined;
  return {
    query: query || undefined,
    operationName: operationName || undefined,
    variables: variables ?? undefined,
    documentId: documentId || undefined,
    hash: persisted?.['sha256Hash'] as string | undefined,
  };
}

/** The operation a GET names; `undefined` as for bodies. */
export function askedBySearch(search: Fields): AskedOperation | undefined {
  try {
    const { variables, extensions, ...rest } = search;
    return askedByBody({ ...rest, variables: parsed(variables), extensions: parsed(extensions) });
  } catch {
    return undefined;
  }
}

const parsed = (text: unknown): unknown => (typeof text === 'string' ? JSON.parse(text) : text);
const isTextOrNothing = (value: unknown): value is string | null | undefined =>
  typeof value === 'string' || value === null || value === undefined;
const isFieldsOrNothing = (value: unknown): value is Fields | null | undefined =>
  isFields(value) || value === null || value === undefined;
