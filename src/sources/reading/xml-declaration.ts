/** What is wrong with an XML declaration at `start`, in words: another encoding than UTF-8; `undefined` when nothing is. */
export function xmlDeclarationFault(bytes: Buffer, start: number, end: number): string | undefined {
  if (bytes[start] !== 0x3c || bytes[start + 1] !== 0x3f) return undefined;
  const head = bytes.toString('latin1', start, Math.min(end, start + 200));
  const declaration = /^<\?xml\s[^?]*\?>/.exec(head)?.[0];
  const encoding = declaration && /\bencoding\s*=\s*["']([\w.-]{1,40})["']/.exec(declaration)?.[1];
  if (!encoding || /^(utf-?8|us-ascii)$/i.test(encoding)) return undefined;
  return `the text says it is written in ${encoding}; only UTF-8 is read`;
}
