import type { IntakeSource } from '#intake';
import { closestNames, GianhError } from '#kernel';
import type { Hub } from '../main/hub.js';

/** The source of that name; GIANH_NOT_FOUND lists the names there are. */
export function sourceNamed({ sources }: Hub, name: string): IntakeSource {
  const found = sources.find((source) => source.name === name);
  if (found) return found;
  const names = sources.map((source) => source.name);
  const near = closestNames(name, names);
  throw new GianhError(
    'GIANH_NOT_FOUND',
    `There is no source ${name}; there are ${names.join(', ')}.${near.length > 0 ? ` Did you mean ${near[0]}?` : ''}`,
    { names },
  );
}
