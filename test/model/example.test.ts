import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { askFolder, valuesOf } from './trial.js';

const folder = 'docs/examples/model-clinics';

describe('the example model', () => {
  it('prints what stands beside it, which is what its records say when counted by hand', async () => {
    const printed = await askFolder(folder, `${folder}/questions.yaml`);
    expect(printed).toEqual(JSON.parse(readFileSync(`${folder}/answers.json`, 'utf8')));
    const [first, corrected, framed, colours, compared, ended, later] = printed['answers'] as Parameters<
      typeof valuesOf
    >[0][];

    // Closed in June: V1 after 2 working days (2 June is free), V2 after 4 and late, V3 and V5 after 1.
    expect(valuesOf(first!)).toEqual([
      ['R1 2025-06', 'VISITS_OPENED', 5, 'EXACT'],
      ['R1 2025-06', 'VISITS_OPEN', 2, 'EXACT'],
      ['R1 2025-06', 'IN_TIME_RATE', 75, 'EXACT'],
      ['R1 2025-06', 'VISIT_DAYS_MEDIAN', 1.5, 'EXACT'],
      ['R1 2025-06', 'PERSONS', 4, 'EXACT'],
    ]);
    // Load 2 closes V4 on 18 June after 6 working days.
    expect(valuesOf(corrected!)).toEqual([
      ['R1 2025-06', 'VISITS_OPENED', 5, 'EXACT'],
      ['R1 2025-06', 'VISITS_OPEN', 1, 'EXACT'],
      ['R1 2025-06', 'IN_TIME_RATE', 80, 'EXACT'],
      ['R1 2025-06', 'COST_PER_VISIT', 10.3, 'EXACT'],
      ['R1 2025-06', 'VISIT_DAYS_MEDIAN', 2, 'EXACT'],
      ['R1 2025-06', 'PERSONS', 4, 'EXACT'],
    ]);
    // North is A and 0.6 of B: opened 1 + 1.8, in time 1 + 1.8 of 2 + 1.8; South 0.4 of B and C: 1.2 + 1.
    expect(valuesOf(framed!)).toEqual([
      ['N 2025-06', 'VISITS_OPENED', 3, 'ESTIMATED'],
      ['N 2025-06', 'IN_TIME_RATE', 73.68, 'ESTIMATED'],
      ['N 2025-06', 'VISIT_DAYS_MEDIAN', 'NOT_COMPARABLE', 'NOT_COMPARABLE'],
      ['N 2025-06', 'PERSONS', 'NOT_COMPARABLE', 'NOT_COMPARABLE'],
      ['S 2025-06', 'VISITS_OPENED', 2, 'ESTIMATED'],
      ['S 2025-06', 'IN_TIME_RATE', 100, 'ESTIMATED'],
      ['S 2025-06', 'VISIT_DAYS_MEDIAN', 'NOT_COMPARABLE', 'NOT_COMPARABLE'],
      ['S 2025-06', 'PERSONS', 'NOT_COMPARABLE', 'NOT_COMPARABLE'],
    ]);
    expect(valuesOf(colours!).map(([place]) => place)).toEqual(['A 2025-05 RED', 'A 2025-06 BLUE']);
    expect(compared).toMatchObject({ rows: [{ values: [{ value: 1, compared: { value: 5, change: -4 } }] }] });
    expect(valuesOf(ended!)).toEqual([['A 2025-07', 'VISITS_OPENED', 'NOT_APPLICABLE', 'EXACT']]);
    expect(valuesOf(later!)).toEqual([
      ['N 2025-07', 'PERSONS', 1, 'EXACT'],
      ['N 2025-07', 'VISIT_DAYS_MEDIAN', 1, 'EXACT'],
    ]);
  });
});
