/** The governance indices of the ministries and institutes that measure every province once a year. */
export const governanceIndices = ['PAR_INDEX', 'SIPAS', 'PAPI', 'PCI'] as const;

export type GovernanceIndex = (typeof governanceIndices)[number];

/**
 * How a figure came to be: quoted from a publication, worked out from quoted differences, or remembered and unchecked.
 * NOT_FOUND is a row without figure that says so, NOT_PUBLISHED one whose source says that the publisher gives none.
 */
export const figureCertainties = ['QUOTED', 'DERIVED', 'RECALLED', 'NOT_FOUND', 'NOT_PUBLISHED'] as const;

export type FigureCertainty = (typeof figureCertainties)[number];

/**
 * One figure of one edition of a governance index for one area: the total or a component, as one source gives it.
 *
 * Figures of two sources that disagree stand side by side; `preferred` says which one a metric shows.
 */
export interface IndexScore {
  readonly indexName: GovernanceIndex;
  readonly year: number;
  readonly periodCode: string;
  readonly areaCode: string;
  /** `TOTAL`, or the component's code. */
  readonly component: string;
  readonly componentName?: string;
  /** Decimal as text, in the index's own unit (points, or percent for SIPAS). */
  readonly score?: string;
  readonly rank?: number;
  readonly band?: string;
  /** How many provinces were ranked. */
  readonly universe?: number;
  readonly scaleMin?: string;
  readonly scaleMax?: string;
  /** Scores are comparable within one methodology only (PAPI's scale broke in 2018). */
  readonly methodology?: string;
  readonly certainty: FigureCertainty;
  readonly preferred: boolean;
  /** Short name of the source, part of the key; in words in `sourceText`. */
  readonly publisher: string;
  readonly sourceText?: string;
  readonly quotedOn?: string;
  readonly note?: string;
}
