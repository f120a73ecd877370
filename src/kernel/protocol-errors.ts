/**
 * Codes of GraphQL and of Apollo Server that callers meet beside the hub's own: what each means and what to do.
 *
 * Their names are Apollo's, because clients and gateways know them; a test keeps this equal to docs/errors.md.
 */
export const protocolErrors = {
  GRAPHQL_PARSE_FAILED: {
    meaning: 'The document is not GraphQL.',
    action: 'Mend the syntax at the line and column named.',
  },
  GRAPHQL_VALIDATION_FAILED: {
    meaning: 'The document does not fit the schema.',
    action: 'Compare the fields and arguments named with schema/schema.graphql.',
  },
  BAD_USER_INPUT: {
    meaning: 'A variable or argument has a value of the wrong type or shape.',
    action: 'Send a value of the type the message names.',
  },
  BAD_REQUEST: {
    meaning: 'The HTTP request is not one of GraphQL over HTTP: malformed JSON, no query, wrong method or media type.',
    action:
      'POST JSON with `content-type: application/json`; with GET send the header `apollo-require-preflight` and queries only.',
  },
  OPERATION_RESOLUTION_FAILURE: {
    meaning: 'The document has several operations, or none of the name asked for.',
    action: 'Name one of its operations in `operationName`.',
  },
  PERSISTED_QUERY_NOT_FOUND: {
    meaning: 'The hub does not know a document of that hash.',
    action: 'Send the request once more with the document beside its hash.',
  },
  PERSISTED_QUERY_NOT_SUPPORTED: {
    meaning: 'The hub takes no documents by hash from clients.',
    action: 'Send the document as `query`.',
  },
} as const satisfies Record<string, { meaning: string; action: string }>;

export type ProtocolErrorCode = keyof typeof protocolErrors;
