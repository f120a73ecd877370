import { addDays, type Day } from '#domain';
import type { MeasureReader } from '../measure/create-measure-reader.js';
import type { MetricDefinition } from '../definition/metric-definition.js';
import type { SnapshotView } from '../query/metric-query.js';
import type { Refusal, RowTarget } from '../query/row-target.js';
import type { Found, Plans } from '../read/read-context.js';
import type { UnitSets } from '../read/unit-sets.js';
import type { DecisionMemory } from './decision-memory.js';
import { decideFigure, type FigureDecision } from './figure-decision.js';
import { createFigureReader, type FigureReader, rootsOn } from './figure-reader.js';
import { everything } from './figure-places.js';
import { figureName, type GuardedFigure } from './guarded-figure.js';
import type { Guards } from './guards.js';
import { type Block, publishedTime, turnsOf } from './published-time.js';
import { suppressed } from './suppressed.js';

/** What viewers without access to records are not told. */
export interface Suppression {
  /** Says what the decision needs, before anything is read. */
  readonly plan: (definition: MetricDefinition, target: RowTarget, plans: Plans) => void;
  /** Why no member of the row is told, known without reading; nothing when single ones may be. */
  readonly closes: (definition: MetricDefinition, target: RowTarget, found: Found) => Refusal | undefined;
  /** Why a row's value is not told; `''` is the only member without a break-down. */
  readonly hides: (
    definition: MetricDefinition,
    target: RowTarget,
    member: string,
    found: Found,
  ) => Refusal | undefined;
}

export interface SuppressionContext {
  readonly guards: Guards;
  readonly measures: MeasureReader;
  readonly units: UnitSets;
  readonly snapshot: SnapshotView;
  readonly memory: DecisionMemory;
}

/** Where a row lies among the published counts of a figure. */
interface Spot {
  readonly figure: GuardedFigure;
  readonly block: Block;
  readonly place: string;
  readonly time: string;
}

interface Part {
  readonly reader: FigureReader;
  /** Of a figure that is part of another that is told: the same without its filter. */
  readonly all?: FigureReader;
  readonly figure: GuardedFigure;
  readonly block: Block;
  /** Once made it stays with the question, whatever the memory lets go. */
  decision?: FigureDecision;
}

/**
 * Decides by data and snapshot alone: every figure is read and decided for all units and times of its block, whatever is
 * asked, and what is asked is looked up there.
 */
export function createSuppression({ guards, measures, units, snapshot, memory }: SuppressionContext): Suppression {
  const { book } = units;
  const turns = turnsOf(book);
  const parts = new Map<string, Part>();

  const nameIn = ({ figure, block }: Spot): string => `${block.name} ${figureName(figure)}`;
  const partOf = (spot: Spot): Part => {
    const { figure, block } = spot;
    const name = nameIn(spot);
    let part = parts.get(name);
    if (!part) {
      const readerOf = (one: GuardedFigure): FigureReader =>
        createFigureReader(one, block, measures(figure.counted), units, snapshot);
      const all = figure.isPart ? readerOf({ ...figure, where: [] }) : undefined;
      parts.set(name, (part = { reader: readerOf(figure), all, figure, block }));
    }
    return part;
  };

  const spotsOf = (definition: MetricDefinition, target: RowTarget): readonly Spot[] | Refusal => {
    const { figures, closed } = guards(definition);
    if (figures.length === 0 && closed.length === 0) return [];
    const asked = [target.slice.by, ...target.slice.where.map(({ dimension }) => dimension)];
    const dimensions = new Set(asked.filter((dimension) => dimension !== undefined));
    if (closed.some((dimension) => dimensions.has(dimension))) return suppressed('CUT');
    if (figures.length === 0) return [];
    if (snapshot.isPublished !== true) return suppressed('SNAPSHOT');
    const spots: Spot[] = [];
    for (const figure of figures) {
      const when = publishedTime(target, figure.axis, turns);
      if (!when) return suppressed('TIME');
      const place = placeOf(target, figure, when.block.on, units);
      if (place === undefined) return suppressed('PLACE');
      if ([...dimensions].some((dimension) => dimension !== figure.cut)) return suppressed('CUT');
      spots.push({ figure, ...when, place });
    }
    return spots;
  };

  const nameOf = (figure: GuardedFigure, block: Block): string =>
    `${snapshot.n} ${snapshot.day} ${block.name} ${figureName(figure)}`;
  const decisionOf = (part: Part, found: Found): FigureDecision =>
    (part.decision ??= memory.remember(nameOf(part.figure, part.block), () =>
      decideFigure(
        part.figure,
        part.block,
        part.reader,
        { counts: part.reader.read(found), all: part.all?.read(found) },
        book,
      ),
    ));

  const hides: Suppression['hides'] = (definition, target, member, found) => {
    const spots = spotsOf(definition, target);
    if (!isSpots(spots)) return spots;
    for (const spot of spots) {
      const { hidesPlace, hidesMember } = decisionOf(partOf(spot), found);
      const { place, time } = spot;
      const { by, where } = target.slice;
      const named = where.flatMap((filter) => filter.in);
      const isSum = by === undefined && where.every(({ not }) => not === true);
      if (isSum && hidesPlace(place, time)) return suppressed('FEW');
      const members = by !== undefined ? [member] : named;
      for (const one of members) {
        const isHidden = hidesMember(place, one, time);
        if (isHidden !== false) return suppressed(isHidden === undefined ? 'CUT' : 'FEW');
      }
    }
    return undefined;
  };

  return {
    plan: (definition, target, plans) => {
      const spots = spotsOf(definition, target);
      if (!isSpots(spots)) return;
      for (const spot of spots) {
        const isKnown = parts.has(nameIn(spot));
        const part = partOf(spot);
        if (isKnown) continue;
        part.decision = memory.find(nameOf(spot.figure, spot.block));
        if (!part.decision) [part.reader, part.all].forEach((one) => one?.plan(plans));
      }
    },
    closes: (definition, target, found) => {
      const spots = spotsOf(definition, target);
      if (!isSpots(spots)) return spots;
      if (target.slice.by === undefined) return undefined;
      const isClosed = spots.some(
        (spot) => decisionOf(partOf(spot), found).hidesMember(spot.place, '', spot.time) === undefined,
      );
      return isClosed ? suppressed('CUT') : undefined;
    },
    hides,
  };
}

const isSpots = (spots: readonly Spot[] | Refusal): spots is readonly Spot[] => Array.isArray(spots);

/** The unit whose published count is the row's: its own, as it stood; or all provinces of the day together. */
function placeOf(target: RowTarget, { axis }: GuardedFigure, on: Day, units: UnitSets): string | undefined {
  const { book } = units;
  const { places, comparability, divided } = target;
  if (divided || places.some(({ scope, weight }) => scope !== 1 || weight !== 1)) return undefined;
  const roots = rootsOn(book, on);
  const isAll = places.length === roots.length && roots.every((root) => places.some(({ unitId }) => unitId === root));
  if ((axis === 'MONTH_END' || axis === 'PERIOD') && !holdsItsOwn(target, units)) return undefined;
  if (isAll) return roots.length === 1 ? `${roots[0]}` : everything;
  const [place, ...others] = places;
  if (!place || others.length > 0 || comparability !== 'EXACT') return undefined;
  return book.standsOn(place.unitId, on) ? `${place.unitId}` : undefined;
}

/** Whether a stock is that of the unit in the structure of the day it is told for. */
function holdsItsOwn({ places, held, span, until }: RowTarget, units: UnitSets): boolean {
  const [place] = places;
  return place !== undefined && held === units.holding(place.unitId, addDays(span.to, -1), addDays(until, -1));
}
