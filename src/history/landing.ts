/**
 * When and how each commit reached the main line. The main line is the chain of first parents from the tip; a commit on
 * a side branch landed with the merge that brought it. Stored dates lie (imports, clock skew, 1970, 2100): along the
 * main line the largest set of dates that do not run backwards is believed: nothing lands before what it builds on,
 * and a date far ahead of the believed ones is moved back to them. n log n in the number of commits.
 */
import type { CommitRecord } from "../model/commit.ts";

/** Commits in the order described at `History`, each with its landing. */
export interface LandedCommit {
  readonly record: CommitRecord;
  /** Seconds; see `Commit.landedAt`. */
  readonly landedAt: number;
  /** Id of the merge on the main line that brought it. */
  readonly landedBy: string | undefined;
  /** On the chain of first parents of the main tip. */
  readonly mainline: boolean;
}

const EARLIEST = 86_400;
/** 2100-01-01: later dates are taken for errors, whatever the day. */
const LATEST = 4_102_444_800;

const plausible = (seconds: number): boolean => seconds > EARLIEST && seconds < LATEST;

/** Indexes so that parents stand before their children (Kahn's algorithm, oldest first). */
function topologicalOrder(parents: readonly (readonly number[])[], childCounts: Int32Array): Int32Array {
  const order = new Int32Array(parents.length);
  let filled = parents.length;
  const waiting = Int32Array.from(childCounts);
  const ready: number[] = [];
  for (let index = 0; index < parents.length; index++) if (waiting[index] === 0) ready.push(index);
  while (ready.length > 0) {
    const index = ready.pop()!;
    order[--filled] = index;
    for (const parent of parents[index]!) if (--waiting[parent]! === 0) ready.push(parent);
  }
  return order;
}

/** Marks what is reachable from the tips; the rest is left over from a rewritten branch. */
function markReachable(parents: readonly (readonly number[])[], tips: readonly number[]): Uint8Array {
  const reached = new Uint8Array(parents.length);
  const stack = [...tips];
  for (const tip of tips) reached[tip] = 1;
  while (stack.length > 0)
    for (const parent of parents[stack.pop()!]!)
      if (reached[parent] === 0) {
        reached[parent] = 1;
        stack.push(parent);
      }
  return reached;
}

/** Which of the numbers belong to the longest run that never falls, in any gaps; what is not a number belongs to none. */
function longestRise(values: readonly number[]): Uint8Array {
  const before = new Int32Array(values.length).fill(-1);
  // ends[k]: where the run of length k + 1 with the smallest last value ends.
  const ends: number[] = [];
  for (const [at, value] of values.entries()) {
    if (Number.isNaN(value)) continue;
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (values[ends[middle]!]! <= value) low = middle + 1;
      else high = middle;
    }
    if (low > 0) before[at] = ends[low - 1]!;
    ends[low] = at;
  }
  const kept = new Uint8Array(values.length);
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at]!) kept[at] = 1;
  return kept;
}

/** Branches that were kept apart and joined by rebasing run this far ahead of each other, in seconds; more is an error. */
const APART = 90 * 86_400;

/**
 * Landing times of a chain, oldest first. Each is the latest date so far; a date far ahead of the believed ones after it
 * is moved back to them.
 */
function landChain(dates: readonly number[], base: number | undefined): number[] {
  const believed = longestRise(dates);
  const next = new Float64Array(dates.length + 1).fill(Number.POSITIVE_INFINITY);
  for (let at = dates.length - 1; at >= 0; at--) next[at] = believed[at] === 1 ? dates[at]! : next[at + 1]!;
  const first = Number.isFinite(next[0]!) ? next[0]! : EARLIEST;
  let latest = base ?? first;
  return dates.map((date, at) => {
    const bounded = Number.isNaN(date) ? latest : date <= next[at]! + APART ? date : next[at]!;
    latest = Math.max(latest, bounded);
    return latest;
  });
}

/** A commit's own date: committed, else authored, else none. */
function dateOf({ committedAt, authoredAt }: CommitRecord): number {
  if (plausible(committedAt)) return committedAt;
  return plausible(authoredAt) ? authoredAt : Number.NaN;
}

/**
 * Orders commits and finds how each landed.
 * @param records every commit once, in any order; those not reachable from the tips are left out.
 * @param tips ids of the heads read from, the main one first.
 */
export function deriveLanding(records: readonly CommitRecord[], tips: readonly string[]): LandedCommit[] {
  const indexOf = new Map<string, number>();
  for (let index = 0; index < records.length; index++) indexOf.set(records[index]!.oid, index);
  const parents = records.map(({ parents: oids }) => {
    const present: number[] = [];
    for (const oid of oids) {
      const index = indexOf.get(oid);
      if (index !== undefined) present.push(index);
    }
    return present;
  });
  const reached = markReachable(
    parents,
    tips.flatMap((oid) => indexOf.get(oid) ?? []),
  );
  if (reached.includes(0))
    return deriveLanding(
      records.filter((_, index) => reached[index] === 1),
      tips,
    );
  const childCounts = new Int32Array(records.length);
  for (const list of parents) for (const parent of list) childCounts[parent]!++;
  const landed = new Float64Array(records.length);
  const landedBy = new Int32Array(records.length).fill(-1);
  const mainline = new Uint8Array(records.length);
  const seen = new Uint8Array(records.length);
  for (const [rank, tip] of tips.entries()) {
    const chain: number[] = [];
    let below = indexOf.get(tip);
    for (; below !== undefined && seen[below] === 0; below = indexOf.get(records[below]!.parents[0] ?? "")) {
      chain.push(below);
      seen[below] = 1;
      if (rank === 0) mainline[below] = 1;
    }
    chain.reverse();
    const times = landChain(
      chain.map((index) => dateOf(records[index]!)),
      below === undefined ? undefined : landed[below]!,
    );
    for (const [at, merge] of chain.entries()) {
      landed[merge] = times[at]!;
      const stack = parents[merge]!.filter((parent) => seen[parent] === 0);
      for (const parent of stack) seen[parent] = 1;
      while (stack.length > 0) {
        const index = stack.pop()!;
        landedBy[index] = merge;
        landed[index] = times[at]!;
        for (const parent of parents[index]!)
          if (seen[parent] === 0) {
            seen[parent] = 1;
            stack.push(parent);
          }
      }
    }
  }
  // Within what one merge brought, commits stand by their own dates, bounded by what they build on and the landing.
  const time = new Float64Array(records.length);
  const depth = new Int32Array(records.length);
  for (const index of topologicalOrder(parents, childCounts)) {
    let earliest = Number.NEGATIVE_INFINITY;
    for (const parent of parents[index]!) {
      depth[index] = Math.max(depth[index]!, depth[parent]! + 1);
      landed[index] = Math.max(landed[index]!, landed[parent]!);
      earliest = Math.max(earliest, time[parent]!);
    }
    const date = dateOf(records[index]!);
    time[index] = Math.min(landed[index]!, Math.max(earliest, Number.isNaN(date) ? Number.NEGATIVE_INFINITY : date));
  }
  // Git gives the newest first; the other way round they nearly stand in order, which is sorted sooner.
  const sorted = Array.from(records.keys(), (index) => records.length - 1 - index).sort(
    (a, b) =>
      landed[a]! - landed[b]! ||
      compare(time[a]!, time[b]!) ||
      depth[a]! - depth[b]! ||
      (records[a]!.oid < records[b]!.oid ? -1 : 1),
  );
  return sorted.map((index) => ({
    record: records[index]!,
    landedAt: landed[index]!,
    landedBy: landedBy[index]! < 0 ? undefined : records[landedBy[index]!]!.oid,
    mainline: mainline[index] === 1,
  }));
}

// Infinities that are equal differ by NaN, which sorts nothing.
const compare = (a: number, b: number): number => (a === b ? 0 : a - b);

/** The commits known at the end of a moment, and the last of the main line among them: the as-of revision. */
export function knownAt(
  landed: readonly LandedCommit[],
  moment: number,
): { readonly known: readonly LandedCommit[]; readonly revision: string | undefined } {
  const known =
    (landed.at(-1)?.landedAt ?? 0) <= moment ? landed : landed.filter((commit) => commit.landedAt <= moment);
  const revision = (known.findLast((commit) => commit.mainline) ?? known.at(-1))?.record.oid;
  return { known, revision };
}
