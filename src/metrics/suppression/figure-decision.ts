import type { AreaBook } from '#domain';
import { createAxis } from './axis.js';
import { amountsOver, smallIn } from './cell-amounts.js';
import { decideBreakDown } from './break-down-decision.js';
import { type FigureCounts, type FigureReader, rootsOn } from './figure-reader.js';
import type { GuardedFigure } from './guarded-figure.js';
import { cellName, hideCells } from './hide-cells.js';
import { everything, memberNode, placesOf } from './figure-places.js';
import { type LocatedMembers, locateMembers } from './located-members.js';
import type { Block } from './published-time.js';

/** Which counts of a figure are hidden in a block: the same whoever asks and whatever else is asked. */
export interface FigureDecision {
  /** Of a unit, or of all provinces together (`everything`). */
  readonly hidesPlace: (place: string, time: string) => boolean;
  /** Of a member within a place; `undefined` where no break-down is published. */
  readonly hidesMember: (place: string, member: string, time: string) => boolean | undefined;
}

/**
 * Decides what is hidden of a figure in a block. Members that lie in one unit each (offices, facilities, schools) are told
 * like units below it; a dimension whose members lie in many is a board of its own for each province, of members and times.
 */
export function decideFigure(
  { cut, minN }: GuardedFigure,
  block: Block,
  { units, leaves }: Pick<FigureReader, 'units' | 'leaves'>,
  { counts, all }: { readonly counts: FigureCounts; readonly all?: FigureCounts },
  book: AreaBook,
): FigureDecision {
  const codes = leaves.map(({ code }) => code);
  const roots = rootsOn(book, block.on).map(String);
  const time = createAxis(block.times.map(([{ code }, sum]) => [code, sum]));
  const members: LocatedMembers | undefined = cut === undefined ? undefined : locateMembers(units, codes, counts);
  const { space, leafAmount } = placesOf(units, roots, codes, counts, members, book);
  const amount = amountsOver(time, leafAmount);
  const whole = all && amountsOver(time, placesOf(units, roots, codes, all, members, book).leafAmount);
  const hidden = hideCells({ space, time, amount, isSmall: smallIn(amount, minN, whole), mayHideTop: true });
  const hides = (place: string, when: string): boolean => hidden === undefined || hidden.has(cellName(place, when));
  const isTopHidden = [...roots, ...(roots.length > 1 ? [everything] : [])].some((root) =>
    time.all.some((when) => hides(root, when)),
  );
  const below = (place: string, unitId: number): boolean =>
    place === everything || place === `${unitId}` || book.ancestors(unitId).some(({ id }) => `${id}` === place);

  const ofRoot = new Map(
    members === undefined || members.isLocal || isTopHidden
      ? []
      : roots.map((root) => {
          const inside = units.filter((id) => below(root, id));
          return [root, decideBreakDown({ root, inside, counts, all, codes, time, minN })] as const;
        }),
  );

  return {
    hidesPlace: hides,
    hidesMember: (place, member, when) => {
      if (members === undefined) return undefined;
      if (!members.isLocal)
        return ofRoot.get(place === everything && roots.length === 1 ? roots[0]! : place)?.(member, when);
      const found = members.unitsOf(member);
      if (!found.some((id) => below(place, id))) return false;
      return found.length > 1 || hides(memberNode(found[0]!, member), when);
    },
  };
}
