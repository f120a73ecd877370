import { type Day, foldText, type OrganisationKind } from '#domain';
import { listPage } from '../connection/list-page.js';
import type { Page } from '../connection/page.js';
import type { PageArguments } from '../connection/page-arguments.js';
import { pageRequest } from '../connection/page-request.js';
import type { ApiContext } from '../context/api-context.js';
import type { Reading } from '../context/reading.js';
import { organisationOf } from './organisation-of.js';
import type { Agency } from './agency.type.js';
import type { Facility } from './facility.type.js';
import type { School } from './school.type.js';

/** What organisations of a kind are listed by. */
export interface OrganisationFilter {
  readonly text?: string | null;
  readonly area?: string | null;
  readonly level?: string | null;
  readonly kinds?: readonly string[] | null;
}

/** One page of the organisations of a kind that stood on a day, by code. */
export async function listOrganisations<View extends Agency | Facility | School>(
  kind: OrganisationKind,
  list: string,
  context: ApiContext,
  asked: { readonly page: PageArguments; readonly on?: Day | null; readonly filter?: OrganisationFilter | null },
): Promise<Page<View>> {
  const request = pageRequest(asked.page, list, 1);
  const reading = await context.readingAt(request.snapshot);
  const day = asked.on ?? reading.view.day;
  const passes = filterOf(asked.filter ?? {}, reading, day);
  const nodes = reading.books.organisations
    .on(kind, day)
    .filter(passes)
    .map((organisation) => organisationOf(reading.books, organisation) as View);
  return listPage({ list, snapshot: reading.view.n, nodes, key: ({ code }) => code }, request);
}

function filterOf({ text, area, level, kinds }: OrganisationFilter, { books: { areas } }: Reading, day: Day) {
  const root = area ? areas.resolve(area, day).id : undefined;
  const words = text ? foldText(text) : undefined;
  return (organisation: { name: string; level: string; subkind: string; unitId: number }): boolean =>
    (!level || organisation.level === level) &&
    (!kinds || kinds.includes(organisation.subkind)) &&
    (root === undefined ||
      organisation.unitId === root ||
      areas.ancestors(organisation.unitId).some(({ id }) => id === root)) &&
    (words === undefined || foldText(organisation.name).includes(words));
}
