// @ts-check
// Scores of read comments, counted as ../shared/data/reviews/score_reviews.py counts them, and as tables.
import { score } from "./artifact-score.mjs";
import { KINDS } from "./review-fit.mjs";

/** @typedef {{id: string, repo: string, text: string, label: string, alt_label?: string, got: string, confidence?: number, flags?: Record<string, boolean>} & Record<string, any>} Scored */

export const FLAGS = ["gives_reason", "gives_alternative_code", "links_reference", "is_question"];
/** The baseline of ../shared/data/reviews/README.md: keywords teach, all else directs. */
const KEYWORDS = /because|so that|otherwise|see https?:\/\/|for example|instead/i;
/** @param {string} text */
export const baseline = (text) => (KEYWORDS.test(text) ? "teaches" : "directs");

const SHORT = 80;
const MISSPELT =
  /(?<![\w'])(?:i|im|ive|dont|doesnt|didnt|cant|wont|isnt|arent|shouldnt|wouldnt|thats|theres|pls|plz|thx|u|ur|cuz|coz|bcs|bc|becuase|teh|shoud|shoudl|wich|recieve|seperate|alot|wanna|gonna|dunno|smth|idk|tho|ya|nah|lets|adress|occured|wierd|definately|lenght)(?![\w'])/;

/** Comments that a reader must not slight, and all of them. @type {Readonly<Record<string, (row: Scored) => boolean>>} */
export const GROUPS = {
  all: () => true,
  "short (under 80 characters)": ({ text }) => text.length < SHORT,
  "plain (no code, link or keyword)": ({ text }) => !/[`_{}()=<>]|https?:|\w\.\w/.test(text) && !KEYWORDS.test(text),
  "ungrammatical (misspelt, or no capital and no full stop)": ({ text }) =>
    MISSPELT.test(text) || (/^[a-z]/.test(text.trim()) && !/[.!?)`]$/.test(text.trim())),
};

/** @param {readonly Scored[]} rows */
export function summarise(rows) {
  const first = score(rows.map((row) => /** @type {const} */ ([row.label, row.got])));
  const second = score(
    rows.map((row) => /** @type {const} */ ([row.got === row.alt_label ? row.got : row.label, row.got])),
  );
  const kinds = first.perKind.filter(({ kind }) => KINDS.includes(kind));
  const mean = (/** @type {{f1: number}[]} */ each) =>
    each.reduce((sum, { f1 }) => sum + f1, 0) / Math.max(1, each.length);
  return {
    rows: rows.length,
    sources: new Set(rows.map(({ repo }) => repo)).size,
    perKind: kinds,
    macro: mean(kinds),
    accuracy: first.accuracy,
    lenientMacro: mean(second.perKind.filter(({ kind }) => KINDS.includes(kind))),
    lenientAccuracy: second.accuracy,
    lenientTeaches: second.perKind.find(({ kind }) => kind === "teaches")?.f1 ?? 0,
  };
}

/** @param {readonly Scored[]} rows */
export function summariseAll(rows) {
  const groups = Object.entries(GROUPS).map(([name, wanted]) => ({ name, ...summarise(rows.filter(wanted)) }));
  const keywords = summarise(rows.map((row) => ({ ...row, got: baseline(row.text) })));
  return { ...summarise(rows), groups, keywords, flags: scoreFlags(rows), calibration: calibrate(rows) };
}

/** @param {readonly Scored[]} rows */
function scoreFlags(rows) {
  return FLAGS.filter((flag) => rows.some((row) => row[flag] !== undefined && row.flags?.[flag] !== undefined)).map(
    (flag) => {
      const hit = rows.filter((row) => row[flag] && row.flags?.[flag]).length;
      const said = rows.filter((row) => row.flags?.[flag]).length;
      const all = rows.filter((row) => row[flag]).length;
      return {
        flag,
        rows: all,
        precision: hit / Math.max(1, said),
        recall: hit / Math.max(1, all),
        f1: (2 * hit) / Math.max(1, said + all),
      };
    },
  );
}

/** @param {readonly Scored[]} rows answers of about the same confidence, and how many were right */
function calibrate(rows) {
  return [0, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9].flatMap((from, at, steps) => {
    const own = rows.filter(({ confidence = -1 }) => confidence >= from && confidence < (steps[at + 1] ?? 2));
    const mean = own.reduce((sum, { confidence = 0 }) => sum + confidence, 0) / Math.max(1, own.length);
    const right = own.filter(({ label, got }) => label === got).length / Math.max(1, own.length);
    return own.length === 0 ? [] : [{ from, rows: own.length, mean, right }];
  });
}

const three = (/** @type {number} */ value) => value.toFixed(3).padStart(8);
const f1Of = (
  /** @type {{perKind: readonly {kind: string, f1: number}[]}} */ { perKind },
  /** @type {string} */ kind,
) => perKind.find((each) => each.kind === kind)?.f1 ?? 0;

/** @param {string} title @param {readonly Scored[]} rows */
export function printScores(title, rows) {
  const all = summariseAll(rows);
  console.log(`\n${title}: ${all.rows} comments of ${all.sources} sources`);
  console.log(`${"kind".padEnd(24)}${["rows", "P", "R", "F1", "keywords"].map((name) => name.padStart(9)).join("")}`);
  for (const { kind, rows: count, precision, recall, f1 } of all.perKind)
    console.log(
      `${kind.padEnd(24)}${String(count).padStart(9)} ${[precision, recall, f1, f1Of(all.keywords, kind)].map(three).join(" ")}`,
    );
  console.log(
    `macro F1 ${all.macro.toFixed(3)} (keywords ${all.keywords.macro.toFixed(3)}), right ${all.accuracy.toFixed(3)}; with the second label macro ${all.lenientMacro.toFixed(3)}, teaches ${all.lenientTeaches.toFixed(3)}, right ${all.lenientAccuracy.toFixed(3)}`,
  );
  for (const { flag, rows: count, precision, recall, f1 } of all.flags)
    console.log(
      `${`[${flag}]`.padEnd(24)}${String(count).padStart(9)} ${[precision, recall, f1].map(three).join(" ")}`,
    );
  for (const group of all.groups.slice(1))
    console.log(
      `${group.name}: ${group.rows} comments, macro F1 ${group.macro.toFixed(3)}, teaches ${f1Of(group, "teaches").toFixed(3)}, right ${group.accuracy.toFixed(3)}`,
    );
  for (const step of all.calibration)
    console.log(
      `confidence from ${step.from.toFixed(1)}: ${String(step.rows).padStart(5)} answers, mean ${step.mean.toFixed(3)}, right ${step.right.toFixed(3)}`,
    );
}
