/**
 * Confluence's HTML export of a space, one file per page named after title and page id, and its Word export of one page,
 * which is HTML in a mail message. A page says "Created by A, last modified by B on DATE": names stand in elements of
 * their own, so the sentence may be in any language. No B means that A changed it last; a comma after A, that the date is
 * the last change's. Only the last date is stated.
 */
import type { ExportedAuthor, ExportedDocument } from "../../model/exported.ts";
import { findDate } from "./dates.ts";
import { type DocumentDraft, finishDocuments } from "./document-draft.ts";
import { type ExportEntry, type ExportLimits, extensionOf, readEntryText, stemOf } from "./entry.ts";
import { type Matcher, named, readPage, withClass, withId } from "./html-regions.ts";
import { readMailedHtml } from "./mailed-html.ts";
import type { Notes } from "./notes.ts";
import { inRole, personOf } from "./people.ts";

/** The page id at the end of a file's name. @example confluenceId("space/Our-Plan_123456.html") // "123456" */
export function confluenceId(path: string): string | undefined {
  return /(?:^|_)(\d{4,20})$/.exec(stemOf(path).slice(-40))?.[1];
}

/** The page id in an address of Confluence's own. */
function idInAddress(url: string): string | undefined {
  return /(?:\/pages\/|[?&]pageId=)(\d{4,20})(?=[/?#&]|$)/.exec(url.slice(0, 500))?.[1];
}

/** What stands in a page but is not its words: tables of contents, markers of macros. */
const NOT_WORDS: Matcher = (name, attributes) =>
  withClass("toc-macro", "div")(name, attributes) ||
  withClass("hidden")(name, attributes) ||
  withClass("assistive")(name, attributes);

interface Stated {
  readonly authors: readonly ExportedAuthor[];
  readonly created?: string;
  readonly updated?: string;
}

/** @param sentence the page's sentence on its history, as words @param by the names in it */
function statedIn(sentence: string, by: { readonly author: string; readonly editor: string }): Stated {
  const author = personOf(by.author);
  const editor = personOf(by.editor);
  const authors = [
    ...(author === undefined ? [] : inRole("author", [author])),
    ...(editor === undefined ? [] : inRole("editor", [editor])),
  ];
  const afterAuthor = by.author === "" ? "" : sentence.slice(sentence.indexOf(by.author) + by.author.length);
  const date = findDate(
    by.editor === "" ? afterAuthor : sentence.slice(sentence.lastIndexOf(by.editor) + by.editor.length),
  );
  if (date === undefined) return { authors };
  const changed = by.editor !== "" || afterAuthor.trimStart().startsWith(",");
  return changed ? { authors, updated: date } : { authors, created: date };
}

/** "Space : Page" without the space, which the first breadcrumb or the window's title names. */
function withoutSpace(title: string, breadcrumb: string, head: string): string {
  for (const space of [breadcrumb, head.split(" : ", 1)[0] ?? ""])
    if (space !== "" && title.startsWith(`${space} : `)) return title.slice(space.length + 3).trim();
  return title;
}

function readSpacePage(path: string, html: string, limits: ExportLimits, notes: Notes): DocumentDraft | undefined {
  const { regions, cut } = readPage(html, {
    regions: {
      head: { match: named("title"), plain: true },
      breadcrumb: { match: (name, attributes) => name === "li" && attributes.class === "first", plain: true },
      title: { match: withId("title-text"), plain: true },
      metadata: { match: withClass("page-metadata"), plain: true },
      author: { match: withClass("author"), plain: true },
      editor: { match: withClass("editor"), plain: true },
      body: { match: withId("main-content") },
    },
    skip: NOT_WORDS,
    limit: limits.documentCharacters,
  });
  const body = regions.body[0];
  const metadata = regions.metadata[0]?.text ?? "";
  if (body === undefined || (metadata === "" && /^index$/i.test(stemOf(path)))) {
    notes.add("HTML files that are no page of Confluence's, left out", path);
    return undefined;
  }
  if (cut) notes.add("documents longer than is kept, cut", path);
  const head = regions.head[0]?.text ?? "";
  const written = regions.title[0]?.text || head || stemOf(path);
  const title = withoutSpace(written, regions.breadcrumb[0]?.text ?? "", head);
  // The page's own text may hold elements of these classes too; those of the sentence are part of it.
  const inSentence = (name: string | undefined) => (name !== undefined && metadata.includes(name) ? name : "");
  const by = { author: inSentence(regions.author[0]?.text), editor: inSentence(regions.editor[0]?.text) };
  return {
    key: confluenceId(path) ?? path,
    path,
    title,
    text: `# ${title}\n\n${body.text}`.trim(),
    ...statedIn(metadata, by),
    authorsFrom: "the page's line on its history",
    datesFrom: "the page's line on its history, in the exporter's time zone",
    hrefs: body.links,
  };
}

function readWordPage(path: string, message: string, limits: ExportLimits, notes: Notes): DocumentDraft | undefined {
  const html = readMailedHtml(message);
  if (html === undefined) {
    notes.add("files that are no pages", path);
    return undefined;
  }
  const { regions, cut } = readPage(html, {
    regions: { head: { match: named("title"), plain: true }, body: { match: named("body") } },
    skip: NOT_WORDS,
    limit: limits.documentCharacters,
  });
  if (cut) notes.add("documents longer than is kept, cut", path);
  const text = regions.body[0]?.text ?? "";
  const title = regions.head[0]?.text || stemOf(path);
  const hrefs = regions.body[0]?.links ?? [];
  return { key: path, path, title, text, authors: [], authorsFrom: "", datesFrom: "", hrefs };
}

/**
 * Reads the pages of an export.
 * @returns pages by path; attachments, style sheets and the space's own list of pages are counted in the notes
 */
export async function readConfluence(
  entries: readonly ExportEntry[],
  limits: ExportLimits,
  notes: Notes,
): Promise<readonly ExportedDocument[]> {
  const drafts: DocumentDraft[] = [];
  for (const entry of entries) {
    const extension = extensionOf(entry.path);
    if (extension !== "html" && extension !== "htm" && extension !== "doc") {
      notes.add("files that are no pages", entry.path);
      continue;
    }
    const text = await readEntryText(entry, limits.documentBytes, notes);
    if (text === undefined) continue;
    const read = extension === "doc" ? readWordPage : readSpacePage;
    const draft = read(entry.path, text, limits, notes);
    if (draft !== undefined) drafts.push(draft);
  }
  return finishDocuments("confluence", drafts, { oneDateForm: true, keyIn: idInAddress }, limits, notes);
}
