/** Sets of discussion numbers as short text, "1-340,342": ten thousand that are left to do are a few characters. */

const LARGEST = 999_999_999;
/** More numbers than any forge has in one repository are a damaged text. */
const MOST = 10_000_000;

/** @example toRanges([3, 1, 2, 7]) // "1-3,7" */
export function toRanges(numbers: Iterable<number>): string {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b);
  const parts: string[] = [];
  for (let at = 0; at < sorted.length; ) {
    let end = at;
    while (end + 1 < sorted.length && sorted[end + 1] === sorted[end]! + 1) end++;
    parts.push(end === at ? `${sorted[at]}` : `${sorted[at]}-${sorted[end]}`);
    at = end + 1;
  }
  return parts.join(",");
}

/** The numbers of such a text; parts that are none are left out. */
export function numbersIn(ranges: unknown): Set<number> {
  const numbers = new Set<number>();
  if (typeof ranges !== "string") return numbers;
  for (const part of ranges.split(",")) {
    const [, from, to = from] = /^(\d{1,9})(?:-(\d{1,9}))?$/.exec(part) ?? [];
    if (from === undefined) continue;
    for (let number = Number(from); number <= Math.min(Number(to), LARGEST) && numbers.size < MOST; number++)
      numbers.add(number);
  }
  return numbers;
}
