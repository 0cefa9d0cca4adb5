/**
 * Which other documents a text refers to, by name: the files its links lead to, and members of numbered series it
 * mentions ("PEP 484", "ADR-12"). Names are reduced to one spelling by `documentNameOf`; whether a document of that name
 * exists is for others to find out.
 */
import { documentNameOf } from "../model/document-name.ts";

/** Endings of document files; the path before one is read backwards, which is far cheaper than looking for paths. */
const ENDING = /\.(?:md|mdx|markdown|rst|adoc|asciidoc|txt|html)\b/g;
const LONGEST_PATH = 200;
const PATH_BEFORE = /[\w./~%-]+$/;
const MEMBER = /[A-Z]{3}(?:[-_ ]?|:`)\d{1,5}\b|:[a-z]{3}:`\d{1,5}\b/g;
const MOST_NAMES = 200;

/** Names of the documents a text refers to, in the spelling of `documentNameOf`, each once. */
export function readReferences(text: string): readonly string[] {
  const names = new Set<string>();
  for (const { 0: ending, index } of text.matchAll(ENDING)) {
    const path = PATH_BEFORE.exec(text.slice(Math.max(0, index - LONGEST_PATH), index))?.[0];
    if (path !== undefined && names.size < MOST_NAMES) names.add(documentNameOf(`${path}${ending}`));
  }
  for (const [member] of text.matchAll(MEMBER)) {
    const series = /[a-z]{3}/i.exec(member)?.[0] ?? "";
    if (names.size < MOST_NAMES) names.add(`${series.toLowerCase()}-${Number(/\d+/.exec(member)?.[0])}`);
  }
  return [...names];
}
