/** What a page is made of, apart from its text: enough to tell whether somebody's text became markup. */

/** Elements whose content is not markup; it is ours, and the page's policy names its hash. */
const RAW = /<(script|style)>[\s\S]*?<\/\1>/g;

/**
 * Every element of a page with the names of its attributes, once, sorted. Text that became markup shows as an element
 * or an attribute that a harmless page does not have.
 * @example htmlShapes('<p class="a">x<b>y</b></p>') // ["b", "p class"]
 */
export function htmlShapes(page: string): readonly string[] {
  const tags = page
    .replace(RAW, "<$1>")
    .matchAll(/<([a-zA-Z!][^\s/>]*)((?:\s+[^\s=>"']+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+))?)*)\s*\/?>/g);
  const shapes = new Set<string>();
  for (const [, name = "", attributes = ""] of tags) {
    const names = [...attributes.matchAll(/\s+([^\s=>"']+)(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+))?/g)].map(
      ([, attribute]) => attribute,
    );
    shapes.add([name.toLowerCase(), ...names].join(" "));
  }
  return [...shapes].sort();
}

/** "<" and ">" that stand outside of every element: text that was not escaped. */
export function strayAngles(page: string): number {
  const text = page
    .replace(RAW, "")
    .replace(/<!doctype html>/i, "")
    .replace(/<\/?[a-zA-Z][^<>]*>/g, "");
  return text.match(/[<>]/g)?.length ?? 0;
}
