import { readError } from './read-answer.js';

/**
 * Asks the hub for the answer as a file and hands it to the browser; answers its name and snapshot.
 *
 * Throws an error with `code`, `vi` and, where one of several lists is to be chosen, `lists`.
 */
export async function download({ query, variables, headers, operationName }, { format, dialect, pages, list }) {
  const search = new URLSearchParams(Object.entries({ dialect, pages, list }).filter(([, value]) => value));
  const answer = await fetch(`/export/answer.${format}?${search}`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables, operationName }),
  });
  if (!answer.ok) throw await failure(answer);
  const name = /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? `answer.${format}`;
  const address = URL.createObjectURL(await answer.blob());
  Object.assign(document.createElement('a'), { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return { name, snapshot: answer.headers.get('gianh-snapshot') };
}

async function failure(answer) {
  const { errors: [first] = [] } = await answer.json().catch(() => ({}));
  if (!first) return new Error(`The hub answered ${answer.status}.`);
  const { en, ...rest } = readError(first);
  return Object.assign(new Error(en), rest, { lists: first.extensions?.lists });
}
