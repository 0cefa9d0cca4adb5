// @ts-check
// The modules of Waymark that the promotion benchmark runs, loaded once.
import { readFileSync } from "node:fs";
import { isSeenInMetadata } from "./measures-of-evidence.mjs";

const FILES = {
  deriveHistory: "/src/history/derive.ts",
  deriveLanding: "/src/history/landing.ts",
  knownAt: "/src/history/landing.ts",
  deriveAreas: "/src/history/areas.ts",
  commitsBy: "/src/history/about.ts",
  reviewsBy: "/src/history/reviews.ts",
  newcomersOf: "/src/history/newcomers.ts",
  initiativesLedBy: "/src/history/initiatives/initiatives.ts",
  profileOf: "/src/history/profiles.ts",
  classifyAuthorship: "/src/identity/classify-authorship.ts",
  AUTHORSHIP_TABLE: "/src/identity/authorship-table.ts",
  actorKindOf: "/src/identity/actor-kind.ts",
  createInterner: "/src/model/interner.ts",
  parseMessage: "/src/sources/git/message.ts",
  streamCommits: "/src/sources/git/log.ts",
  listTips: "/src/sources/git/objects.ts",
  objectPlace: "/src/sources/git/objects.ts",
  openRepository: "/src/sources/git/repository.ts",
  isRolesFile: "/src/sources/git/roles.ts",
  readRevision: "/src/workspace/build-history.ts",
  SIGNALS: "/src/signals/index.ts",
  EXPERIMENTAL: "/src/signals/experimental.ts",
  runSignals: "/src/signals/run.ts",
  assess: "/src/assess/assess.ts",
  parseShippedLadder: "/src/assess/load-ladder.ts",
};

/**
 * @param {(path: string) => Promise<any>} load
 * @returns {Promise<Record<string, any>>} exports by name, the shipped ladder as `ladder`, and the signals that any history can show
 */
export async function loadWaymark(load) {
  /** @type {Record<string, any>} */
  const waymark = {};
  for (const [name, path] of Object.entries(FILES)) waymark[name] = (await load(path))[name];
  const text = readFileSync(new URL("../../ladders/waymark.yaml", import.meta.url), "utf8");
  const seen = waymark.SIGNALS.filter(isSeenInMetadata);
  return {
    ...waymark,
    ladder: waymark.parseShippedLadder(text),
    metadataSignals: new Set(seen.map((/** @type {{id: string}} */ { id }) => id)),
  };
}
