/**
 * Exported review threads, unknown text to comments: lists of GitHub's REST API and its dumps, archive.json of IETF
 * repositories (martinthomson/i-d-template) or one of its pull requests, and plain text parted by lines of dashes or by
 * mail headers. What has no text is left out; what is of an unknown form is one draft.
 */
import type { CoachThread, ThreadComment } from "../model/review-comment.ts";

/** More comments than these are cut off, and said to be. */
export const MOST_COMMENTS = 2000;
/** Nested deeper than this is no thread. */
const DEEPEST = 6;

type Found = Omit<ThreadComment, "number">;

export interface ParsedThread {
  readonly form: CoachThread["form"];
  readonly comments: readonly ThreadComment[];
  readonly cut: boolean;
}

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const textOf = (value: unknown): string | null => (typeof value === "string" && value.trim() !== "" ? value : null);

/** Whose a comment is: a login as GitHub nests it, or a plain name. */
function authorOf(fields: Fields, above: string | null): string | null {
  for (const key of ["user", "author", "actor"]) {
    const value = fields[key];
    const name = isFields(value) ? (textOf(value.login) ?? textOf(value.name)) : textOf(value);
    if (name !== null) return name;
  }
  return above;
}

/** Lists that hold comments or things with comments; a pull request's own text is not a review comment. */
const LISTS = ["comments", "reviews", "review_comments", "events", "pulls", "nodes"] as const;

function gather(value: unknown, above: string | null, depth: number, found: Found[]): void {
  if (depth > DEEPEST || found.length > MOST_COMMENTS) return;
  if (Array.isArray(value)) {
    for (const each of value) gather(each, above, depth + 1, found);
    return;
  }
  if (!isFields(value)) return;
  const author = authorOf(value, above);
  const text = textOf(value.body);
  const isPull = "title" in value || "pull" in value || "head" in value;
  if (text !== null && !isPull) found.push({ author, text, path: textOf(value.path) });
  for (const list of LISTS) {
    const inside = value[list];
    if (Array.isArray(inside)) gather(inside, isPull ? null : author, depth + 1, found);
    else if (isFields(inside) && Array.isArray(inside.nodes))
      gather(inside.nodes, isPull ? null : author, depth + 1, found);
  }
}

const DASHES = /^[ \t]*(?:-{3,}|={3,}|\*{3,}|_{3,})[ \t]*$/m;
const HEADER = /^From: ?(.{1,200})$/m;
const WROTE = /^@?([\w.-]{1,60})(?: wrote| commented| said)?:[ \t]*\n/;

/** The writer's name or address of a "From:" line. */
function nameOf(header: string): string {
  return /<([^<>\s]{1,120})>/.exec(header)?.[1] ?? header.trim();
}

function toPlain(block: string): Found[] {
  const from = HEADER.exec(block);
  const wrote = WROTE.exec(block.trimStart());
  const body = from
    ? block.replace(/^(?:[A-Z][\w-]{1,30}:.*\n)+/m, "")
    : wrote
      ? block.trimStart().slice(wrote[0].length)
      : block;
  const author = from ? nameOf(from[1] ?? "") : (wrote?.[1] ?? null);
  return body.trim() === "" ? [] : [{ author, text: body.trim(), path: null }];
}

/** Parts of a plain text: at lines of dashes, and before each "From:" line that opens a mail. */
function parsePlain(text: string): Found[] {
  const parts = text.split(DASHES).flatMap((part) => part.split(/\n(?=From: ?\S)/));
  return parts.flatMap(toPlain);
}

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const isArchive = (value: unknown): boolean =>
  isFields(value) && (Array.isArray(value.pulls) || (Array.isArray(value.reviews) && typeof value.author === "string"));

/**
 * The comments of an exported thread, or the text itself as one draft.
 * @param text JSON or plain.
 * @example parseThread("Fix this.\n---\nWhy?").comments.length // 2
 */
export function parseThread(text: string): ParsedThread {
  const trimmed = text.trim();
  const json = /^[[{]/.test(trimmed) ? parseJson(trimmed) : undefined;
  let found: Found[] = [];
  if (json !== undefined) gather(json, null, 0, found);
  let form: CoachThread["form"] = isArchive(json) ? "ietf-archive" : "github";
  if (json === undefined || found.length === 0) {
    found = json === undefined ? parsePlain(text) : [];
    form = found.length > 1 || found[0]?.author ? "text" : "draft";
  }
  return {
    form,
    comments: found.slice(0, MOST_COMMENTS).map((each, at) => ({ number: at + 1, ...each })),
    cut: found.length > MOST_COMMENTS,
  };
}
