import { beforeEach, describe, expect, it } from '@jest/globals';
import { buildSchema } from 'graphql';
import { type AnswerMark, shareReads } from '../../../src/server/cache/answer-mark.js';
import { createBoundedMap } from '../../../src/server/cache/bounded-map.js';
import { type AnswerKeeper, type ComputedAnswer, createAnswerKeeper } from '../../../src/server/cache/keep-answers.js';

const schema = buildSchema('type Query { count(of: String, most: Int = 3): Int! fresh: Int! live: Int! }');
schema.getQueryType()!.getFields()['fresh']!.extensions = { fresh: true };
schema.getQueryType()!.getFields()['live']!.extensions = { live: true };

let now: string;
let mark: AnswerMark | undefined;
let loading: boolean;
let computed: number;
let keeper: AnswerKeeper;

beforeEach(() => {
  now = '2026-11-02T03:04:05Z';
  mark = { snapshot: '7', writes: '100:100:' };
  loading = false;
  computed = 0;
  keeper = newKeeper(1_000_000);
});

const newKeeper = (mostBytes: number): AnswerKeeper =>
  createAnswerKeeper({
    schema,
    readMark: async () => mark,
    isLoading: () => loading,
    clock: { now: () => new Date(now) },
    mostBytes,
  });

interface Asked {
  readonly text?: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly scope?: string;
  readonly headers?: string;
  readonly compute?: () => Promise<ComputedAnswer>;
}

/** Asks and answers the text that came back; every computation answers another one. */
async function ask({ text = '{ count }', variables = {}, scope = 'a', headers = '', compute }: Asked = {}) {
  const own = async (): Promise<ComputedAnswer> => {
    computed += 1;
    return { status: 200, headers: { 'x-n': `${computed}` }, body: `{"data":{"count":${computed}}}` };
  };
  const answer = await keeper.answer({ text, variables, scope, headers }, compute ?? own);
  return String(answer.body);
}

const first = '{"data":{"count":1}}';
/** Computes the first answer, whose operation is then known, and the second, which is kept. */
const kept = async (asked: Asked = {}): Promise<string> => {
  await ask(asked);
  return ask(asked);
};

describe('kept answers', () => {
  it('are the second and every later one, whatever asks', async () => {
    expect(await ask()).toBe(first);
    const second = await ask();
    expect([await ask(), await ask(), computed]).toEqual([second, second, 2]);
  });

  it('are apart by scope, decisive headers, and variables that mean something else', async () => {
    const text = 'query ($of: String, $most: Int = 3) { count(of: $of, most: $most) }';
    const one = await kept({ text, variables: { of: 'x' } });
    expect(await ask({ text, variables: { most: 3, of: 'x', other: 'sent by a dashboard' } })).toBe(one);
    expect(computed).toBe(2);
    await ask({ text, variables: { of: 'y' } });
    await ask({ text, variables: { of: 'x', most: null } });
    await ask({ text, variables: { of: 'x' }, scope: 'b' });
    await ask({ text, variables: { of: 'x' }, headers: 'application/graphql-response+json' });
    expect(computed).toBe(6);
  });

  it('end with the snapshot, with the minute and, where they tell of freshness, with any write', async () => {
    const [settled, fresh] = [await kept(), await kept({ text: '{ fresh }' })];
    mark = { snapshot: '7', writes: '101:101:' };
    expect(await ask()).toBe(settled);
    expect(await ask({ text: '{ fresh }' })).not.toBe(fresh);
    now = '2026-11-02T03:04:59Z';
    expect(await ask()).toBe(settled);
    now = '2026-11-02T03:05:00Z';
    const later = await ask();
    expect(later).not.toBe(settled);
    mark = { snapshot: '8', writes: '102:102:' };
    expect(await ask()).not.toBe(later);
  });

  it('are none of live fields, of failures, while the hub loads and while it is empty', async () => {
    await kept({ text: '{ live }' });
    await ask({ text: '{ live }' });
    expect(computed).toBe(3);
    await kept();
    loading = true;
    await ask();
    expect(computed).toBe(6);
    loading = false;
    mark = undefined;
    await ask();
    expect(computed).toBe(7);
    mark = { snapshot: '9', writes: '' };
    const failing = async (): Promise<ComputedAnswer> => {
      computed += 1;
      return { status: 200, headers: {}, body: '{"errors":[{}],"data":{"count":1}}' };
    };
    await ask({ compute: failing });
    await ask({ compute: failing });
    expect(computed).toBe(9);
  });

  it('are not what was computed while the snapshot or the minute changed: nobody could say of which it is', async () => {
    await ask();
    const meanwhile = (change: () => void) => async (): Promise<ComputedAnswer> => {
      change();
      return { status: 200, headers: {}, body: '{"data":{"count":"of two states"}}' };
    };
    await ask({ compute: meanwhile(() => (mark = { snapshot: '8', writes: '101:101:' })) });
    expect(await ask()).not.toContain('two states');
    await ask({ scope: 'c', compute: meanwhile(() => (now = '2026-11-02T03:05:00Z')) });
    expect(await ask({ scope: 'c' })).not.toContain('two states');
    await kept({ text: '{ fresh }', scope: 'd' });
    mark = { snapshot: '8', writes: '102:102:' };
    const write = meanwhile(() => (mark = { snapshot: '8', writes: '103:103:' }));
    await ask({ text: '{ fresh }', scope: 'd', compute: write });
    mark = { snapshot: '8', writes: '102:102:' };
    expect(await ask({ text: '{ fresh }', scope: 'd' })).not.toContain('two states');
  });

  it('are computed once for all who wait, and by each alone when that one fails', async () => {
    await ask();
    const all = await Promise.all(Array.from({ length: 10 }, () => ask()));
    expect([new Set(all).size, computed]).toEqual([1, 2]);
    mark = { snapshot: '8', writes: '' };
    const results = await Promise.allSettled([
      ask({ compute: async () => Promise.reject(new Error('the client went away')) }),
      ask(),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
  });

  it('take no more memory than they may', async () => {
    keeper = newKeeper(64_000);
    const text = 'query ($of: String) { count(of: $of) }';
    const compute = async (): Promise<ComputedAnswer> => {
      computed += 1;
      return { status: 200, headers: {}, body: `{"data":{"count":"${'x'.repeat(3_000)}"}}` };
    };
    for (let index = 0; index < 40; index += 1) await ask({ text, variables: { of: `${index}` }, compute });
    computed = 0;
    await ask({ text, variables: { of: '39' }, compute });
    expect(computed).toBe(0);
    await ask({ text, variables: { of: '1' }, compute });
    expect(computed).toBe(1);
  });
});

describe('a map that is bounded', () => {
  it('lets go what was asked for longest ago, and takes nothing that alone is too much', () => {
    const map = createBoundedMap<string>(160);
    for (let index = 0; index < 16; index += 1) map.set(`${index}`, 'v', 10);
    map.get('0');
    map.set('16', 'v', 10);
    expect([map.get('0'), map.get('1'), map.get('16'), map.weight()]).toEqual(['v', undefined, 'v', 160]);
    map.set('large', 'v', 11);
    expect([map.get('large'), map.weight()]).toEqual([undefined, 160]);
    map.set('0', 'w', 5);
    expect([map.get('0'), map.weight()]).toEqual(['w', 155]);
  });
});

describe('a shared read', () => {
  it('begins after whoever asks for it asked', async () => {
    let reads = 0;
    const running: (() => void)[] = [];
    const read = shareReads(async () => {
      reads += 1;
      const own = `${reads}`;
      await new Promise<void>((resolve) => running.push(resolve));
      return { snapshot: own, writes: '' };
    });
    const one = read();
    const [two, three] = [read(), read()];
    expect(reads).toBe(1);
    running.shift()!();
    expect((await one)!.snapshot).toBe('1');
    await new Promise((resolve) => setTimeout(resolve, 0));
    running.shift()!();
    expect([(await two)!.snapshot, (await three)!.snapshot, reads]).toEqual(['2', '2', 2]);
  });
});
