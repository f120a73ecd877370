/** A moment in UTC with second precision, `YYYY-MM-DDTHH:mm:ssZ`; compares as text. */
export type Instant = string;
