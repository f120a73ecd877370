import type { PublishedMeasure } from '#domain';
import type { PublishedFigure, PublishedQuestion } from '#store';

/** A published figure asked for: of a unit and a period, perhaps per member of a field. */
export interface PublishedWish {
  readonly measure: PublishedMeasure;
  readonly memberField?: string;
  readonly unitId: number;
  readonly periodCode: string;
}

/** Collects published figures asked for; one statement per measure. */
export interface PublishedPlan {
  readonly want: (wish: PublishedWish) => void;
  readonly questions: (snapshot: number) => readonly PublishedQuestion[];
  readonly settle: (answers: readonly (readonly PublishedFigure[])[]) => void;
  readonly figures: (wish: PublishedWish) => readonly PublishedFigure[];
}

interface Entry {
  readonly wish: PublishedWish;
  readonly units: Set<number>;
  readonly periods: Set<string>;
  figures: readonly PublishedFigure[];
}

/** An empty plan. */
export function createPublishedPlan(): PublishedPlan {
  const entries = new Map<string, Entry>();
  const nameOf = ({ measure, memberField }: PublishedWish): string => `${measure.key}/${memberField ?? ''}`;
  return {
    want: (wish) => {
      let entry = entries.get(nameOf(wish));
      if (!entry) entries.set(nameOf(wish), (entry = { wish, units: new Set(), periods: new Set(), figures: [] }));
      entry.units.add(wish.unitId);
      entry.periods.add(wish.periodCode);
    },
    questions: (snapshot) =>
      [...entries.values()].map(({ wish, units, periods }) => ({
        measure: wish.measure,
        memberField: wish.memberField,
        unitIds: [...units],
        periodCodes: [...periods],
        snapshot,
      })),
    settle: (answers) => [...entries.values()].forEach((entry, index) => (entry.figures = answers[index] ?? [])),
    figures: (wish) =>
      (entries.get(nameOf(wish))?.figures ?? []).filter(
        ({ unitId, periodCode }) => unitId === wish.unitId && periodCode === wish.periodCode,
      ),
  };
}
