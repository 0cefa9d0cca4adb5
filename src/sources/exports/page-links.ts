/** What a page points at: web addresses, and other pages of the same export by their key. */
import type { ExportedLink } from "../../model/exported.ts";

const LONGEST_LINK = 2000;
const MOST_LINKS = 5000;

/** The pages of an export by path, compared without case, as file systems and exports differ in it. */
export interface PageKeys {
  keyOf(path: string): string | undefined;
  has(key: string): boolean;
}

function comparable(path: string): string {
  return path.normalize("NFC").toLowerCase();
}

/** @param pages path and key of each */
export function pageKeys(pages: Iterable<readonly [path: string, key: string]>): PageKeys {
  const byPath = new Map<string, string>();
  for (const [path, key] of pages) byPath.set(comparable(path), key);
  const keys = new Set(byPath.values());
  return { keyOf: (path) => byPath.get(comparable(path)), has: (key) => keys.has(key) };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A relative address from a page's own folder, as a path of the export; undefined where it leaves the export. */
function joined(from: string, relative: string): string | undefined {
  const parts = from.split("/").slice(0, -1);
  for (const part of relative.split("/")) {
    if (part === "..") {
      if (parts.pop() === undefined) return undefined;
    } else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}

function linkOf(href: string, from: string, pages: PageKeys, keyIn: (url: string) => string | undefined) {
  const written = href.trim();
  if (written.length > LONGEST_LINK || written === "" || written.startsWith("#")) return undefined;
  const named = keyIn(written);
  if (named !== undefined && pages.has(named)) return { kind: "document", target: named } as const;
  if (/^https?:\/\//i.test(written)) return { kind: "url", target: written } as const;
  if (/^[a-z][a-z0-9+.-]*:/i.test(written) || written.startsWith("//")) return undefined;
  const path = joined(from, decoded(written.replace(/[?#].*$/s, "")));
  const key = path === undefined ? undefined : pages.keyOf(path);
  return key === undefined ? undefined : ({ kind: "document", target: key } as const);
}

/**
 * The links of one page, each once.
 * @param hrefs as written @param from the page's path @param pages the export's pages
 * @param keyIn the page id within an address of the tool the export is from, where it has one
 */
export function resolveLinks(
  hrefs: readonly string[],
  from: string,
  pages: PageKeys,
  keyIn: (url: string) => string | undefined = () => undefined,
): readonly ExportedLink[] {
  const own = pages.keyOf(from);
  const found = new Map<string, ExportedLink>();
  for (const href of hrefs.slice(0, MOST_LINKS * 2)) {
    const link = linkOf(href, from, pages, keyIn);
    if (link === undefined || (link.kind === "document" && link.target === own)) continue;
    if (found.size < MOST_LINKS) found.set(`${link.kind} ${link.target}`, link);
  }
  return [...found.values()];
}

/** Addresses within Markdown: the targets of links, and bare ones. One pass, no nesting. */
export function markdownLinks(text: string): readonly string[] {
  const found: string[] = [];
  for (let at = text.indexOf("]("); at >= 0 && found.length < MOST_LINKS; at = text.indexOf("](", at + 2)) {
    const part = text.slice(at + 2, at + 2 + LONGEST_LINK);
    // Paths of exported pages hold balanced brackets: "Notes%20(old)%20….md".
    const target = /^<([^>\n]{1,2000})>|^((?:[^()\s]|\([^()\s]{0,200}\))+)/.exec(part);
    const href = target?.[1] ?? target?.[2];
    if (href !== undefined) found.push(href);
  }
  for (const bare of text.matchAll(/(?<!\]\(<?)(?<![\w"])https?:\/\/[^\s<>"')\]|]{1,2000}/g)) {
    if (found.length >= MOST_LINKS * 2) break;
    found.push(bare[0].replace(/[.,;:!?]+$/, ""));
  }
  return found;
}
