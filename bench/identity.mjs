/**
 * How well identities are taken together to people.
 *
 *   node bench/identity.mjs [FILES…] [--predictions DIR] [--rules] [--sample N [--seed S]]
 *       FILES: JSON lines {repo, name, email, commits, firstYear, lastYear, person, unsure?}, one repository a file
 *       (default ../shared/data/identity/*.jsonl). Prints precision, recall and F1 over pairs of identities that have a
 *       person, per file, macro and micro; Rx, recall on pairs that share neither address nor name; whole, persons put
 *       together completely and alone; risky, links whose names and local parts differ and that nothing supports.
 *       --predictions also writes {name, email, cluster} lines, a file for each. --rules counts links by rule.
 *       --sample draws N links among identities that have no person, for looking at by eye, half certain, half likely.
 *
 * Addresses of the form that ../shared/data/identity/README.md describes are turned into ones of ordinary form first.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { runnerImport } from "vite";

const DEFAULT_FILES = new URL("../../shared/data/identity/", import.meta.url).pathname;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    predictions: { type: "string" },
    rules: { type: "boolean", default: false },
    sample: { type: "string" },
    seed: { type: "string", default: "1" },
  },
});

const load = async (path) =>
  (await runnerImport(new URL(path, import.meta.url).pathname, { logLevel: "error" })).module;
const { resolveIdentities } = await load("../src/identity/resolve-identities.ts");

/** A replaced domain → one of ordinary form: converters have UUIDs, a label is the domain's own. */
const toOrdinary = (email) =>
  email
    .replace(/@u([0-9a-f]{6})\.svn$/, "@$1aa-0000-0000-0000-000000000000")
    .replace(/@(?:s\w{3}\.)?([^@]+)\.d([0-9a-f]{6})\.example$/, "@$1.d$2")
    .replace(/@f([0-9a-f]{6})\.example$/, "@f$1.mail");

const readRows = (file) =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line));

const LETTERS = { ß: "ss", ø: "o", Ø: "O", ł: "l", Ł: "L", æ: "ae", Æ: "Ae", œ: "oe", đ: "d", Đ: "D", ı: "i" };
const plain = (name) =>
  name
    .replace(/[ßøØłŁæÆœđĐı]/g, (letter) => LETTERS[letter])
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[\W_]+/gu, " ")
    .trim();
const localPart = (email) => email.toLowerCase().split("@")[0];
const pairs = (count) => (count * (count - 1)) / 2;
const ratio = (part, all, empty = 1) => (all === 0 ? empty : part / all);

/** The counts of one file. The same measures as score.py beside the data. */
function score(rows, clusterOf) {
  const members = new Map();
  for (const [at, cluster] of clusterOf.entries()) members.set(cluster, [...(members.get(cluster) ?? []), at]);
  const persons = new Map();
  rows.forEach(({ person }, at) => {
    if (person !== null) persons.set(person, [...(persons.get(person) ?? []), at]);
  });
  const found = { right: 0, wrong: 0, links: 0, risky: 0 };
  for (const group of members.values()) {
    found.links += pairs(group.length);
    for (let a = 1; a < group.length; a++)
      for (let b = 0; b < a; b++) {
        const [x, y] = [rows[group[a]], rows[group[b]]];
        const same = x.person !== null && x.person === y.person;
        if (same) found.right++;
        else if (x.person !== null && y.person !== null && !(x.unsure && x.unsure === y.unsure)) found.wrong++;
        if (!same && plain(x.name) !== plain(y.name) && localPart(x.email) !== localPart(y.email)) found.risky++;
      }
  }
  let [all, hidden, hiddenFound, several, whole] = [0, 0, 0, 0, 0];
  for (const [person, own] of persons) {
    all += pairs(own.length);
    if (own.length > 1) {
      several++;
      const homes = new Set(own.map((at) => clusterOf[at]));
      const isAlone = (home) => members.get(home).every((at) => [null, person].includes(rows[at].person));
      if (homes.size === 1 && isAlone([...homes][0])) whole++;
    }
    for (let a = 1; a < own.length; a++)
      for (let b = 0; b < a; b++) {
        const [x, y] = [rows[own[a]], rows[own[b]]];
        if (x.email.toLowerCase() === y.email.toLowerCase() || plain(x.name) === plain(y.name)) continue;
        hidden++;
        if (clusterOf[own[a]] === clusterOf[own[b]]) hiddenFound++;
      }
  }
  return {
    ...found,
    all,
    hidden,
    hiddenFound,
    several,
    whole,
    scored: rows.filter(({ person }) => person !== null).length,
  };
}

function measures({ right, wrong, all, hidden, hiddenFound, several, whole, links, risky }) {
  const [precision, recall] = [ratio(right, right + wrong), ratio(right, all)];
  return {
    P: precision,
    R: recall,
    F1: ratio(2 * precision * recall, precision + recall, 0),
    Rx: ratio(hiddenFound, hidden),
    whole: ratio(whole, several),
    risky: ratio(risky, links, 0),
  };
}

const sum = (all) =>
  all.reduce(
    (total, one) => Object.fromEntries(Object.entries(one).map(([key, value]) => [key, value + (total[key] ?? 0)])),
    {},
  );
const mean = (all) =>
  Object.fromEntries(
    Object.keys(all[0]).map((key) => [key, all.reduce((total, one) => total + one[key], 0) / all.length]),
  );

/** A number of 0 to 1 for a seed, the same each time. */
function* randoms(seed) {
  for (let state = seed; ; ) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    yield state / 2_147_483_648;
  }
}

const files =
  positionals.length > 0
    ? positionals
    : readdirSync(DEFAULT_FILES)
        .filter((name) => name.endsWith(".jsonl"))
        .map((name) => join(DEFAULT_FILES, name));
if (files.length === 0) throw new Error("no files: name JSON lines of the form described in the head of this file");

const results = [];
const byRule = new Map();
const unproved = [];
for (const file of files) {
  const rows = readRows(file);
  const start = performance.now();
  const { people, certain, links, suggestions } = resolveIdentities(
    rows.map(({ name, email, commits, firstYear, lastYear }) => ({
      name,
      email: toOrdinary(email),
      commits,
      firstYear,
      lastYear,
    })),
  );
  const milliseconds = performance.now() - start;
  const clusterOf = [];
  people.forEach((group, cluster) => {
    for (const at of group) clusterOf[at] = cluster;
  });
  const certainOf = [];
  certain.forEach((group, cluster) => {
    for (const at of group) certainOf[at] = cluster;
  });
  results.push({
    file,
    counts: score(rows, clusterOf),
    certain: score(rows, certainOf),
    milliseconds,
    identities: rows.length,
  });
  for (const link of [...links, ...suggestions]) {
    const [x, y] = [rows[link.a], rows[link.b]];
    const key = `${link.grade.padEnd(9)}${link.rule}`;
    const tally = byRule.get(key) ?? { right: 0, wrong: 0, unproved: 0 };
    const known = x.person !== null && y.person !== null && !(x.unsure && x.unsure === y.unsure);
    tally[known ? (x.person === y.person ? "right" : "wrong") : "unproved"]++;
    byRule.set(key, tally);
    if (x.person === null && y.person === null && link.grade !== "possible")
      unproved.push({
        file: basename(file),
        grade: link.grade,
        rule: link.rule,
        a: `${x.name} <${x.email}>`,
        b: `${y.name} <${y.email}>`,
        reason: link.reason,
      });
  }
  if (values.predictions) {
    mkdirSync(values.predictions, { recursive: true });
    const lines = rows.map(({ name, email }, at) => JSON.stringify({ name, email, cluster: clusterOf[at] }));
    writeFileSync(join(values.predictions, basename(file)), `${lines.join("\n")}\n`);
  }
}

if (values.sample) {
  const random = randoms(Number(values.seed));
  const half = Math.ceil(Number(values.sample) / 2);
  for (const grade of ["certain", "likely"])
    for (const [, link] of unproved
      .filter((link) => link.grade === grade)
      .map((link) => [random.next().value, link])
      .sort((a, b) => a[0] - b[0])
      .slice(0, half))
      console.log(JSON.stringify(link));
} else {
  const cell = (value) => value.toFixed(3).padStart(7);
  const line = (name, scored, pairCount, all) =>
    console.log(
      `${name.padEnd(28).slice(0, 28)}${String(scored).padStart(7)}${String(pairCount).padStart(7)}${["P", "R", "F1", "Rx", "whole", "risky"].map((key) => cell(all[key])).join("")}`,
    );
  console.log(`${"certain and likely links".padEnd(28)} scored  pairs      P      R     F1     Rx  whole  risky`);
  for (const { file, counts } of results) line(basename(file, ".jsonl"), counts.scored, counts.all, measures(counts));
  const total = sum(results.map(({ counts }) => counts));
  line("macro", total.scored, total.all, mean(results.map(({ counts }) => measures(counts))));
  line("micro", total.scored, total.all, measures(total));
  const sure = sum(results.map(({ certain }) => certain));
  line("macro, certain links only", sure.scored, sure.all, mean(results.map(({ certain }) => measures(certain))));
  const milliseconds = results.reduce((all, one) => all + one.milliseconds, 0);
  const identities = results.reduce((all, one) => all + one.identities, 0);
  console.log(`\n${identities} identities in ${Math.round(milliseconds)} ms`);
  if (values.rules) {
    console.log(`\n${"grade    rule".padEnd(36)}  right  wrong  not known`);
    for (const [key, { right, wrong, unproved: open }] of [...byRule].sort())
      console.log(
        `${key.padEnd(36)}${String(right).padStart(7)}${String(wrong).padStart(7)}${String(open).padStart(11)}`,
      );
  }
}
