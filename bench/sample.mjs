// @ts-check
// Draws a seeded sample of evidence per signal from repositories, for judging blind.
//
//   npm run bench:sample -- REPO [REPO…] [--signal ID,ID] [--count 30] [--seed 1] [--json] [--timings] [--home DIR]
//
// --home reads what was imported under that WAYMARK_HOME of the repositories at OWNER+NAME/repo, for signals on discussions.
//
// Takes turns among the repositories, so that a large one does not crowd out the others; all where fewer exist.
// Prints each item as its claim and what it cites, not the rule. Nothing is written to disk: what it prints holds real
// names and words. Verdicts are kept without either, by bench/accuracy.mjs.
import { createHash } from "node:crypto";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { openModules } from "./load.mjs";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    signal: { type: "string" },
    count: { type: "string", default: "30" },
    seed: { type: "string", default: "1" },
    json: { type: "boolean", default: false },
    timings: { type: "boolean", default: false },
    home: { type: "string" },
  },
});
const paths = positionals.length > 0 ? positionals : ["."];

/** A stable order that has nothing to do with the content: by hash of seed and id. */
const rank = (/** @type {string} */ id) => createHash("sha256").update(`${values.seed} ${id}`).digest("hex");

/** "…/git+git/repo" or "…/git.git" → a name to file verdicts under. */
function repositoryName(/** @type {string} */ path) {
  const parts = path.replace(/\/+$/, "").split("/");
  const last = parts.at(-1) ?? path;
  return (last === "repo" ? (parts.at(-2) ?? last) : last).replace(/\.git$/, "").replace("+", "/");
}

/** Everything on a forge that evidence can cite, by its name. @param {any} history @returns {ReadonlyMap<string, any>} */
const saidIn = ({ discussions }) =>
  new Map(
    discussions.flatMap((/** @type {any} */ discussion) => [
      [discussion.object, discussion],
      ...discussion.entries.map((/** @type {any} */ entry) => [entry.object, entry]),
    ]),
  );

/** What was imported of the repository that a clone is of. @param {any} modules @param {string} home @param {string} path */
async function readForges(modules, home, path) {
  const { listForgeStores, openForgeStore } = await modules.load("/src/store/forge-store.ts");
  const sources = [];
  for (const { folder, state } of listForgeStores(join(home, ".cache", "forges"))) {
    if (state.place.name !== repositoryName(path)) continue;
    const records = [];
    for await (const line of openForgeStore(folder, state.place, state.mapping).records())
      records.push(JSON.parse(line));
    sources.push({ place: state.place, records });
  }
  return sources;
}

/** @param {any} history @param {any} signal @param {any} item @param {string} repository @param {ReadonlyMap<string, string>} names @param {string} path @param {ReadonlyMap<string, any>} said */
function toRow(history, signal, item, repository, names, path, said) {
  const cites =
    item.kind === "event"
      ? [
          item.citation,
          ...item.related
            .slice(0, 12)
            .map((/** @type {string} */ object) => ({ object, quote: history.find(object)?.message.subject ?? "" })),
        ]
      : item.quotes;
  return {
    signal: item.signal,
    version: item.version,
    title: signal.title,
    id: item.id,
    repository,
    path,
    person: names.get(item.person) ?? item.person,
    address: item.person,
    date: item.date,
    sentence: item.sentence,
    ...(item.kind === "pattern"
      ? {
          area: item.area,
          window: item.window,
          hits: item.hits.map((/** @type {any} */ one) => one[0]),
          others: item.others.map((/** @type {any} */ one) => one[0]),
        }
      : { relatedCount: item.related.length }),
    cites: cites.map((/** @type {any} */ cite) => ({
      object: cite.object,
      path: cite.path,
      lines: cite.lines,
      quote: cite.quote,
      ...(said.has(cite.object) && { said: said.get(cite.object).body ?? said.get(cite.object).what ?? "" }),
    })),
  };
}

/** Takes turns among lists until `count` are drawn. @template T @param {readonly T[][]} lists @param {number} count @returns {T[]} */
function takeTurns(lists, count) {
  const drawn = [];
  for (let at = 0; drawn.length < count && lists.some((list) => at < list.length); at++)
    for (const list of lists) if (at < list.length && drawn.length < count) drawn.push(/** @type {T} */ (list[at]));
  return drawn;
}

const modules = await openModules();
try {
  const { readHistory } = await modules.load("/src/workspace/read-history.ts");
  const { SIGNALS } = await modules.load("/src/signals/index.ts");
  const { runSignals } = await modules.load("/src/signals/run.ts");
  const wanted = values.signal?.split(",");
  const chosen = SIGNALS.filter(
    (/** @type {{id: string}} */ signal) => wanted === undefined || wanted.includes(signal.id),
  );
  /** @type {Map<string, { lists: any[][], found: number, notes: string[] }>} */
  const bySignal = new Map(
    chosen.map((/** @type {{id: string}} */ signal) => [signal.id, { lists: [], found: 0, notes: [] }]),
  );
  for (const path of paths) {
    const { history } = await readHistory(path, {
      discussions: values.home === undefined ? [] : await readForges(modules, values.home, path),
    });
    const said = saidIn(history);
    const names = new Map(
      history.people.map((/** @type {{key: string, name: string}} */ person) => [person.key, person.name]),
    );
    for (const signal of chosen) {
      const start = performance.now();
      const { evidence, blind } = runSignals([signal], history);
      const entry = bySignal.get(signal.id);
      if (!entry) continue;
      const why = blind.get(signal.id);
      entry.found += evidence.length;
      entry.notes.push(
        `${repositoryName(path)} ${evidence.length}${why ? ` (${why.outcome}: ${why.reason})` : ""}${values.timings ? ` ${Math.round(performance.now() - start)} ms` : ""}`,
      );
      const drawn = [...evidence].sort((a, b) => (rank(a.id) < rank(b.id) ? -1 : 1)).slice(0, Number(values.count));
      entry.lists.push(drawn.map((item) => toRow(history, signal, item, repositoryName(path), names, path, said)));
    }
  }
  const all = [];
  for (const [id, { lists, found, notes }] of bySignal) {
    const drawn = takeTurns(lists, Number(values.count));
    all.push(...drawn);
    if (values.json) continue;
    console.log(`## ${id}: ${found} found, ${drawn.length} drawn; ${notes.join(", ")}`);
    for (const row of drawn) {
      console.log(`${row.id}  ${row.repository}  ${row.person}, ${row.date}: ${row.sentence}`);
      for (const cite of row.cites)
        console.log(
          `    ${cite.object.slice(0, 12)} ${cite.path ?? ""}${cite.lines ? `:${cite.lines[0]}` : ""}  “${cite.quote}”`,
        );
    }
  }
  if (values.json) console.log(JSON.stringify(all, null, 1));
} finally {
  await modules.close();
}
