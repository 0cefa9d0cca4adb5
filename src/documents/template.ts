/**
 * Unfilled templates, which look more like a document of their kind than any document does. A template is known by its
 * name, its folder, its placeholders, or sections that hold nothing. Says why, or undefined.
 */

import type { Outline } from "./outline.ts";
import type { PathParts } from "./path-parts.ts";
import { isPrompt, readBlocks, readContent } from "./section-content.ts";

/** Words that may stand beside "template" in a template's name; "email template" is about something else. */
const COMPANIONS = new Set(
  (
    "adr adrs madr rfc kep pep nep design doc docs document proposal incident incidents report post mortem postmortem runbook " +
    "playbook decision record architecture meeting minutes notes minimal bare short long full nnnn xxxx yyyymmdd your project " +
    "new simple basic the blank empty sample nygard planguage alexandrian business case for of a an and outage roadmap tech " +
    "spec technical en de fr md onboarding review retrospective example default enhancement feature changes changelog release segment cps cip"
  ).split(" "),
);

const PLACEHOLDER =
  /\{\{[^{}]{1,80}\}\}|\{[\p{L}][^{}]{0,80} [^{}]{0,80}\}|<[\p{L}][^<>=/]{0,80} [^<>=/]{0,80}>|\b(?:YYYY|yyyy)[-/](?:MM|mm)[-/](?:DD|dd)\b|\bN{3,5}\b|\bX{3,5}\b/u;
const TITLE_PLACEHOLDER =
  /\{[^{}]*\b(?:title|name|number|date|subject|problem|description)\b[^{}]*\}|<[a-z][^<>]* [^<>]*>|\[[^\]]*(?:title|name|number|short|your)[^\]]*\]|^\W*number\b.*title|\byour (?:short|title|proposal|name)\b|^insert |\btitle of (?:the )?(?:proposal|rfc|adr|decision|document)|^\W*(?:(?:adr|rfc|kep|pep)[-: ]*)?(?:n{3,5}|x{3,5}|title)\W*$|\{\{ ?[^{} ]+ [^{}]*\}\}/i;
const PLACEHOLDER_LIMIT = 400;
const HOLLOW_WORDS = 150;
/** Beyond this many lines of text somebody has written something. */
const TEMPLATE_LINES = 300;

function nameIsTemplate(words: string): boolean {
  const tokens = words.split(" ");
  if (/^(?:n{3,5}|x{3,5})$/.test(tokens[0] ?? "") && tokens.length > 1) return true;
  if (!tokens.some((token) => token === "template" || token === "templates")) return false;
  return (
    /^0{3,5}$/.test(tokens[0] ?? "") ||
    tokens.every((token) => /^templates?$|^\d+$/.test(token) || COMPANIONS.has(token))
  );
}

/** Whether the document says next to nothing, and the sections whose meaning is known hold nothing. */
function isHollow(outline: Outline): boolean {
  const sections = outline.sections.slice(0, 80);
  const known = sections.filter((section) => section.name !== undefined);
  if (known.length < 3 || readContent(outline, outline.bodyStart, outline.visible.length).words > HOLLOW_WORDS)
    return false;
  const filled = known.filter((section) => readContent(outline, section.end, section.to).words >= 1);
  return filled.length <= known.length / 3;
}

function manyPlaceholders(outline: Outline): boolean {
  const blocks = readBlocks(
    outline,
    outline.bodyStart,
    Math.min(outline.visible.length, outline.bodyStart + PLACEHOLDER_LIMIT),
  );
  let holding = 0;
  let all = 0;
  for (const { text } of blocks) {
    all++;
    if (isPrompt(text) || PLACEHOLDER.test(text.slice(0, 600).replace(/`[^`]*`/g, ""))) holding++;
  }
  return holding >= 4 && holding >= all * 0.4;
}

/** In a series' own folder "zed-template" is a form of the series, not a document about one. */
const SERIES_FOLDER = /^(?:specs?|rfcs?|proposals?|designs?|adrs?|decisions?|keps|peps|text)$/;

/** Why a name says that a document is a template, or undefined. */
export function namedTemplate(path: PathParts): string | undefined {
  if (nameIsTemplate(path.words)) return "its name says that it is a template";
  const folder = path.folders.at(-1) ?? "";
  if (SERIES_FOLDER.test(folder) && /^[a-z]+ template$/.test(path.words)) return "its name says that it is a template";
  return nameIsTemplate(folder.replace(/[-_]+/g, " ").trim()) ? `it stands in folder ${folder}/` : undefined;
}

/**
 * Why a document is a template of its kind, or undefined where it is filled in.
 * @example templateReason(readPath("rfcs/0000-template.md"), outline) // "the name says template"
 */
export function templateReason(path: PathParts, outline: Outline, documentTitle: string): string | undefined {
  const named = namedTemplate(path);
  if (named !== undefined) return named;
  const title = outline.sections[0];
  if (title !== undefined && title.line - outline.bodyStart < 12 && TITLE_PLACEHOLDER.test(title.written))
    return "its title is a placeholder";
  if (/^(?:sample|example)\b.*\btemplate$/i.test(documentTitle)) return "its title says that it is a template";
  const first = (outline.raw[outline.bodyStart] ?? outline.raw[0] ?? "").trimStart();
  if (first.startsWith("# <!--")) return "its title is a placeholder";
  if (outline.fields.some(({ name, value }) => value.length > 2 && value === name.toUpperCase()))
    return "its header is placeholders";
  if (outline.textLines > TEMPLATE_LINES) return undefined;
  if (isHollow(outline)) return "its sections are empty";
  return manyPlaceholders(outline) ? "most of it is placeholders" : undefined;
}
