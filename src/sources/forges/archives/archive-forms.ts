/** The forms of archives, and which of them an archive has. */
import type { ForgePlace } from "../../../model/forge.ts";
import { isObject, type JsonObject, objectOf, wordOf } from "../json-value.ts";
import { apiDump } from "./api-dump-form.ts";
import { type ArchiveAccounts, type ArchiveForm, placeOfUrl } from "./archive-form.ts";
import type { ArchiveSource, ArchiveUnit } from "./archive-source.ts";
import { isBackupFile } from "./github-backup.ts";
import { githubMigration } from "./github-migration-form.ts";
import { gitlabExport } from "./gitlab-export-form.ts";
import { isIetfArchive } from "./ietf-archive.ts";
import { parseJson } from "./parse-json.ts";
import { perceval } from "./perceval-form.ts";

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
 * @example await readAccounts(form, await openArchive("migration.tar.gz"))
 */
async function readAccounts(form: ArchiveForm, source: ArchiveSource): Promise<ArchiveAccounts> {
  const accounts = new Map<string, JsonObject>();
  const units = source.units.filter((unit) => form.mayHoldAccounts?.(unit.source));
  if (units.length === 0) return accounts;
  for await (const { bytes } of source.read(units))
    for (const [name, account] of form.accountsOf?.(parseJson(bytes?.toString("utf8") ?? "")) ?? [])
      accounts.set(name, account);
  return accounts;
}

/** An archive whose form is known. */
export interface RecognisedArchive {
  readonly form: ArchiveForm;
  /** The files that may belong to it. */
  readonly units: readonly ArchiveUnit[];
  readonly place: ForgePlace | undefined;
  readonly accounts: ArchiveAccounts;
}

const TRIED = 5;

/**
 * Which archive it is: tried on the first few files that may belong to one.
 * @example (await recogniseArchive(await openArchive("backup")))?.form.name // "github-metadata-backup"
 */
export async function recogniseArchive(source: ArchiveSource): Promise<RecognisedArchive | undefined> {
  const isOne = source.units.length === 1;
  for (const form of ARCHIVE_FORMS) {
    const units = source.units.filter((unit) => (isOne && unit.source === "") || form.mayHold(unit.source));
    if (units.length === 0) continue;
    for await (const { unit, bytes } of source.read(units.slice(0, TRIED))) {
      const data = bytes === undefined ? undefined : parseJson(bytes.toString("utf8"));
      if (form.payloadsOf(unit.source, data) === undefined) continue;
      return { form, units, place: form.placeOf(data), accounts: await readAccounts(form, source) };
    }
  }
  return undefined;
}
