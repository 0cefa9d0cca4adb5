/**
 * Notion's "Markdown & CSV" and "HTML" exports. File names end in the page's id, 32 hex digits, which is the key; HTML
 * states it again as the article's id. Who made a page and when is known only where its database shows it as a property.
 * The CSV files repeat those properties for all pages of a database, so they are not read.
 */

import type { ExportedAuthor, ExportedDocument } from "../../model/exported.ts";
import { type DocumentDraft, finishDocuments } from "./document-draft.ts";
import { type ExportEntry, type ExportLimits, extensionOf, readEntryText, readMarkdownText, stemOf } from "./entry.ts";
import { named, readPage, withClass } from "./html-regions.ts";
import { firstHeading } from "./markdown.ts";
import type { Notes } from "./notes.ts";
import { markdownLinks } from "./page-links.ts";
import { inRole, peopleOf } from "./people.ts";

type Meaning = "author" | "editor" | "created" | "updated";

/**
 * Property names as Notion proposes them. "Author" is none of these: it is as often the author of the book or talk that a
 * page is about. What only names a responsible person ("Owner") is none either.
 */
const MEANINGS: Readonly<Record<Meaning, readonly string[]>> = {
  author: ["created by", "erstellt von", "créé par", "creado por", "criado por"],
  editor: ["last edited by", "last updated by", "zuletzt bearbeitet von", "dernière modification par"],
  created: ["created", "created time", "created at", "created on", "erstellt", "erstellt am", "date de création"],
  updated: [
    "last edited time",
    "last edited",
    "last edited at",
    "updated",
    "updated at",
    "last updated",
    "zuletzt bearbeitet",
    "zuletzt bearbeitet am",
    "dernière modification",
  ],
};
const MEANING_OF = new Map(
  Object.entries(MEANINGS).flatMap(([meaning, names]) => names.map((name) => [name, meaning as Meaning])),
);
/** HTML names the type of a property, whatever it is called. */
const MEANING_OF_TYPE: readonly (readonly [type: string, Meaning])[] = [
  ["property-row-created_by", "author"],
  ["property-row-last_edited_by", "editor"],
  ["property-row-created_time", "created"],
  ["property-row-last_edited_time", "updated"],
];
const MOST_PROPERTIES = 100;

type Properties = Partial<Record<Meaning, string>>;

/**
 * The page id at the end of a file's or folder's name, lower-cased.
 * @example notionId("Plans/Roadmap 0123456789abcdef0123456789ABCDEF.md") // "0123456789abcdef0123456789abcdef"
 */
export function notionId(path: string): string | undefined {
  const end = stemOf(path).slice(-40);
  return /(?:^|[ _-])([0-9a-f]{32})(?:_all)?$/i.exec(end)?.[1]?.toLowerCase();
}

/** The page id in an address of Notion's own. */
function idInAddress(url: string): string | undefined {
  if (!/^https:\/\/(?:www\.|app\.)?notion\.(?:so|com|site)\//.test(url)) return undefined;
  return /([0-9a-f]{32})(?:[?#].*)?$/i.exec(url.slice(-300))?.[1]?.toLowerCase();
}

function authorsOf(properties: Properties): readonly ExportedAuthor[] {
  const authors = inRole("author", peopleOf(properties.author ?? ""));
  return [...authors, ...inRole("editor", peopleOf(properties.editor ?? ""))];
}

function draftOf(
  path: string,
  page: { readonly key: string; readonly title: string; readonly text: string; readonly hrefs: readonly string[] },
  properties: Properties,
): DocumentDraft {
  return {
    ...page,
    path,
    authors: authorsOf(properties),
    authorsFrom: "the page's properties",
    ...(properties.created === undefined ? {} : { created: properties.created }),
    ...(properties.updated === undefined ? {} : { updated: properties.updated }),
    datesFrom: "the page's properties, in the exporter's time zone",
  };
}

/** The lines "Name: value" between a page's title and its text. */
function markdownProperties(text: string): Properties {
  const lines = text.slice(0, 50_000).split(/\r?\n/, MOST_PROPERTIES + 10);
  const found: Properties = {};
  let begun = false;
  for (const line of lines) {
    const colon = line.indexOf(": ");
    const titleOrBlank = line.trim() === "" || line.startsWith("# ");
    if (!begun && titleOrBlank) continue;
    if (colon <= 0 || colon > 60) break;
    begun = true;
    const meaning = MEANING_OF.get(line.slice(0, colon).trim().toLowerCase());
    if (meaning !== undefined) found[meaning] ??= line.slice(colon + 2).trim();
  }
  return found;
}

function readMarkdownPage(path: string, text: string): DocumentDraft {
  const stem = stemOf(path);
  const key = notionId(path);
  const title = firstHeading(text) ?? (key === undefined ? stem : stem.slice(0, -33).trim());
  const hrefs = markdownLinks(text);
  return draftOf(path, { key: key ?? path, title, text, hrefs }, markdownProperties(text));
}

/** Name and value of a property's row, which the writer made a row of a table. */
function cellsOf(row: string): readonly [string, string] {
  const line = row.split("\n", 1)[0] ?? "";
  const bar = line.indexOf(" | ");
  return bar < 0
    ? ["", ""]
    : [
        line.slice(2, bar).trim(),
        line
          .slice(bar + 3)
          .replace(/ ?\|$/, "")
          .trim(),
      ];
}

function htmlProperties(rows: readonly { readonly text: string; readonly attributes: { readonly class?: string } }[]) {
  const found: Properties = {};
  for (const { text, attributes } of rows) {
    const [name, value] = cellsOf(text);
    const type = MEANING_OF_TYPE.find(([className]) => attributes.class?.split(" ").includes(className))?.[1];
    const meaning = type ?? MEANING_OF.get(name.toLowerCase());
    if (meaning === undefined || value === "") continue;
    if (type !== undefined) found[meaning] = value;
    else found[meaning] ??= value;
  }
  return found;
}

function readHtmlPage(path: string, html: string, limits: ExportLimits, notes: Notes): DocumentDraft | undefined {
  const { regions, cut } = readPage(html, {
    regions: {
      article: { match: named("article"), plain: true },
      head: { match: named("title"), plain: true },
      title: { match: withClass("page-title"), plain: true },
      property: { match: withClass("property-row"), many: true },
      body: { match: withClass("page-body") },
    },
    skip: (name, attributes) => (name === "span" && withClass("icon")(name, attributes)) || name === "nav",
    limit: limits.documentCharacters,
  });
  const title = regions.title[0]?.text || regions.head[0]?.text || stemOf(path);
  const stated = regions.article[0]?.attributes.id?.replaceAll("-", "").toLowerCase();
  const id = stated !== undefined && /^[0-9a-f]{32}$/.test(stated) ? stated : notionId(path);
  const body = regions.body[0];
  if (body === undefined) {
    notes.add("HTML files that are no page of Notion's, left out", path);
    return undefined;
  }
  if (cut) notes.add("documents longer than is kept, cut", path);
  const text = `# ${title}\n\n${body.text}`.trim();
  return draftOf(path, { key: id ?? path, title, text, hrefs: body.links }, htmlProperties(regions.property));
}

async function readPageDraft(
  entry: ExportEntry,
  extension: "md" | "html",
  limits: ExportLimits,
  notes: Notes,
): Promise<DocumentDraft | undefined> {
  if (extension === "md") {
    const text = await readMarkdownText(entry, limits, notes);
    return text === undefined ? undefined : readMarkdownPage(entry.path, text);
  }
  const html = await readEntryText(entry, limits.documentBytes, notes);
  return html === undefined ? undefined : readHtmlPage(entry.path, html, limits, notes);
}

/**
 * Reads the pages of an export.
 * @param entries its files
 * @returns pages by path; databases as CSV, pictures and other files are counted in the notes
 */
export async function readNotion(
  entries: readonly ExportEntry[],
  limits: ExportLimits,
  notes: Notes,
): Promise<readonly ExportedDocument[]> {
  const drafts: DocumentDraft[] = [];
  for (const entry of entries) {
    const extension = extensionOf(entry.path);
    if (extension === "csv") notes.add("tables of databases, whose rows are pages of their own", entry.path);
    else if (extension !== "md" && extension !== "html") notes.add("files that are no pages", entry.path);
    else if (extension === "html" && /^index$/i.test(stemOf(entry.path))) notes.add("lists of all pages", entry.path);
    else {
      const draft = await readPageDraft(entry, extension, limits, notes);
      if (draft !== undefined) drafts.push(draft);
    }
  }
  return finishDocuments("notion", drafts, { oneDateForm: true, keyIn: idInAddress }, limits, notes);
}
