/** Sets of positions that are joined two at a time (union-find with path halving and union by size). */
export class Clusters {
  readonly #parent: number[];
  readonly #members: number[][];

  constructor(count: number) {
    this.#parent = Array.from({ length: count }, (_, at) => at);
    this.#members = this.#parent.map((at) => [at]);
  }

  find(at: number): number {
    let root = at;
    while (this.#parent[root] !== root) {
      this.#parent[root] = this.#parent[this.#parent[root]!]!;
      root = this.#parent[root]!;
    }
    return root;
  }

  members(at: number): readonly number[] {
    return this.#members[this.find(at)]!;
  }

  join(a: number, b: number): void {
    const [x, y] = [this.find(a), this.find(b)];
    if (x === y) return;
    const [large, small] = this.#members[x]!.length >= this.#members[y]!.length ? [x, y] : [y, x];
    this.#parent[small] = large;
    for (const one of this.#members[small]!) this.#members[large]!.push(one);
    this.#members[small] = [];
  }

  isJoined(a: number, b: number): boolean {
    return this.find(a) === this.find(b);
  }
}
