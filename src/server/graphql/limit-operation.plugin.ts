import type { ApolloServerPlugin, GraphQLRequestContextDidResolveOperation } from '@apollo/server';
import { HeaderMap } from '@apollo/server';
import { GraphQLError, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import type { ApiContext } from '#api';
import type { GraphqlSettings } from '#config';
import type { Logger } from '#kernel';
import { estimateCost } from './estimate-cost.js';
import { type ExceededLimit, exceededLimits } from './exceeded-limits.js';
import { fragmentsOf } from './fragments-of.js';
import { limitError } from './limit-error.js';
import { measureDocument } from './measure-document.js';
import { variablesWithDefaults } from './variables-with-defaults.js';

/** What an operation was found to ask for. */
interface Finding {
  readonly cost: number;
  readonly exceeded: readonly ExceededLimit[];
}

/**
 * Refuses operations whose pages or estimated cost are above the limits, before anything is read, and whatever is no query.
 *
 * The header `GraphQL-Cost: report` has the estimate told in `extensions.cost`; `GraphQL-Cost: validate` has it told and
 * nothing run. Limits that only measure are told in `extensions.limits` and logged.
 */
export function limitOperation(
  schema: GraphQLSchema,
  limits: GraphqlSettings,
  logger: Logger,
): ApolloServerPlugin<ApiContext> {
  const measures = limits.mode === 'measure';
  return {
    requestDidStart: async ({ request }) => {
      const asked = request.http?.headers.get('graphql-cost');
      let found: Finding | undefined;
      return {
        didResolveOperation: async (resolved) => {
          if (!resolved.operation) return;
          const kind = resolved.operation.operation;
          if (kind === 'subscription') resolved.response.http.headers.set('allow', 'GET');
          if (kind !== 'query') throw notAQuery(kind);
          found = weigh(schema, limits, { ...resolved, operation: resolved.operation });
          const [first] = found.exceeded;
          if (!first) return;
          if (!measures) throw limitError(first);
          const { operationName, queryHash } = resolved;
          logger.warn(
            { exceeded: found.exceeded, operation: operationName, document: queryHash },
            'limits only measure',
          );
        },
        responseForOperation: async () =>
          asked === 'validate'
            ? { body: { kind: 'single', singleResult: { data: null } }, http: { headers: new HeaderMap() } }
            : null,
        willSendResponse: async ({ response: { body }, document }) => {
          if (body.kind !== 'single' || !found) return;
          const told =
            asked === 'report' || asked === 'validate' || found.exceeded.some(({ limit }) => limit === 'cost');
          const more = {
            ...(told ? { cost: { requestedQueryCost: found.cost, maximumAvailable: limits.cost } } : {}),
            ...(measures
              ? { limits: { measured: document && measureDocument(document), exceeded: found.exceeded } }
              : {}),
          };
          if (Object.keys(more).length === 0) return;
          body.singleResult.extensions = { ...body.singleResult.extensions, ...more };
        },
      };
    },
  };
}

type Resolved = GraphQLRequestContextDidResolveOperation<ApiContext> & { readonly operation: OperationDefinitionNode };

function weigh(schema: GraphQLSchema, limits: GraphqlSettings, { document, operation, request }: Resolved): Finding {
  const variables = variablesWithDefaults(operation, request.variables);
  const { cost, pages } = estimateCost({ schema, operation, fragments: fragmentsOf(document), variables });
  const pageRows = pages.filter((rows) => rows < 1 || rows > limits.pageRows);
  return {
    cost,
    exceeded: [
      // The rule has refused them before, unless limits only measure.
      ...(limits.mode === 'measure' ? exceededLimits(measureDocument(document), limits) : []),
      ...pageRows.slice(0, 1).map((rows) => ({ limit: 'pageRows' as const, asked: rows, most: limits.pageRows })),
      ...(cost > limits.cost ? [{ limit: 'cost' as const, asked: cost, most: limits.cost }] : []),
    ],
  };
}

/** A subscription has a door of its own, of another protocol: the method is what is wrong with it. */
function notAQuery(kind: string): GraphQLError {
  const http = { status: kind === 'subscription' ? 405 : 400 };
  return new GraphQLError(`This is a ${kind}; the hub answers queries here. Send a query.`, {
    extensions: { code: 'GIANH_OPERATION_KIND', http },
  });
}
