/**
 * Clones that lack objects: shallow, partial without contents, partial without folders. Whoever asks git for a missing
 * object makes it fetch; here the remote is gone, or is a trap that leaves a mark when anything contacts it.
 */
import { access, rm } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { objectIds } from "../../../src/demo/object-ids.ts";
import { buildRepository } from "../build-repository.ts";
import { git } from "../git.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { plainHistory, required } from "./shapes.ts";

/** Where a clone's remote leads: to a folder that is gone, or to a program that leaves a mark. */
export type Remote = "gone" | "ext-trap" | "ssh-trap";

export interface Contactable {
  /** Whether anything has contacted the remote since the clone was made. Always false for "gone". */
  readonly contacted: () => Promise<boolean>;
}

async function cloneFrom(source: string, options: readonly string[]): Promise<string> {
  const path = join(await temporaryFolder("clone"), "clone.git");
  await git(source, "clone", "--quiet", "--bare", "--template=", ...options, pathToFileURL(source).href, path);
  return path;
}

/** Points `origin` at a transport that runs a program which makes a file. */
async function setTrap(path: string, remote: Remote): Promise<Contactable> {
  const mark = join(await temporaryFolder("mark"), "contacted");
  const program = `sh -c 'touch ${mark}; exit 1'`;
  if (remote === "ext-trap") {
    await git(path, "config", "protocol.ext.allow", "always");
    await git(path, "config", "remote.origin.url", `ext::sh -c touch% ${mark}`);
  }
  if (remote === "ssh-trap") {
    await git(path, "config", "core.sshCommand", program);
    await git(path, "config", "remote.origin.url", "ssh://nowhere.invalid/repository.git");
  }
  return {
    contacted: () =>
      access(mark).then(
        () => true,
        () => false,
      ),
  };
}

/** A clone of depth `depth` of five commits; `boundary` is the oldest commit it has, whose parent is missing. */
export async function shallowClone(
  depth = 2,
): Promise<{ readonly path: string; readonly commits: number; readonly boundary: string }> {
  const description = plainHistory().describe();
  const source = await buildRepository(description);
  const path = await cloneFrom(source, [`--depth=${depth}`]);
  await rm(source, { recursive: true });
  const order = ["five", "four", "three", "two", "one"];
  return { path, commits: depth, boundary: required(objectIds(description).commits, order[depth - 1] ?? "one") };
}

/**
 * A partial clone of five commits.
 * @param lacks "blobs": all file contents are missing; "trees": all folders too, so that not even paths can be read
 * @param remote what happens to whoever tries to fetch what is missing
 */
export async function partialClone(
  lacks: "blobs" | "trees",
  remote: Remote = "gone",
): Promise<Contactable & { readonly path: string; readonly commits: number; readonly missing: readonly string[] }> {
  const source = await buildRepository(plainHistory().describe());
  await git(source, "config", "uploadpack.allowFilter", "true");
  const path = await cloneFrom(source, [lacks === "blobs" ? "--filter=blob:none" : "--filter=tree:0"]);
  await rm(source, { recursive: true });
  const listing = await git(path, "rev-list", "--objects", "--all", "--missing=print");
  const missing = listing
    .split("\n")
    .filter((line) => line.startsWith("?"))
    .map((line) => line.slice(1));
  return { path, commits: 5, missing, ...(await setTrap(path, remote)) };
}
