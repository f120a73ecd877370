/** A record's canonical, reference and derived fields under their camelCase names. */
export type RecordFields = Readonly<Record<string, unknown>>;
