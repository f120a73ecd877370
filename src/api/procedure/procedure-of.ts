import type { Procedure as Version } from '#domain';
import type { Books } from '../context/books.js';
import { Procedure } from './procedure.type.js';

const known = new WeakMap<Books, Map<number, Procedure>>();

/** The schema's procedure of a register's version; one object per version and books. */
export function procedureOf(books: Books, version: Version): Procedure {
  let views = known.get(books);
  if (!views) known.set(books, (views = new Map<number, Procedure>()));
  let view = views.get(version.id);
  if (!view) views.set(version.id, (view = new Procedure(version, books)));
  return view;
}
