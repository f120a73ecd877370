import type { MetricCatalogue } from '../definition/metric-catalogue.js';
import type { MetricDefinition } from '../definition/metric-definition.js';
import { sidesAt } from '../definition/rule-at.js';
import type { RowTarget } from '../query/row-target.js';
import type { RecordTerm } from '../records/record-term.js';
import type { Found, Plans } from '../read/read-context.js';
import type { ReadSides } from '../value/read-sides.js';
import type { ValueProvenance } from '../value/metric-value.js';
import type { MeasureReader } from './create-measure-reader.js';
import { keptMembers } from './kept-members.js';

/** A metric in a row, read: the members that have anything there, and the sides of each. */
export interface ReadMetric {
  readonly members: readonly string[];
  readonly sides: (member: string) => ReadSides;
  readonly path: ValueProvenance['path'];
  /** No member of a break-down has a number. */
  readonly refused: boolean;
}

/** Plans and reads metrics: their own measures, or those of the metrics they are composed of. */
export interface MetricReader {
  readonly plan: (definition: MetricDefinition, target: RowTarget, plans: Plans) => void;
  readonly read: (definition: MetricDefinition, target: RowTarget, found: Found) => ReadMetric;
  /** The records behind a side of a row without break-down; `undefined` where it is none of records. */
  readonly behind: (
    definition: MetricDefinition,
    target: RowTarget,
    side: MetricSide,
  ) => readonly RecordTerm[] | undefined;
}

/** A side of a number; of what is no quotient the numerator is the number itself. */
export type MetricSide = 'NUMERATOR' | 'DENOMINATOR';

export function createMetricReader(catalogue: MetricCatalogue, measures: MeasureReader): MetricReader {
  const partsOf = ({ groups }: MetricDefinition): readonly MetricDefinition[] => {
    const keys = groups.flatMap(({ parts }) => parts.flatMap(({ metric, scale }) => [metric, scale]));
    return [...new Set(keys)].filter((key) => key !== undefined).map(catalogue.get);
  };

  const plan: MetricReader['plan'] = (definition, asked, plans) => {
    for (const part of partsOf(definition)) plan(part, asked, plans);
    const target = filtered(asked, definition);
    const sides = sidesAt(definition, target.period).map(measures);
    if (sides.some((side) => side.impossible?.(target) !== undefined)) return;
    for (const side of sides) side.plan(target, plans);
  };

  const read: MetricReader['read'] = (definition, asked, found) => {
    if (asked.refusal) return nothing;
    if (definition.kind === 'COMPOSITE') return readComposite(definition, asked, found);
    const target = filtered(asked, definition);
    const keys = sidesAt(definition, target.period);
    const sides = keys.map(measures);
    if (sides.length === 0) return nothing;
    const [above, below] = sides as [(typeof sides)[number], (typeof sides)[number] | undefined];
    const path = above.path(target);
    const impossible = sides.map((side) => side.impossible?.(target)).find((why) => why !== undefined);
    const marks = impossible ? [] : sides.map((side) => side.divided(target, found));
    if (impossible ?? marks.includes('NOT_COMPARABLE')) {
      return { members: [], sides: () => ({ impossible: impossible ?? 'DIVIDED' }), path, refused: true };
    }
    const estimated = marks.includes('ESTIMATED');
    if (above.counts) {
      const counts = above.counts(target, found);
      return { members: [...counts.keys()], sides: (member) => ({ counts: counts.get(member) }), path, refused: false };
    }
    const [top, bottom] = [above, below].map((side) => side && keptMembers(side.read(target, found), target.slice));
    const named = new Set(sides.map((side) => side.series?.(target, found)).filter((name) => name !== undefined));
    const series = named.size === 0 ? undefined : [...named].sort().join(' / ');
    const registered = below?.path(target) === 'REGISTERS' && path !== 'REGISTERS' && !above.coverage;
    return {
      members: [...new Set([...top!.keys(), ...(bottom?.keys() ?? [])])],
      sides: (member) => ({
        numerator: top!.get(member),
        denominator: bottom?.get(member),
        estimated,
        ...(registered ? { registered } : {}),
        ...(series === undefined ? {} : { series }),
      }),
      path,
      refused: false,
    };
  };

  const readComposite: MetricReader['read'] = (definition, target, found) => {
    const parts = partsOf(definition).map((part) => ({ definition: part, reading: read(part, target, found) }));
    const paths = parts.map(({ reading }) => reading.path);
    return {
      members: [...new Set(parts.flatMap(({ reading }) => reading.members))],
      sides: (member) => {
        const sides = parts.map(({ definition: part, reading }) => ({
          definition: part,
          sides: reading.sides(member),
          path: reading.path,
        }));
        return {
          parts: new Map(sides.map((part) => [part.definition.key, part])),
          estimated: sides.some((part) => part.sides.estimated),
        };
      },
      path: paths.includes('RECORDS') ? 'RECORDS' : (paths[0] ?? 'CELLS'),
      refused: parts.some(({ reading }) => reading.refused),
    };
  };

  const behind: MetricReader['behind'] = (definition, asked, side) => {
    if (asked.refusal) return [];
    const target = filtered(asked, definition);
    const [above, below] = sidesAt(definition, target.period).map(measures);
    // What a percentile is of are the values measured, whichever side is asked.
    const measure = side === 'NUMERATOR' || above?.counts ? above : below;
    if (!measure || measure.impossible?.(target) !== undefined) return measure && [];
    return measure.behind(target);
  };

  return { plan, read, behind };
}

const nothing: ReadMetric = { members: [], sides: () => ({}), path: 'CELLS', refused: false };

/** The row with what the definition itself leaves out. */
const filtered = (target: RowTarget, { where }: MetricDefinition): RowTarget =>
  where.length === 0 ? target : { ...target, slice: { ...target.slice, where: [...target.slice.where, ...where] } };
