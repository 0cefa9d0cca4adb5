/** Text → JSON: one value, or several one after the other, as `gh api --paginate`, `jq` and exports in lines print them. */

/** More values in one file are not held at once. */
const MOST_VALUES = 5_000_000;

/** Where the value that begins at `from` ends, by brackets and quotes alone; -1 where it does not. */
function endOfValue(text: string, from: number): number {
  let depth = 0;
  let isQuoted = false;
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isQuoted) {
      if (code === 92) at++;
      else if (code === 34) isQuoted = false;
      continue;
    }
    if (code === 34) isQuoted = true;
    else if (code === 123 || code === 91) depth++;
    else if (code === 125 || code === 93) {
      if (--depth === 0) return at + 1;
      if (depth < 0) return -1;
    }
  }
  return -1;
}

/** Objects and arrays one after the other, arrays opened; undefined where anything else stands between, or nothing is there. */
function parseValues(text: string): readonly unknown[] | undefined {
  const values: unknown[] = [];
  for (let at = 0; at < text.length && values.length < MOST_VALUES; ) {
    const code = text.charCodeAt(at);
    // Space, and the record separator of JSON text sequences (RFC 7464).
    if (code === 32 || code === 10 || code === 13 || code === 9 || code === 30) {
      at++;
      continue;
    }
    const end = code === 123 || code === 91 ? endOfValue(text, at) : -1;
    if (end < 0) return undefined;
    try {
      const value: unknown = JSON.parse(text.slice(at, end));
      if (Array.isArray(value)) for (const one of value) values.push(one);
      else values.push(value);
    } catch {
      return undefined;
    }
    at = end;
  }
  return values.length === 0 ? undefined : values;
}

/**
 * The JSON of a text, or undefined where it is none. Several values one after the other are one list, arrays opened.
 * @example parseJson('[{"id":1}]\n[{"id":2}]') // [{ id: 1 }, { id: 2 }]
 */
export function parseJson(text: string): unknown {
  const own = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  try {
    return JSON.parse(own);
  } catch {
    return parseValues(own);
  }
}
