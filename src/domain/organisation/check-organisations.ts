import { GianhError } from '#kernel';
import { overlap } from '../area/unit-validity.js';
import type { OrganisationBookContents } from './organisation-book.js';
import type { Organisation } from './organisation.js';

/** What must hold for every code to have one meaning on a day; all faults in one GIANH_SEED_INVALID. */
export function checkOrganisations({ organisations, successions }: OrganisationBookContents): void {
  const known = new Map(organisations.map((organisation) => [organisation.id, organisation]));
  const faults = [
    ...(known.size === organisations.length ? [] : ['Two organisations have the same id.']),
    ...overlaps(organisations),
    ...organisations.flatMap(({ key, from, to }) =>
      from !== undefined && to !== undefined && from >= to ? [`${key} ends before it begins.`] : [],
    ),
    ...successions.flatMap(({ predecessorId, successorId, on }) => {
      const predecessor = known.get(predecessorId);
      const successor = known.get(successorId);
      if (predecessor === undefined || successor === undefined)
        return [`Succession ${predecessorId} -> ${successorId}: organisation not in the book.`];
      if (predecessor.to === on) return [];
      return [`Succession ${predecessor.key} -> ${successor.key}: the predecessor does not end on ${on}.`];
    }),
  ];
  if (faults.length === 0) return;
  throw new GianhError(
    'GIANH_SEED_INVALID',
    `The register of organisations has ${faults.length} fault(s):\n${faults.map((fault) => `  ${fault}`).join('\n')}`,
    { faults },
  );
}

function overlaps(organisations: readonly Organisation[]): readonly string[] {
  const seen = new Map<string, Organisation[]>();
  return organisations.flatMap((organisation) => {
    const name = `${organisation.kind} ${organisation.code}`;
    const others = seen.get(name) ?? [];
    seen.set(name, [...others, organisation]);
    return others
      .filter((other) => overlap(organisation, other))
      .map((other) => `${organisation.key} and ${other.key} are valid on the same days.`);
  });
}
