/**
 * Writes the exported field guide into a folder of its own. The folder says by a file that it is ours, and which files are: only
 * those are ever replaced or removed. Every file is written whole or not at all, and one that is the same is left alone.
 */
import { randomBytes } from "node:crypto";
import { lstat, mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { UserError } from "../errors.ts";
import type { SiteColours, SiteFile } from "../guide/site/options.ts";
import { planSite } from "../guide/site/plan-site.ts";
import type { Guide, GuideAddress } from "../model/guide.ts";
import { gatherGuide } from "./gather-guide.ts";
import { publishedAddress } from "./published-address.ts";
import type { Workspace } from "./workspace.ts";

/** Says that a folder is ours, and which files in it. */
const MARKER = "waymark-guide.json";
const SCHEMA = "waymark.guide-site/1";
/** Names that we write: what a marker from elsewhere says besides is not believed. */
const OWN_NAME = /^[a-z0-9][a-z0-9-]*\.[a-z]+$/;

export interface BuildGuideRequest {
  /** Folder to write, from where the user stands. */
  readonly output: string;
  /** Where it will be published; undefined for what the config says. */
  readonly url: string | undefined;
  readonly articles: string | undefined;
  readonly colours: SiteColours;
}

export interface BuiltGuide {
  readonly schema: "waymark.guide-build/1";
  readonly folder: string;
  readonly address: GuideAddress;
  readonly articles: number;
  readonly files: number;
  /** Files that were not there, or not the same. */
  readonly written: number;
  readonly removed: readonly string[];
  readonly notes: Guide["notes"];
}

function addressFor({ config }: Workspace, url: string | undefined): GuideAddress {
  if (url === undefined) return config.guide.address;
  const address = publishedAddress(url);
  if (address !== undefined) return address;
  throw new UserError(
    "malformed-option",
    `Unexpected --url "${url.slice(0, 100)}", expected where the site will be published.`,
    "Give its address, such as --url https://example.org/guide",
  );
}

/** The files that an earlier run wrote into a folder; undefined where no run did. */
async function ownFiles(folder: string): Promise<readonly string[] | undefined> {
  try {
    const { schema, files } = JSON.parse(await readFile(join(folder, MARKER), "utf8")) as Record<string, unknown>;
    if (schema !== SCHEMA || !Array.isArray(files)) return undefined;
    return files.filter((name): name is string => typeof name === "string" && OWN_NAME.test(name));
  } catch {
    return undefined;
  }
}

async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const building = `${path}.${randomBytes(4).toString("hex")}.tmp`;
  try {
    await writeFile(building, content);
    await rename(building, path);
  } catch (error) {
    await rm(building, { force: true });
    throw error;
  }
}

const writeMarker = (folder: string, files: readonly string[]): Promise<void> =>
  writeWhole(
    join(folder, MARKER),
    `${JSON.stringify({ schema: SCHEMA, files: [...new Set(files)].sort() }, null, 2)}\n`,
  );

const isSame = async (path: string, content: string | Uint8Array): Promise<boolean> =>
  (await lstat(path).catch(() => undefined))?.isFile() === true && (await readFile(path)).equals(Buffer.from(content));

/** What is in a folder that may be written to. */
async function entriesOf(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}

/** @throws UserError "not-our-folder" where anything in it would be written over that we did not write. */
async function earlierFiles(folder: string, shown: string, files: readonly SiteFile[]): Promise<readonly string[]> {
  const entries = await entriesOf(folder);
  const own = await ownFiles(folder);
  if (own === undefined && entries.length > 0)
    throw new UserError(
      "not-our-folder",
      `${shown} is not empty, and waymark guide build did not make it; nothing was written.`,
      "Name a new or an empty folder with -o DIR.",
    );
  const foreign = files.find(({ name }) => entries.includes(name) && !own?.includes(name));
  if (foreign)
    throw new UserError(
      "not-our-folder",
      `${join(shown, foreign.name)} is not of an earlier waymark guide build; nothing was written.`,
      "Move it away, or name another folder with -o DIR.",
    );
  return own ?? [];
}

async function writeSite(
  folder: string,
  shown: string,
  files: readonly SiteFile[],
): Promise<Pick<BuiltGuide, "written" | "removed">> {
  const before = await earlierFiles(folder, shown, files);
  const names = files.map(({ name }) => name);
  await mkdir(folder, { recursive: true });
  // Whatever is written from now on is ours, also when this is killed on the way.
  await writeMarker(folder, [...before, ...names]);
  let written = 0;
  for (const { name, content } of files) {
    const path = join(folder, name);
    if (await isSame(path, content)) continue;
    await writeWhole(path, content);
    written++;
  }
  const removed = before.filter((name) => !names.includes(name));
  for (const name of removed) await rm(join(folder, name), { force: true });
  await writeMarker(folder, names);
  return { written, removed };
}

/** @throws UserError "malformed-article" with the first mistake, where a file is no article. */
function checkMistakes({ notes }: Guide): void {
  const mistakes = notes.filter(({ isMistake }) => isMistake);
  const [first] = mistakes;
  if (first === undefined) return;
  const more = mistakes.length > 1 ? ` (and ${mistakes.length - 1} more)` : "";
  throw new UserError(
    "malformed-article",
    `${first.file}:${first.line}: ${first.message}${more}`,
    "Correct the file, or take it out of the folder; a name that begins with _ is a draft.",
  );
}

/**
 * Exports the guide as a site.
 * @throws UserError "malformed-option", "malformed-article", "not-our-folder", "unreadable-path", "output-path", "disk-full"
 */
export async function buildGuide(workspace: Workspace, request: BuildGuideRequest): Promise<BuiltGuide> {
  const address = addressFor(workspace, request.url);
  const guide = await gatherGuide(workspace, request.articles);
  checkMistakes(guide);
  const files = planSite(guide, { address, colours: request.colours });
  const folder = resolve(workspace.effects.cwd, request.output);
  try {
    const { written, removed } = await writeSite(folder, request.output, files);
    return {
      schema: "waymark.guide-build/1",
      folder: request.output,
      address,
      articles: guide.articles.length,
      files: files.length,
      written,
      removed,
      notes: guide.notes,
    };
  } catch (error) {
    if (error instanceof UserError) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    if (code === "ENOSPC" || code === "EDQUOT")
      throw new UserError(
        "disk-full",
        `The disk is full; ${request.output} is not whole.`,
        "Free some space and run it again.",
      );
    throw new UserError("output-path", `${request.output} cannot be written: ${message}`, "Choose another -o DIR.");
  }
}
