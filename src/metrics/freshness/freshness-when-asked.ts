import type { OwingOf, RowOwing } from '../read/create-owing.js';
import type { FreshnessOf } from './create-freshness.js';
import type { LatenessPolicy } from './due-moments.js';
import type { Freshness, LateReporter } from './freshness.js';

/** Judged when somebody looks at it. */
class FreshnessWhenAsked implements Freshness {
  #judged: Freshness | undefined;
  readonly #judge: () => Freshness;
  readonly #mayWithhold: boolean;

  constructor(judge: () => Freshness, mayWithhold: boolean) {
    this.#judge = judge;
    this.#mayWithhold = mayWithhold;
  }

  get #freshness(): Freshness {
    return (this.#judged ??= this.#judge());
  }

  get state(): Freshness['state'] {
    return this.#freshness.state;
  }

  get dataThrough(): string | undefined {
    return this.#freshness.dataThrough;
  }

  get expectedBy(): string | undefined {
    return this.#freshness.expectedBy;
  }

  get ageSeconds(): number | undefined {
    return this.#freshness.ageSeconds;
  }

  get lateReporters(): readonly LateReporter[] {
    return this.#freshness.lateReporters;
  }

  get reporters(): number {
    return this.#freshness.reporters;
  }

  get measuredAt(): string {
    return this.#freshness.measuredAt;
  }

  /** As text it is what it is when judged. */
  toJSON(): Freshness {
    return this.#freshness;
  }

  /** Every value asks this one: where no source is ever withheld nothing has to be judged for it. */
  get withheld(): Freshness['withheld'] {
    return this.#mayWithhold ? this.#freshness.withheld : undefined;
  }
}

/** The same freshness, judged only of rows of which somebody asks it, or whose sources may be withheld. */
export function freshnessWhenAsked(
  owingOf: OwingOf,
  freshnessOf: FreshnessOf,
  { ruleOf }: LatenessPolicy,
): FreshnessOf {
  const known = new Map<RowOwing, Freshness>();
  let last: { readonly owing: RowOwing; readonly freshness: Freshness } | undefined;
  const mayWithhold = new Map<readonly string[], boolean>();
  const withholds = (sources: readonly string[]): boolean => {
    let may = mayWithhold.get(sources);
    if (may === undefined) {
      mayWithhold.set(sources, (may = sources.some((source) => ruleOf(source).mode === 'WITHHOLD')));
    }
    return may;
  };
  return (target, sources) => {
    if (sources.length === 0) return freshnessOf(target, sources);
    const owing = owingOf(target, sources);
    if (last?.owing === owing) return last.freshness;
    let freshness = known.get(owing);
    if (!freshness) {
      const judge = (): Freshness => freshnessOf(target, sources);
      known.set(owing, (freshness = new FreshnessWhenAsked(judge, withholds(sources))));
    }
    last = { owing, freshness };
    return freshness;
  };
}
