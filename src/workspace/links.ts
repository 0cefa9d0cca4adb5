/**
 * Web addresses of cited objects, by the forge's own forms. A forge is known by its host, or by a path that only one
 * kind of server has; for any other there is no address, because a wrong one is worse than none.
 */
import type { Citation } from "../model/evidence.ts";
import { readForgeObject } from "../model/forge-object.ts";

interface Forge {
  /** Matches "host/path" of a repository's address. */
  readonly at: RegExp;
  /** The repository's page, where it is not the address itself. */
  readonly page?: (base: string) => string;
  /** What stands between the page and a commit's id, or a tag's name. */
  readonly commit: string;
  readonly tag: string;
  /** A file at a revision. */
  readonly file: (revision: string, path: string) => string;
  /** What stands before the first line, and before the last; null where only the first can be named. */
  readonly lines: readonly [first: string, last: string | null];
}

const GITHUB: Forge = {
  at: /^(?:[\w-]+\.)*github\./,
  commit: "/commit/",
  tag: "/releases/tag/",
  file: (revision, path) => `/blob/${revision}/${path}`,
  lines: ["#L", "-L"],
};

const GITLAB: Forge = {
  at: /^(?:[\w-]+\.)*[\w-]*gitlab[\w-]*\.|^(?:salsa\.debian\.org|invent\.kde\.org|framagit\.org|code\.videolan\.org)\//,
  commit: "/-/commit/",
  tag: "/-/tags/",
  file: (revision, path) => `/-/blob/${revision}/${path}`,
  lines: ["#L", "-"],
};

const BITBUCKET: Forge = {
  at: /^bitbucket\.org\//,
  commit: "/commits/",
  tag: "/src/",
  file: (revision, path) => `/src/${revision}/${path}`,
  lines: ["#lines-", ":"],
};

const GITEA: Forge = {
  at: /^codeberg\.org\/|^(?:[\w-]+\.)*(?:gitea|forgejo)\./,
  commit: "/commit/",
  tag: "/releases/tag/",
  file: (revision, path) => `/src/commit/${revision}/${path}`,
  lines: ["#L", "-L"],
};

const SOURCEHUT: Forge = {
  at: /^git\.sr\.ht\/~/,
  commit: "/commit/",
  tag: "/refs/",
  file: (revision, path) => `/tree/${revision}/item/${path}`,
  lines: ["#L", "-"],
};

const GITILES: Forge = {
  at: /^[\w-]+\.googlesource\.com\//,
  commit: "/+/",
  tag: "/+/refs/tags/",
  file: (revision, path) => `/+/${revision}/${path}`,
  lines: ["#", null],
};

const CGIT: Forge = {
  at: /^git\.kernel\.org\/pub\/|^git\.savannah\.(?:non)?gnu\.org\/|^cgit\.|\/cgit\//,
  page: (base) => base.replace(/(savannah\.(?:non)?gnu\.org)\/(?:git|r)\//, "$1/cgit/"),
  commit: "/commit/?id=",
  tag: "/tag/?h=",
  file: (revision, path) => `/tree/${path}?id=${revision}`,
  lines: ["#n", null],
};

const GITWEB: Forge = {
  at: /^(?:sourceware\.org|gcc\.gnu\.org)\/git\/|\/gitweb\//,
  page: (base) => base.replace(/\/([^/]+)$/, "/?p=$1"),
  commit: ";a=commit;h=",
  tag: ";a=tag;h=refs/tags/",
  file: (revision, path) => `;a=blob;f=${path};hb=${revision}`,
  lines: ["#l", null],
};

const FORGES: readonly Forge[] = [GITHUB, GITLAB, BITBUCKET, GITEA, SOURCEHUT, GITILES, CGIT, GITWEB];

/** The forge and the page of a repository; undefined where nobody knows it. */
function forgeAt(base: string | undefined): { readonly forge: Forge; readonly page: string } | undefined {
  const place = /^https?:\/\/(.+)$/.exec(base ?? "")?.[1];
  const forge = place === undefined ? undefined : FORGES.find(({ at }) => at.test(place));
  return forge && base ? { forge, page: forge.page?.(base) ?? base } : undefined;
}

/**
 * The web address of a commit but for its id, which ends it; null where the forge is unknown.
 * @example commitPrefix("https://github.com/o/r") // "https://github.com/o/r/commit/"
 */
export function commitPrefix(base: string | undefined): string | null {
  const known = forgeAt(base);
  return known ? known.page + known.forge.commit : null;
}

const encodePath = (path: string): string => path.split("/").map(encodeURIComponent).join("/");

function anchor({ lines: [first, last] }: Forge, lines: Citation["lines"]): string {
  if (!lines) return "";
  return `${first}${lines[0]}${last !== null && lines[1] > lines[0] ? `${last}${lines[1]}` : ""}`;
}

/**
 * Where a citation can be opened; null where the forge is unknown. A file is linked at the as-of revision, because
 * forges do not show blobs by id.
 * @param base "https://github.com/o/r"
 */
export function citationUrl(
  base: string | undefined,
  { object, path, lines, url }: Pick<Citation, "object" | "path" | "lines" | "url">,
  revision: string | null,
): string | null {
  if (readForgeObject(object)) return url !== undefined && /^https?:\/\//.test(url) ? url : null;
  const known = forgeAt(base);
  if (!known) return null;
  const { forge, page } = known;
  if (path === undefined) return `${page}${forge.commit}${object}`;
  if (path.startsWith("refs/tags/")) return `${page}${forge.tag}${encodePath(path.slice("refs/tags/".length))}`;
  return revision === null ? null : `${page}${forge.file(revision, encodePath(path))}${anchor(forge, lines)}`;
}
