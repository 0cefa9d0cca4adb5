/**
 * Google Docs: the "web page" export (HTML with a folder of pictures), DOCX, Markdown. None of them states who wrote the
 * document; DOCX written by other programs may. Links in the HTML go through a redirect, which is taken off; comments,
 * which are others' words, stand after the document and are not read.
 */
import type { ExportedDocument } from "../../model/exported.ts";
import { type DocumentDraft, finishDocuments } from "./document-draft.ts";
import { readDocxDraft } from "./docx.ts";
import { type ExportEntry, type ExportLimits, extensionOf, readEntryText, stemOf } from "./entry.ts";
import { type Matcher, named, readPage } from "./html-regions.ts";
import { isMarkdown, readMarkdownDraft } from "./markdown.ts";
import type { Notes } from "./notes.ts";

/** Texts of Google's style sheet and classes; a page that has none of them was written by something else. */
const MARKS = ["doc-content", "lst-kix_", "themes.googleusercontent.com/fonts", 'href="https://www.google.com/url?q='];

/** Whether the beginning of a page is Google's markup. */
export function isGooglePage(start: string): boolean {
  return MARKS.some((mark) => start.includes(mark));
}

/** An address without Google's redirect. @example withoutRedirect("https://www.google.com/url?q=https://a.example/&sa=D") // "https://a.example/" */
export function withoutRedirect(href: string): string {
  if (!/^https?:\/\/www\.google\.com\/url\?/.test(href)) return href;
  try {
    return new URL(href).searchParams.get("q") ?? href;
  } catch {
    return href;
  }
}

/** The mark beside commented words. */
const COMMENT_MARK: Matcher = (name, attributes) => name === "a" && attributes.id?.startsWith("cmnt_ref") === true;
/** The first of the comments after the document. */
const COMMENTS: Matcher = (name, attributes) => name === "a" && /^cmnt\d/.test(attributes.id ?? "");

function readWebPage(path: string, html: string, limits: ExportLimits, notes: Notes): DocumentDraft | undefined {
  const { regions, cut } = readPage(html, {
    regions: {
      head: { match: named("title"), plain: true },
      heading: { match: named("h1"), plain: true },
      body: { match: named("body") },
    },
    skip: COMMENT_MARK,
    stop: COMMENTS,
    link: withoutRedirect,
    limit: limits.documentCharacters,
  });
  const body = regions.body[0];
  if (body === undefined) {
    notes.add("files that are no pages", path);
    return undefined;
  }
  if (cut && body.text.length >= limits.documentCharacters) notes.add("documents longer than is kept, cut", path);
  const title = regions.head[0]?.text || regions.heading[0]?.text || stemOf(path);
  return { key: path, path, title, text: body.text, authors: [], authorsFrom: "", datesFrom: "", hrefs: body.links };
}

async function readDraft(entry: ExportEntry, limits: ExportLimits, notes: Notes): Promise<DocumentDraft | undefined> {
  const extension = extensionOf(entry.path);
  if (extension === "docx") return readDocxDraft(entry, limits, notes);
  if (isMarkdown(entry.path)) return readMarkdownDraft(entry, limits, notes);
  if (extension !== "html" && extension !== "htm") {
    notes.add("files that are no pages", entry.path);
    return undefined;
  }
  const html = await readEntryText(entry, limits.documentBytes, notes);
  return html === undefined ? undefined : readWebPage(entry.path, html, limits, notes);
}

/** Reads the documents of an export: web pages, DOCX and Markdown, by path. */
export async function readGoogleDocs(
  entries: readonly ExportEntry[],
  limits: ExportLimits,
  notes: Notes,
): Promise<readonly ExportedDocument[]> {
  const drafts: DocumentDraft[] = [];
  for (const entry of entries) {
    const draft = await readDraft(entry, limits, notes);
    if (draft !== undefined) drafts.push(draft);
  }
  return finishDocuments("google-docs", drafts, { oneDateForm: false }, limits, notes);
}
