import type { ApolloServerPlugin } from '@apollo/server';
import type { ApiContext } from '#api';

/** Puts `extensions.gianh` on every answer: the operation's snapshot, and whether the hub is still loading. */
export function nameSnapshot(): ApolloServerPlugin<ApiContext> {
  return {
    requestDidStart: async () => ({
      willSendResponse: async ({ response, contextValue, operation }) => {
        if (response.body.kind !== 'single') return;
        const { singleResult } = response.body;
        const snapshot = operation ? await snapshotOf(contextValue) : contextValue.snapshotRead();
        const gianh = {
          ...(snapshot === undefined ? {} : { snapshot: String(snapshot) }),
          ...(contextValue.notes.all().length > 0 ? { notes: contextValue.notes.all() } : {}),
          ...(contextValue.ports.isLoading() ? { loading: true } : {}),
        };
        if (Object.keys(gianh).length > 0) singleResult.extensions = { ...singleResult.extensions, gianh };
      },
    }),
  };
}

/** An answer whose fields needed no snapshot names the newest; an error of reading it was the operation's own already. */
async function snapshotOf(context: ApiContext): Promise<number | undefined> {
  const read = context.snapshotRead();
  if (read !== undefined) return read;
  return context.reading().then(
    ({ snapshot }) => snapshot.n,
    () => undefined,
  );
}
