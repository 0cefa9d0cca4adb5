/**
 * JSON inside a page's <script type="application/json">. The HTML parser knows nothing of JSON: it ends the element at
 * "</script" and changes state at "<!--", wherever they stand. So no "<" or ">" is written as itself.
 */

/**
 * A value as JSON that cannot end or confuse the element around it, and that parses back to the same value.
 * @example embedJson("</script>") // "\"\\u003c/script\\u003e\""
 */
export function embedJson(value: unknown): string {
  return JSON.stringify(value).replace(/[<>\u2028\u2029]/g, toEscape);
}

function toEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/** A value whose strings are replaced by their position in a table. */
export type Interned = number | readonly Interned[];

/** Strings, or lists of them, nested. */
export type Nested = string | readonly Nested[];

/**
 * Writes each distinct string once: 20,000 rows repeat the same few areas, signals and criteria.
 * @returns `strings`, and the value with every string replaced by its index there.
 * @example intern(["a", ["b", "a"]]) // { strings: ["a", "b"], value: [0, [1, 0]] }
 */
export function intern(value: Nested): { readonly strings: readonly string[]; readonly value: Interned } {
  const positions = new Map<string, number>();
  const replace = (part: Nested): Interned => {
    if (typeof part !== "string") return part.map(replace);
    const known = positions.get(part);
    if (known !== undefined) return known;
    positions.set(part, positions.size);
    return positions.size - 1;
  };
  const interned = replace(value);
  return { strings: [...positions.keys()], value: interned };
}
