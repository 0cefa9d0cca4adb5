/** Bytes taken off a stream by number, with an end to how many. */

/** What is wrong with a tar: it ends before its end, or is none. */
export class TarFailure extends Error {}

/** Takes bytes off a stream, however it is cut. */
export class ByteQueue {
  readonly #chunks: AsyncIterator<Uint8Array>;
  #rest: Buffer = Buffer.alloc(0);
  #left: number;

  constructor(stream: AsyncIterable<Uint8Array>, most: number) {
    this.#chunks = stream[Symbol.asyncIterator]();
    this.#left = most;
  }

  /** The next bytes, or undefined where they are not kept. Throws TarFailure where the stream ends first. */
  async take(length: number, isKept = true): Promise<Buffer | undefined> {
    if (length > this.#left) throw new TarFailure("it holds more than can be read");
    this.#left -= length;
    const taken: Buffer[] = [];
    for (let missing = length; missing > 0; ) {
      if (this.#rest.length === 0) {
        const { value, done } = await this.#chunks.next();
        if (done) throw new TarFailure("it ends before its end");
        this.#rest = Buffer.from(value.buffer, value.byteOffset, value.length);
      }
      const part = this.#rest.subarray(0, missing);
      if (isKept) taken.push(part);
      this.#rest = this.#rest.subarray(part.length);
      missing -= part.length;
    }
    return isKept ? Buffer.concat(taken) : undefined;
  }

  async end(): Promise<void> {
    await this.#chunks.return?.();
  }
}
