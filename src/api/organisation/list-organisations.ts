import { type Day, foldText, type OrganisationKind } from '#domain';
import type { Page } from '../connection/page.js';
import type { RegisterArguments } from '../connection/register-arguments.js';
import { registerPage } from '../connection/register-page.js';
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
  /** In this unit or below it, beside `area`. */
  readonly within?: number;
}

/** One page of the organisations of a kind that stood on a day, in the order asked. */
export function listOrganisations<View extends Agency | Facility | School>(
  kind: OrganisationKind,
  list: string,
  context: ApiContext,
  asked: { readonly page: RegisterArguments; readonly on?: Day | null; readonly filter?: OrganisationFilter | null },
): Promise<Page<View>> {
  const { page, on, filter } = asked;
  return registerPage(context, {
    list,
    about: [filter, on],
    page,
    nodes: (reading) => {
      const day = on ?? reading.view.day;
      const passes = filterOf(filter ?? {}, reading, day);
      const found = reading.books.organisations.on(kind, day).filter(passes);
      return found.map((organisation) => organisationOf(reading.books, organisation) as View);
    },
    name: ({ name }) => name,
    key: ({ code }) => code,
  });
}

function filterOf({ text, area, level, kinds, within }: OrganisationFilter, { books: { areas } }: Reading, day: Day) {
  const roots = [area ? areas.resolve(area, day).id : undefined, within].filter((id) => id !== undefined);
  const words = text ? foldText(text) : undefined;
  return (organisation: { name: string; level: string; subkind: string; unitId: number }): boolean =>
    (!level || organisation.level === level) &&
    (!kinds || kinds.includes(organisation.subkind)) &&
    roots.every(
      (root) => organisation.unitId === root || areas.ancestors(organisation.unitId).some(({ id }) => id === root),
    ) &&
    (words === undefined || foldText(organisation.name).includes(words));
}
