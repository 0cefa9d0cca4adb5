// @ts-check
// Draws a seeded sample of evidence per signal from a repository, for judging blind.
//
//   npm run bench:sample -- REPO [--signal ID] [--count 30] [--seed 1] [--all-kinds] [--json]
//
// Prints each item as its claim and what it cites, never the rule's reasoning. Nothing is written to disk: what it
// prints holds real names and words; verdicts are kept by repository, object, signal and verdict only.
import { createHash } from "node:crypto";
import { parseArgs } from "node:util";
import { openModules } from "./load.mjs";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { signal: { type: "string" }, count: { type: "string", default: "30" }, seed: { type: "string", default: "1" }, json: { type: "boolean", default: false }, timings: { type: "boolean", default: false } },
});
const path = positionals[0] ?? ".";

/** A stable order that has nothing to do with the content: by hash of seed and id. */
const rank = (/** @type {string} */ id) => createHash("sha256").update(`${values.seed} ${id}`).digest("hex");

const modules = await openModules();
try {
  const { readHistory } = await modules.load("/src/workspace/read-history.ts");
  const { SIGNALS } = await modules.load("/src/signals/index.ts");
  const { runSignals } = await modules.load("/src/signals/run.ts");
  const { history } = await readHistory(path);
  const names = new Map(history.people.map((/** @type {{key: string, name: string}} */ person) => [person.key, person.name]));
  const chosen = SIGNALS.filter((/** @type {{id: string}} */ signal) => values.signal === undefined || values.signal.split(",").includes(signal.id));
  const items = [];
  for (const signal of chosen) {
    const start = performance.now();
    const { evidence, blind } = runSignals([signal], history);
    const spent = Math.round(performance.now() - start);
    const why = blind.get(signal.id);
    const drawn = [...evidence].sort((a, b) => (rank(a.id) < rank(b.id) ? -1 : 1)).slice(0, Number(values.count));
    if (!values.json) console.log(`## ${signal.id}: ${evidence.length} found${why ? ` (${why.outcome}: ${why.reason})` : ""}, ${drawn.length} drawn${values.timings ? `, ${spent} ms` : ""}`);
    for (const item of drawn) {
      const cites = item.kind === "event" ? [item.citation, ...item.related.slice(0, 12).map((/** @type {string} */ object) => ({ object, quote: history.find(object)?.message.subject ?? "" }))] : item.quotes;
      const row = { signal: item.signal, title: signal.title, id: item.id, person: names.get(item.person) ?? item.person, date: item.date, sentence: item.sentence, hits: item.kind === "pattern" ? item.hits.length : undefined, cases: item.kind === "pattern" ? item.hits.length + item.others.length : undefined, cites: cites.map((/** @type {any} */ cite) => ({ object: cite.object, path: cite.path, lines: cite.lines, quote: cite.quote })) };
      items.push(row);
      if (!values.json) {
        console.log(`${row.id}  ${row.person}, ${row.date}: ${row.sentence}`);
        for (const cite of row.cites) console.log(`    ${cite.object.slice(0, 12)} ${cite.path ?? ""}${cite.lines ? `:${cite.lines[0]}` : ""}  “${cite.quote}”`);
      }
    }
  }
  if (values.json) console.log(JSON.stringify(items, null, 1));
} finally {
  await modules.close();
}
