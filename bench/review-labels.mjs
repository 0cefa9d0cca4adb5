// @ts-check
// Labels of review comments without the comments: docs/reference/judged/review-labels.txt keeps, under a line with the source
// ("# openstack/nova"), one line a comment: a hash of its letters and digits, its label and its second one, each by one letter. Whoever
// has the comments (`waymark import` of the archives, the research sets that docs/reference/accuracy.md names) can fit again.
import { createHash } from "node:crypto";

const LETTERS = { teaches: "T", asks: "A", directs: "D", praises: "P", approves: "K", "blocks-harshly": "H" };
const KINDS = new Map(Object.entries(LETTERS).map(([kind, letter]) => [letter, kind]));

/** The same for a comment whose names were taken out: mentions and addresses do not enter. @param {string} text */
export const hashOf = (text) =>
  createHash("sha1")
    .update(
      text
        .replace(/[\w.+-]+@[\w-]+\.[\w.]+|<(?:email|name|user)>|@[\w-]+|\bUSER\b/g, "")
        .toLowerCase()
        .replace(/[^\p{L}\d]+/gu, ""),
    )
    .digest("hex")
    .slice(0, 12);

/** @param {readonly {repo: string, text: string, label: string, alt_label?: string}[]} rows */
export function formatLabels(rows) {
  /** @type {Map<string, string[]>} */
  const bySource = new Map();
  for (const { repo, text, label, alt_label: second } of rows) {
    const letter = (/** @type {string} */ kind) => LETTERS[/** @type {keyof typeof LETTERS} */ (kind)];
    const own = bySource.get(repo) ?? [];
    bySource.set(repo, own);
    own.push(`${hashOf(text)} ${letter(label)}${second ? `/${letter(second)}` : ""}`);
  }
  return [...bySource]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([source, lines]) => `# ${source}\n${[...new Set(lines)].sort().join("\n")}\n`)
    .join("");
}

/** @param {string} text of such a file @returns {ReadonlyMap<string, {repo: string, label: string, alt_label?: string}>} by hash */
export function readLabels(text) {
  const labels = new Map();
  let repo = "";
  for (const line of text.split("\n")) {
    if (line.startsWith("# ")) repo = line.slice(2);
    const [, hash, first = "", second = ""] = /^([\da-f]{12}) (\w)(?:\/(\w))?$/.exec(line) ?? [];
    if (hash)
      labels.set(hash, { repo, label: KINDS.get(first), ...(second !== "" && { alt_label: KINDS.get(second) }) });
  }
  return labels;
}
