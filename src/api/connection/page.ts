import { type CursorValue, writeCursor } from './cursor.js';
import type { PageInfo } from './page-info.type.js';

/** What a page is made of; `count` runs only if `totalCount` is asked. */
export interface PageParts<Node> {
  readonly list: string;
  readonly snapshot: number;
  readonly nodes: readonly Node[];
  readonly hasNext: boolean;
  readonly hasPrevious: boolean;
  /** The order values of a row. */
  readonly values: (node: Node, index: number) => readonly CursorValue[];
  readonly count: () => Promise<number> | number;
}

/** One page of a list, behind every `…Connection` of the schema; cursors are written when they are asked for. */
export class Page<Node> {
  readonly nodes: readonly Node[];

  constructor(private readonly parts: PageParts<Node>) {
    this.nodes = parts.nodes;
  }

  cursor(index: number): string {
    const { list, snapshot, values, nodes } = this.parts;
    return writeCursor({ list, snapshot, values: values(nodes[index]!, index) });
  }

  info(): PageInfo {
    const { length } = this.nodes;
    return {
      hasNextPage: this.parts.hasNext,
      hasPreviousPage: this.parts.hasPrevious,
      startCursor: length > 0 ? this.cursor(0) : undefined,
      endCursor: length > 0 ? this.cursor(length - 1) : undefined,
    };
  }

  count(): Promise<number> | number {
    return this.parts.count();
  }
}
