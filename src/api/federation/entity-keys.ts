/** Types that other graphs may refer to and extend, each by its global id and by its code. */
export const entityNames = ['Agency', 'Area', 'Dossier', 'Facility', 'Procedure', 'School'] as const;

export type EntityName = (typeof entityNames)[number];

/** Types that every graph with Relay's conventions has, with the same fields. */
export const sharedTypes = ['PageInfo'] as const;
