/**
 * The people of the clones that a command means, with the links that made them. Commits come from the packs, as for a
 * report; no areas, documents or evidence are worked out.
 */
import { rm } from "node:fs/promises";
import { UserError } from "../errors.ts";
import { deriveLanding, knownAt } from "../history/landing.ts";
import { tableOf } from "../identity/authorship-table.ts";
import { type Claim, toIdentityClaims } from "../identity/claim.ts";
import { claimReader, type IdentityClaims, weighClaims } from "../identity/claims.ts";
import type { People } from "../identity/resolve.ts";
import type { RawIdentity } from "../model/identity.ts";
import { listTags, listTips, listTree, objectPlace, readTexts } from "../sources/git/objects.ts";
import type { GitPlace } from "../sources/git/process.ts";
import { configuredIdentity, openRepository, type Repository, readGitVersion } from "../sources/git/repository.ts";
import { isRolesFile, parseRoles } from "../sources/git/roles.ts";
import { makeScratch, repositoryName } from "./build-at.ts";
import { identitiesIn, readMailmap, resolveIn } from "./build-history.ts";
import { readForgotten } from "./forgotten.ts";
import { readClaims } from "./people-file.ts";
import { readCommits } from "./read-commits.ts";
import { redactionOf } from "./redaction.ts";
import { repositoryId } from "./sync.ts";
import { clonesFor } from "./sync-all.ts";
import type { Workspace } from "./workspace.ts";
import { claimYou, type YouClaim } from "./you.ts";
import { yourIdentities } from "./your-identities.ts";

/** Who is who in one clone. */
export interface ClonePeople {
  readonly name: string;
  readonly path: string;
  readonly people: People;
  /** Who the user is there, and whether an identity is theirs by that. */
  readonly you: YouClaim;
  readonly isYours: (raw: RawIdentity) => boolean;
  readonly notes: readonly string[];
  /** The people as they would be with other claims. */
  readonly resolveWith: (claims: IdentityClaims) => Promise<People>;
}

export interface GatheredPeople {
  readonly clones: readonly ClonePeople[];
  readonly skipped: readonly { readonly path: string; readonly reason: string }[];
}

export interface PeopleRequest {
  readonly paths: readonly string[];
  /** Every branch and tag instead of HEAD. */
  readonly all: boolean;
}

/** Tags, and who the roles files of a revision name, without anybody forgotten. */
async function readNamed(place: GitPlace, revision: string, forgotten: readonly string[]) {
  const redaction = redactionOf(forgotten);
  const [tree, { tags }] = await Promise.all([listTree(place, revision), listTags(place)]);
  const files = (tree ?? []).filter(({ path }) => isRolesFile(path));
  const roles = parseRoles(await readTexts(place, files));
  return {
    redaction,
    roles: { ...roles, lines: roles.lines.filter(({ raw }) => !redaction?.isForgotten(raw)) },
    tags: tags.filter(({ tagger }) => !redaction?.isForgotten(tagger)),
  };
}

function refuse(workspace: Workspace, repository: Repository, count: number, failure: string | undefined): void {
  if (workspace.signal.aborted)
    throw new UserError(
      "interrupted",
      "Interrupted; what was read so far is kept.",
      "Run the same command again to go on.",
    );
  if (count === 0 && failure !== undefined)
    throw new UserError(
      "unreadable-repository",
      `git could not read ${repository.path}: ${failure}`,
      `Look at it with: git -C ${repository.path} fsck`,
    );
}

async function readClone(
  workspace: Workspace,
  path: string,
  all: boolean,
  claims: IdentityClaims,
): Promise<ClonePeople & { readonly repository: Repository }> {
  const repository = await openRepository(path);
  const tips = await listTips(repository, all);
  const [tip] = tips;
  if (tip === undefined)
    throw new UserError(
      "empty-repository",
      `${path} has no commits yet.`,
      "Commit something first, or name another repository.",
    );
  const name = repositoryName(repository.commonDir);
  const [scratch, forgotten] = await Promise.all([makeScratch(workspace), readForgotten(workspace.home)]);
  try {
    const place = await objectPlace(repository, scratch);
    const naming = readNamed(place, tip, forgotten);
    naming.catch(() => undefined);
    const id = repositoryId(repository, all);
    const { records, failure, close } = await readCommits(
      workspace,
      repository,
      place,
      tips,
      id,
      name,
      scratch,
      () => false,
    );
    close();
    refuse(workspace, repository, records.length, failure);
    workspace.progress.step(name, "taking people together");
    const { known, revision } = knownAt(deriveLanding(records, tips), Number.POSITIVE_INFINITY);
    const { redaction, roles, tags } = await naming;
    const you = claimYou(workspace.effects, workspace.config, configuredIdentity(repository));
    const identities = new Set([
      ...identitiesIn(records),
      ...roles.lines.map(({ raw }) => raw),
      ...tags.map(({ tagger }) => tagger),
    ]);
    const yours = yourIdentities(you.words, identities);
    // Asked once for all, so that people can be resolved again after the place is gone.
    const mailmap = await readMailmap(repository, place, revision ?? tip, identities);
    const resolveWith = (said: IdentityClaims): Promise<People> =>
      resolveIn({
        repository,
        place,
        revision: mailmap.revision,
        landed: known,
        roles,
        tags,
        redaction,
        asked: Promise.resolve(mailmap),
        table: tableOf(workspace.config.authorship),
        hints: { claims: said, ...yours },
      });
    const people = await resolveWith(claims);
    workspace.progress.done(name);
    const notes = [
      ...(repository.shallow ? ["This clone is shallow: people of older commits are not here."] : []),
      ...(failure ? [`Reading stopped early: ${failure}. What was read up to there is used.`] : []),
    ];
    return { repository, name, path, people, you, isYours: yours.isYou, notes, resolveWith };
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/**
 * Reads who is who in the clones meant; one that cannot be read is skipped with its reason, unless it is the only one.
 * @throws UserError as a report does, and "malformed-people".
 */
export async function gatherPeople(workspace: Workspace, { paths, all }: PeopleRequest): Promise<GatheredPeople> {
  const [claims] = await Promise.all([readClaims(workspace.home), readGitVersion()]);
  const { repositories, skipped } = await clonesFor(workspace, paths);
  const clones: (ClonePeople & { readonly repository: Repository })[] = [];
  const failed = [...skipped];
  for (const path of repositories) {
    try {
      const one = await readClone(workspace, path, all, claims);
      const same = clones.find(
        ({ repository }) =>
          repository.commonDir === one.repository.commonDir && repository.head === one.repository.head,
      );
      if (same) failed.push({ path, reason: `It is the same clone as ${same.path}.` });
      else clones.push(one);
    } catch (error) {
      if (!(error instanceof UserError) || repositories.length === 1 || ["no-git", "interrupted"].includes(error.code))
        throw error;
      failed.push({ path, reason: error.message });
    }
  }
  if (clones.length === 0)
    throw new UserError(
      "nothing-readable",
      `None of ${repositories.length} repositories could be read; the first: ${failed[0]?.reason ?? "none found"}`,
      "Name a clone that git itself can read, or look at one with: waymark doctor PATH",
    );
  return { clones, skipped: failed };
}

/** Claims that contradict each other about the identities of a clone, though perhaps not by their words. */
export function conflictsIn<C extends Claim>(
  { people }: ClonePeople,
  said: readonly C[],
): readonly { readonly apart: C; readonly same: readonly C[] }[] {
  const raws = people.uses.map(({ raw }) => raw);
  const claims = toIdentityClaims(said);
  return weighClaims(claims, claimReader(raws), raws.length).conflicts.map(({ apart, same }) => ({
    apart: claims.origin.get(apart)!,
    same: [...new Set(same.map((pair) => claims.origin.get(pair)!))],
  }));
}
