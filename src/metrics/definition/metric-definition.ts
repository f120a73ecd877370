import type { AreaLevel, Day, Grain } from '#domain';
import type { Bilingual } from './bilingual.js';
import type { CompositeGroup } from './composite.js';
import type { MetricDirection, MetricKind, MetricSector, MetricUnit } from './metric-enums.js';

export type { Bilingual } from './bilingual.js';
export type AreaLevelName = AreaLevel;
export type GrainName = Grain;

/** The decision, circular or law a formula comes from. */
export interface Authority {
  readonly document: string;
  readonly article?: string;
  readonly validFrom?: Day;
  readonly validTo?: Day;
}

/** An edition of the formula, picked by the period's last day. */
export interface MetricRule {
  readonly version: number;
  readonly validFrom?: Day;
  readonly validTo?: Day;
  /** Measures of this edition, where they are not those of the definition. */
  readonly numerator?: string;
  readonly denominator?: string;
}

/** Only these members of a dimension are counted, whatever is asked. */
export interface FixedFilter {
  readonly dimension: string;
  readonly in: readonly string[];
}

/** Values over fewer than `minN` of the measure `counted` are not shown to viewers without access to records. */
export interface Suppression {
  readonly minN: number;
  readonly counted: string;
  /** The one dimension by which such viewers see it broken down; the first of its dimensions where none is named. */
  readonly by?: string;
}

/** A metric as the catalogue holds it: one file of schema/metrics/, checked and compiled. */
export interface MetricDefinition {
  readonly key: string;
  readonly sector: MetricSector;
  readonly name: Bilingual;
  readonly shortName: Bilingual;
  readonly description: Bilingual;
  readonly plainLanguage: Bilingual;
  readonly aliases: readonly string[];
  readonly kind: MetricKind;
  readonly unit: MetricUnit;
  /** Decimals of the published value. */
  readonly decimals: number;
  readonly direction: MetricDirection;
  /** Measure key: the value itself, or the numerator. None for a composite and for what no source delivers. */
  readonly numerator?: string;
  /** Measure key; for RATIO and AVERAGE. */
  readonly denominator?: string;
  /** What the quotient is multiplied with before it is rounded: 100 for percent, 1 where nothing is said. */
  readonly factor: number;
  /** For PERCENTILE: 0.5 is the median. */
  readonly quantile?: number;
  readonly where: readonly FixedFilter[];
  /** For COMPOSITE. */
  readonly groups: readonly CompositeGroup[];
  /** For COMPOSITE: decimals to which the points of each part are rounded before they are added, where a rule says so. */
  readonly partDecimals?: number;
  /** Why no source delivers it: every value is the absence NO_DATA with this note. */
  readonly notDelivered?: Bilingual;
  readonly note?: Bilingual;
  /** Key of the INDEX under which somebody else publishes the same figure: both are shown, and the difference. */
  readonly publishedAs?: string;
  readonly suppression?: Suppression;
  /** Code of the agency that answers for it. */
  readonly responsibleAgency?: string;
  readonly authority?: Authority;
  readonly rules: readonly MetricRule[];
  readonly dimensions: readonly string[];
  readonly grains: readonly GrainName[];
  readonly levels: readonly AreaLevelName[];
  /** Names of the sources whose reporters make it complete. */
  readonly sources: readonly string[];
  /** Readable formula, from the definition itself. */
  readonly formula: string;
}
