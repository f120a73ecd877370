import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createIntakeHub, type IntakeHub } from '../../intake/intake-hub.js';

describe('a person known by keyed hashes only', () => {
  let hub: IntakeHub;
  beforeAll(async () => {
    hub = await createIntakeHub('subjects');
  });
  afterAll(() => hub.close());
  const link = (...groups: readonly (readonly string[])[]) =>
    hub.deps.store.inTransaction(hub.pool, (client) => hub.deps.store.linkSubjects(client, groups));

  it('keeps one surrogate through a rotation of keys', async () => {
    const before = await link(['k1:a']);
    const during = await link(['k2:a', 'k1:a']);
    const after = await link(['k2:a']);
    expect(during.get('k2:a')).toBe(before.get('k1:a'));
    expect(after.get('k2:a')).toBe(before.get('k1:a'));
  });

  it('is one person however often it stands in a batch, and two are two', async () => {
    const linked = await link(['k1:b'], ['k2:b', 'k1:b'], ['k1:c'], ['k1:b']);
    expect(linked.get('k1:b')).toBe(linked.get('k2:b'));
    expect(linked.get('k1:b')).not.toBe(linked.get('k1:c'));
  });

  it('gets one surrogate from two pushes at the same time', async () => {
    const many = Array.from({ length: 200 }, (_, index) => [`k1:race${index}`]);
    const [one, other] = await Promise.all([link(...many), link(...[...many].reverse())]);
    expect([...other].sort()).toEqual([...one].sort());
    expect(new Set(one.values()).size).toBe(200);
  });
});
