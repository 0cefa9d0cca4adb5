/**
 * People → a mailmap (gitmailmap(5)) of address-only lines: git then shows the canonical name and address for every
 * commit of theirs. No other name of anybody is written, so a former name is not in the file.
 */
export interface MappedPerson {
  /** The name to show; may be empty. */
  readonly name: string;
  /** The address to go by. */
  readonly canonical: string;
  /** Every address that is this person's alone. */
  readonly addresses: readonly string[];
}

/** A name in which no bracket or line end changes what a line means. */
const writable = (name: string): string =>
  name
    .slice(0, 1000)
    .replace(/[\p{Cc}<>]+/gu, " ")
    .replace(/^[\s#]+/, "")
    .replace(/\s+/g, " ")
    .trim();

const isWritable = (address: string): boolean => /^[^\p{Cc}\s<>]+$/u.test(address);

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Lines in the order of names, then addresses.
 * @example
 * exportMailmap([{ name: "Ada Lovelace", canonical: "ada@a.example", addresses: ["ada@a.example", "ada@old.example"] }])
 * // "Ada Lovelace <ada@a.example>\nAda Lovelace <ada@a.example> <ada@old.example>\n"
 */
export function exportMailmap(people: readonly MappedPerson[]): string {
  const lines = people.flatMap(({ name, canonical, addresses }) => {
    if (!isWritable(canonical)) return [];
    const proper = `${writable(name)} <${canonical}>`.trimStart();
    const others = addresses.filter((address) => address !== canonical && isWritable(address)).sort(byText);
    return [...(proper.startsWith("<") ? [] : [proper]), ...others.map((address) => `${proper} <${address}>`)].map(
      (line) => [`${writable(name).toLowerCase()}\0${canonical}`, line] as const,
    );
  });
  return [...lines]
    .sort(([a], [b]) => byText(a, b))
    .map(([, line]) => `${line}\n`)
    .join("");
}
