import { describe, expect, it } from '@jest/globals';
import { filesUnder, isThere, textOf } from './tracked-files.js';

const evaluate = 'src/metrics/evaluate.ts';

/** Ways to make a MetricValue out of nothing: by class, by assertion, or as a literal with that type. */
const construction =
  /\bnew MetricValue\(|[^<]\b(as|satisfies) MetricValue\b|\bMetricValue = \{|\): MetricValue => \(\{|Object\.assign\(\w+ as MetricValue/;

describe('the one road to a number', () => {
  it('knows a construction of a MetricValue when it sees one', () => {
    const made = [
      'return new MetricValue(1);',
      'const v: MetricValue = { value: 1 };',
      'return { value: 1 } as MetricValue;',
    ];
    const passedOn = [
      'function f(v: MetricValue): MetricValue {',
      'const v: MetricValue = await load();',
      'Promise<MetricValue>',
    ];
    expect(made.filter((line) => construction.test(line))).toEqual(made);
    expect(passedOn.filter((line) => construction.test(line))).toEqual([]);
  });

  it('has one place where a MetricValue is constructed', () => {
    const elsewhere = filesUnder('src', '.ts').filter((path) => path !== evaluate && construction.test(textOf(path)));
    expect(elsewhere).toEqual([]);
  });

  (isThere(evaluate) ? it : it.skip)('has a MetricValue as the result of that place', () => {
    expect(textOf(evaluate)).toMatch(/\bMetricValue\b/);
  });
});
