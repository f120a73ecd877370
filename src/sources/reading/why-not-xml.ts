/** What other kinds of file begin with. */
const beginnings: readonly { readonly bytes: readonly number[]; readonly what: string }[] = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], what: 'a ZIP archive or an Excel workbook' },
  { bytes: [0x50, 0x4b, 0x05, 0x06], what: 'an empty ZIP archive' },
  { bytes: [0x25, 0x50, 0x44, 0x46], what: 'a PDF document' },
  { bytes: [0x1f, 0x8b], what: 'a gzip archive' },
  { bytes: [0x52, 0x61, 0x72, 0x21], what: 'a RAR archive' },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], what: 'a 7z archive' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], what: 'an old Office document' },
  { bytes: [0xfe, 0xff], what: 'XML in UTF-16; send it in UTF-8' },
  { bytes: [0xff, 0xfe], what: 'XML in UTF-16; send it in UTF-8' },
  { bytes: [0x3c, 0x00], what: 'XML in UTF-16; send it in UTF-8' },
  { bytes: [0x00, 0x3c], what: 'XML in UTF-16; send it in UTF-8' },
  { bytes: [0x7b], what: 'JSON' },
  { bytes: [0x5b], what: 'JSON' },
];

/** What a file is, in words, when its first bytes cannot begin an XML text in UTF-8; `undefined` when they can. */
export function whyNotXml(head: Uint8Array): string | undefined {
  const known = beginnings.find(({ bytes }) => bytes.every((byte, index) => head[index] === byte));
  if (known) return known.what;
  let at = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 3 : 0;
  while (head[at] === 0x20 || head[at] === 0x09 || head[at] === 0x0a || head[at] === 0x0d) at++;
  return at >= head.length || head[at] === 0x3c ? undefined : 'no XML';
}
