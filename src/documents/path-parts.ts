/**
 * A path read once: lower-cased folders, the words of its name, and the markup its extension promises. Every rule
 * about paths in this folder looks at this value, never at the raw string, so that "SubmittingPatches",
 * "submitting-patches.rst" and "SUBMITTING_PATCHES.md" are one case.
 */

export type Markup = "markdown" | "rst" | "asciidoc" | "org" | "html" | "plain" | "none";

export interface PathParts {
  /** As given. */
  readonly path: string;
  /** Folder names, lower case, outermost first. */
  readonly folders: readonly string[];
  /** File name without its last extension, in lower-case words: "adr 065 custom event indexing". */
  readonly words: string;
  /** Last extension, lower case, without the dot; "" where there is none. */
  readonly extension: string;
  /** "none": not a text that people read. */
  readonly markup: Markup;
}

const MARKUP: Readonly<Record<string, Markup>> = {
  md: "markdown",
  markdown: "markdown",
  mdown: "markdown",
  mkd: "markdown",
  mdx: "markdown",
  qmd: "markdown",
  rst: "rst",
  rest: "rst",
  adoc: "asciidoc",
  asciidoc: "asciidoc",
  org: "org",
  html: "html",
  htm: "html",
  xhtml: "html",
  mediawiki: "plain",
  wiki: "plain",
  txt: "plain",
  text: "plain",
  "": "plain",
};

/** Plain-text names that belong to a build, a licence or a list, not to a reader. */
const NOT_PROSE =
  /^(?:cmake ?lists|requirements.*|constraints.*|robots|licen[cs]e.*|copying.*|notice.*|meson options|makefile|gnumakefile|dockerfile.*|codeowners|owners|gemfile|rakefile|vagrantfile|procfile|brewfile|jenkinsfile|maintainers|manifest.*|version|kconfig|kbuild|(?:.* )?(?:requirements?|deps|dependencies|board info)|config .*)$/;

/** Long enough for any name people choose; a hostile one is cut. */
const NAME_LIMIT = 200;

function splitName(whole: string): readonly [stem: string, extension: string] {
  // Middleman and Hugo pages: "0001-title.html.md.erb".
  const name = whole.replace(/\.(md|markdown|adoc)\.erb$/i, ".$1").replace(/\.html\.(md|markdown|adoc)$/i, ".$1");
  const dot = name.lastIndexOf(".");
  return dot <= 0 ? [name, ""] : [name.slice(0, dot), name.slice(dot + 1).toLowerCase()];
}

/** "SubmittingPatches" and "submitting_patches" both become "submitting patches". */
function wordsOf(stem: string): string {
  return stem
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** Recognised when asked, but not looked for in a tree: most of these files are made by a tool or hold a site's pages. */
const NOT_LOOKED_FOR = new Set(["html", "htm", "xhtml", "mediawiki", "wiki"]);

/** Whether a name's extension is one that texts are kept under: a cheap test for trees of a hundred thousand files. */
export function hasTextExtension(path: string): boolean {
  const slash = path.lastIndexOf("/");
  const dot = path.lastIndexOf(".");
  const extension = dot > slash + 1 ? path.slice(dot + 1).toLowerCase() : "";
  return extension === "erb" || (MARKUP[extension] !== undefined && !NOT_LOOKED_FOR.has(extension));
}

/**
 * Reads a path.
 * @param path from the root of the repository, "/" between folders.
 * @example readPath("docs/adr/ADR-012-Queues.md").words // "adr 012 queues"
 */
export function readPath(path: string): PathParts {
  const parts = path.split("/");
  const [stem, extension] = splitName((parts.pop() ?? "").slice(0, NAME_LIMIT));
  const words = wordsOf(stem);
  const markup = MARKUP[extension] ?? "none";
  return {
    path,
    folders: parts.map((part) => part.toLowerCase()),
    words,
    extension,
    markup: markup === "plain" && NOT_PROSE.test(words) ? "none" : markup,
  };
}

/** Whether a page stands for a folder that one document has to itself: "features/0023-did-exchange/README.md". */
export function isOwnFolderPage(path: PathParts): boolean {
  return path.words === "readme" && /^\d{3,5}-[a-z]/.test(path.folders.at(-1) ?? "");
}

/** Whether a page is the text of a dated or numbered folder, as site generators keep posts: "incidents/2024-05-01-disk-full/index.md". */
export function isBundlePage(path: PathParts): boolean {
  return path.words === "index" && /^\d{3,8}[-_].*[a-z]/.test(path.folders.at(-1) ?? "");
}

/** Whether a name begins with the number or date that series of documents give their members: "0123-borrow-less.md". */
export function isNumbered(path: PathParts): boolean {
  return /^\d{3,8} /.test(path.words);
}
