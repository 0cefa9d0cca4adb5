// @ts-check
// One snapshot: the History as it was known then. Roles are blanked: no roles file is read, what was done to one is left
// out, areas that such files state are not used, and people are those of the truth file, without a .mailmap.
import { peopleOf } from "./people.mjs";

/**
 * @typedef {object} Source
 * @property {string} name
 * @property {string} key changes where what is read changes
 * @property {(before: number) => Promise<{landed: readonly any[], tree: readonly any[], documents: readonly any[]}>} knownBefore what had landed before a moment (seconds)
 * @property {() => void} close
 */

/**
 * @param {Source} source
 * @param {import("./truth.mjs").Truth} truth
 * @param {number} before seconds; what landed at or after it is not known
 * @param {Record<string, any>} waymark its modules
 * @returns {Promise<{history: any, personOf: (key: string) => any}>}
 */
export async function historyBefore(source, truth, before, waymark) {
  const { deriveHistory, deriveAreas, classifyAuthorship, AUTHORSHIP_TABLE, actorKindOf } = waymark;
  const { landed, tree, documents } = await source.knownBefore(before);
  const people = peopleOf(truth, actorKindOf);
  for (const { record } of landed) {
    people.of(record.author);
    people.of(record.committer);
    for (const trailer of record.message.trailers) for (const raw of trailer.people) people.of(raw);
  }
  const history = deriveHistory({
    repo: { key: truth.repo, name: truth.repo, shallow: false, pathsReadable: true },
    until: before - 1,
    landed,
    personOf: people.of,
    authoredOf: (/** @type {any} */ record) =>
      classifyAuthorship(record, AUTHORSHIP_TABLE, (/** @type {any} */ raw) => people.of(raw).kind),
    people: people.all(),
    areas: deriveAreas(tree, []),
    roles: [],
    documents,
    tags: [],
  });
  return { history, personOf: (email) => people.of({ name: "", email }) };
}
