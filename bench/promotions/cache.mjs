// @ts-check
// Measures of a run, kept in the folder for temporary files, so that fitting can be repeated quickly. Under the hash of
// all that they are made from: history, truth, and the code. Holds numbers in the order of the truth file, and no names.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";

const ROOT = new URL("../..", import.meta.url).pathname;
const CODE = ["src", "bench/promotions", "ladders"];

/** Hash of the code that measures. */
export function hashCode() {
  const hash = createHash("sha256");
  for (const folder of CODE)
    for (const name of readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" }).sort())
      if (
        /\.(ts|mjs|yaml)$/.test(name) &&
        !/\.test\.|(models|report|metrics|bootstrap|scorer|selection|cache)\.mjs$/.test(name)
      )
        hash.update(`${folder}/${name}\0`).update(readFileSync(join(ROOT, folder, name)));
  return hash.digest("hex");
}

/**
 * @template T
 * @param {readonly string[]} parts what the value is made from
 * @param {() => Promise<T>} make
 * @returns {Promise<T>}
 */
export async function remember(parts, make) {
  const folder = join(tmpdir(), "waymark-promotions");
  const name = `${createHash("sha256").update(parts.join("\0")).digest("hex").slice(0, 32)}.json.gz`;
  const path = join(folder, name);
  if (existsSync(path)) {
    try {
      return JSON.parse(gunzipSync(readFileSync(path)).toString("utf8"));
    } catch {
      // Damaged: made again below.
    }
  }
  const value = await make();
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(`${path}.${process.pid}`, gzipSync(JSON.stringify(value)));
  renameSync(`${path}.${process.pid}`, path);
  return value;
}
