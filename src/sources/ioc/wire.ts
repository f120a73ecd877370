/** Every answer of the indicator warehouse: data or an error in its own words, and how many items it means to give. */
export interface WireEnvelope {
  readonly data?: unknown;
  readonly error?: {
    readonly code?: unknown;
    readonly internalMessage?: unknown;
    readonly userMessage?: unknown;
  } | null;
  readonly total?: unknown;
}

/** `data` of the login answer; `expiresIn` is wall time `yyyy-MM-dd HH:mm:ss`. */
export interface WireLogin {
  readonly accessToken?: unknown;
  readonly expiresIn?: unknown;
  readonly refreshToken?: unknown;
}

/** An item of `GET /offices`. */
export interface WireOffice {
  readonly Code?: unknown;
  readonly Name?: unknown;
}

/** A node of the tree `GET /indicators/BCCP`. */
export interface WireIndicatorNode {
  readonly code?: unknown;
  readonly id?: unknown;
  readonly name?: unknown;
  readonly parentCode?: unknown;
  readonly childrens?: unknown;
}

/**
 * An item of `POST /indicators`. `updatedTime` (`yyyy-MM-dd HH:mm:ss`) is not in the published document; installations
 * that give it allow late corrections and estimates after the official figure to be told apart.
 */
export interface WireIndicatorValue {
  readonly indicatorCode?: unknown;
  readonly unit?: unknown;
  readonly value?: unknown;
  readonly updatedTime?: unknown;
}

/** What is asked of the warehouse at once: one office, kind of figure, period and year. */
export interface WireSlice {
  readonly officeCode: string;
  readonly dataTypeId: number;
  readonly periodId: number;
  readonly dataYear: number;
}
