/** A line longer than this is cut into pieces, which then are no rows: memory stays bounded whatever comes. */
const longestLine = 65_536;

/** The lines of a UTF-8 text without their ends (LF, CRLF or CR LF split over chunks), a handful per chunk read. */
export async function* csvLines(input: AsyncIterable<Buffer>): AsyncGenerator<readonly string[]> {
  const decoder = new TextDecoder('utf-8');
  let rest = '';
  for await (const chunk of input) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop()!;
    const whole = lines.map(withoutReturn);
    while (rest.length > longestLine) {
      whole.push(rest.slice(0, longestLine));
      rest = rest.slice(longestLine);
    }
    if (whole.length > 0) yield whole;
  }
  rest += decoder.decode();
  if (rest !== '') yield [withoutReturn(rest)];
}

const withoutReturn = (line: string): string => (line.endsWith('\r') ? line.slice(0, -1) : line);
