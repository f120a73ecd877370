import type { AreaLevel, Day, Grain } from '#domain';
import type { MetricDirection, MetricKind, MetricSector, MetricUnit } from './metric-enums.js';

export type AreaLevelName = AreaLevel;
export type GrainName = Grain;

/** A text in both languages of the hub. */
export interface Bilingual {
  readonly vi: string;
  readonly en: string;
}

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
  /** Measure key: the value itself, or the numerator. */
  readonly numerator: string;
  /** Measure key; for RATIO and AVERAGE. */
  readonly denominator?: string;
  /** For PERCENTILE: 0.5 is the median. */
  readonly quantile?: number;
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
