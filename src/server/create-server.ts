import { dirname } from 'node:path';
import Fastify from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { type ApiContext, type ApiPorts, createContext, createSubgraphSchema } from '#api';
import type { ReadMark } from './cache/answer-mark.js';
import { graphqlRoute } from './cache/graphql-route.js';
import { createAnswerKeeper } from './cache/keep-answers.js';
import { createRegisteredTexts, parsedStore, textStore } from './documents/document-stores.js';
import { type AcceptedDocuments, createFindText } from './documents/find-text.js';
import { readTrustedDocuments } from './documents/read-trusted-documents.js';
import { warmUp } from './documents/warm-up.js';
import type { GraphqlSettings, Profile } from '#config';
import { mountSubgraph } from './federation/mount-subgraph.js';
import { createCompiledQueries } from './graphql/compiled-queries.js';
import { createApollo } from './graphql/create-apollo.js';
import { mountDoors } from './feed-routes/mount-doors.js';
import { abandonRequests } from './http/abandon-requests.js';
import { errorAnswers } from './http/error-answers.js';
import { healthRoutes } from './http/health-routes.js';
import { limitBatch } from './http/limit-batch.js';
import { listen } from './http/listen.js';
import type { MountedRoute } from './http/mounted-route.js';
import { otherMethods } from './http/other-methods.js';
import { mountRoutes } from './http/mount-routes.js';
import { securityHeaders } from './http/security-headers.js';
import { type PageFolders, pageRoutes } from './page/page-routes.js';

/** What the server is made of; the composition root hands it in. */
export interface ServerParts extends PageFolders {
  readonly schema: GraphQLSchema;
  readonly ports: ApiPorts;
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** `trusted` answers published operations only. Default `any`. */
  readonly acceptedDocuments?: AcceptedDocuments;
  /** What answers depend on; absent: none are kept. */
  readonly readMark?: ReadMark;
  /** Most bytes of answers kept. Default 64 MiB. */
  readonly keptBytes?: number;
  /** Doors of other protocols. */
  readonly routes?: readonly MountedRoute[];
  /** How much one GraphQL request may ask for. */
  readonly graphql: GraphqlSettings;
  readonly profile: Profile;
  /** How long running requests may go on after `close`, in milliseconds. Default 10,000. */
  readonly drainMs?: number;
}

/** Addresses that people and programs read at, as against those where sources send. */
const readerDoors = ['/graphql', '/subgraph', '/feed', '/export', '/indicators'];

/** The running face of the hub. */
export interface HubServer {
  /** Opens the port and answers the address. It answers before the hub is ready, and says so. */
  listen(): Promise<string>;
  /** From now on `/health/ready` is 200. */
  setReady(): void;
  /** Lets running requests end, then closes; called twice it is the same closing. */
  close(): Promise<void>;
}

/** Apollo Server and the hub's pages over Fastify; nothing listens before `listen`. */
export async function createServer(parts: ServerParts): Promise<HubServer> {
  const { schema, ports, host, port, routes = [], graphql: limits, profile, drainMs = 10_000 } = parts;
  const { logger } = ports;
  let state: 'LOADING' | 'READY' | 'CLOSING' = 'LOADING';
  const isReady = (): boolean => state === 'READY';

  const app = Fastify({ bodyLimit: limits.bodyBytes, forceCloseConnections: 'idle', return503OnClosing: true });
  const documents = readTrustedDocuments(dirname(parts.operationsFolder), schema);
  const texts = createRegisteredTexts();
  const compiled = createCompiledQueries(schema);
  const stores = { texts: textStore(texts), documents: parsedStore(documents), compiled };
  const apollo = createApollo(schema, logger, { limits, profile }, stores);
  await apollo.start();
  securityHeaders(app);
  errorAnswers(app, logger, limits.bodyBytes);
  const deadlines = { '/graphql': limits.operationMs, '/subgraph': limits.operationMs };
  abandonRequests(app, { urls: readerDoors, deadlines });
  limitBatch(app, limits.batch);
  healthRoutes(app, isReady);
  await pageRoutes(app, parts, isReady);
  await mountRoutes(app, routes, logger);
  const context = async (): Promise<ApiContext> => createContext(ports);
  const { readMark, keptBytes = 67_108_864, acceptedDocuments = 'any' } = parts;
  const { isLoading, clock } = ports;
  const keeper = readMark && createAnswerKeeper({ schema, readMark, isLoading, clock, mostBytes: keptBytes });
  const findText = createFindText(documents, texts, acceptedDocuments);
  const answer = graphqlRoute({ apollo, context, findText, keeper, scope: () => 'everyone', logger });
  app.route({ method: ['GET', 'POST'], url: '/graphql', handler: answer });

  mountDoors(app, { schema, ports, documents, operationsFolder: dirname(parts.operationsFolder) });
  otherMethods(app, ['/graphql', '/subgraph']);
  // A gateway writes its own operations: where only published ones are answered there is no door for it.
  if (acceptedDocuments === 'any')
    mountSubgraph(app, () => createApollo(createSubgraphSchema(schema), logger, { limits, profile }), context);

  let closing: Promise<void> | undefined;
  const close = async (): Promise<void> => {
    state = 'CLOSING';
    const impatience = setTimeout(() => app.server.closeAllConnections(), drainMs);
    try {
      await app.close();
      await apollo.stop();
    } finally {
      clearTimeout(impatience);
    }
  };
  return {
    listen: async () => {
      const url = await listen(app, host, port);
      void warmUp(documents, compiled, () => state === 'CLOSING');
      return url;
    },
    setReady: () => {
      if (state === 'LOADING') state = 'READY';
    },
    close: () => (closing ??= close()),
  };
}
