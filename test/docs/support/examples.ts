import { readFileSync } from 'node:fs';

/** A fenced block of a document, with the block of JSON or text right behind it, which tells what it answers. */
export interface Example {
  readonly document: string;
  /** The line of the document it begins at. */
  readonly line: number;
  readonly language: string;
  readonly words: string;
  readonly answer: { readonly language: 'json' | 'text'; readonly words: string } | undefined;
}

/** All fenced blocks of a document that are not an answer of the block before them. */
export function examplesOf(document: string): readonly Example[] {
  const text = readFileSync(document, 'utf8');
  const blocks = [...text.matchAll(/^```(\w+)\n([^]*?)^```$/gm)].map((found) => ({
    from: found.index,
    to: found.index + found[0].length,
    language: found[1]!,
    words: found[2]!,
  }));
  // An answer stands behind its question with nothing between them but one short line that ends with a colon.
  const isAnswer = (index: number): boolean =>
    index > 0 &&
    ['json', 'text'].includes(blocks[index]!.language) &&
    /^\s*([^\n]{0,60}:\s*)?$/.test(text.slice(blocks[index - 1]!.to, blocks[index]!.from));
  return blocks.flatMap(({ from, language, words }, index) => {
    if (isAnswer(index)) return [];
    const next = blocks[index + 1];
    return {
      document,
      line: text.slice(0, from).split('\n').length,
      language,
      words,
      answer:
        next && isAnswer(index + 1) ? { language: next.language as 'json' | 'text', words: next.words } : undefined,
    };
  });
}

/** Whether an answer would show a reader nothing: null, or lists of nothing. */
export function isEmpty(answer: unknown): boolean {
  if (answer === null || answer === undefined) return true;
  if (Array.isArray(answer)) return answer.length === 0 || answer.every(isEmpty);
  if (typeof answer !== 'object') return false;
  const lists = Object.values(answer).filter((value) => Array.isArray(value));
  return lists.length > 0 && lists.every(isEmpty);
}
