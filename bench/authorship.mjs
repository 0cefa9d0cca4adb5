// @ts-check
// How well the declared authorship of commits is read, against labelled rows.
//
//   npm run bench:authorship -- [FILES…] --mirrors DIR [--whole] [--errors]
//
// A row is one JSON object a line: {"repo": "owner/name", "object": "<commit id>", "label": …}. Labels of commits:
// assisted, agent, bot, none-declared. A file with the label person is about the authors of the commits instead: person,
// bot, agent. Rows with "unsure": true are left out. Without FILES: docs/reference/judged/authorship.jsonl. Clones stand at DIR/OWNER+NAME/repo and are only read.
// --whole judges authors by the whole history, as a report does, and takes long; --errors lists the rows it got wrong.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { openModules } from "./load.mjs";

/** @typedef {{repo: string, object: string, label: string}} Row */
/** @typedef {{label: string, found: string, row: Row}} Answer */

const DEFAULT = fileURLToPath(new URL("../docs/reference/judged/authorship.jsonl", import.meta.url));
const AI = new Set(["agent", "assisted"]);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    mirrors: { type: "string", default: "." },
    whole: { type: "boolean", default: false },
    errors: { type: "boolean", default: false },
  },
});

/** @param {string} file @returns {Row[]} */
const readRows = (file) =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line))
    .filter(({ unsure }) => unsure !== true);

/** @param {string} repo */
const cloneOf = (repo) => join(values.mirrors, repo.replace("/", "+"), "repo");

/** Reads commit objects with one process: id → text. @param {string} repo @param {readonly string[]} objects */
function readObjects(repo, objects) {
  /** @type {Map<string, string>} */
  const texts = new Map();
  const { stdout } = spawnSync("git", ["-C", cloneOf(repo), "cat-file", "--batch"], {
    input: `${objects.join("\n")}\n`,
    maxBuffer: 1 << 30,
  });
  for (let at = 0; at < stdout.length; ) {
    const end = stdout.indexOf(0x0a, at);
    const [oid = "", type = "", size = ""] = stdout.toString("utf8", at, end).split(" ");
    if (type !== "commit") {
      at = end + 1;
      continue;
    }
    texts.set(oid, stdout.toString("utf8", end + 1, end + 1 + Number(size)));
    at = end + Number(size) + 2;
  }
  return texts;
}

/** Author, committer and message of a commit object. @param {string} text */
function partsOf(text) {
  const end = text.indexOf("\n\n");
  const header = text.slice(0, end);
  /** @param {string} field */
  const identity = (field) => {
    const match = new RegExp(`^${field} (.*?) ?<(.*?)> -?\\d+ `, "m").exec(header);
    return { name: match?.[1] ?? "", email: match?.[2] ?? "" };
  };
  return { author: identity("author"), committer: identity("committer"), text: text.slice(end + 2) };
}

/** Who the author is, by what decided. @param {{authorship: string, because: readonly string[]}} authored */
const authorKind = ({ authorship, because }) =>
  authorship === "bot" ? "bot" : authorship === "agent" && because[0]?.startsWith("author ") ? "agent" : "person";

/**
 * @param {readonly Row[]} rows @param {boolean} authors @param {(path: string) => Promise<any>} load
 * @returns {Promise<{answers: Answer[], missing: number}>}
 */
async function answer(rows, authors, load) {
  const { classifyAuthorship } = await load("/src/identity/classify-authorship.ts");
  const { parseMessage } = await load("/src/sources/git/message.ts");
  const { readHistory } = await load("/src/workspace/read-history.ts");
  /** @type {Answer[]} */
  const answers = [];
  let missing = 0;
  for (const repo of new Set(rows.map((row) => row.repo))) {
    const own = rows.filter((row) => row.repo === repo);
    const whole =
      values.whole && existsSync(cloneOf(repo)) ? (await readHistory(cloneOf(repo), { all: true })).history : null;
    const texts = existsSync(cloneOf(repo))
      ? readObjects(
          repo,
          own.map(({ object }) => object),
        )
      : new Map();
    for (const row of own) {
      const text = texts.get(row.object);
      if (text === undefined) {
        missing++;
        continue;
      }
      const { author, committer, text: message } = partsOf(text);
      const authored =
        whole?.find(row.object)?.declared ?? classifyAuthorship({ author, committer, message: parseMessage(message) });
      answers.push({ label: row.label, found: authors ? authorKind(authored) : authored.authorship, row });
    }
  }
  return { answers, missing };
}

const share = (/** @type {number} */ part, /** @type {number} */ all) =>
  all === 0 ? "none" : `${(part / all).toFixed(3)} (${part} of ${all})`;

/** @param {string} name @param {readonly Answer[]} answers @param {(label: string) => boolean} is */
function printClass(name, answers, is) {
  const right = answers.filter(({ label, found }) => is(label) && is(found)).length;
  const found = answers.filter((one) => is(one.found)).length;
  const labelled = answers.filter((one) => is(one.label)).length;
  console.log(`  ${name.padEnd(18)} precision ${share(right, found).padEnd(22)} recall ${share(right, labelled)}`);
}

const modules = await openModules();
try {
  for (const file of positionals.length > 0 ? positionals : [DEFAULT]) {
    const rows = readRows(file);
    const authors = rows.some(({ label }) => label === "person");
    const { answers, missing } = await answer(rows, authors, modules.load);
    console.log(
      `${file}: ${answers.length} ${authors ? "authors" : "commits"}${missing > 0 ? `, ${missing} not found in the clones` : ""}`,
    );
    for (const label of new Set(answers.map((one) => one.label))) printClass(label, answers, (one) => one === label);
    if (authors) {
      const people = answers.filter(({ label }) => label === "person");
      console.log(
        `  people called a bot or agent: ${people.filter(({ found }) => found !== "person").length} of ${people.length}`,
      );
    } else printClass("agent or assisted", answers, (one) => AI.has(one));
    if (values.errors)
      for (const { label, found, row } of answers)
        if (label !== found) console.log(`  labelled ${label}, found ${found}: ${row.repo} ${row.object}`);
  }
} finally {
  await modules.close();
}
