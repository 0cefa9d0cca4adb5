/**
 * Which letters, or which sign, a match of a clue rule can begin with, read from the rule itself, so that a rule is only
 * tried at words that begin so (rule-search.ts). This saves most of the time of reading; it never changes what is found.
 */

/** Letters that are looked at; more would not leave out much more. */
const MOST = 3;

/** The end of the group that opens at a place. */
function groupEnd(source: string, open: number): number {
  let depth = 0;
  for (let at = open; at < source.length; at++) {
    if (source[at] === "\\") at++;
    else if (source[at] === "[") at = source.indexOf("]", at + 1);
    else if (source[at] === "(") depth++;
    else if (source[at] === ")" && --depth === 0) return at;
  }
  return source.length;
}

/** The alternatives of a pattern, those inside groups left together. */
function alternatives(source: string): string[] {
  const found: string[] = [];
  let from = 0;
  for (let at = 0; at < source.length; at++) {
    if (source[at] === "\\") at++;
    else if (source[at] === "[") at = source.indexOf("]", at + 1);
    else if (source[at] === "(") at = groupEnd(source, at);
    else if (source[at] === "|") {
      found.push(source.slice(from, at));
      from = at + 1;
    }
  }
  return [...found, source.slice(from)];
}

const isOptional = (sign: string | undefined): boolean => sign === "?" || sign === "*" || sign === "{";

/** Beginnings of one alternative: up to three letters, or one sign that is no letter; undefined where it may begin with anything. */
function beginnings(source: string): readonly string[] | undefined {
  if (/^\(\?<?[!=]/.test(source)) return beginnings(source.slice(groupEnd(source, 0) + 1));
  if (source.startsWith("(?:")) {
    const end = groupEnd(source, 0);
    const inner = firstLetters(source.slice(3, end));
    if (inner === undefined || !isOptional(source[end + 1])) return inner;
    const rest = beginnings(source.slice(end + (source[end + 1] === "{" ? source.slice(end).indexOf("}") + 1 : 2)));
    return rest === undefined ? undefined : [...inner, ...rest];
  }
  const sign = /^(?:\\([^\w])|\[([^\w\\\]^]+)\]|([^\w\\[\](){}.*+?|^$]))/.exec(source);
  if (sign !== null) {
    const after = source.slice(sign[0].length);
    const signs = [...(sign[1] ?? sign[2] ?? sign[3] ?? "")];
    if (!isOptional(after[0])) return signs;
    const rest = after[0] === "{" ? undefined : beginnings(after.slice(1));
    return rest === undefined ? undefined : [...signs, ...rest];
  }
  const letters = /^[a-z]*/.exec(source)?.[0] ?? "";
  const sure = isOptional(source[letters.length]) ? letters.slice(0, -1) : letters;
  return sure === "" ? undefined : [sure.slice(0, MOST)];
}

/**
 * What matches of a pattern begin with: at most three letters each, or a sign.
 * @param source of a pattern over small letters.
 * @returns undefined where it cannot be told.
 * @example firstLetters("because|so (?:that|we)") // ["bec", "so"]
 */
export function firstLetters(source: string): readonly string[] | undefined {
  const found: string[] = [];
  for (const each of alternatives(source)) {
    const own = beginnings(each);
    if (own === undefined) return undefined;
    found.push(...own);
  }
  return found;
}
