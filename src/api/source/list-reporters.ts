import { foldText } from '#domain';
import { sha256 } from '#kernel';
import { listPage } from '../connection/list-page.js';
import type { Page } from '../connection/page.js';
import type { PageArguments } from '../connection/page-arguments.js';
import { pageRequest } from '../connection/page-request.js';
import type { ApiContext } from '../context/api-context.js';
import { presentReporter } from './present-reporter.js';
import type { Reporter, ReporterFilter } from './reporter.type.js';

/** A page of those who owe deliveries, by source and code. */
export async function listReporters(
  context: ApiContext,
  page: PageArguments,
  filter: ReporterFilter | null | undefined,
): Promise<Page<Reporter>> {
  const list = `reporters ${sha256(JSON.stringify(filter ?? {})).slice(0, 12)}`;
  const request = pageRequest(page, list, 2);
  const { view } = await context.reading();
  const nodes = (await context.reporters()).map(presentReporter).filter((one) => passes(one, filter ?? {}));
  return listPage({ list, snapshot: view.n, nodes, values: (one) => ['', keyOf(one)] }, request);
}

function keyOf({ source, code, validFrom }: Reporter): string {
  return [source, code, validFrom ?? ''].join(' ');
}

function passes(reporter: Reporter, { source, states, text }: ReporterFilter): boolean {
  return (
    (!source || reporter.source === source) &&
    (!states || states.includes(reporter.state)) &&
    (!text || foldText(`${reporter.code} ${reporter.name}`).includes(foldText(text)))
  );
}
