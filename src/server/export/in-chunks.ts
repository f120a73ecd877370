const large = 64 * 1024;

/** Chunks of a stream as larger ones of bytes; waits for the second so that what fails at once fails here. */
export async function inChunks(chunks: AsyncIterable<string | Buffer>): Promise<AsyncIterable<Buffer>> {
  const iterator = chunks[Symbol.asyncIterator]();
  const first = [await iterator.next(), await iterator.next()];
  return (async function* joined(): AsyncGenerator<Buffer> {
    try {
      let waiting: Buffer[] = [];
      let size = 0;
      for (let next = first.shift()!; !next.done; next = first.shift() ?? (await iterator.next())) {
        const bytes = typeof next.value === 'string' ? Buffer.from(next.value) : next.value;
        waiting.push(bytes);
        size += bytes.length;
        if (size < large) continue;
        yield Buffer.concat(waiting);
        waiting = [];
        size = 0;
      }
      if (size > 0) yield Buffer.concat(waiting);
    } finally {
      await iterator.return?.();
    }
  })();
}
