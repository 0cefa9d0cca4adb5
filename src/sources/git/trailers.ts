/**
 * Trailers, found by git's own rules: the last paragraph of a message, if it is not the title and either holds nothing
 * but trailers, or holds a git-made one ("Signed-off-by: ", "(cherry picked from commit ") and at least a quarter
 * trailers. Follows `find_trailer_start` and `find_separator` of git's trailer.c; the tests compare with
 * `git interpret-trailers --parse`. What the keys mean is this file's own table.
 */
import { clip } from "../../model/clip.ts";
import type { Trailer } from "../../model/commit.ts";
import type { RawIdentity } from "../../model/identity.ts";

/** A trailer as written: key without separator, folded value. */
export interface RawTrailer {
  readonly key: string;
  readonly value: string;
}

const GIT_MADE = ["Signed-off-by: ", "(cherry picked from commit "];
/** What ends a trailer's key, as git's `find_separator` has it: letters, digits and dashes, then optional blanks, then ":". */
const KEY = /^[A-Za-z0-9-]+[ \t]*:/;
/** The line below which git keeps what is no message: a diff, a comment of an editor. */
const CUT = "# ------------------------ >8 ------------------------";
const VALUE_LIMIT = 2000;

// git's isspace: JavaScript's \s and trim know more blanks, such as the no-break space.
const isBlank = (line: string): boolean => /^[ \t\r]*$/.test(line);
const isIndented = (line: string): boolean => /^[ \t\r]/.test(line);

/** Where the message ends for git: before trailing comments, blank lines and "Conflicts:" lists, and before a cut line. */
function messageEnd(lines: readonly string[]): number {
  const cut = lines.indexOf(CUT);
  const end = cut < 0 || cut === lines.length - 1 ? lines.length : cut;
  let from = end;
  while (from > 0 && /^(?:$|#|\t|Conflicts:$)/.test(lines[from - 1]!)) from--;
  let ignored: number | undefined;
  let inConflicts = false;
  for (let at = from; at < end; at++) {
    const line = lines[at]!;
    if (line === "Conflicts:" && at < lines.length - 1) inConflicts = true;
    else if (line !== "" && !line.startsWith("#")) {
      if (inConflicts && line.startsWith("\t")) continue;
      ignored = undefined;
      inConflicts = false;
      continue;
    }
    ignored ??= at;
  }
  return ignored ?? end;
}

/** First line of the trailer block, or `lines.length` where there is none. */
export function trailerStart(lines: readonly string[]): number {
  const end = messageEnd(lines);
  let title = 0;
  while (title < end && (lines[title]!.startsWith("#") || !isBlank(lines[title]!))) title++;
  let onlySpaces = true;
  let gitMade = false;
  let trailers = 0;
  let others = 0;
  let continuations = 0;
  for (let at = end - 1; at >= title; at--) {
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
      } else if (isIndented(line)) continuations++;
      else if (KEY.test(line)) {
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
  // A line folded under something that is no trailer belongs to that.
  let last: { key: string; value: string } | undefined;
  for (const line of lines.slice(start, Math.max(start, messageEnd(lines)))) {
    if (isBlank(line)) continue;
    if (isIndented(line)) {
      if (last && last.value.length < VALUE_LIMIT)
        last.value = clip(`${last.value} ${line.trim()}`.trim(), VALUE_LIMIT);
      continue;
    }
    const key = KEY.exec(line)?.[0];
    last =
      key === undefined
        ? undefined
        : { key: key.slice(0, -1).trim(), value: clip(line.slice(key.length).trim(), VALUE_LIMIT) };
    if (last) found.push(last);
  }
  return found;
}

/** The lines of the block that are no trailers, such as "Fixes #12" or "(cherry picked from commit …)". */
export function proseInBlock(lines: readonly string[], start: number): string[] {
  return lines.slice(start).filter((line) => !KEY.test(line) && !line.startsWith("#"));
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

const isKnownKey = (key: string): boolean => PERSON_KEYS.has(key) || Object.hasOwn(SPELLINGS, key);

/** Canonical keys of one written key: "Reported-and-tested-by" stands for two, "Reported-tested-and-acked-by" for three. */
function canonicalKeys(written: string): string[] {
  const words = written.toLowerCase().replace(/\s+/g, " ").trim();
  const key = words.endsWith(" by") ? words.replaceAll(" ", "-") : words;
  const canonical = (one: string): string => (Object.hasOwn(SPELLINGS, one) ? SPELLINGS[one]! : one);
  const combined = /^([a-z]+(?:-[a-z]+){0,3})-and-([a-z]+)-by$/.exec(key);
  if (!combined) return [canonical(key)];
  const several = combined[1]!.split("-").map((part) => `${part}-by`);
  return [...(several.every(isKnownKey) ? several : [`${combined[1]}-by`]), `${combined[2]}-by`].map(canonical);
}

const NAME_LIMIT = 120;
const MOST_PEOPLE = 16;
const BARE_NAME = /^@?[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}.'’_ -]{1,59}$/u;
const NOBODY = /^(?:test-?bot|none|n\/a|all|team)\b/i;

/** The name that stands before an address: quoted, or what follows the last comma. */
function nameBefore(text: string): string {
  const near = text.slice(-2 * NAME_LIMIT).replace(/^[\udc00-\udfff]/, "");
  const quoted = /"([^"]*)"\s*$/.exec(near);
  const plain = near.slice(Math.max(near.lastIndexOf(","), near.lastIndexOf(";"), near.lastIndexOf("<")) + 1);
  const name = (quoted ? quoted[1]! : plain)
    .replace(/^\s*(?:and|&)\s+/i, "")
    .replace(/\([^)]*\)?\s*$/, "")
    .replace(/^["'\s]+|["'\s]+$/g, "");
  return clip(name, NAME_LIMIT);
}

/** Whether words without an address are a name or a login: of several words, one at least begins as names do. */
function isBareName(text: string): boolean {
  if (!BARE_NAME.test(text) || NOBODY.test(text)) return false;
  const words = text.split(/\s+/);
  return (
    words.length === 1 || (words.length <= 5 && !text.startsWith("@") && words.some((word) => !/^[a-z]/.test(word)))
  );
}

/**
 * The people a trailer value names: every "Name <address>" in it, else bare names and "@login"s, separated by commas or
 * "and". Teams with a slash, test bots and prose give none.
 */
export function peopleIn(value: string): RawIdentity[] {
  const people: RawIdentity[] = [];
  // Cut at ">" rather than matched as a whole, so that the time taken is linear in a hostile value.
  for (const part of value.split(">").slice(0, -1)) {
    const open = part.lastIndexOf("<");
    const email = clip(part.slice(open + 1).trim(), 200);
    const name = nameBefore(part.slice(0, Math.max(0, open)));
    if (open < 0 || /\s/.test(email) || (name === "" && email === "")) continue;
    people.push({ name, email });
    if (people.length === MOST_PEOPLE) return people;
  }
  if (people.length > 0) return people;
  const bare = value
    .slice(0, VALUE_LIMIT)
    .replace(/ ?[([].*$|\s#.*$/, "")
    .trim();
  if (/^[^\s@<>]+@[^\s@<>]+\.[a-z]{2,}$/i.test(bare)) return [{ name: "", email: bare }];
  const names = bare.split(/[,;]|\s(?:and|&)\s/).map((name) => name.trim());
  return names
    .filter(isBareName)
    .slice(0, MOST_PEOPLE)
    .map((name) => ({ name, email: "" }));
}

/** Keys that are kept though they name nobody. */
const REFERENCE_KEYS = new Set([
  "fixes",
  "closes",
  "resolves",
  "refs",
  "ref",
  "bug",
  "link",
  "pr-url",
  "change-id",
  "reviewed-on",
  "message-id",
  "part-of",
  "made-with",
  "depends-on",
  "see-also",
  "original-commit",
  "upstream-commit",
]);

/** What one written trailer means; nothing for what git's parser takes for a trailer but is not. */
function mapTrailer(written: string, value: string): readonly Trailer[] {
  return canonicalKeys(written).flatMap((key): Trailer[] => {
    if (value === "") return [];
    if (REFERENCE_KEYS.has(key)) return [{ key, value, people: [] }];
    const known = PERSON_KEYS.has(key);
    if (!known && !/^[a-z][a-z-]*-by$/.test(key)) return [];
    const people = peopleIn(value).filter((person) => known || person.email !== "");
    return people.length > 0 ? [{ key, value, people }] : [];
  });
}

/** The same few people sign most commits: each trailer is read once. Emptied when full, so hostile input is bounded. */
const MOST_KNOWN = 50_000;
const known = new Map<string, readonly Trailer[]>();

/** Raw trailers → the ones this program knows, canonical. */
export function mapTrailers(raw: readonly RawTrailer[]): Trailer[] {
  return raw.flatMap(({ key, value }) => {
    // Made anew, so that the message it was cut out of is not kept.
    const text = ` ${key}: ${value}`.slice(1);
    let mapped = known.get(text);
    if (!mapped) {
      if (known.size >= MOST_KNOWN) known.clear();
      mapped = mapTrailer(text.slice(0, key.length), text.slice(key.length + 2));
      known.set(text, mapped);
    }
    return mapped;
  });
}
