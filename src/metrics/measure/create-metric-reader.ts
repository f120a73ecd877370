import type { MetricCatalogue } from '../definition/metric-catalogue.js';
import type { MetricDefinition } from '../definition/metric-definition.js';
import type { RowTarget } from '../query/row-target.js';
import type { RecordTerm } from '../records/record-term.js';
import type { Found, Plans } from '../read/read-context.js';
import { createBoundSides } from './bound-sides.js';
import type { MeasureReader } from './create-measure-reader.js';
import { type ReadMetric, readMembers } from './read-members.js';
import { type ReadRow, readRow } from './read-row.js';

/** Plans and reads metrics: their own measures, or those of the metrics they are composed of. */
export interface MetricReader {
  readonly plan: (definition: MetricDefinition, target: RowTarget, plans: Plans) => void;
  readonly read: (definition: MetricDefinition, target: RowTarget, found: Found) => ReadMetric;
  /** A row without break-down: most are, and have one value each. */
  readonly one: (definition: MetricDefinition, target: RowTarget, found: Found) => ReadRow;
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

  const boundAt = createBoundSides(measures);

  const plan: MetricReader['plan'] = (definition, asked, plans) => {
    if (definition.groups.length > 0) for (const part of partsOf(definition)) plan(part, asked, plans);
    const target = filtered(asked, definition);
    const { above, below } = boundAt(definition, target.period);
    if ((above?.impossible?.(target) ?? below?.impossible?.(target)) !== undefined) return;
    above?.plan(target, plans);
    below?.plan(target, plans);
  };

  const one: MetricReader['one'] = (definition, asked, found) => {
    if (asked.refusal) return nothingRead;
    if (definition.kind !== 'COMPOSITE') {
      const { above, below } = boundAt(definition, asked.period);
      return above ? readRow(above, below, filtered(asked, definition), found) : nothingRead;
    }
    const { sides, path, refused } = readComposite(definition, asked, found);
    return { sides: sides(''), path, refused };
  };

  const read: MetricReader['read'] = (definition, asked, found) => {
    if (asked.refusal) return nothing;
    if (definition.kind === 'COMPOSITE') return readComposite(definition, asked, found);
    const { above, below } = boundAt(definition, asked.period);
    return above ? readMembers(above, below, filtered(asked, definition), found) : nothing;
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
    const { above, below } = boundAt(definition, target.period);
    // What a percentile is of are the values measured, whichever side is asked.
    const measure = side === 'NUMERATOR' || above?.counts ? above : below;
    if (!measure || measure.impossible?.(target) !== undefined) return measure && [];
    return measure.behind(target);
  };

  return { plan, one, read, behind };
}

const nothing: ReadMetric = { members: [], sides: () => ({}), path: 'CELLS', refused: false };
const nothingRead: ReadRow = { sides: {}, path: 'CELLS', refused: false };

/** The row with what the definition itself leaves out. */
const filtered = (target: RowTarget, { where }: MetricDefinition): RowTarget =>
  where.length === 0 ? target : { ...target, slice: { ...target.slice, where: [...target.slice.where, ...where] } };
