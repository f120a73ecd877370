import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { withUserMessage } from '#api';
import type { Profile } from '#config';
import { indexPage } from './index-page.js';
import { readExamples } from './read-examples.js';

/** Where the pages are. */
export interface PageFolders {
  /** Built by web/build.mjs: graphiql.html and its files. */
  readonly webFolder: string;
  /** Operations shown as examples, `*.graphql`. */
  readonly operationsFolder: string;
}

/** The front page, GraphiQL (not in production) and their files, all from the hub itself: government networks are closed. */
export async function pageRoutes(
  app: FastifyInstance,
  { webFolder, operationsFolder, profile }: PageFolders & { readonly profile: Profile },
  isReady: () => boolean,
): Promise<void> {
  const hasEditor = profile === 'development';
  app.get('/', async (_request, reply) => {
    const examples = hasEditor ? await readExamples(operationsFolder) : undefined;
    return reply.type('text/html; charset=utf-8').send(indexPage(examples, isReady()));
  });
  if (hasEditor) app.get('/graphiql/examples.json', async () => readExamples(operationsFolder));
  else app.get('/graphiql', async (_request, reply) => reply.code(404).send(switchedOff()));
  if (!existsSync(join(webFolder, 'graphiql.html'))) {
    if (!hasEditor) return;
    app.get('/graphiql', async (_request, reply) =>
      reply
        .code(503)
        .type('text/plain; charset=utf-8')
        .send('The GraphiQL page is not built. Run: node web/build.mjs\n'),
    );
    return;
  }
  await app.register(fastifyStatic, {
    root: resolve(webFolder),
    prefix: '/pages/',
    index: false,
    maxAge: '1h',
    etag: true,
    allowedPath: (path) => hasEditor || path === '/index.css',
  });
  if (hasEditor) app.get('/graphiql', async (_request, reply) => reply.sendFile('graphiql.html'));
}

/** In production strangers see no schema; whoever looks for the editor is told so. */
const switchedOff = (): object => ({
  errors: [
    {
      message:
        'The editor at /graphiql is switched off, because this hub runs with GIANH_PROFILE=production. Send published operations to /graphql.',
      extensions: withUserMessage('GIANH_NOT_FOUND'),
    },
  ],
});
