import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { askFolder, modelFolder, valuesOf } from './trial.js';

let remove: () => void = () => undefined;
afterEach(() => remove());

type Answers = readonly Parameters<typeof valuesOf>[0][];

async function ask(files: Readonly<Record<string, string>>, questions: string): Promise<Answers> {
  const folder = modelFolder({ ...files, 'questions.yaml': questions });
  remove = folder.remove;
  const { answers } = await askFolder(folder.path, join(folder.path, 'questions.yaml'));
  return answers as Answers;
}

const things = {
  'model.yaml': `
levels: [REGION, PLACE]
today: 2026-01-31
entities:
  - { name: thing, key: id, unit: place, day: day, fields: { day: day, amount: decimal, whole: decimal } }
measures:
  - { key: amounts, entity: thing, day: day, add: amount }
  - { key: wholes, entity: thing, day: day, add: whole }
  - { key: things, entity: thing, day: day }
metrics:
  - { key: AMOUNT, kind: SUM, unit: VND, decimals: 2, numerator: amounts }
  - { key: SHARE, kind: RATIO, numerator: amounts, denominator: wholes }
  - { key: THINGS, kind: COUNT, numerator: things }
`,
  'units.csv':
    'code,level,parent,valid_from,valid_to\nR,REGION,,,\nB,PLACE,R,,2025-07-01\nN,PLACE,R,2025-07-01,\nS,PLACE,R,2025-07-01,\n',
  'successions.csv':
    'predecessor,successor,date,weight\nB,N,2025-07-01,0.666666666667\nB,S,2025-07-01,0.333333333333\n',
  'reporters.csv': 'code,unit\nB,B\n',
  'records/thing.csv':
    'id,place,day,amount,whole\n1,B,2025-03-03,299,300\n2,B,2025-04-03,299,450\n3,B,2025-06-30,299,1\n',
};

describe('hand-made cases', () => {
  it('are rounded once: two thirds of 299 are 199.33, not two thirds rounded and taken of 299 (199.34)', async () => {
    const [framed, share] = await ask(
      things,
      `
- { metrics: [AMOUNT, SHARE], areas: [N, S], periods: 2025-03, frame: 2025-07-01 }
- { metrics: SHARE, areas: R, periods: { codes: [2025-03, 2025-04, 2025-Q2] } }
`,
    );
    expect(valuesOf(framed!)).toEqual([
      ['N 2025-03', 'AMOUNT', 199.33, 'ESTIMATED'],
      ['N 2025-03', 'SHARE', 99.67, 'ESTIMATED'],
      ['S 2025-03', 'AMOUNT', 99.67, 'ESTIMATED'],
      ['S 2025-03', 'SHARE', 99.67, 'ESTIMATED'],
    ]);
    // 299 ÷ 300, 299 ÷ 450, and of the quarter 598 ÷ 451: never the mean of quotients.
    expect(valuesOf(share!).map(([, , value]) => value)).toEqual([99.67, 66.44, 132.59]);
  });

  it('tell zero (who owes has delivered later) from missing (nobody has)', async () => {
    const [answer] = await ask(things, '{ metrics: THINGS, areas: B@, periods: [2025-05, 2025-06] }');
    expect(valuesOf(answer!).map(([, , value]) => value)).toEqual([0, 1]);
    const nobody = await ask(
      { ...things, 'reporters.csv': 'code,unit\n' },
      '{ metrics: THINGS, areas: B@, periods: 2025-05 }',
    );
    expect(valuesOf(nobody[0]!).map(([, , value]) => value)).toEqual(['NO_DATA']);
  });

  it('refuse in place what cannot be asked, with near names, and answer the rest', async () => {
    const [unknown, code, good] = await ask(
      things,
      '[{ metrics: THINGZ, periods: 2025 }, { metrics: THINGS, areas: X, periods: 2025 }, { metrics: THINGS, periods: 2025 }]',
    );
    expect(unknown).toMatchObject({
      error: { code: 'GIANH_UNKNOWN_METRIC', message: expect.stringMatching(/THINGS/) },
    });
    expect(code).toMatchObject({ error: { code: 'GIANH_UNKNOWN_CODE' } });
    expect(valuesOf(good!)).toEqual([['R 2025', 'THINGS', 3, 'EXACT']]);
  });

  it('leave an index as published: not over years, not restated, not differenced across a break of methodology', async () => {
    const index = {
      'model.yaml': `
levels: [REGION]
today: 2026-01-31
entities:
  - { name: score, key: id, unit: region, period: year, fields: { score: decimal, method: text } }
measures:
  - { key: scores, type: PUBLISHED, entity: score, value: score, series: method }
metrics:
  - { key: SCORE, kind: INDEX, numerator: scores }
`,
      'units.csv': 'code,level,valid_from,valid_to\nQ,REGION,,2025-07-01\nT,REGION,,2025-07-01\nT,REGION,2025-07-01,\n',
      'successions.csv': 'predecessor,successor,date\nQ,T,2025-07-01\nT,T,2025-07-01\n',
      'records/score.csv':
        'id,region,year,score,method\n1,Q,2021,60.5,OLD\n2,Q,2022,62,OLD\n3,Q,2023,55.25,NEW\n4,T,2023,50,NEW\n',
    };
    const [differenced, summed, restated] = await ask(
      index,
      `
- { metrics: SCORE, areas: Q@, periods: [2022, 2023], compare: PREVIOUS_PERIOD }
- { metrics: SCORE, areas: Q@, periods: 2023, window: { rolling: 2 } }
- { metrics: SCORE, areas: T, periods: 2023, frame: 2025-07-01 }
`,
    );
    expect(differenced).toMatchObject({
      rows: [
        { values: [{ value: 62, series: 'OLD', compared: { value: 60.5, change: 1.5, comparability: 'EXACT' } }] },
        {
          values: [
            { value: 55.25, series: 'NEW', compared: { value: 62, change: null, comparability: 'NOT_COMPARABLE' } },
          ],
        },
      ],
    });
    expect(valuesOf(summed!)).toEqual([['Q 2023', 'SCORE', 'NOT_COMPARABLE', 'NOT_COMPARABLE']]);
    expect(valuesOf(restated!)).toEqual([['T 2023', 'SCORE', 'NOT_COMPARABLE', 'NOT_COMPARABLE']]);
  });
});
