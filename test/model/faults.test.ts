import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { readModelFiles, readQueryFile } from '#config';
import { GianhError } from '#kernel';
import { compileModel, readQuestions } from '#model';
import { modelFolder } from './trial.js';

const model = `
levels: [REGION, PLACE]
entities:
  - name: thing
    key: id
    unit: place
    day: day
    fields: { day: day, amount: decimal, kind: text }
    dimensions: { KIND: kind }
measures:
  - { key: things, entity: thing, day: day }
metrics:
  - { key: THINGS, kind: COUNT, numerator: things }
`;
const sound = {
  'model.yaml': model,
  'units.csv': 'code,level,parent,valid_from,valid_to\nR,REGION,,,\nA,PLACE,R,,2025-01-01\nB,PLACE,R,2025-01-01,\n',
  'successions.csv': 'predecessor,successor,date,weight\nA,B,2025-01-01,1\n',
  'records/thing.csv': 'id,place,day,amount,kind\n1,A,2024-05-05,1.5,X\n',
};

let remove: () => void = () => undefined;
afterEach(() => remove());

/** What is said of a model with these files instead, without the folder's name. */
function saidOf(files: Readonly<Record<string, string>>, questions?: string): readonly string[] {
  const folder = modelFolder({ ...sound, ...files, ...(questions === undefined ? {} : { 'q.yaml': questions }) });
  remove = folder.remove;
  try {
    const compiled = compileModel(readModelFiles(folder.path));
    if (questions !== undefined) readQuestions(readQueryFile(join(folder.path, 'q.yaml')), compiled);
    return [];
  } catch (error) {
    if (!(error instanceof GianhError) || error.code !== 'GIANH_SEED_INVALID') throw error;
    const lines = error.message.split('\n').slice(1);
    return lines.map((line) => line.trim().replace(`${folder.path}/`, ''));
  }
}

describe('a model', () => {
  it('without fault compiles', () => {
    expect(saidOf({})).toEqual([]);
  });

  it('is told all faults of all files at once, with file, line and field', () => {
    const said = saidOf({
      'model.yaml': model
        .replace('amount: decimal', 'amount: money')
        .replace('numerator: things }', 'numerator: thing }')
        .replace('day: day }\nmetrics', 'day: amounts, when: kind }\nmetrics'),
      'units.csv': `${sound['units.csv']}C,TOWN,R,,\nD,PLACE,Q,yesterday,\n`,
      'successions.csv': `predecessor,successor,date,weight\nA,B,2025-01-01,0.6\nB,A,2025-01-01,2\n`,
      'records/thing.csv': 'id,place,day,amount,kind\n1,Z,2024-05-05,,X\n,A,2024-05-05,,X\n2,A,2024-02-30,,X\n',
      'records/other.csv': 'id\n1\n',
      'calendar.csv': 'day,kind\n2025-01-01,PARTY\n',
    });
    expect(said).toEqual([
      'calendar.csv, line 2, kind: "PARTY" is none of HOLIDAY, COMPENSATORY, WORKED_SATURDAY',
      expect.stringMatching(/^model.yaml, line 8, entities\[0\].fields.amount: money is not known/),
      expect.stringMatching(/^model.yaml, line 11, measures\[0\].day: amounts is not known/),
      expect.stringMatching(/^model.yaml, line 13, numerator: thing is not known/),
      'records/other.csv: is of no entity; known: thing',
      expect.stringMatching(/^records\/thing.csv, line 1, amount: is no column here/),
      'records/thing.csv, line 2, place: no unit Z stands on 2024-05-05',
      'records/thing.csv, line 3, id: is empty',
      'records/thing.csv, line 4, day: "2024-02-30" is not a day (YYYY-MM-DD)',
      'records/thing.csv, line 4, day: is no day: its unit is read as of it',
      'successions.csv, line 2, weight: the shares of A add up to 0.6, not 1',
      'successions.csv, line 3, weight: "2" is not a share above 0 and up to 1',
      'units.csv, line 5, level: "TOWN" is none of REGION, PLACE',
      'units.csv, line 6, valid_from: "yesterday" is not a day (YYYY-MM-DD)',
      'units.csv, line 6, parent: no unit Q stands as long as D@; give one row per parent',
    ]);
  });

  it('cannot name a measure after a word of the database, nor make one of what is not there', () => {
    const said = saidOf({
      'model.yaml': model.replace(
        'metrics:',
        '  - { key: order, entity: thing, day: day }\n  - { key: held, type: STOCK, opened: things, closed: gone }\nmetrics:',
      ),
    });
    expect(said).toEqual([
      'model.yaml, line 12, measures[1].key: order is a word of the database: add another, such as order_count',
      'model.yaml, line 13, measures[2]: there is no measure gone',
    ]);
  });

  it('whose units contradict each other is refused', () => {
    expect(saidOf({ 'units.csv': `${sound['units.csv']}B,PLACE,R,2025-06-01,\n` })).toEqual([
      'units.csv: B@2025-06-01 (B) and B@2025-01-01 (B) are valid on the same days.',
    ]);
  });

  it.each([
    ['{ metric: [THINGS], periods: 2024-05 }', 'q.yaml, line 1, metric: is no key here; did you mean metrics?'],
    ['{ metrics: THINGS }', 'q.yaml, line 1, periods: is missing'],
    ['{ metrics: THINGS, periods: 2024-05, as_of: 3 }', 'q.yaml, line 1, as_of: there is no load 3; known: 1'],
    [
      '{ metrics: THINGS, periods: { last: 0, grain: MONTH } }',
      'q.yaml, line 1, periods.last: 0 is not a whole number from 1',
    ],
    ['{ metrics: THINGS, periods: 2024-05, frame: soon }', 'q.yaml, line 1, frame: "soon" is not a day (YYYY-MM-DD)'],
    [
      '{ metrics: THINGS, periods: 2024-05, areas: { level: TOWN } }',
      expect.stringMatching(/areas.level: TOWN is not known/),
    ],
  ])('refuses the question %s', (question, problem) => {
    expect(saidOf({}, question)).toContainEqual(problem);
  });
});
