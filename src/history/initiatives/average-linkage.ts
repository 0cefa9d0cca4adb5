/**
 * Agglomerative clustering by average linkage (UPGMA; Sokal and Michener, "A statistical method for evaluating systematic
 * relationships", 1958): the two clusters whose members are on average most alike are joined, again and again, until no two are
 * alike enough. Unlike single linkage it does not chain: one likeness does not join what is otherwise strange to each other.
 *
 * Likeness is known only of items that stand near each other in their order, and the average is over what is known. Two clusters
 * that are on average alike enough have at least one pair that is, so only such clusters are ever compared. The result is the
 * same whatever order pairs are looked at: of equals the first in order goes first.
 */

/** How alike items are that stand near each other. */
export interface Band {
  readonly items: number;
  /** Items up to so far apart are compared. */
  readonly near: number;
  /** @param back how far before the later one the earlier stands, 1 to near */
  readonly likeness: (later: number, back: number) => number;
}

export interface Pair {
  readonly sum: number;
  readonly pairs: number;
}

/** Sum and number of the likenesses between two ascending lists of items, those of a list with itself counted once. */
export function between({ near, likeness }: Band, a: readonly number[], b: readonly number[]): Pair {
  let [sum, pairs, from] = [0, 0, 0];
  for (const one of a) {
    while (from < b.length && one - b[from]! > near) from++;
    for (let at = from; at < b.length && b[at]! - one <= near; at++) {
      const other = b[at]!;
      if (other === one || (a === b && other > one)) continue;
      sum += one > other ? likeness(one, one - other) : likeness(other, other - one);
      pairs++;
    }
  }
  return { sum, pairs };
}

/** A cluster, and the two that were joined to it; what it began with has none. */
export interface Tree {
  /** Ascending. */
  readonly items: readonly number[];
  readonly parts: readonly Tree[];
}

interface Cluster {
  tree: Tree;
  /** Clusters with an item that is alike enough. */
  readonly beside: Set<Cluster>;
  /** Counts up with each join, so that older offers are void; -1 once it was taken up. */
  version: number;
}

/** A join that was worth it when it was offered. */
interface Offer {
  readonly likeness: number;
  readonly first: Cluster;
  readonly second: Cluster;
  readonly versions: readonly [number, number];
}

const firstOf = ({ tree }: Cluster): number => tree.items[0]!;

function goesBefore(a: Offer, b: Offer): boolean {
  if (a.likeness !== b.likeness) return a.likeness > b.likeness;
  const [first, other] = [firstOf(a.first), firstOf(b.first)];
  return first !== other ? first < other : firstOf(a.second) < firstOf(b.second);
}

/** Offers, the best first (a binary heap). */
class Offers {
  readonly #heap: Offer[] = [];

  add(offer: Offer): void {
    const heap = this.#heap;
    let at = heap.length;
    while (at > 0) {
      const up = (at - 1) >> 1;
      if (!goesBefore(offer, heap[up]!)) break;
      heap[at] = heap[up]!;
      at = up;
    }
    heap[at] = offer;
  }

  take(): Offer | undefined {
    const heap = this.#heap;
    const best = heap[0];
    const last = heap.pop();
    if (best === undefined || last === undefined || heap.length === 0) return best;
    let at = 0;
    for (;;) {
      const right = 2 * at + 2;
      let down = 2 * at + 1;
      if (down >= heap.length) break;
      if (right < heap.length && goesBefore(heap[right]!, heap[down]!)) down = right;
      if (!goesBefore(heap[down]!, last)) break;
      heap[at] = heap[down]!;
      at = down;
    }
    heap[at] = last;
    return best;
  }
}

/** Clusters to begin with, each beside those with which it has a pair that is alike enough. */
function beginWith(band: Band, start: readonly (readonly number[])[], least: number): readonly Cluster[] {
  const clusters = start.map((items): Cluster => ({ tree: { items, parts: [] }, beside: new Set(), version: 0 }));
  const of = new Map<number, Cluster>();
  for (const cluster of clusters) for (const item of cluster.tree.items) of.set(item, cluster);
  for (let later = 1; later < band.items; later++)
    for (let back = 1; back <= band.near && back <= later; back++) {
      if (band.likeness(later, back) < least) continue;
      const [a, b] = [of.get(later)!, of.get(later - back)!];
      if (a === b) continue;
      a.beside.add(b);
      b.beside.add(a);
    }
  return clusters;
}

/**
 * @param start clusters to begin with, each ascending; together they hold every item once
 * @param least clusters are joined while they are on average so alike
 * @param most no cluster is made larger than this
 * @example averageLinkage({ items: 3, near: 2, likeness: (_, back) => (back === 1 ? 1 : -9) }, [[0], [1], [2]], 0, 80) // two trees: of 0 and 1, and of 2
 */
export function averageLinkage(
  band: Band,
  start: readonly (readonly number[])[],
  least: number,
  most: number,
): readonly Tree[] {
  const clusters = beginWith(band, start, least);
  const offers = new Offers();
  const offer = (a: Cluster, b: Cluster): void => {
    if (a.tree.items.length + b.tree.items.length > most) return;
    const [first, second] = firstOf(a) < firstOf(b) ? [a, b] : [b, a];
    const { sum, pairs } = between(band, first.tree.items, second.tree.items);
    const likeness = sum / pairs;
    if (likeness >= least) offers.add({ likeness, first, second, versions: [first.version, second.version] });
  };
  for (const cluster of clusters)
    for (const other of cluster.beside) if (firstOf(cluster) < firstOf(other)) offer(cluster, other);
  for (let best = offers.take(); best; best = offers.take()) {
    const { first, second, versions } = best;
    if (first.version !== versions[0] || second.version !== versions[1]) continue;
    const items = [...first.tree.items, ...second.tree.items].sort((a, b) => a - b);
    first.tree = { items, parts: [first.tree, second.tree] };
    first.version++;
    second.version = -1;
    for (const other of second.beside) {
      other.beside.delete(second);
      if (other === first) continue;
      other.beside.add(first);
      first.beside.add(other);
    }
    for (const other of first.beside) offer(first, other);
  }
  return clusters.filter(({ version }) => version >= 0).map(({ tree }) => tree);
}
