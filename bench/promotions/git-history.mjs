// @ts-check
// A clone → what had landed before a moment, with full messages. The commits are read once; for each moment the last
// landing before it is the only tip, so that nothing after it is reached. The tree and documents are of that commit.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * @param {string} path of a clone
 * @param {(path: string) => boolean} isRoles files that say who holds a role: not seen
 * @param {Record<string, any>} waymark
 * @returns {Promise<import("./snapshot.mjs").Source>}
 * @throws UserError where there is no repository
 */
export async function openClone(path, isRoles, waymark) {
  const { openRepository, objectPlace, listTips, streamCommits, createInterner } = waymark;
  const repository = await openRepository(path);
  const scratch = mkdtempSync(join(tmpdir(), "waymark-promotions-"));
  const place = await objectPlace(repository, scratch);
  const tips = await listTips(repository, false);
  /** @type {any[]} */
  const records = [];
  await streamCommits(place, tips, { withPaths: true }, createInterner(), (/** @type {any} */ record) =>
    records.push(blankRoles(record, isRoles)),
  );
  const whole = waymark.deriveLanding(records, tips);
  return {
    name: path,
    key: tips.join(" "),
    knownBefore: async (before) => {
      const { revision } = waymark.knownAt(whole, before - 1);
      if (revision === undefined) return { landed: [], tree: [], documents: [] };
      const landed = waymark.deriveLanding(records, [revision]);
      const { tree, documents } = await waymark.readRevision(place, revision);
      const shown = (/** @type {{path: string}} */ file) => !isRoles(file.path);
      return { landed, tree: tree.filter(shown), documents: documents.filter(shown) };
    },
    close: () => rmSync(scratch, { recursive: true, force: true }),
  };
}

/** A record without what it did to roles files. @param {any} record @param {(path: string) => boolean} isRoles */
function blankRoles(record, isRoles) {
  const changes = record.changes.filter((/** @type {{path: string}} */ { path }) => !isRoles(path));
  const left = record.changes.length - changes.length;
  return left === 0 ? record : { ...record, changes, changesTotal: record.changesTotal - left };
}
