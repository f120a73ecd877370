import type { AreaBook } from '#domain';
import { type Axis, createAxis } from './axis.js';
import type { FigureCounts } from './figure-reader.js';
import { cellName } from './hide-cells.js';
import type { LocatedMembers } from './located-members.js';

/** The place that is all provinces of a day together, where there are several. */
export const everything = 'ALL';

/** A member that lies in one unit, as a place below it. */
export const memberNode = (unitId: number, member: string): string => `${unitId}|${member}`;

/** Units, members that lie in one of them each, and what else was booked at a unit itself: all that adds up to places. */
export function placesOf(
  units: readonly number[],
  roots: readonly string[],
  times: readonly string[],
  counts: FigureCounts,
  members: LocatedMembers | undefined,
  book: AreaBook,
): { readonly space: Axis; readonly leafAmount: (place: string, time: string) => number } {
  const amounts = new Map<string, number>();
  const nodes: [string, string | undefined][] = roots.length > 1 ? [[everything, undefined]] : [];
  const standing = new Set(units);
  const set = (place: string, time: string, amount: number): void => void amounts.set(cellName(place, time), amount);
  for (const unitId of units) {
    const { parentId } = book.unit(unitId);
    nodes.push([`${unitId}`, parentId !== undefined ? `${parentId}` : roots.length > 1 ? everything : undefined]);
    for (const time of times) set(`${unitId}`, time, counts.whole(unitId, time));
  }
  for (const time of times) {
    set(
      everything,
      time,
      roots.reduce((sum, root) => sum + counts.whole(Number(root), time), 0),
    );
  }
  for (const unitId of units) {
    const below = book.children(unitId).filter(({ id }) => standing.has(id));
    const local = members?.isLocal === true ? members.onlyIn(unitId) : [];
    for (const member of local) {
      nodes.push([memberNode(unitId, member), `${unitId}`]);
      for (const time of times) set(memberNode(unitId, member), time, counts.own(unitId, time).get(member) ?? 0);
    }
    if (below.length === 0 && local.length === 0) continue;
    const parts = [...below.map(({ id }) => `${id}`), ...local.map((member) => memberNode(unitId, member))];
    const rest = times.map((time) =>
      parts.reduce((sum, part) => sum - amounts.get(cellName(part, time))!, counts.whole(unitId, time)),
    );
    if (rest.every((amount) => amount === 0)) continue;
    // What was booked at the unit itself is nowhere told, but follows from what is.
    nodes.push([`${unitId}|`, `${unitId}`]);
    times.forEach((time, index) => set(`${unitId}|`, time, rest[index]!));
  }
  return { space: createAxis(nodes), leafAmount: (place, time) => amounts.get(cellName(place, time)) ?? 0 };
}
