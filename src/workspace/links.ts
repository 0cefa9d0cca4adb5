/** Web addresses of cited objects, by the forge's own forms. */
import type { Citation } from "../model/evidence.ts";

const encodePath = (path: string): string => path.split("/").map(encodeURIComponent).join("/");

/**
 * Where a citation can be opened; null where the forge is unknown. A file is linked at the as-of revision, because
 * forges do not show blobs by id.
 * @param base "https://github.com/o/r"
 */
export function citationUrl(base: string | undefined, citation: Citation, revision: string | null): string | null {
  if (!base) return null;
  const gitlab = /^https:\/\/(gitlab\.|[^/]*gitlab)/.test(base);
  if (citation.path === undefined) return `${base}${gitlab ? "/-" : ""}/commit/${citation.object}`;
  if (citation.path.startsWith("refs/tags/"))
    return `${base}${gitlab ? "/-/tags" : "/releases/tag"}/${encodePath(citation.path.slice("refs/tags/".length))}`;
  if (revision === null) return null;
  const lines = citation.lines
    ? `#L${citation.lines[0]}${citation.lines[1] > citation.lines[0] ? `-${gitlab ? "" : "L"}${citation.lines[1]}` : ""}`
    : "";
  return `${base}${gitlab ? "/-" : ""}/blob/${revision}/${encodePath(citation.path)}${lines}`;
}
