/**
 * Whose a login is, by merge messages: "Merge pull request #1 from login/branch". A branch speaks for its login only
 * where one author wrote all of it, because maintainers push onto the branches of others.
 */
import { formatIdentity, type RawIdentity } from "../model/identity.ts";
import type { LandedCommit } from "./landing.ts";

/** Commits of a branch that are looked at, from its tip. */
const LOOK_BACK = 50;

/** The author of a branch that one author wrote; undefined where several did, or its tip is a merge. */
function soleAuthor(tip: LandedCommit, byOid: ReadonlyMap<string, LandedCommit>): RawIdentity | undefined {
  const { author } = tip.record;
  let commit: LandedCommit | undefined = tip;
  for (let seen = 0; seen < LOOK_BACK; seen++) {
    if (commit === undefined || commit.mainline || commit.landedBy !== tip.landedBy) break;
    const { parents, author: other } = commit.record;
    if (parents.length !== 1) return commit === tip ? undefined : author;
    if (other.name !== author.name && other.email !== author.email) return undefined;
    commit = byOid.get(parents[0]!);
  }
  return author;
}

/** @returns login, the identity that wrote branches of it, and how many. */
export function loginHints(landed: readonly LandedCommit[]): readonly (readonly [string, RawIdentity, number])[] {
  const merges = landed.flatMap(({ record: { message, parents } }) => {
    const login = message.merge?.login;
    return login && parents[1] !== undefined ? [{ login, branch: parents[1] }] : [];
  });
  if (merges.length === 0) return [];
  const byOid = new Map(landed.map((commit) => [commit.record.oid, commit]));
  const counts = new Map<string, { login: string; raw: RawIdentity; count: number }>();
  for (const { login, branch } of merges) {
    const tip = byOid.get(branch);
    const raw = tip && soleAuthor(tip, byOid);
    if (raw === undefined) continue;
    const key = `${login}\0${formatIdentity(raw)}`;
    const one = counts.get(key) ?? { login, raw, count: 0 };
    one.count++;
    counts.set(key, one);
  }
  return [...counts.values()].map(({ login, raw, count }) => [login, raw, count] as const);
}
