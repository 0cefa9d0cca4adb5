/**
 * Forgetting: a repository, an import, a person as counterparty, or everything in the cache. A plan first; applying it deletes
 * only in the cache. To keep a person erased, hashes of their addresses are added to people.yaml.
 */
import { readdir, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { UserError } from "../errors.ts";
import { placeKey } from "../model/forge.ts";
import type { PersonSummary } from "../model/profile.ts";
import { openRepository } from "../sources/git/repository.ts";
import { ledgerIn } from "../store/ledger-store.ts";
import { allForges, forgesOf, removeForge } from "./forge-folder.ts";
import { exportedAs, forgetImport, importedFrom, redactExports } from "./forget-exports.ts";
import { addForgotten } from "./forgotten.ts";
import { keptExports } from "./kept-exports.ts";
import { packsFolder } from "./read-commits.ts";
import { repositoryId } from "./sync.ts";
import type { RepositoryFacts } from "./view.ts";
import type { Workspace } from "./workspace.ts";
import { matchPeople } from "./you.ts";

export type ForgetTarget =
  | { readonly kind: "repository"; readonly path: string }
  | { readonly kind: "person"; readonly words: string }
  | { readonly kind: "everything" };

export interface ForgetPlan {
  /** What would go, one sentence each. */
  readonly steps: readonly string[];
  readonly apply: () => Promise<void>;
}

const ledgerOf = (workspace: Workspace) => ledgerIn(join(workspace.home.cache, "ledger"));

async function removeRows(workspace: Workspace, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await ledgerOf(workspace).publish({ replace: [], remove: [...ids] }, { erase: true });
  for (const id of ids) await rm(packsFolder(workspace, id), { recursive: true, force: true });
}

async function rows(workspace: Workspace): Promise<{ id: string; facts: RepositoryFacts }[]> {
  const opening = await ledgerOf(workspace).open();
  if (opening.state !== "ready") return [];
  const all = (await opening.ledger.listRepositories()).map(({ id, facts }) => ({
    id,
    facts: facts as RepositoryFacts,
  }));
  opening.ledger.close();
  return all;
}

async function planRepository(workspace: Workspace, path: string): Promise<ForgetPlan> {
  const known = await rows(workspace);
  const absolute = resolve(workspace.effects.cwd, path);
  const opened = await openRepository(absolute).catch(() => undefined);
  const ids = new Set(opened ? [repositoryId(opened, false), repositoryId(opened, true)] : []);
  const matching = known.filter(({ id, facts }) => ids.has(id) || resolve(facts.path) === absolute);
  const forges = opened ? forgesOf(workspace, opened) : [];
  const imported = importedFrom(workspace, path);
  if (matching.length + forges.length === 0 && imported === undefined)
    throw new UserError(
      "nothing-to-forget",
      `Nothing about ${path} is stored.`,
      "See what is remembered with: waymark doctor",
    );
  return {
    steps: [
      ...matching.map(
        ({ facts }) => `the ledger rows and read packs of ${facts.name} (${facts.commits} commits, ${facts.path})`,
      ),
      ...forges.map(({ place }) => `what was read of ${placeKey(place)}`),
      ...(imported === undefined ? [] : [imported]),
    ],
    apply: async () => {
      await removeRows(
        workspace,
        matching.map(({ id }) => id),
      );
      for (const { place } of forges) await removeForge(workspace, place);
      if (imported !== undefined) forgetImport(workspace, path);
    },
  };
}

/** Packs of repositories that no ledger row tells the people of: a report was interrupted, or the ledger lost. */
async function strayPacks(workspace: Workspace, known: ReadonlySet<string>): Promise<readonly string[]> {
  const ids = await readdir(join(workspace.home.cache, "packs")).catch(() => []);
  return ids.filter((id) => !known.has(id)).sort();
}

async function planPerson(workspace: Workspace, words: string): Promise<ForgetPlan> {
  const opening = await ledgerOf(workspace).open();
  const found: { id: string; facts: RepositoryFacts; profiles: PersonSummary[] }[] = [];
  const known = new Set<string>();
  if (opening.state === "ready") {
    for (const { id, facts } of await opening.ledger.listRepositories()) {
      known.add(id);
      const profiles = (await opening.ledger.searchPeople(id, words, 1000)).map(
        ({ payload }) => payload as PersonSummary,
      );
      const matched = matchPeople([words], profiles);
      if (matched.length > 0) found.push({ id, facts: facts as RepositoryFacts, profiles: matched });
    }
    opening.ledger.close();
  }
  const profiles = found.flatMap((one) => one.profiles);
  const exported = exportedAs(workspace, words);
  const addresses = [
    ...new Set([
      ...(/.@/.test(words) ? [words] : []),
      ...profiles.flatMap(({ emails }) => emails),
      ...exported.filter((word) => word.includes("@")),
    ]),
  ].sort();
  if (addresses.length + profiles.length + exported.length === 0)
    throw new UserError("unknown-person", `Nobody stored is "${words}".`, "Use the address that commits carry.");
  const stray = await strayPacks(workspace, known);
  const forges = allForges(workspace);
  const imports = keptExports(workspace);
  return {
    steps: [
      `${addresses.length} ${addresses.length === 1 ? "address" : "addresses"}, the logins and the name of this person, kept erased by their hashes in people.yaml`,
      ...found.map(
        ({ facts }) =>
          `the ledger rows and read packs of ${facts.name}, read again without this person by the next report`,
      ),
      ...(stray.length > 0
        ? [
            `what interrupted reports have read of ${stray.length} ${stray.length === 1 ? "repository" : "repositories"}`,
          ]
        : []),
      ...forges.map(({ place }) => `the words and accounts of this person in what was read of ${placeKey(place)}`),
      ...imports.map(({ from }) => `what this person wrote, and their name, in what was imported from ${from}`),
    ],
    apply: async () => {
      await addForgotten(workspace.home, [
        ...addresses,
        ...exported,
        ...profiles.flatMap(({ logins, name }) => [...logins, name]),
      ]);
      await removeRows(
        workspace,
        found.map(({ id }) => id),
      );
      for (const id of stray) await rm(packsFolder(workspace, id), { recursive: true, force: true });
      if (forges.length > 0) await (await import("./forget-on-forges.ts")).redactForges(workspace);
      if (imports.length > 0) await redactExports(workspace);
    },
  };
}

async function planEverything(workspace: Workspace): Promise<ForgetPlan> {
  const { cache } = workspace.home;
  const entries = (await readdir(cache).catch(() => [])).filter((name) =>
    /^(ledger|packs|forges|exports|scratch|demo-[0-9a-f]+)$/.test(name),
  );
  if (entries.length === 0)
    throw new UserError("nothing-to-forget", `Nothing is stored in ${cache}.`, "There is nothing to do.");
  return {
    steps: entries.map((name) => join(cache, name)),
    apply: async () => {
      for (const name of entries) await rm(join(cache, name), { recursive: true, force: true });
    },
  };
}

/** Works out what a target means; deletes nothing. */
export async function planForget(workspace: Workspace, target: ForgetTarget): Promise<ForgetPlan> {
  if (target.kind === "person") return planPerson(workspace, target.words);
  if (target.kind === "everything") return planEverything(workspace);
  return planRepository(workspace, target.path);
}
