/**
 * What a document states about itself: its title, its status and its authors, in its own words. Nothing is inferred:
 * where it says nothing, the status is absent, the authors are none, and the title falls back to the file's name.
 */

import { fieldOf, type Outline, type Section, shownHeading } from "./outline.ts";
import type { PathParts } from "./path-parts.ts";
import { countWords, isPrompt, isRefusal, readBlocks } from "./section-content.ts";

const TITLE_LIMIT = 200;
/** Lines of badges and header fields that may stand above a title that is no outermost heading. */
const TITLE_DEPTH = 12;
const STATUS_LIMIT = 80;
/** A longer one is a report on progress, not a status. */
const STATUS_WORDS = 8;
const AUTHOR_LIMIT = 20;

const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** Headings that name a part, a kind or a remark on top, not the document. */
const NO_TITLE =
  /^(?:meta(?:data)?|preface|preamble|table of contents|contents|toc|notes?|notice|warning|design(?: doc(?:ument)?)?|proposal|kep|rfc|adr)$|^this (?:rfc|proposal|document|design|page) (?:was|is|has been|were)\b/i;

/** The heading that names the document: the first, unless it is already the name of a section. */
function titleHeading(outline: Outline): string | undefined {
  const [first] = outline.sections;
  if (first === undefined) return undefined;
  const above = outline.visible.slice(outline.bodyStart, first.line).filter((line) => line.trim() !== "").length;
  if (above > TITLE_DEPTH && first.level > 1) return undefined;
  const outermost = outline.sections.slice(0, 200).filter((section) => section.level <= first.level);
  const alone = outermost.length === 1 && outline.sections.length > 1;
  return alone || first.name === undefined ? first.written : undefined;
}

/** A short first line of a text without headings. */
function firstLine(outline: Outline): string | undefined {
  if (outline.sections.length > 0) return undefined;
  const at = outline.visible.findIndex((text, line) => line >= outline.bodyStart && text.trim() !== "");
  const line = outline.visible[at]?.trim() ?? "";
  const alone = (outline.visible[at + 1] ?? "").trim() === "";
  return alone && line.length <= 100 && /^\p{L}/u.test(line) && !/[.:;]$/.test(line) ? line : undefined;
}

/** A page that stands for its folder is called after the folder. */
function nameOf(path: PathParts): string {
  const words = /^(readme|index)$/.test(path.words)
    ? (path.folders.at(-1) ?? path.words).replace(/[-_]+/g, " ")
    : path.words;
  return capitalised(words);
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/\p{L}{3,}/gu) ?? [];

/** The title field, unless a template left it there: then the heading has a word of the file's name, and it has none. */
function chooseStated(path: PathParts, stated: string, heading: string): string {
  const own = new Set(wordsOf(nameOf(path)));
  const speaks = (text: string) => wordsOf(text).some((word) => own.has(word));
  return !speaks(stated) && speaks(shownHeading(heading)) ? heading : stated;
}

/** Titles that well-known templates print and writers leave. */
const TEMPLATE_TITLE = /^(?:neat[- ]enhancement[- ]idea|your (?:short, descriptive )?title|short title|my feature)$/i;

const titleField = (outline: Outline): string | undefined => fieldOf(outline, "title", "rfc title")?.value;
const isName = (text: string): boolean => !NO_TITLE.test(text) && !TEMPLATE_TITLE.test(text);

/** The title that a document's words give, even where that is only what kind of document it is. */
export function readTitle(path: PathParts, outline: Outline): string {
  return titleOr(titleField(outline) ?? titleHeading(outline), path, outline);
}

/** What to call a document: its title, or the name of its file where the first heading names a part or a kind. */
export function readName(path: PathParts, outline: Outline): string {
  const first = titleHeading(outline);
  const heading = first !== undefined && isName(shownHeading(first)) ? first : undefined;
  const stated = titleField(outline);
  const field = stated !== undefined && isName(stated) ? stated : undefined;
  const both = field !== undefined && heading !== undefined;
  return titleOr(both ? chooseStated(path, field, heading) : (field ?? heading), path, outline);
}

/** The title as shown; where there is none, the feature's name, the first line, or the file's name. */
function titleOr(stated: string | undefined, path: PathParts, outline: Outline): string {
  const feature = fieldOf(outline, "feature name", "name")?.value;
  const named = feature === undefined || isRefusal(feature) ? undefined : feature;
  const title = shownTitle(stated ?? named ?? firstLine(outline) ?? "");
  return title === "" ? nameOf(path) : title.slice(0, TITLE_LIMIT);
}

/** Like a shown heading, but its number stays: "RFC 12", "0007." are part of a title. */
function shownTitle(text: string): string {
  const shown = shownHeading(text);
  const number = /^\s*(\d{1,5}[.)]?\s)/.exec(text)?.[1];
  return number !== undefined && !shown.startsWith(number.trim()) ? `${number}${shown}` : shown;
}

/** Text without emphasis, links and image marks, cut. */
function plainText(text: string, limit: number): string {
  return shownHeading(text.slice(0, 400)).slice(0, limit).trim();
}

/** "proposed | rejected | accepted" lists what could stand there. */
function isChoice(text: string): boolean {
  return text.split("|").length > 2 || /\{[^{}]*\|/.test(text);
}

function statusSection(outline: Outline): string | undefined {
  const section = outline.sections.find((each) => each.name?.meaning === "status");
  if (section === undefined) return undefined;
  for (const { text } of readBlocks(outline, section.end, Math.min(section.to, section.end + 30)))
    if (!isPrompt(text)) return firstSentence(shownHeading(text.slice(0, 400).replace(/^[-*+>]\s+/, "")));
  return undefined;
}

function firstSentence(text: string): string {
  const end = text.search(/(?<!\d)[.;](?:\s|$)/);
  return end > 0 ? text.slice(0, end) : text;
}

/**
 * The status a document states, as written.
 * @example "Accepted", "superseded by 0012"
 */
export function readStatus(outline: Outline): string | undefined {
  const stated = fieldOf(outline, "status", "statut", "estado", "state")?.value || statusSection(outline);
  if (stated === undefined || isChoice(stated) || isPrompt(stated) || isRefusal(stated)) return undefined;
  const status = plainText(stated, STATUS_LIMIT);
  return /\p{L}/u.test(status) && countWords(status) <= STATUS_WORDS ? status : undefined;
}

const AUTHOR_NAMES = ["author", "authors", "author(s)", "written by", "auteur", "auteurs", "autor", "autoren"];

function splitPeople(text: string): readonly string[] {
  return text.split(/[,;](?!\s*(?:Jr|Sr|II|III|IV)\b)(?![^<(]*[>)])|\s+(?:and|&)\s+(?=[\p{Lu}@[])/u);
}

function asAuthor(text: string): string {
  return text
    .slice(0, 200)
    .replace(/\[([^[\]]*)\]\(mailto:([^()]*)\)/g, "$1 <$2>")
    .replace(/\[([^[\]]*)\]\([^()]*\)/g, "$1")
    .replace(/^[\s*+-]+|[\s*]+$/g, "")
    .trim();
}

function authorsSection(outline: Outline): readonly string[] {
  const section: Section | undefined = outline.sections.find((each) => each.name?.meaning === "authors");
  if (section === undefined) return [];
  return [...readBlocks(outline, section.end, Math.min(section.to, section.end + 30))].map(({ text }) => text);
}

const WITH_ROLE = /^\s*[-*+] +([^|()]{2,60}?) *[|(] *(?:co-?)?authors?\b/i;

/** People listed by their part in it, as far as that is its author: "* @ada | author", "- Ada Example (co-author)". */
function authorsByRole(outline: Outline): readonly string[] {
  return outline.visible.flatMap((line) => WITH_ROLE.exec(line)?.[1] ?? []);
}

/** AsciiDoc's author line: "Ada Example <ada@example.org>" below the document title. */
function asciidocAuthors(path: PathParts, outline: Outline): readonly string[] {
  const title = outline.sections[0];
  if (path.markup !== "asciidoc" || title === undefined || title.level !== 1) return [];
  const line = outline.visible[title.end]?.trim() ?? "";
  return /^\p{Lu}[\p{L}. '-]{1,80} <[^<>@\s]{1,80}@[^<>@\s]{1,80}>(?:;|$)/u.test(line) ? line.split(";") : [];
}

/** Author lines a document states, as written; none where it states none. */
export function readAuthors(path: PathParts, outline: Outline): readonly string[] {
  const field = fieldOf(outline, ...AUTHOR_NAMES);
  const stated = field === undefined ? [] : field.items.length > 0 ? field.items : splitPeople(field.value);
  const listed = stated.length > 0 ? stated : asciidocAuthors(path, outline);
  const inSection = listed.length > 0 ? listed : authorsSection(outline);
  const all = inSection.length > 0 ? inSection : authorsByRole(outline);
  const people = all
    .map(asAuthor)
    .filter((text) => text !== "" && text.length <= 120 && /\p{L}/u.test(text) && !isPrompt(text) && !isRefusal(text));
  return [...new Set(people)].slice(0, AUTHOR_LIMIT);
}
