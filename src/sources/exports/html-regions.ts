/**
 * The parts of an exported page that a reader asks for, as Markdown: "the element with this id", "spans of that class".
 * One pass over the parser's events; scripts, styles and drawings are never text. Nesting is bounded, because the parser
 * looks through its open elements at each closing tag.
 */
import { Parser } from "htmlparser2";
import { type MarkdownWriter, startMarkdown } from "./markdown-writer.ts";

export type Attributes = Readonly<Record<string, string>>;
export type Matcher = (name: string, attributes: Attributes) => boolean;

export interface RegionRequest {
  readonly match: Matcher;
  /** Only the words, on one line. */
  readonly plain?: boolean;
  /** Every element that matches, not the first only; none inside another. */
  readonly many?: boolean;
}

export interface Region {
  readonly text: string;
  readonly attributes: Attributes;
  readonly links: readonly string[];
}

export interface PageRequest<Name extends string> {
  readonly regions: Readonly<Record<Name, RegionRequest>>;
  /** Elements that are no part of any region. */
  readonly skip?: Matcher;
  /** From the first element that matches, nothing more is read. */
  readonly stop?: Matcher;
  /** What a link is written as; the address itself unless told. */
  readonly link?: (href: string) => string | undefined;
  /** Characters kept of each region. */
  readonly limit: number;
}

export interface Page<Name extends string> {
  readonly regions: Readonly<Record<Name, readonly Region[]>>;
  /** Whether a limit left something out. */
  readonly cut: boolean;
}

const NEVER_TEXT = new Set("script style template noscript svg math iframe object canvas select textarea".split(" "));
/** Pages of real exports nest a few dozen deep; 50 MB of stray closing tags take seconds at this depth. */
const DEEPEST = 500;
const MOST_MATCHES = 2000;
const CHUNK = 65_536;

/** The element with this id. */
export function withId(id: string): Matcher {
  return (_name, attributes) => attributes.id === id;
}

/** Elements that have this class among theirs. @param element only of this name */
export function withClass(className: string, element?: string): Matcher {
  return (name, attributes) =>
    (element === undefined || element === name) &&
    attributes.class !== undefined &&
    attributes.class.includes(className) &&
    attributes.class.split(/\s/, 50).includes(className);
}

/** Elements of this name. */
export function named(element: string): Matcher {
  return (name) => name === element;
}

interface Watch {
  readonly request: RegionRequest;
  readonly found: Region[];
  open: { readonly writer: MarkdownWriter; readonly attributes: Attributes; readonly depth: number } | undefined;
}

/**
 * Reads parts of a page.
 * @param html the page, however broken
 * @returns for each region what matched, in order of the page; never throws
 * @example readPage("<h1 id=t>Plan</h1>", { regions: { title: { match: withId("t"), plain: true } }, limit: 100 }).regions.title[0]?.text // "Plan"
 */
export function readPage<Name extends string>(html: string, request: PageRequest<Name>): Page<Name> {
  const names = Object.keys(request.regions) as Name[];
  const watches = new Map<Name, Watch>(
    names.map((name) => [name, { request: request.regions[name], found: [], open: undefined }]),
  );
  const list = [...watches.values()];
  const link = request.link ?? ((href: string) => href);
  let depth = 0;
  let skipped: number | undefined;
  let stopped = false;
  let cut = false;

  const finish = (watch: Watch) => {
    if (watch.open === undefined) return;
    const { text, links, cut: short } = watch.open.writer.end();
    cut ||= short;
    watch.found.push({ text, links, attributes: watch.open.attributes });
    watch.open = undefined;
  };
  const begin = (watch: Watch, name: string, attributes: Attributes) => {
    if (watch.open !== undefined || watch.found.length >= (watch.request.many === true ? MOST_MATCHES : 1)) return;
    if (!watch.request.match(name, attributes)) return;
    const writer = startMarkdown({ plain: watch.request.plain === true, limit: request.limit, link });
    watch.open = { writer, attributes, depth };
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth++;
        if (stopped || skipped !== undefined) return;
        if (depth > DEEPEST || request.stop?.(name, attributes) === true) {
          cut ||= depth > DEEPEST;
          stopped = true;
          return;
        }
        if (NEVER_TEXT.has(name) || request.skip?.(name, attributes) === true) {
          skipped = depth;
          for (const watch of list) begin(watch, name, attributes);
          return;
        }
        for (const watch of list) {
          begin(watch, name, attributes);
          watch.open?.writer.open(name, attributes);
        }
      },
      ontext(words) {
        if (stopped || skipped !== undefined) return;
        for (const watch of list) watch.open?.writer.text(words);
      },
      onclosetag(name) {
        if (skipped === undefined && !stopped) for (const watch of list) watch.open?.writer.close(name);
        for (const watch of list) if (watch.open?.depth === depth) finish(watch);
        if (skipped === depth) skipped = undefined;
        depth--;
      },
    },
    { decodeEntities: true },
  );
  for (let at = 0; at < html.length && !stopped; at += CHUNK) parser.write(html.slice(at, at + CHUNK));
  if (!stopped) parser.end();
  for (const watch of list) finish(watch);
  const regions = {} as Record<Name, readonly Region[]>;
  for (const name of names) regions[name] = watches.get(name)?.found ?? [];
  return { regions, cut };
}
