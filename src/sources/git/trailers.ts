/**
 * Trailers, found by git's own rules: the last paragraph of a message, if it is not the title and either holds nothing
 * but trailers, or holds a git-made one ("Signed-off-by: ", "(cherry picked from commit ") and at least a quarter
 * trailers. Follows `find_trailer_start` and `find_separator` of git's trailer.c; the tests compare with
 * `git interpret-trailers --parse`. What the keys mean is this file's own table.
 */
import type { Trailer } from "../../model/commit.ts";
import type { RawIdentity } from "../../model/identity.ts";

/** A trailer as written: key without separator, folded value. */
export interface RawTrailer {
  readonly key: string;
  readonly value: string;
}

const GIT_MADE = ["Signed-off-by: ", "(cherry picked from commit "];
const ALPHANUMERIC_OR_DASH = /[A-Za-z0-9-]/;

/** Index of the ":" that ends a trailer key, or -1: letters, digits and dashes, then optional blanks, then ":". */
function separatorOf(line: string): number {
  let blank = false;
  for (let at = 0; at < line.length; at++) {
    const char = line.charAt(at);
    if (char === ":") return at;
    if (!blank && ALPHANUMERIC_OR_DASH.test(char)) continue;
    if (at > 0 && (char === " " || char === "\t")) {
      blank = true;
      continue;
    }
    return -1;
  }
  return -1;
}

const isBlank = (line: string): boolean => line.trim() === "";

/** First line of the trailer block, or `lines.length` where there is none. */
export function trailerStart(lines: readonly string[]): number {
  let title = 0;
  while (title < lines.length && (lines[title]!.startsWith("#") || !isBlank(lines[title]!))) title++;
  let onlySpaces = true;
  let gitMade = false;
  let trailers = 0;
  let others = 0;
  let continuations = 0;
  for (let at = lines.length - 1; at >= title; at--) {
    const line = lines[at]!;
    if (line.startsWith("#")) {
      others += continuations;
      continuations = 0;
    } else if (isBlank(line)) {
      if (onlySpaces) continue;
      others += continuations;
      if (gitMade && trailers * 3 >= others) return at + 1;
      return trailers > 0 && others === 0 ? at + 1 : lines.length;
    } else {
      onlySpaces = false;
      if (GIT_MADE.some((prefix) => line.startsWith(prefix))) {
        trailers++;
        continuations = 0;
        gitMade = true;
      } else if (/^\s/.test(line)) continuations++;
      else if (separatorOf(line) >= 1) {
        trailers++;
        continuations = 0;
      } else {
        others += 1 + continuations;
        continuations = 0;
      }
    }
  }
  return lines.length;
}

/** The trailers of the block that starts at `start`, folded lines joined by one space. */
export function readTrailers(lines: readonly string[], start: number): RawTrailer[] {
  const found: { key: string; value: string }[] = [];
  for (const line of lines.slice(start)) {
    if (isBlank(line) || line.startsWith("#")) continue;
    if (/^\s/.test(line)) {
      const last = found.at(-1);
      if (last && last.value.length < 2000) last.value = `${last.value} ${line.trim()}`.trim();
      continue;
    }
    const separator = separatorOf(line);
    if (separator < 1) continue;
    found.push({ key: line.slice(0, separator).trim(), value: line.slice(separator + 1).trim().slice(0, 2000) });
  }
  return found;
}

/** Keys whose value names people, by canonical key. Counted in field histories; spelling variants are below. */
const PERSON_KEYS = new Set([
  "signed-off-by",
  "reviewed-by",
  "acked-by",
  "tested-by",
  "co-authored-by",
  "co-developed-by",
  "reported-by",
  "suggested-by",
  "helped-by",
  "mentored-by",
  "requested-by",
  "found-by",
  "spotted-by",
  "inspired-by",
  "assisted-by",
  "generated-by",
  "thanks-to",
  "debugged-by",
  "analyzed-by",
  "diagnosed-by",
  "authored-by",
  "approved-by",
  "based-on-patch-by",
  "original-patch-by",
  "original-reviewed-by",
  "commit-message-by",
  "noticed-by",
  "explained-by",
  "improved-by",
  "cc",
]);

/** Misspellings and dialects seen in public histories → canonical key. */
const SPELLINGS: Readonly<Record<string, string>> = {
  "signed-of-by": "signed-off-by",
  "sigend-off-by": "signed-off-by",
  "signed-off": "signed-off-by",
  "reviewd-by": "reviewed-by",
  "reviwed-by": "reviewed-by",
  "eviewed-by": "reviewed-by",
  "reviewed-off-by": "reviewed-by",
  reviewer: "reviewed-by",
  reviewers: "reviewed-by",
  "reviewed by": "reviewed-by",
  "ack-by": "acked-by",
  "release-acked-by": "acked-by",
  "regression-tested-by": "tested-by",
  "co-author": "co-authored-by",
  "co-authored": "co-authored-by",
  "coauthored-by": "co-authored-by",
  "analysed-by": "analyzed-by",
  "pointed-out-by": "spotted-by",
  "original-patch-from": "original-patch-by",
};

/** Canonical keys of one written key: "Reported-and-tested-by" stands for two. */
function canonicalKeys(written: string): string[] {
  const key = written.toLowerCase().replace(/\s+/g, " ").trim();
  const combined = /^([a-z]+)-and-([a-z]+)-by$/.exec(key);
  if (combined) return [`${combined[1]}-by`, `${combined[2]}-by`].map((part) => SPELLINGS[part] ?? part);
  return [SPELLINGS[key] ?? key];
}

const ADDRESSED = /([^<>,;]*)<([^<>\s]*)>/g;
const BARE_NAME = /^@?[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}.'’_ -]{1,59}$/u;

/**
 * The people a trailer value names: every "Name <address>" in it, else one bare name or "@login". Teams with a slash,
 * test bots and prose give none.
 */
export function peopleIn(value: string): RawIdentity[] {
  const people: RawIdentity[] = [];
  for (const match of value.matchAll(ADDRESSED)) {
    const name = match[1]!
      .replace(/^\s*(and|&)\s+/i, "")
      .replace(/\([^)]*\)?\s*$/, "")
      .replace(/^["'\s]+|["'\s]+$/g, "");
    people.push({ name: name.slice(0, 120), email: match[2]!.trim().slice(0, 200) });
    if (people.length === 16) return people;
  }
  if (people.length > 0) return people;
  const bare = value.replace(/\s*[(#[].*$/, "").trim();
  if (/^[^\s@<>]+@[^\s@<>]+\.[a-z]{2,}$/i.test(bare)) return [{ name: "", email: bare }];
  return BARE_NAME.test(bare) && !/^(test-?bot|none|n\/a|all|team)\b/i.test(bare) ? [{ name: bare, email: "" }] : [];
}

/** Keys that are kept though they name nobody. */
const REFERENCE_KEYS = new Set(["fixes", "closes", "resolves", "refs", "ref", "bug", "link", "pr-url", "change-id", "reviewed-on", "message-id", "part-of", "made-with", "depends-on", "see-also", "original-commit", "upstream-commit"]);

/** Raw trailers → the ones this program knows, canonical; what git's parser takes for trailers but is not is dropped. */
export function mapTrailers(raw: readonly RawTrailer[]): Trailer[] {
  return raw.flatMap(({ key: written, value }) =>
    canonicalKeys(written).flatMap((key): Trailer[] => {
      if (value === "") return [];
      if (REFERENCE_KEYS.has(key)) return [{ key, value, people: [] }];
      const known = PERSON_KEYS.has(key);
      if (!known && !/^[a-z][a-z-]*-by$/.test(key)) return [];
      const people = peopleIn(value).filter((person) => known || person.email !== "");
      return people.length > 0 ? [{ key, value, people }] : [];
    }),
  );
}
