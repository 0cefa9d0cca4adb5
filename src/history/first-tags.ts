/**
 * For each commit the first version tag that contains it, by the day of the tag, of a lightweight one by that of its
 * commit. Tags before a version (rc, beta) are passed over.
 */
import { type Commit, type History, memoise } from "./history.ts";

type VersionTag = History["lightTags"][number];

/** "v2.31.0", "curl-7_80_0"; not that of a package among others, nor a mark that somebody put between versions. */
const VERSION = /^(?:[a-z][a-z\d]*[-_])?v?\d+(?:[._]\d+)+$/i;
const BEFORE_VERSION = /(?:^|[^a-z])(?:rc|alpha|beta|pre|preview|dev|nightly|snapshot|canary|test)(?:[^a-z]|$)/i;

const byDay = (a: VersionTag, b: VersionTag): number =>
  a.day < b.day ? -1 : a.day > b.day ? 1 : a.target.index - b.target.index || (a.name < b.name ? -1 : 1);

/** By `Commit.index`. Each commit is walked over once, whatever the number of tags. */
const firstTags = memoise((history: History): readonly (VersionTag | undefined)[] => {
  const found: (VersionTag | undefined)[] = new Array(history.commits.length).fill(undefined);
  const versions = [...history.tags, ...history.lightTags].filter(
    ({ name }) => VERSION.test(name) && !BEFORE_VERSION.test(name),
  );
  for (const tag of versions.sort(byDay)) {
    const open: Commit[] = [tag.target];
    for (let commit = open.pop(); commit !== undefined; commit = open.pop()) {
      if (found[commit.index] !== undefined) continue;
      found[commit.index] = tag;
      open.push(...commit.parents);
    }
  }
  return found;
});

/**
 * The first known version that a commit is in; undefined where no tag of a version contains it.
 * @example firstTagOf(history, commit)?.name // "v2.31.0"
 */
export const firstTagOf = (history: History, { index }: Commit): VersionTag | undefined => firstTags(history)[index];
