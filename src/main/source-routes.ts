import { createReceiverPorts } from '#intake';
import type { ReceiverPorts } from '#sources';
import type { MountedRoute } from '#server';
import type { SourceSettings } from '#config';
import { adapters } from '#sources';
import type { Hub } from './hub.js';

/**
 * The addresses of received sources, `/sources/<name>/…`, none of which takes more than `mostBytes`. The server listens
 * before the database is open, so each request waits for the hub.
 */
export function sourceRoutes(
  sources: readonly SourceSettings[],
  hub: Promise<Hub>,
  mostBytes: number,
): readonly MountedRoute[] {
  return sources
    .filter(({ door }) => door === 'received')
    .flatMap(({ name, system }) => {
      const factory = adapters.find((adapter) => adapter.system === system)?.receiver;
      if (!factory) return [];
      let opened: Promise<ReceiverPorts> | undefined;
      const ports = (): Promise<ReceiverPorts> =>
        (opened ??= hub.then((ready) =>
          createReceiverPorts(
            ready.intake,
            ready.sources.find((source) => source.name === name)!,
          ),
        ));
      const routesOf = (given: ReceiverPorts): readonly MountedRoute[] =>
        factory(given).map((route) => ({ ...route, path: `/sources/${name}${route.path}` }));
      let live: Promise<readonly MountedRoute[]> | undefined;
      // Paths and limits do not depend on the ports; what handles a request is built once the hub is there.
      return routesOf({} as ReceiverPorts).map((route, index) => ({
        ...route,
        maxBytes: Math.min(route.maxBytes, mostBytes),
        handle: async (request) => (await (live ??= ports().then(routesOf)))[index]!.handle(request),
      }));
    });
}
