/**
 * When and how each commit reached the main line. Stored dates lie (imports, clock skew, 1970, 2100), so a commit's time is first bounded
 * by its children's: nothing was made after what builds on it. The main line is the chain of first parents from the
 * tip; a commit on a side branch landed with the merge that brought it. Linear in the number of commits.
 */
import type { CommitRecord } from "../model/commit.ts";

/** Commits in the order described at `History`, each with its landing. */
export interface LandedCommit {
  readonly record: CommitRecord;
  /** Seconds; see `Commit.landedAt`. */
  readonly landedAt: number;
  /** Id of the merge on the main line that brought it. */
  readonly landedBy: string | undefined;
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

/**
 * Orders commits and finds how each landed.
 * @param records every commit once, in any order; those not reachable from the tips are left out.
 * @param tips ids of the heads read from, the main one first.
 */
export function deriveLanding(records: readonly CommitRecord[], tips: readonly string[]): LandedCommit[] {
  const indexOf = new Map<string, number>();
  for (const [index, { oid }] of records.entries()) indexOf.set(oid, index);
  const parents = records.map((record) => record.parents.map((oid) => indexOf.get(oid) ?? -1).filter((index) => index >= 0));
  const reached = markReachable(parents, tips.flatMap((oid) => indexOf.get(oid) ?? []));
  if (reached.includes(0)) return deriveLanding(records.filter((_, index) => reached[index] === 1), tips);
  const childCounts = new Int32Array(records.length);
  for (const list of parents) for (const parent of list) childCounts[parent]!++;
  const order = topologicalOrder(parents, childCounts);
  const time = new Float64Array(records.length).fill(Number.POSITIVE_INFINITY);
  const depth = new Int32Array(records.length);
  for (let at = order.length - 1; at >= 0; at--) {
    const index = order[at]!;
    const { committedAt, authoredAt } = records[index]!;
    const own = plausible(committedAt) ? committedAt : plausible(authoredAt) ? authoredAt : Number.POSITIVE_INFINITY;
    time[index] = Math.min(time[index]!, own);
    for (const parent of parents[index]!) time[parent] = Math.min(time[parent]!, time[index]!);
  }
  for (const index of order) {
    for (const parent of parents[index]!) {
      depth[index] = Math.max(depth[index]!, depth[parent]! + 1);
      if (time[index] === Number.POSITIVE_INFINITY) time[index] = time[parent]!;
    }
    if (time[index] === Number.POSITIVE_INFINITY) time[index] = EARLIEST;
  }
  const landedBy = new Int32Array(records.length).fill(-1);
  const mainline = new Uint8Array(records.length);
  const seen = new Uint8Array(records.length);
  for (const tip of tips) {
    const chain: number[] = [];
    for (let index = indexOf.get(tip); index !== undefined && seen[index] === 0; index = indexOf.get(records[index]!.parents[0] ?? "")) {
      chain.push(index);
      seen[index] = 1;
      mainline[index] = 1;
    }
    for (const merge of chain.reverse()) {
      const stack = parents[merge]!.filter((parent) => seen[parent] === 0);
      for (const parent of stack) seen[parent] = 1;
      while (stack.length > 0) {
        const index = stack.pop()!;
        landedBy[index] = merge;
        for (const parent of parents[index]!)
          if (seen[parent] === 0) {
            seen[parent] = 1;
            stack.push(parent);
          }
      }
    }
  }
  const landedAt = Float64Array.from(records, (_, index) => time[landedBy[index]! < 0 ? index : landedBy[index]!]!);
  const sorted = Array.from(records.keys()).sort((a, b) => landedAt[a]! - landedAt[b]! || time[a]! - time[b]! || depth[a]! - depth[b]! || (records[a]!.oid < records[b]!.oid ? -1 : 1));
  return sorted.map((index) => ({
    record: records[index]!,
    landedAt: landedAt[index]!,
    landedBy: landedBy[index]! < 0 ? undefined : records[landedBy[index]!]!.oid,
    mainline: mainline[index] === 1,
  }));
}

/** The commits known at the end of a moment, and the last of the main line among them: the as-of revision. */
export function knownAt(landed: readonly LandedCommit[], moment: number): { readonly known: readonly LandedCommit[]; readonly revision: string | undefined } {
  const known = (landed.at(-1)?.landedAt ?? 0) <= moment ? landed : landed.filter((commit) => commit.landedAt <= moment);
  const revision = known.findLast((commit) => commit.mainline)?.record.oid;
  return { known, revision };
}
