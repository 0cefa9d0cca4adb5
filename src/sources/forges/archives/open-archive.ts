/**
 * Archives of forges on disk: which form a file or folder has, and its payloads, one unit (a file) after the other, so
 * that no more than one is in memory. Nothing outside the named folder is read; symbolic links are not followed.
 */
import type { Dirent } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join, relative } from "node:path";
import { isObject, type JsonObject, objectOf, wordOf } from "../json-value.ts";
import { apiDump } from "./api-dump-form.ts";
import { type ArchiveAccounts, type ArchiveForm, placeOfUrl } from "./archive-form.ts";
import { isBackupFile } from "./github-backup.ts";
import { githubMigration } from "./github-migration-form.ts";
import { gitlabExport } from "./gitlab-export-form.ts";
import { isIetfArchive } from "./ietf-archive.ts";
import { perceval } from "./perceval-form.ts";

export type { ArchiveAccounts, ArchiveForm } from "./archive-form.ts";
export { parseJson } from "./parse-json.ts";

/** One file of an archive. `stamp` changes when the file does, as far as its folder entry tells. */
export interface ArchiveUnit {
  readonly source: string;
  readonly stamp: string;
  readonly size: number;
  readonly path: string;
}

const githubBackup: ArchiveForm = {
  name: "github-metadata-backup",
  mayHold: (source) => /(?:^|\/)(?:issues|pulls)\/\d+\.json$/.test(source),
  payloadsOf: (source, data) => (isBackupFile(data) ? [{ form: "github-backup", source, data }] : undefined),
  placeOf: (data) =>
    isObject(data) ? placeOfUrl(wordOf((objectOf(data.pull) ?? objectOf(data.issue))?.html_url)) : undefined,
};

const ietfArchive: ArchiveForm = {
  name: "archive.json of an IETF working group",
  mayHold: (source) => /(?:^|\/)[^/]*archive[^/]*\.json$/i.test(source),
  payloadsOf: (source, data) =>
    isIetfArchive(data)
      ? [...(data.issues as unknown[]), ...(data.pulls as unknown[])].map((one) => ({
          form: "ietf-archive",
          source,
          data: one,
        }))
      : undefined,
  placeOf: (data) => {
    const name = isIetfArchive(data) ? wordOf(data.repo) : "";
    return /^[\w.-]+\/[\w.-]+$/.test(name) ? { kind: "github", host: "github.com", name } : undefined;
  },
};

/** In the order in which they are tried: the last one takes any list of objects that it knows. */
export const ARCHIVE_FORMS: readonly ArchiveForm[] = [
  githubBackup,
  ietfArchive,
  githubMigration,
  gitlabExport,
  perceval,
  apiDump,
];

/**
 * The accounts that an archive keeps in files of their own.
 * @param read the JSON of a unit; undefined where it cannot be read.
 */
export async function readAccounts(
  form: ArchiveForm,
  units: readonly ArchiveUnit[],
  read: (unit: ArchiveUnit) => Promise<unknown>,
): Promise<ArchiveAccounts> {
  const accounts = new Map<string, JsonObject>();
  for (const unit of units)
    if (form.mayHoldAccounts?.(unit.source))
      for (const [name, account] of form.accountsOf?.(await read(unit)) ?? []) accounts.set(name, account);
  return accounts;
}

const DEEPEST = 6;
/** More files than this are no archive of one repository. */
const MOST_FILES = 1_000_000;

async function* filesIn(root: string, folder: string, depth: number): AsyncGenerator<string> {
  const entries: Dirent[] = await readdir(folder, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && entry.name !== ".git" && depth < DEEPEST) yield* filesIn(root, path, depth + 1);
    else if (entry.isFile()) yield path;
  }
}

/** The files of a folder, or the one file, with what tells whether they changed. */
export async function unitsOf(path: string): Promise<readonly ArchiveUnit[]> {
  const info = await stat(path);
  if (info.isFile()) return [{ source: "", stamp: `${info.size}-${info.mtimeMs}`, size: info.size, path }];
  const files: string[] = [];
  for await (const file of filesIn(path, path, 0)) if (files.push(file) > MOST_FILES) break;
  const units: ArchiveUnit[] = [];
  const BATCH = 256;
  for (let from = 0; from < files.length; from += BATCH)
    units.push(
      ...(await Promise.all(
        files.slice(from, from + BATCH).map(async (file) => {
          const { size, mtimeMs } = await stat(file);
          return { source: relative(path, file).replaceAll("\\", "/"), stamp: `${size}-${mtimeMs}`, size, path: file };
        }),
      )),
    );
  return units;
}

/** Larger files are not read whole. */
export const LARGEST_FILE = 512 * 1024 * 1024;
