import { describe, expect, it } from '@jest/globals';
import { createRandom } from '#simulators';

describe('a random stream', () => {
  it('is decided by its seed', () => {
    const draw = (seed: string) => Array.from({ length: 5 }, createRandom(seed).next);
    expect(draw('a')).toEqual(draw('a'));
    expect(draw('a')).not.toEqual(draw('b'));
  });

  it('is not moved by its forks', () => {
    const random = createRandom('a');
    const first = random.fork('x').next();
    random.next();
    expect(random.fork('x').next()).toBe(first);
  });

  it('stays in bounds and reaches them', () => {
    const random = createRandom('bounds');
    const numbers = Array.from({ length: 1_000 }, () => random.int(3, 5));
    expect(new Set(numbers)).toEqual(new Set([3, 4, 5]));
    const floats = Array.from({ length: 1_000 }, random.next);
    expect(Math.min(...floats)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...floats)).toBeLessThan(1);
  });

  it('picks by weight', () => {
    const random = createRandom('weights');
    const picks = Array.from({ length: 4_000 }, () => random.weighted([1, 3], (weight) => weight));
    const share = picks.filter((pick) => pick === 3).length / picks.length;
    expect(share).toBeGreaterThan(0.7);
    expect(share).toBeLessThan(0.8);
    expect(random.weighted(['never', 'always'], (item) => (item === 'always' ? 1 : 0))).toBe('always');
  });

  it.each([0.2, 4, 200])('counts with mean %d', (mean) => {
    const random = createRandom(`mean ${mean}`);
    const counts = Array.from({ length: 5_000 }, () => random.count(mean));
    const average = counts.reduce((sum, count) => sum + count, 0) / counts.length;
    expect(Math.abs(average - mean) / mean).toBeLessThan(0.1);
    expect(counts.every((count) => Number.isInteger(count) && count >= 0)).toBe(true);
  });

  it('shuffles without losing anything and leaves the given list alone', () => {
    const items = Array.from({ length: 50 }, (_, index) => index);
    const shuffled = createRandom('shuffle').shuffle(items);
    expect(shuffled).not.toEqual(items);
    expect([...shuffled].sort((one, other) => one - other)).toEqual(items);
    expect(items[0]).toBe(0);
  });
});
