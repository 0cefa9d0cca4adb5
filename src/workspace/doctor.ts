/** What Waymark reads, where it keeps things, in which state they are, and what is missing. */
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { UserError } from "../errors.ts";
import { listTips } from "../sources/git/objects.ts";
import { configuredIdentity, openRepository, readGitVersion } from "../sources/git/repository.ts";
import { ledgerIn } from "../store/ledger-store.ts";
import { discoverClones } from "./discover.ts";
import { checkForge, type FindTokens, tokensOf } from "./doctor-forge.ts";
import { amiss, type Finding, fine } from "./finding.ts";
import { countWords, keptExports } from "./kept-exports.ts";
import { readMarks } from "./marks.ts";
import type { RepositoryFacts } from "./view.ts";
import type { Workspace } from "./workspace.ts";
import { claimYou } from "./you.ts";

/** An error as a finding; what is no UserError is a bug and is thrown on. */
function asFinding(subject: string, error: unknown): Finding {
  if (error instanceof UserError) return amiss(subject, error.message, error.hint);
  throw error;
}

async function folderSize(path: string): Promise<number> {
  const entries = await readdir(path, { withFileTypes: true, recursive: true }).catch(() => []);
  const sizes = await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) =>
        stat(join(entry.parentPath, entry.name)).then(
          ({ size }) => size,
          () => 0,
        ),
      ),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

const IMPORTS = 8;

/** What was imported of documents and tickets, one line each. */
function checkImports(workspace: Workspace): Finding[] {
  const lists = keptExports(workspace);
  const shown = lists.slice(0, IMPORTS).map(({ form, from, records }) => {
    const nameless = records.filter(({ people }) => people.length === 0).length;
    const unattributed =
      nameless === 0 ? "" : `; ${nameless} ${nameless === 1 ? "names" : "name"} nobody: yours only with --mine`;
    return fine("Imported", `${countWords(records) || "nothing"} (${form}), ${from}${unattributed}`);
  });
  return lists.length > IMPORTS ? [...shown, fine("Imported", `and ${lists.length - IMPORTS} more`)] : shown;
}

async function checkLedger(workspace: Workspace): Promise<Finding[]> {
  const folder = join(workspace.home.cache, "ledger");
  try {
    const opening = await ledgerIn(folder).open();
    if (opening.state === "empty") return [fine("Ledger", `nothing stored yet in ${folder}`)];
    if (opening.state !== "ready")
      return [
        amiss(
          "Ledger",
          `${opening.state} (${folder})`,
          opening.state === "newer"
            ? "Use the newer Waymark, or another WAYMARK_HOME."
            : "It is rebuilt by the next report; nothing of yours is in it.",
        ),
      ];
    const rows = await opening.ledger.listRepositories();
    const generation = opening.ledger.generation;
    opening.ledger.close();
    return [
      fine(
        "Ledger",
        `generation ${generation}, ${rows.length} ${rows.length === 1 ? "repository" : "repositories"}, ${megabytes(await folderSize(folder))} in ${folder}`,
      ),
      ...rows.map(({ facts }) => {
        const known = facts as RepositoryFacts;
        return fine(
          "Remembered",
          `${known.name}: ${known.commits} commits to ${known.lastDay ?? "no day"}, ${known.path}`,
        );
      }),
    ];
  } catch (error) {
    return [
      amiss(
        "Ledger",
        error instanceof Error ? error.message : String(error),
        `Reports work without it. Check ${folder}.`,
      ),
    ];
  }
}

async function checkClone(workspace: Workspace, path: string, tokens: FindTokens): Promise<Finding[]> {
  try {
    const repository = await openRepository(path);
    const tips = await listTips(repository, false);
    const claim = claimYou(workspace.effects, workspace.config, configuredIdentity(repository));
    const kind = [
      repository.bare ? "bare" : "clone",
      repository.objectFormat,
      ...(repository.shallow ? ["shallow"] : []),
      ...(repository.partial ? ["partial"] : []),
    ].join(", ");
    return [
      tips.length > 0
        ? fine("Repository", `${path} (${kind}), at ${tips[0]!.slice(0, 12)}`)
        : amiss("Repository", `${path} (${kind}) has no commits`, "Commit something first."),
      claim.words.length > 0
        ? fine("You", `${claim.words.join(", ")} (${claim.source})`)
        : amiss("You", "not named", "Set git config user.email, me: in config.yaml, or WAYMARK_ME."),
      ...(await checkForge(workspace, repository, tokens)),
      ...(repository.shallow ? [amiss("Depth", "older commits are not here", "git fetch --unshallow")] : []),
    ];
  } catch (error) {
    return [asFinding("Repository", error)];
  }
}

/**
 * Looks at everything and asks no network; never fails for what it finds.
 * @param paths clones, or folders that hold some; none: where the user stands.
 * @param version of Waymark.
 * @param tokens how tokens are found; the environment and the forges' own programs where absent.
 * @example await examine(workspace, ["../engine"], "0.1.0")
 */
export async function examine(
  workspace: Workspace,
  paths: readonly string[],
  version: string,
  tokens: FindTokens = tokensOf(workspace),
): Promise<readonly Finding[]> {
  const git = await readGitVersion().then(
    (found) => fine("git", found),
    (error: unknown) => asFinding("git", error),
  );
  const marks = await readMarks(workspace.home).then(
    (found) => fine("Marks", `${found.length} in ${join(workspace.home.records, "marks.yaml")}`),
    (error: unknown) => asFinding("Marks", error),
  );
  const clones = git.ok
    ? await discoverClones(paths.length > 0 ? paths : ["."], workspace.effects.cwd).then(
        ({ repositories, skipped }) => ({ repositories, skipped }),
        (error: unknown) => ({
          repositories: [],
          skipped: [{ path: paths[0] ?? ".", reason: asFinding("Repository", error).said }],
        }),
      )
    : { repositories: [], skipped: [] };
  return [
    fine("Waymark", `${version} on Node ${process.versions.node}, ${process.platform}`),
    git,
    fine("Records", `${workspace.home.records} (yours; never deleted by Waymark)`),
    fine(
      "Cache",
      `${workspace.home.cache}, packs ${megabytes(await folderSize(join(workspace.home.cache, "packs")))} (rebuildable)`,
    ),
    ...(await checkLedger(workspace)),
    ...checkImports(workspace),
    marks,
    ...(await Promise.all(clones.repositories.map((path) => checkClone(workspace, path, tokens)))).flat(),
    ...clones.skipped.map(({ path, reason }) =>
      amiss("Repository", `${path}: ${reason}`, "Name a clone, or stand in one."),
    ),
    fine("Read", "commits, trailers, tags, roles files, documents of the tree"),
    fine("Of forges", "reviews, comments, issues: what you sync or import, and nothing else; no report asks a network"),
  ];
}
