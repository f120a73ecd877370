import { GianhError } from '#kernel';

/** Kinds of things that have a global id. */
export const nodeKinds = [
  'Area',
  'Agency',
  'Facility',
  'School',
  'Procedure',
  'Dossier',
  'Visit',
  'CityReport',
  'SchoolClass',
] as const;

export type NodeKind = (typeof nodeKinds)[number];

/** A global id: opaque text that says which kind of thing it is and by which key it is found. */
export const globalId = (kind: NodeKind, key: string | number): string =>
  Buffer.from(`${kind}:${key}`).toString('base64url');

/** Kind and key of a global id; refuses GIANH_BAD_ID. */
export function readGlobalId(id: string): { readonly kind: NodeKind; readonly key: string } {
  const [, kind, key] = /^([A-Za-z]+):(.+)$/s.exec(Buffer.from(id, 'base64url').toString('utf8')) ?? [];
  if (key !== undefined && (nodeKinds as readonly string[]).includes(kind!)) return { kind: kind as NodeKind, key };
  throw new GianhError('GIANH_BAD_ID', 'The id was not made by this hub. Use ids as they were answered.');
}
