/**
 * Which tool a folder or file was exported from, by names first and by the beginnings of a few files: Notion's page ids,
 * Confluence's and Google's markup, the column names of Jira and Linear. A folder of Markdown that none of these explains
 * is plain Markdown; anything else is not recognised, and the answer says what was looked for.
 */
import type { ExportForm } from "../../model/exported.ts";
import { confluenceId } from "./confluence.ts";
import { readCsvHeader } from "./csv.ts";
import { type ExportEntry, extensionOf, stemOf, toText } from "./entry.ts";
import { isGooglePage } from "./google-docs.ts";
import { isJiraHeader } from "./jira-csv.ts";
import { isLinearHeader } from "./linear-csv.ts";
import { isMailedHtml } from "./mailed-html.ts";
import { isMarkdown } from "./markdown.ts";
import { notionId } from "./notion.ts";

export type Recognised =
  | { readonly form: ExportForm; readonly because: string }
  | { readonly form: undefined; readonly lookedFor: readonly string[] };

/** Notion's and Google's style sheets, some 15 KB, stand before their markup. */
const BEGINNING = 131_072;
const MOST_READ = 12;

const LOOKED_FOR = [
  "Notion: .md or .html files whose names end in a page id of 32 hex digits",
  "Confluence: .html pages with page-metadata and main-content, or a page exported to Word (.doc)",
  "Google Docs: .html with Google's markup, or .docx",
  "Jira: a .csv with the columns Issue key and Summary (English names)",
  "Linear: a .csv with the columns ID, Team, Title and Status",
  "Markdown: .md files",
];

async function beginning(entry: ExportEntry): Promise<string> {
  try {
    return toText(await entry.read(BEGINNING));
  } catch {
    return "";
  }
}

/** The first of some files whose beginning tells; a few are opened. */
async function firstThat(entries: readonly ExportEntry[], tells: (start: string) => boolean) {
  for (const entry of entries.slice(0, MOST_READ)) if (tells(await beginning(entry))) return entry;
  return undefined;
}

function isConfluencePage(start: string): boolean {
  const marks = ['id="main-content"', 'class="page-metadata"', 'id="main-header"', 'id="title-text"'];
  return marks.filter((mark) => start.includes(mark)).length >= 2;
}

function isNotionPage(start: string): boolean {
  return /<article id="[0-9a-f]{8}-[0-9a-f-]{27}"/.test(start) && start.includes("page-title");
}

async function recogniseTable(tables: readonly ExportEntry[]): Promise<Recognised | undefined> {
  for (const entry of tables.slice(0, MOST_READ)) {
    const { header } = readCsvHeader(await beginning(entry));
    if (isJiraHeader(header)) return { form: "jira-csv", because: `columns Issue key and Summary in ${entry.path}` };
    if (isLinearHeader(header))
      return { form: "linear-csv", because: `columns ID, Team, Title and Status in ${entry.path}` };
  }
  return undefined;
}

async function recognisePages(pages: readonly ExportEntry[]): Promise<Recognised | undefined> {
  // Confluence's own list of pages comes first by name and tells nothing of a page.
  const likely = [...pages].sort(
    (a, b) => Number(/^index$/i.test(stemOf(a.path))) - Number(/^index$/i.test(stemOf(b.path))),
  );
  const confluence = await firstThat(likely, isConfluencePage);
  if (confluence !== undefined) return { form: "confluence", because: `Confluence's markup in ${confluence.path}` };
  const notion = await firstThat(likely, isNotionPage);
  if (notion !== undefined) return { form: "notion", because: `Notion's markup in ${notion.path}` };
  const google = await firstThat(likely, isGooglePage);
  return google === undefined ? undefined : { form: "google-docs", because: `Google's markup in ${google.path}` };
}

/**
 * The form of an export.
 * @param entries its files; a few of them are opened
 * @returns the form and why, or what was looked for; never throws
 * @example (await recogniseExport(entries)).form // "notion"
 */
export async function recogniseExport(entries: readonly ExportEntry[]): Promise<Recognised> {
  const ending = (...extensions: readonly string[]) =>
    entries.filter(({ path }) => extensions.includes(extensionOf(path)));
  const pages = ending("html", "htm");
  const markdown = entries.filter(({ path }) => isMarkdown(path));
  const named = [...markdown, ...pages].find(({ path }) => notionId(path) !== undefined);
  if (named !== undefined) return { form: "notion", because: `a page id at the end of the name ${named.path}` };
  const spacePages = pages.filter(({ path }) => confluenceId(path) !== undefined);
  const found = await recognisePages(spacePages.length > 0 ? [...spacePages, ...pages] : pages);
  if (found !== undefined) return found;
  const word = await firstThat(ending("doc"), isMailedHtml);
  if (word !== undefined) return { form: "confluence", because: `a page exported to Word, ${word.path}` };
  const table = await recogniseTable(ending("csv", "tsv"));
  if (table !== undefined) return table;
  const docx = ending("docx")[0];
  if (docx !== undefined) return { form: "google-docs", because: `a DOCX file, ${docx.path}` };
  if (markdown[0] !== undefined) return { form: "markdown", because: `Markdown files, such as ${markdown[0].path}` };
  return { form: undefined, lookedFor: LOOKED_FOR };
}
