import { boardDistricts, boardMonths } from '../board/board.js';
import { boardQuestion } from '../board/board-question.js';
import type { Figure, Finding } from '../figure.js';
import { openBenchHub } from '../hub/open-bench-hub.js';
import { askInTurns, timesLonger } from '../processes/ask-in-turns.js';
import { type Serving, startServing } from '../processes/serving.js';
import { loadedProvince } from '../province/loaded-province.js';

const months = `periods: { codes: [${boardMonths.map((month) => `"${month}"`).join(', ')}] }`;

/** The same questions where there are ten times as many records. */
export const tenTimesTheRecords: Figure = {
  name: 'ten-times-the-records',
  about:
    'The board, a break-down of the province by procedure field and the p90 of working days by district, 24 months each, over a million records of each kind against a hundred thousand.',
  run: async (bench): Promise<Finding> => {
    const { small, large } = await loadedProvince(bench);
    const hub = await openBenchHub(bench.home, small);
    const districts = boardDistricts(hub).map(({ code }) => code);
    await hub.close();
    const [few, many] = [
      await startServing('./serve-board.ts', bench.home, small),
      await startServing('./serve-board.ts', bench.home, large),
    ];
    const quoted = districts.map((code) => `"${code}"`).join(', ');
    const questions = {
      board: boardQuestion.rows(districts),
      field: `{ metrics(keys: [DOSSIERS_RECEIVED, DOSSIERS_RESOLVED], by: [PROCEDURE_FIELD], ${months}) {
        rows { period { code } dimensions { member } values { value } } } }`,
      p90: `{ metrics(keys: [DOSSIER_WORKING_DAYS_P90], areas: { codes: [${quoted}] }, ${months}) {
        rows { area { code } period { code } values { value } } } }`,
    };
    try {
      const way = (serving: Serving, question: string) => ({ serving, ask: () => serving.graphql(question) });
      const ways = {
        boardFew: way(few, questions.board),
        boardMany: way(many, questions.board),
        fieldFew: way(few, questions.field),
        fieldMany: way(many, questions.field),
        p90Few: way(few, questions.p90),
        p90Many: way(many, questions.p90),
      };
      const plan = bench.isQuick
        ? { rounds: 3, warmUp: 2, turns: 2, turn: 10 }
        : { rounds: 9, warmUp: 2, turns: 3, turn: 15 };
      const took = await askInTurns(ways, plan, bench.say);
      const slower = (what: string, many: keyof typeof ways, few: keyof typeof ways) => ({
        what: `${what}: many ÷ few`,
        unit: '×',
        rounds: timesLonger(took[many].wall, took[few].wall),
        target: { atMost: 1.5 },
      });
      return {
        measurements: [
          slower('board', 'boardMany', 'boardFew'),
          slower('by procedure field', 'fieldMany', 'fieldFew'),
          slower('p90', 'p90Many', 'p90Few'),
          { what: 'board, many', unit: 'ms', rounds: took.boardMany.wall },
          { what: 'by procedure field, many', unit: 'ms', rounds: took.fieldMany.wall },
          { what: 'p90, many', unit: 'ms', rounds: took.p90Many.wall },
        ],
        notes: ['Two servers over two databases with the same offices, months and procedures, asked in turns.'],
      };
    } finally {
      await Promise.all([few.close(), many.close()]);
    }
  },
};
