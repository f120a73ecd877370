/**
 * Links that carry an operation in their fragment, which browsers never send: `#share=1.` and the deflated JSON of `query`,
 * `variables` (as written) and `operationName`, in base64url. Request headers are no part of it: they may hold a password.
 */
const start = '#share=1.';
/** Longer links are cut by mail and chat programs. */
export const mostLink = 8_000;
/** Characters of an opened operation; more is nobody's question. */
const mostText = 200_000;

/** The link to an operation; throws a RangeError when it would be too long to send. */
export async function shareLink({ query, variables, operationName }) {
  const text = JSON.stringify({ query, ...(variables?.trim() ? { variables } : {}), operationName });
  const bytes = await whole(new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw')), Infinity);
  const link = `${location.origin}${location.pathname}${start}${toBase64Url(bytes)}`;
  if (link.length > mostLink) throw new RangeError(`${link.length}`);
  return link;
}

/** The operation a fragment carries; `undefined` for any other fragment. Throws where a link was cut or is not of the hub. */
export async function readShared(fragment) {
  if (!fragment.startsWith(start)) return undefined;
  if (fragment.length > mostLink) throw new RangeError(`${fragment.length}`);
  const zipped = new Blob([fromBase64Url(fragment.slice(start.length))]);
  const bytes = await whole(zipped.stream().pipeThrough(new DecompressionStream('deflate-raw')), mostText);
  const { query, variables, operationName } = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  if (typeof query !== 'string') throw new TypeError('no query');
  return {
    query,
    variables: typeof variables === 'string' ? variables : '',
    operationName: typeof operationName === 'string' ? operationName : undefined,
  };
}

async function whole(stream, most) {
  const parts = [];
  let size = 0;
  for (const reader = stream.getReader(); ;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > most) {
      await reader.cancel();
      throw new RangeError(`${size}`);
    }
    parts.push(value);
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

const toBase64Url = (bytes) =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

const fromBase64Url = (text) =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0));
