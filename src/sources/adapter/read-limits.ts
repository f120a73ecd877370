/** Bounds within which a delivery is read; beyond them it is refused, by name and number. */
export interface ReadLimits {
  readonly maxBytes: number;
  /** Unpacked bytes of all zip entries together. */
  readonly maxUnpackedBytes: number;
  /** Unpacked ÷ packed size of one zip entry. */
  readonly maxZipRatio: number;
  readonly maxXmlDepth: number;
}
