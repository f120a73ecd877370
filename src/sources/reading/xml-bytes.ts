/** 1 for bytes a name may have (letters, digits, `_ : - .` and all of UTF-8 beyond ASCII), 2 for blanks, else 0. */
export const byteKinds: Uint8Array = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte === 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d) return 2;
  return byte >= 0x80 || /[\w:.-]/.test(String.fromCharCode(byte)) ? 1 : 0;
});

/** Whether nothing but blanks stands in `bytes[start, end)`. */
export function isBlank(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (byteKinds[bytes[at]!] !== 2) return false;
  return true;
}

/** Bytes as one character each; Node's own method without the checks of `toString`, for millions of short texts. */
export function latin1Text(bytes: Buffer, start: number, end: number): string {
  return (bytes as Buffer & { latin1Slice(start: number, end: number): string }).latin1Slice(start, end);
}
