/** A list read once from front to back. */
export class Tape<T> {
  readonly #items: readonly T[];
  #at = 0;

  constructor(items: readonly T[]) {
    this.#items = items;
  }

  get ended(): boolean {
    return this.#at >= this.#items.length;
  }

  /** The next item. Throws where there is none: the writer and the reader of the tape disagree. */
  take(): T {
    const item = this.#items[this.#at++];
    if (item === undefined) throw new Error("the tape ends too early");
    return item;
  }

  /** What `read` gives, `count` times. */
  list<U>(count: number, read: () => U): U[] {
    const list: U[] = [];
    for (let index = 0; index < count; index++) list.push(read());
    return list;
  }
}
