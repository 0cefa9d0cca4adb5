/**
 * What each of a row of things shares with the few before it. Things are looked up by their keys (words, folders, files) among
 * the latest ones, so the cost grows with their number, not with its square. What is found is written into a row of numbers,
 * by how far before the one the other stands.
 */

/** So far back things are compared. */
export const NEAR = 40;

/** For the thing at a place, by how far back the other stands (1 to NEAR); 0 where they share nothing. Asked once a place, in order. */
export type SharedBefore = (at: number, row: Float64Array) => void;

/** The places at which each key stands, ascending. */
class Places {
  readonly #places = new Map<string, number[]>();

  /** Calls back with those that stand at most NEAR before a place. */
  near(key: string, at: number, found: (before: number) => void): void {
    const places = this.#places.get(key);
    if (places === undefined) return;
    for (let last = places.length - 1; last >= 0 && at - places[last]! <= NEAR; last--) found(places[last]!);
  }

  add(key: string, at: number): void {
    const places = this.#places.get(key);
    if (places) places.push(at);
    else this.#places.set(key, [at]);
  }
}

/** How rare the rarest key is that both have. @param rarity above 0 */
export function rarestShared(sets: readonly ReadonlySet<string>[], rarity: (key: string) => number): SharedBefore {
  const places = new Places();
  return (at, row) => {
    for (const key of sets[at]!) {
      const value = rarity(key);
      places.near(key, at, (before) => {
        if (value > row[at - before]!) row[at - before] = value;
      });
      places.add(key, at);
    }
  };
}

/**
 * The cosine of two weighted sets, 0 to 1 (Salton and Buckley, "Term-weighting approaches in automatic text retrieval", 1988).
 * @example cosines([new Set(["a", "b"]), new Set(["b"])], () => 1) // at 1: 0.71 one back
 */
export function cosines(sets: readonly ReadonlySet<string>[], weight: (key: string) => number): SharedBefore {
  const places = new Places();
  const lengths = new Float64Array(sets.length);
  return (at, row) => {
    let square = 0;
    for (const key of sets[at]!) square += weight(key) ** 2;
    const length = Math.sqrt(square);
    lengths[at] = length;
    for (const key of sets[at]!) {
      const part = weight(key) ** 2 / length;
      places.near(key, at, (before) => {
        row[at - before]! += part / lengths[before]!;
      });
      places.add(key, at);
    }
  };
}

/**
 * The share of the keys of the smaller that both have and one of them made.
 * @param made by key whether the thing made it rather than changed it
 */
export function madeByOne(things: readonly ReadonlyMap<string, boolean>[]): SharedBefore {
  const [makers, changers] = [new Places(), new Places()];
  return (at, row) => {
    const size = things[at]!.size;
    for (const [key, made] of things[at]!) {
      const add = (before: number): void => {
        row[at - before]! += 1 / Math.min(size, things[before]!.size);
      };
      makers.near(key, at, add);
      if (made) changers.near(key, at, add);
      (made ? makers : changers).add(key, at);
    }
  };
}
