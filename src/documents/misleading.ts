/**
 * Documents that are not what their folder or name promises, templates apart: an index of a folder, a page that only
 * says where something moved, a brand guide called DESIGN.md. Each function says why, or undefined.
 */

import type { Clue, ClueSource } from "./clue.ts";
import type { Outline } from "./outline.ts";
import type { PathParts } from "./path-parts.ts";
import { countWords, readBlocks } from "./section-content.ts";

/** A link to elsewhere; a table of contents of the document itself is none. */
const LINK = /\]\((?!#)|https?:\/\/|:(?:doc|ref):|xref:|link:|<<|\[\[|\]\[/;
/** A document that says more than this besides its links is no index. */
const PROSE_LIMIT = 400;
/** A page of a folder that says less than this and links on is there for its links. */
const SPARSE = 60;

const INDEX_NAMES = new Set([
  "readme",
  "index",
  "summary",
  "toc",
  "contents",
  "content",
  "overview",
  "list",
  "home",
  "start",
]);
/** Of these, names that a manual gives its pages too: the command "list". */
const TOPIC_NAMES = new Set(["overview", "list", "start"]);

/** Whether a page is named like an index, but may as well be a page of a manual. */
export function isTopicPage(path: PathParts): boolean {
  return TOPIC_NAMES.has(path.words);
}

/** Whether a file stands for its folder. */
export function isFolderPage(path: PathParts): boolean {
  return INDEX_NAMES.has(path.words);
}

interface LinkCount {
  readonly blocks: number;
  readonly links: number;
  readonly prose: number;
}

function countLinks(outline: Outline): LinkCount {
  let blocks = 0;
  let links = 0;
  let prose = 0;
  for (const block of readBlocks(outline, outline.bodyStart, outline.visible.length)) {
    blocks++;
    if (block.isItem && LINK.test(block.text)) links++;
    else prose += countWords(block.text);
    if (prose > PROSE_LIMIT) break;
  }
  return { blocks, links, prose };
}

/** An index: mostly links to other documents, little said. */
export function indexReason(path: PathParts, outline: Outline): string | undefined {
  const { blocks, links, prose } = countLinks(outline);
  if (prose > PROSE_LIMIT || (path.folders.length === 0 && path.words === "readme" && prose >= SPARSE))
    return undefined;
  if (prose < 250 && outline.raw.some((line) => line.startsWith(".. toctree::"))) return "it is a table of contents";
  const share = links / Math.max(1, blocks);
  const sparse = prose < SPARSE && links >= 1;
  const enough = isFolderPage(path)
    ? sparse || (share >= 0.3 && links >= 3)
    : share >= 0.6 && links >= 5 && prose < 200;
  return enough ? "it is an index of links" : undefined;
}

/** Less than a sentence, and nothing to follow. */
const NEXT_TO_NOTHING = 6;

/** A page that a site needs, or that was begun and left. */
export function emptyReason(outline: Outline): string | undefined {
  if (outline.textLines > 8 || outline.codeLines > 0 || outline.sections.length > 1) return undefined;
  let words = 0;
  for (const { text } of readBlocks(outline, outline.bodyStart, outline.visible.length)) {
    if (LINK.test(text) || text.startsWith("..")) return undefined;
    words += countWords(text);
  }
  return words < NEXT_TO_NOTHING ? "it says next to nothing" : undefined;
}

/** A page that only says where its content went. */
export function movedReason(outline: Outline): string | undefined {
  if (outline.textLines > 15) return undefined;
  const text = outline.visible.slice(outline.bodyStart).join(" ").slice(0, 2000);
  const says =
    /\b(?:has|have|was|were|been|is) (?:been )?(?:moved|relocated|migrated)\b|\bmoved to\b|\bnow (?:lives?|located|found|maintained) (?:in|at|on)\b|\bthis (?:page|document|file) (?:is obsolete|has been removed)\b|\b(?:document|page|file) is (?:generated|built|rendered) from\b/i;
  return says.test(text) && countWords(text) < 90 ? "it only says where its content went" : undefined;
}

/** What a team learned from a project reads like a postmortem, but nothing broke. */
export function retrospectiveReason(outline: Outline, clues: readonly Clue[]): string | undefined {
  const named = clues.some(
    (clue) => clue.kind === "postmortem" && NAMING.has(clue.source) && clue.weight >= INCIDENT_NAMED,
  );
  const told =
    outline.sections.some((section) => section.name?.meaning === "incident") ||
    clues.some((clue) => clue.kind === "postmortem" && clue.source === "opening" && clue.weight > INCIDENT_NAMED);
  return named || told ? undefined : "it looks back, but on no incident";
}

const NAMING: ReadonlySet<ClueSource> = new Set(["folder", "name", "title"]);
const INCIDENT_NAMED = 1.5;

const VISUAL = [
  /\b(?:colou?rs?|palettes?)\b/,
  /\btypograph|\bfonts?\b|\btype ?scale\b/,
  /\bspacing\b|\blayouts?\b|\bgrid\b|\bwhitespace\b/,
  /\blogos?\b|\biconography\b|\bicons?\b|\bimagery\b/,
  /\bcorner|\brounded\b|\bradius\b|\bborder|\bshapes?\b/,
  /\bbuttons?\b|\bcomponent (?:styl|library)|\bcards?\b|\bcomponents$/,
  /\bshadows?\b|\belevation\b|\bdepth\b|\bmotion\b/,
  /\bbrand\b|\bvisual (?:theme|identity|language|style)|\bdesign tokens?\b|\bdesign language\b|\bmood\b|\btone of voice\b/,
  /\bresponsive\b|\bbreakpoints?\b|\bdo'?s and don'?ts\b/,
] as const;

/** Graphic design: headings and field names speak of colours, type and spacing. */
export function visualReason(outline: Outline): string | undefined {
  const names = [
    ...outline.sections.slice(0, 60).map((section) => section.shown),
    ...outline.fields.map((field) => field.name),
  ].map((name) => name.slice(0, 80).toLowerCase());
  const themes = VISUAL.filter((theme) => names.some((name) => theme.test(name))).length;
  const share = names.filter((name) => VISUAL.some((theme) => theme.test(name))).length / Math.max(1, names.length);
  return themes >= 4 || (themes >= 3 && share >= 0.3) ? "it describes colours, type and spacing" : undefined;
}
