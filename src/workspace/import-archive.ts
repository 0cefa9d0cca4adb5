/**
 * Reads an archive of a forge into the cache: payloads as they are, and the records mapped from them. What did not change
 * since the last time is not read again.
 */
import { createHash } from "node:crypto";
import { resolve } from "node:path";
import { UserError } from "../errors.ts";
import { type ForgeKind, type ForgePlace, placeKey } from "../model/forge.ts";
import { ARCHIVE_FORMS, type RecognisedArchive, recogniseArchive } from "../sources/forges/archives/archive-forms.ts";
import type { ArchiveSource } from "../sources/forges/archives/archive-source.ts";
import { openArchive } from "../sources/forges/archives/open-archive.ts";
import { parseJson } from "../sources/forges/archives/parse-json.ts";
import { MAPPING } from "../sources/forges/mapping.ts";
import { openRepository } from "../sources/git/repository.ts";
import type { ForgeStore, ReadSource } from "../store/forge-store.ts";
import { changeForge } from "./forge-folder.ts";
import { readForgotten } from "./forgotten.ts";
import { PayloadKeeper } from "./keep-payloads.ts";
import { redactionOf } from "./redaction.ts";
import type { Workspace } from "./workspace.ts";

export interface ImportRequest {
  /** Archive: a folder, a file of JSON, or a .tar.gz. */
  readonly path: string;
  /** "owner/name" or "host/owner/name" where the archive does not say whose it is. */
  readonly repo: string | undefined;
  /** Clones that it is to be read for, besides those whose remote names it. */
  readonly clones: readonly string[];
}

export interface ImportReport {
  readonly form: string;
  /** "github.com/owner/name". */
  readonly place: string;
  readonly files: { readonly read: number; readonly unchanged: number; readonly unreadable: readonly string[] };
  readonly records: { readonly added: number; readonly changed: number; readonly same: number };
  /** Records by type: "discussion" → 800. */
  readonly byType: Readonly<Record<string, number>>;
  /** What was left out, by reason. */
  readonly skipped: Readonly<Record<string, number>>;
  readonly clones: readonly string[];
}

const SHOWN_FAILURES = 20;

function placeNamed(repo: string, kind: ForgeKind): ForgePlace {
  const parts = repo
    .replace(/^https?:\/\//, "")
    .replace(/\/+$/, "")
    .split("/");
  const [host, ...names] = parts.length === 2 ? [`${kind}.com`, ...parts] : parts;
  // Groups of GitLab may hold groups.
  if (
    !host ||
    names.length < 2 ||
    (kind === "github" && names.length > 2) ||
    names.some((name) => !/^[\w.-]+$/.test(name))
  )
    throw new UserError(
      "unknown-repository",
      `Unexpected --repo "${repo.slice(0, 80)}", expected owner/name or host/owner/name.`,
      "Name it as the forge does: --repo octo-org/engine",
    );
  return { kind, host: host.toLowerCase(), name: names.join("/") };
}

/**
 * @throws UserError "unreadable-path", "unknown-archive", "damaged-archive", "unknown-repository"; LedgerUnavailable.
 */
export async function importArchive(workspace: Workspace, request: ImportRequest): Promise<ImportReport> {
  const path = resolve(workspace.effects.cwd, request.path);
  const label = request.path;
  workspace.progress.step(label, "looking at the files");
  const source = await openArchive(path).catch((error: Error) => {
    throw new UserError("unreadable-path", `${request.path} cannot be read: ${error.message}`, "Check the path.");
  });
  const archive = await recogniseArchive(source);
  const looked = `${source.units.length} ${source.units.length === 1 ? "file" : "files"} looked at`;
  if (!archive && source.trouble.length > 0)
    throw new UserError(
      "damaged-archive",
      `${request.path} holds nothing that can be read (${looked}). Not read: ${source.trouble.join("; ")}.`,
      "Download it again: it is damaged, or the download was cut off.",
    );
  if (!archive)
    throw new UserError(
      "unknown-archive",
      `${request.path} is no archive that Waymark knows (${looked}).`,
      `It reads: ${ARCHIVE_FORMS.map(({ name }) => name).join("; ")}.`,
    );
  const place =
    request.repo === undefined
      ? archive.place
      : placeNamed(request.repo, archive.place?.kind ?? archive.form.kind ?? "github");
  if (!place)
    throw new UserError(
      "unknown-repository",
      `${request.path} does not say which repository it is of.`,
      "Name it: --repo owner/name",
    );
  const clones = await Promise.all(
    request.clones.map(async (clone) => (await openRepository(resolve(workspace.effects.cwd, clone))).commonDir),
  );
  return changeForge(workspace, place, (store) =>
    readInto(workspace, store, { source, archive, place, clones, label }),
  );
}

/** An archive and where it goes. */
interface Job {
  readonly source: ArchiveSource;
  readonly archive: RecognisedArchive;
  readonly place: ForgePlace;
  readonly clones: readonly string[];
  /** As the user named it. */
  readonly label: string;
}

async function readInto(workspace: Workspace, store: ForgeStore, job: Job): Promise<ImportReport> {
  const { source, archive, place, clones, label } = job;
  const { progress, signal } = workspace;
  const reader = `import ${archive.form.name}`;
  const before = store.state.sources[reader] ?? {};
  const linked = [...new Set([...store.state.clones, ...clones])].sort();
  const sources: Record<string, ReadSource> = { ...before };
  const unreadable: string[] = [];
  const changedUnits = archive.units.filter((unit) => before[unit.source]?.stamp !== unit.stamp);
  const unseen = new Set(changedUnits.map((unit) => unit.source));
  let read = 0;
  const keeper = new PayloadKeeper(store, redactionOf(await readForgotten(workspace.home)));
  const writing = store.write();
  try {
    let done = 0;
    for await (const { unit, bytes } of source.read(changedUnits)) {
      signal.throwIfAborted();
      unseen.delete(unit.source);
      if (++done % 64 === 0) progress.step(label, `${done} of ${changedUnits.length} files read`);
      if (bytes === undefined) {
        unreadable.push(unit.source);
        continue;
      }
      const digest = createHash("sha1").update(bytes).digest("hex");
      sources[unit.source] = { stamp: unit.stamp, digest };
      if (before[unit.source]?.digest === digest) continue;
      const payloads = archive.form
        .payloadsOf(unit.source, parseJson(bytes.toString("utf8")), archive.accounts)
        ?.filter((payload) => archive.form.isOf?.(payload, place) ?? true);
      if (payloads === undefined) {
        unreadable.push(unit.source);
        delete sources[unit.source];
        continue;
      }
      read++;
      for (const payload of payloads) await keeper.keep(payload, writing);
    }
    unreadable.push(...unseen);
    const complete = unreadable.length === 0 && source.trouble.length === 0;
    await writing.commit({
      sources: { ...store.state.sources, [reader]: sources },
      skipped: read === 0 ? store.state.skipped : { ...store.state.skipped, [reader]: keeper.kept.skipped },
      ends: { ...store.state.ends, [reader]: { on: workspace.effects.today(), complete } },
      clones: linked,
      mapping: MAPPING,
    });
  } catch (error) {
    await writing.abandon();
    throw error;
  } finally {
    progress.done(label);
  }
  const { byType, skipped, ...records } = keeper.kept;
  return {
    form: archive.form.name,
    place: placeKey(place),
    files: {
      read,
      unchanged: archive.units.length - read - unreadable.length,
      unreadable: [...unreadable.slice(0, SHOWN_FAILURES), ...source.trouble],
    },
    records,
    byType,
    skipped,
    clones: linked,
  };
}
