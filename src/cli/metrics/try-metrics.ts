import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readModelFiles, readQueryFile } from '#config';
import { errorCatalogue, GianhError, systemClock } from '#kernel';
import { compileModel, type Model, type ModelQuestion, readQuestions } from '#model';
import { startEmbeddedPostgres } from '#store';
import { tryModel } from '../../main/try-model.js';
import { reportFailure } from '../report-failure.js';
import { showProgress } from '../show-progress.js';

export interface TryOptions {
  readonly database?: string;
}

/** Nothing is said about what takes no longer than this. */
const patienceMs = 2_000;

/**
 * `gianh metrics try`: answers the questions of a file over a foreign model and prints JSON.
 *
 * Exit codes: 0 every question was answered, 1 at least one was refused (its code stands in its place), 2 the model or
 * the file of questions has faults. The data folder is GIANH_HOME if that is empty, else one that is removed again.
 */
export async function tryMetrics(folder: string, file: string, { database }: TryOptions): Promise<number> {
  try {
    const { model, questions } = readTrial(folder, file);
    return await withDatabase(database, (url, progress) => answer(model, questions, url, progress));
  } catch (error) {
    return reportFailure(error);
  }
}

/** Both files are read before anything is refused, so that the faults of both are told at once. */
function readTrial(
  folder: string,
  file: string,
): { readonly model: Model; readonly questions: readonly ModelQuestion[] } {
  const queries = readQueryFile(file);
  let model: Model;
  try {
    model = compileModel(readModelFiles(folder));
  } catch (error) {
    if (!(error instanceof GianhError) || queries.faults.length === 0) throw error;
    const others = queries.faults.map(({ file: where, line, problem }) => `  ${where}, line ${line}: ${problem}`);
    throw new GianhError(error.code, [error.message, ...others].join('\n'), error.details);
  }
  return { model, questions: readQuestions(queries, model) };
}

type Tell = (task: string, done: number, total: number) => void;

async function answer(model: Model, questions: readonly ModelQuestion[], url: string, tell: Tell): Promise<number> {
  const trial = await tryModel(model, { url, clock: systemClock, tell });
  try {
    const answers = await trial.ask(questions);
    const loads = [...trial.snapshots].map(([load, snapshot]) => ({ load, snapshot }));
    const shown = { model: model.name, loads, answers: answers.map((one) => one.shown) };
    console.log(JSON.stringify(shown, undefined, 2));
    // As the refusal itself would end a command.
    return answers.some(({ refused }) => refused) ? errorCatalogue.GIANH_NOT_FOUND.exit : 0;
  } finally {
    await trial.close();
  }
}

/** A server of its own on an empty folder, or the empty database given. */
async function withDatabase(
  database: string | undefined,
  work: (url: string, tell: Tell) => Promise<number>,
): Promise<number> {
  const progress = showProgress();
  const began = Date.now();
  const late = setTimeout(() => progress.say('Starting a database for the trial …'), patienceMs);
  const tell: Tell = (task, done, total) => {
    clearTimeout(late);
    if (Date.now() - began > patienceMs) progress.tell(task, done, total);
  };
  const given = process.env['GIANH_HOME'];
  const isKept = given !== undefined && given !== '' && isEmpty(given);
  const home = database === undefined ? (isKept ? given : mkdtempSync(join(tmpdir(), 'gianh-try-'))) : undefined;
  try {
    const server = home === undefined ? undefined : await startEmbeddedPostgres({ home, durable: isKept });
    try {
      return await work(database ?? server!.url, tell);
    } finally {
      await server?.stop();
    }
  } finally {
    clearTimeout(late);
    progress.end();
    if (home !== undefined && !isKept) rmSync(home, { recursive: true, force: true });
  }
}

const isEmpty = (folder: string): boolean => !existsSync(folder) || readdirSync(folder).length === 0;
