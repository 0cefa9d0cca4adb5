// @ts-check
// Recorded promotions: who was given a role and when, who might have been, and the stored baselines of each.
// Form: one JSON object a line, told apart by `type` (meta, person, event, snapshot). What is not of that form is refused.
import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

/** @typedef {"entry" | "senior" | "loose"} Level */
/** @typedef {{person: string, promoted: boolean}} Candidate */
/** @typedef {{id: string, ladder: string, date: string, at: number, candidates: readonly Candidate[]}} Snapshot `at`: its moment in seconds; only what landed before it is known */
/** @typedef {{repo: string, rolesFile: string, levels: ReadonlyMap<string, Level>, alias: ReadonlyMap<string, string>, logins: ReadonlyMap<string, readonly string[]>, snapshots: readonly Snapshot[]}} Truth `alias`: any address to a person's key */

/** @param {string} path a file of JSON lines, gzipped where its name says so @returns {any[]} */
export function readLines(path) {
  const bytes = readFileSync(path);
  const text = (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
  return text.split("\n").flatMap((line) => (line.trim() === "" ? [] : [JSON.parse(line)]));
}

/**
 * @param {readonly any[]} rows lines of a truth file
 * @returns {Truth}
 * @throws where there is no `meta` line
 * @example parseTruth(readLines("demo.jsonl")).snapshots[0].candidates
 */
export function parseTruth(rows) {
  const meta = rows.find(({ type }) => type === "meta");
  if (meta === undefined)
    throw new Error("Unexpected truth file without a meta line, expected one of the promotions data");
  /** @type {Map<string, string>} */
  const alias = new Map();
  /** @type {Map<string, readonly string[]>} */
  const logins = new Map();
  for (const row of rows) {
    if (row.type !== "person") continue;
    for (const email of [...row.emails, row.person]) alias.set(String(email).toLowerCase(), row.person);
    logins.set(row.person, row.logins ?? []);
  }
  const ladders = Object.entries(/** @type {Record<string, any>} */ (meta.ladders));
  const scored = new Set(ladders.flatMap(([name, ladder]) => (ladder.scored ? [name] : [])));
  return {
    repo: meta.repo,
    rolesFile: meta.roles_file,
    levels: new Map(ladders.map(([name, ladder]) => [name, ladder.level])),
    alias,
    logins,
    snapshots: rows
      .filter((row) => row.type === "snapshot" && row.scored && scored.has(row.ladder))
      .map((row) => ({
        id: row.snapshot,
        ladder: row.ladder,
        date: row.date,
        at: Date.parse(`${row.date}T00:00:00Z`) / 1000,
        candidates: row.candidates.map((/** @type {[string, string, number]} */ [person, , label]) => ({
          person,
          promoted: label === 1,
        })),
      })),
  };
}

/** @param {string} snapshot @param {string} person */
export const keyOf = (snapshot, person) => `${snapshot} ${person}`;

/**
 * Stored baselines beside a truth file: REPO.baselines.jsonl.gz for REPO.jsonl.
 * @param {string} truthPath
 * @returns {ReadonlyMap<string, Readonly<Record<string, number>>>} by `keyOf`; empty where there are none
 */
export function readBaselines(truthPath) {
  const path = truthPath.replace(/\.jsonl$/, ".baselines.jsonl.gz");
  if (path === truthPath || !existsSync(path)) return new Map();
  return new Map(readLines(path).map((row) => [keyOf(row.snapshot, row.person), row]));
}
