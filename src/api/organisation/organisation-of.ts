import type { Organisation } from '#domain';
import type { Books } from '../context/books.js';
import { Agency } from './agency.type.js';
import { Facility } from './facility.type.js';
import { School } from './school.type.js';

type View = Agency | Facility | School;

const known = new WeakMap<Books, Map<number, View>>();

/** The schema's agency, facility or school of a register's version; one object per version and books. */
export function organisationOf(books: Books, organisation: Organisation): View {
  let views = known.get(books);
  if (!views) known.set(books, (views = new Map<number, View>()));
  let view = views.get(organisation.id);
  if (!view) views.set(organisation.id, (view = build(organisation, books)));
  return view;
}

/** By id, as records name it. */
export const organisationById = (books: Books, id: number): View =>
  organisationOf(books, books.organisations.organisation(id));

function build(organisation: Organisation, books: Books): View {
  switch (organisation.kind) {
    case 'AGENCY':
      return new Agency(organisation, books);
    case 'FACILITY':
      return new Facility(organisation, books);
    case 'SCHOOL':
      return new School(organisation, books);
  }
}
