import DataLoader from 'dataloader';
import type { BehindPage, BehindQuestion, BehindRecord, BehindTotal, RecordsBehind } from '#metrics';

/** A page of the records behind a number. */
export interface AskedPage {
  readonly question: BehindQuestion;
  readonly after?: Pick<BehindRecord, 'kind' | 'id'>;
  readonly limit: number;
}

/** Collects which records the fields of one operation ask; sides of one shape are one statement. */
export interface BehindLoader {
  readonly page: (asked: AskedPage) => Promise<BehindPage>;
  readonly total: (question: BehindQuestion) => Promise<BehindTotal>;
}

/** The loader of one operation. */
export function createBehindLoader(behind: RecordsBehind): BehindLoader {
  const pages = new DataLoader<AskedPage, BehindPage>((asked) => settled(asked, behind.list), { cache: false });
  const totals = new DataLoader<BehindQuestion, BehindTotal>((asked) => settled(asked, behind.total));
  return { page: (asked) => pages.load(asked), total: (question) => totals.load(question) };
}

/** Answers all in one call; if that is refused each alone, so that a bad question fails only itself. */
async function settled<Asked, Answer>(
  asked: readonly Asked[],
  answer: (asked: readonly Asked[]) => Promise<readonly Answer[]>,
): Promise<(Answer | Error)[]> {
  try {
    return [...(await answer(asked))];
  } catch (error) {
    if (asked.length === 1) throw error;
    const alone = await Promise.allSettled(asked.map((one) => answer([one])));
    return alone.map((one) => (one.status === 'fulfilled' ? one.value[0]! : (one.reason as Error)));
  }
}
