/**
 * A name as people write it → its words in plain lower-case letters, so that spellings of one name can be compared:
 * accents, other scripts (by any-ascii), order ("Last, First"), relays ("Ada via tracker"), companies in brackets,
 * joined words ("AdaLovelace") and addresses put where the name belongs.
 */
import anyAscii from "any-ascii";

export interface NameForm {
  /** Words in plain lower-case letters, in the order written; no titles, no numbers. */
  readonly words: readonly string[];
  /** The words run together: "adalovelace". */
  readonly compact: string;
  /** The same in alphabetical order, which is the same for every order of the words. */
  readonly unordered: string;
  /** Whether it is a first and a last name: two words or more, of which two have two letters or more. */
  readonly isFull: boolean;
  /** The words spelt out where letters have two dots or a ring: "doerre" beside "dorre"; else the same as `words`. */
  readonly spelt: readonly string[];
  /** What may be an account's name: one word as written, or the local part of an address in the name's place; else "". */
  readonly login: string;
}

/** Longer names are cut: nobody is called so, and comparing costs. */
const LONGEST = 120;
const MOST_WORDS = 6;
const TITLES = new Set("dr mr mrs ms prof sir jr sr ii iii phd md msc bsc mba esq".split(" "));
const RELAY = /\s+(?:\/\s.*|\(?via\b|on behalf of\b|- via\b).*$/iu;
const BRACKETS = /\([^()]*\)|\[[^\][]*\]|\{[^{}]*\}|<[^<>]*>/gu;
const SUFFIX_AFTER_COMMA = /^(?:jr|sr|ii|iii|iv|inc|llc|ltd|gmbh|ph\.?d|m\.?d|esq)\b/iu;
const JOINED = /^\p{Lu}\p{Ll}+(?:\p{Lu}\p{Ll}+)+$/u;
/** What machines and forms put where a name belongs. */
const SAYS_NOBODY =
  /^(?:unknown|none|root|user(?:name)?|admin(?:istrator)?|nobody|anonymous|anon|your ?name|(?:first|full) ?name|firstname lastname|name|me|test|ubuntu|debian|vagrant|pi|default|undefined|null|no author|\(no author\)|owner|guest|system|localhost|git|github|gitlab|build|builder|jenkins)$/iu;
/** "Neil": a short given name rather than an account's. */
const GIVEN = /^\p{Lu}\p{Ll}{1,4}$/u;
/** "Ada Lovelace and Mary Somerville", "Ada + Mary": people who worked in pairs and said so in one line. */
const PAIR = /\S\s+(?:\+|&|and|und|et)\s+\p{Lu}/u;
/** A stroke more often stands before a company. */
const STROKE = /\s\/\s/u;

/** Whether a name is of several people. */
export function namesSeveral(name: string): boolean {
  const text = name.slice(0, LONGEST);
  const parts = text.split(STROKE);
  return (
    PAIR.test(text) ||
    (parts.length > 1 && parts.every((part) => /^\s*\p{L}[\p{L}'’-]+\s+\p{L}[\p{L}'’-]+\s*$/u.test(part)))
  );
}

const EMPTY: NameForm = { words: [], spelt: [], compact: "", unordered: "", isFull: false, login: "" };

/** "Lovelace, Ada" → "Ada Lovelace". */
function inOrder(name: string): string {
  const [last = "", first = "", ...more] = name.split(",").map((part) => part.trim());
  return more.length === 0 && last !== "" && first !== "" && !SUFFIX_AFTER_COMMA.test(first)
    ? `${first} ${last}`
    : name;
}

/** "Юлия (Julia Example)": what is in brackets, where only that is in Latin letters. */
function latinOf(whole: string, bare: string): string | undefined {
  if (bare === "" || /[a-z]/iu.test(bare)) return undefined;
  const inside = /[([]([^()[\]]+)[)\]]/u.exec(whole)?.[1]?.trim();
  return inside !== undefined && /[a-z]\s+[a-z]/iu.test(inside) ? inside : undefined;
}

/** Letters of any script as plain ones. */
const toAscii = (text: string): string => (PLAIN.test(text) ? text : anyAscii(text));
const PLAIN = /^[\0-\x7f]*$/;

const toWords = (text: string): string[] =>
  toAscii(text)
    .toLowerCase()
    .replace(/['’`´"]/g, "")
    .split(/[^a-z]+/)
    .filter((word) => word !== "" && !TITLES.has(word))
    .slice(0, MOST_WORDS);

/**
 * @example formOfName("LOVELACE, Ada (Example Ltd)").words // ["ada", "lovelace"]
 */
export function formOfName(name: string): NameForm {
  const whole = name
    .slice(0, LONGEST)
    .normalize("NFKC")
    .replace(/[\p{Cc}\p{Cf}]/gu, " ")
    .trim();
  if (whole === "") return EMPTY;
  const address = /^<?([^\s<>@]+)@[^\s<>@]+\.[^\s<>@]+>?$/u.exec(whole);
  const bare = whole.replace(RELAY, "").replace(BRACKETS, " ").trim();
  const said = address ? address[1]! : (latinOf(whole, bare) ?? (bare === "" ? whole : bare));
  if (SAYS_NOBODY.test(said)) return EMPTY;
  const isOne = !/\s/u.test(said);
  const ordered = isOne && JOINED.test(said) ? said.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, " ") : inOrder(said);
  const words = toWords(ordered);
  return {
    words,
    spelt: SPELT_OUT.test(ordered) ? toWords(spellOut(ordered)) : words,
    compact: words.join(""),
    unordered: unordered(words),
    isFull: !address && !(isOne && said.includes("-")) && words.filter((word) => word.length > 1).length > 1,
    login: isOne && !GIVEN.test(said) ? toAscii(said.replace(/^@/, "")).toLowerCase() : "",
  };
}

/** The words in alphabetical order, run together. */
export const unordered = (words: readonly string[]): string => [...words].sort().join("");

const SPELT_OUT = /[äöüåøæ]/iu;
const SPELLINGS: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue", å: "aa", ø: "oe", æ: "ae" };

const spellOut = (text: string): string => text.toLowerCase().replace(/[äöüåøæ]/gu, (letter) => SPELLINGS[letter]!);

/** Every way to begin a name at another of its words: "ada lovelace" is written "Lovelace Ada" elsewhere. */
export function rotations(words: readonly string[]): readonly string[] {
  return words.map((_, at) => [...words.slice(at), ...words.slice(0, at)].join(""));
}
