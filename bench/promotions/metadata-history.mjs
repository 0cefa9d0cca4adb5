// @ts-check
// A metadata-only history (one JSON object a commit: who, when, subject, trailers, paths with line counts) → landed
// commits of Waymark. Messages go through Waymark's own parser. Three things are not stored and are rebuilt, from earlier
// lines only: parents (the order in which commits landed stands in for them), what a merge brought (the second parent and
// its author's commits just before it), and whether a path was added or deleted (first seen; no lines left).

/** @typedef {{sha: string, authorName: string, authorEmail: string, authorDate: string, committerName: string, committerEmail: string, commitDate: string, parents: number, mergedSha?: string, subject: string, trailers?: readonly [string, string][], files?: readonly [string, number | null, number | null][], filesTotal?: number}} Line */

const DAY = 86_400;
/** A branch seldom holds more, or older, commits of its author than this when it is merged. */
const BRANCH_DAYS = 14;
const BRANCH_COMMITS = 20;
const MAX_CHANGES = 400;

const seconds = (/** @type {string} */ date) => Math.floor(Date.parse(date) / 1000) || 0;

/**
 * Which merge brought each commit: the second parent and what its author committed shortly before, not yet claimed.
 * A commit that no merge claims landed by itself.
 * @param {readonly Line[]} lines oldest first
 * @returns {Map<number, number>} index of a commit → index of its merge
 */
function claimBranches(lines) {
  const indexOf = new Map(lines.map(({ sha }, index) => [sha, index]));
  /** @type {Map<string, number[]>} */
  const byAuthor = new Map();
  /** @type {Map<number, number>} */
  const claimed = new Map();
  for (const [index, line] of lines.entries()) {
    if (line.parents < 2) {
      const own = byAuthor.get(line.authorEmail);
      if (own) own.push(index);
      else byAuthor.set(line.authorEmail, [index]);
      continue;
    }
    const tip = indexOf.get(line.mergedSha ?? "");
    const last = tip === undefined ? undefined : lines[tip];
    if (tip === undefined || last === undefined || tip >= index || last.parents >= 2) continue;
    const since = seconds(last.commitDate) - BRANCH_DAYS * DAY;
    let taken = 0;
    for (const own of (byAuthor.get(last.authorEmail) ?? []).toReversed()) {
      if (own > tip) continue;
      if (taken === BRANCH_COMMITS || claimed.has(own) || seconds(lines[own]?.commitDate ?? "") < since) break;
      claimed.set(own, index);
      taken++;
    }
  }
  return claimed;
}

/** Follows line counts: a path is added when it is first seen or comes back, deleted when no line of it is left. */
function statusTracker() {
  /** @type {Map<string, number>} */
  const sizes = new Map();
  return (/** @type {string} */ path, /** @type {number | null} */ added, /** @type {number | null} */ deleted) => {
    const before = sizes.get(path);
    const binary = added === null || deleted === null;
    const after = binary ? Number.NaN : (before ?? 0) + added - deleted;
    if (!binary && added === 0 && deleted > 0 && after <= 0) {
      sizes.delete(path);
      return "D";
    }
    sizes.set(path, Number.isNaN(after) ? (before ?? 1) : after);
    return before === undefined ? "A" : "M";
  };
}

/** A message as git would print it: subject, blank line, trailers. @param {Line} line */
const messageOf = ({ subject, trailers = [] }) =>
  trailers.length === 0 ? subject : `${subject}\n\n${trailers.map(([key, value]) => `${key}: ${value}`).join("\n")}\n`;

/**
 * @param {readonly Line[]} lines oldest commit date first
 * @param {(path: string) => boolean} isRoles files that say who holds a role: not seen
 * @param {Record<string, any>} waymark
 * @returns {{line: Line, record: any}[]} with CommitRecord without parents; each is made of lines up to its own
 */
function recordLines(lines, isRoles, { parseMessage, createInterner }) {
  const interner = createInterner();
  const statusOf = statusTracker();
  return lines.map((line) => {
    const files = (line.files ?? []).filter(([path]) => !isRoles(path));
    const total = (line.filesTotal ?? line.files?.length ?? 0) - ((line.files?.length ?? 0) - files.length);
    const isMerge = line.parents > 1;
    const changes = files
      .slice(0, MAX_CHANGES)
      .map(([path, added, deleted]) => interner.change(path, statusOf(path, added, deleted)));
    const record = {
      oid: line.sha,
      parents: [],
      author: interner.identity(line.authorName, line.authorEmail),
      committer: interner.identity(line.committerName, line.committerEmail),
      authoredAt: seconds(line.authorDate),
      committedAt: seconds(line.commitDate),
      message: parseMessage(messageOf(line)),
      changes: isMerge ? [] : changes,
      changesTotal: isMerge ? 0 : total,
    };
    return { line, record };
  });
}

/**
 * What was committed before a moment, as it had landed by then. Later lines are not looked at, so a commit on a branch
 * that was merged after the moment stands by its own date, as in the stored baselines.
 * @param {readonly {line: Line, record: any}[]} records of `recordLines`
 * @param {number} before seconds
 * @returns {any[]} LandedCommit in landing order
 * @example landBefore(recordLines(readLines("demo.jsonl.gz"), isRoles, waymark), Infinity)[0].landedAt
 */
function landBefore(records, before) {
  const known = records.filter(({ record }) => record.committedAt < before);
  const merges = claimBranches(known.map(({ line }) => line));
  const landed = known.map(({ line, record }, index) => {
    const merge = known[merges.get(index) ?? -1];
    return {
      record,
      landedAt: Math.max(record.committedAt, merge?.record.committedAt ?? 0),
      landedBy: merge?.record.oid,
      mainline: merge === undefined,
      index,
      line,
    };
  });
  landed.sort((a, b) => a.landedAt - b.landedAt || Number(a.mainline) - Number(b.mainline) || a.index - b.index);
  return landed.map(({ record, landedAt, landedBy, mainline, line }, at) => {
    const before = landed[at - 1]?.record.oid;
    const parents = [...(before === undefined ? [] : [before]), ...(line.parents > 1 ? [line.mergedSha ?? ""] : [])];
    return { record: { ...record, parents }, landedAt, landedBy, mainline };
  });
}

/** The files that stand after some commits, as a tree without contents. @param {readonly any[]} known LandedCommit */
function treeOf(known) {
  /** @type {Set<string>} */
  const alive = new Set();
  for (const { record } of known)
    for (const { path, status } of record.changes) {
      if (status === "D") alive.delete(path);
      else alive.add(path);
    }
  return [...alive].sort().map((path) => ({ path, blob: "" }));
}

/**
 * A metadata-only history as a source.
 * @param {readonly Line[]} lines @param {string} name @param {string} key of its content
 * @param {(path: string) => boolean} isRoles @param {Record<string, any>} waymark
 * @returns {import("./snapshot.mjs").Source}
 */
export function metadataSource(lines, name, key, isRoles, waymark) {
  const records = recordLines(lines, isRoles, waymark);
  return {
    name,
    key,
    knownBefore: async (before) => {
      const landed = landBefore(records, before);
      return { landed, tree: treeOf(landed), documents: [] };
    },
    close: () => {},
  };
}
