/** Bytes of a chunk, and room for the row that goes over it. */
const full = 64 * 1024;
const size = full + 16 * 1024;

/** Text on its way out as UTF-8: gathers pieces and gives them away in chunks. */
export class ByteText {
  #bytes = Buffer.allocUnsafe(size);
  #length = 0;

  /** Appends a text. */
  text(text: string): void {
    // No character of a JavaScript text takes more than three bytes.
    if (this.#length + 3 * text.length > this.#bytes.length) this.#grow(3 * text.length);
    this.#length += this.#bytes.write(text, this.#length);
  }

  /** Appends what was written before. */
  bytes(bytes: Uint8Array): void {
    if (this.#length + bytes.length > this.#bytes.length) this.#grow(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  /** The bytes so far, when they fill a chunk or `all` are wanted; they are not given again. */
  take(all: boolean): Buffer | undefined {
    if (this.#length === 0 || (!all && this.#length < full)) return undefined;
    const taken = this.#bytes.subarray(0, this.#length);
    this.#bytes = Buffer.allocUnsafe(size);
    this.#length = 0;
    return taken;
  }

  #grow(more: number): void {
    const larger = Buffer.allocUnsafe(2 * (this.#length + more));
    larger.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = larger;
  }
}
