/** A civil day in Asia/Ho_Chi_Minh, `YYYY-MM-DD`; compares as text. Intervals of days are half-open `[from, to)`. */
export type Day = string;
