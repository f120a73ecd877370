import { type ClassType, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import type { Page } from './page.js';
import { PageInfo } from './page-info.type.js';

/** The edge, connection and field resolvers of a list of `Node`, as the Relay specification has them. */
export interface ConnectionTypes {
  readonly Connection: ClassType<object>;
  readonly Resolver: ClassType<object>;
}

/** Builds `<name>Edge` and `<name>Connection`; a resolver answers them with a `Page`. `plural` names them in descriptions. */
export function connectionTypes(name: string, plural: string, node: () => ClassType<object>): ConnectionTypes {
  @ObjectType(`${name}Edge`, {
    description: `One row of a list of ${plural} and its place (cạnh).`,
    simpleResolvers: true,
  })
  class Edge {
    constructor(
      private readonly page: Page<unknown>,
      private readonly index: number,
    ) {}

    @Field(() => String, { description: 'Place of this row (con trỏ), for `after` and `before`.' })
    get cursor(): string {
      return this.page.cursor(this.index);
    }

    @Field(node, { description: 'The row itself (bản ghi).' })
    get node(): unknown {
      return this.page.nodes[this.index];
    }
  }

  @ObjectType(`${name}Connection`, { description: `A page of ${plural} (trang kết quả).`, simpleResolvers: true })
  class Connection {
    @Field(() => [node()], { description: 'The rows of this page (các bản ghi).' })
    readonly nodes!: readonly unknown[];
  }

  @Resolver(() => Connection)
  class ConnectionResolver {
    @FieldResolver(() => [Edge], { description: 'The rows of this page with their places (các cạnh).' })
    edges(@Root() page: Page<unknown>): readonly Edge[] {
      return page.nodes.map((_, index) => new Edge(page, index));
    }

    @FieldResolver(() => PageInfo, { description: 'Whether more follows or precedes (thông tin trang).' })
    pageInfo(@Root() page: Page<unknown>): PageInfo {
      return page.info();
    }

    @FieldResolver(() => Int, { description: 'How many rows all pages hold (tổng số); counted only when asked for.' })
    totalCount(@Root() page: Page<unknown>): Promise<number> | number {
      return page.count();
    }
  }
  return { Connection, Resolver: ConnectionResolver };
}
