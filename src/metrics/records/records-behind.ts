import type { Bilingual } from '../definition/metric-definition.js';
import type { MetricSide } from '../measure/create-metric-reader.js';
import type { MetricQuery } from '../query/metric-query.js';

/** A side of one value whose records are asked for. */
export interface BehindQuestion extends Pick<MetricQuery, 'where' | 'frame' | 'window' | 'snapshot'> {
  readonly key: string;
  readonly area: MetricQuery['areas'][number];
  readonly period: MetricQuery['periods'][number];
  readonly side: MetricSide;
}

/** One record behind a number. */
export interface BehindRecord {
  readonly kind: string;
  readonly id: number;
  /** What it adds to the side: 1, an amount, or a share of it. */
  readonly amount: number;
}

/** Some of the records behind a value, by kind and id; without any, perhaps why. */
export interface BehindPage {
  readonly records: readonly BehindRecord[];
  readonly reason?: Bilingual;
}

/** How many records there are behind a value, and what they add up to: that side of the number. */
export interface BehindTotal {
  readonly count: number;
  readonly amount: number;
}

/** The very records behind numbers; questions of one shape are one statement, however many they are. */
export interface RecordsBehind {
  readonly list: (
    asked: readonly {
      readonly question: BehindQuestion;
      readonly after?: Pick<BehindRecord, 'kind' | 'id'>;
      readonly limit: number;
    }[],
  ) => Promise<readonly BehindPage[]>;
  readonly total: (questions: readonly BehindQuestion[]) => Promise<readonly BehindTotal[]>;
}
