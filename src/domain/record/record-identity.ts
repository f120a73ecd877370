/** A record's identity within its kind (source instance and natural key) as one text, for maps. */
export const recordIdentity = (source: number, naturalKey: string): string => `${source}|${naturalKey}`;
