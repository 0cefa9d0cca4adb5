/**
 * What stands above an article, between two lines of dashes: YAML, checked against a schema. A mistake names the line.
 */
import { LineCounter, parseDocument } from "yaml";
import { z } from "zod";

const LONGEST_TITLE = 120;
const LONGEST_SUMMARY = 300;
const MOST_TOPICS = 6;
/** Articles that state no place come after those that do. */
const LAST = 1000;

const line = (longest: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(longest)
    .regex(/^[^\p{Cc}\p{Cs}]*$/u, "expected one line of text");
const id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'expected an id such as "scope-and-ownership"');

function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

const schema = z.strictObject({
  title: line(LONGEST_TITLE),
  summary: line(LONGEST_SUMMARY),
  topics: z.array(line(40)).max(MOST_TOPICS).default([]),
  date: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/, "expected a day such as 2026-11-23")
    .refine(isDay, "expected a day of the calendar"),
  order: z.number().int().min(0).max(100_000).default(LAST),
  skill: id.nullable().default(null),
  practice: id.nullable().default(null),
});

export type FrontMatter = z.infer<typeof schema>;

export interface SplitArticle {
  readonly front: FrontMatter | undefined;
  readonly mistakes: readonly { readonly line: number; readonly message: string }[];
  readonly markdown: string;
  /** Lines above the Markdown. */
  readonly above: number;
}

const OPENING = /^---[ \t]*\r?\n/;
const CLOSING = /^(?:---|\.\.\.)[ \t]*$/;

/** Line numbers of the file for keys of the front matter. */
function lineOfKey(document: ReturnType<typeof parseDocument>, lines: LineCounter, key: string | undefined): number {
  const node = key === undefined ? undefined : (document.get(key, true) as { range?: readonly number[] } | undefined);
  return node?.range ? lines.linePos(node.range[0]!).line + 1 : 1;
}

/**
 * Parts a file into front matter and Markdown. Never throws: what is wrong is told.
 * @param text the file
 * @example splitArticle("---\ntitle: One\nsummary: Two.\ndate: 2026-01-02\n---\n## Three\n").front?.title // "One"
 */
export function splitArticle(text: string): SplitArticle {
  const none = (message: string): SplitArticle => ({
    front: undefined,
    mistakes: [{ line: 1, message }],
    markdown: "",
    above: 0,
  });
  const opening = OPENING.exec(text);
  if (opening === null)
    return none("No front matter, expected a first line of --- and title, summary and date below it.");
  const all = text.split("\n");
  const end = all.findIndex((one, at) => at > 0 && CLOSING.test(one.trimEnd()));
  if (end === -1) return none("The front matter has no end, expected a line of --- below it.");
  const lines = new LineCounter();
  const document = parseDocument(all.slice(1, end).join("\n"), { lineCounter: lines, schema: "core" });
  const markdown = all.slice(end + 1).join("\n");
  const above = end + 1;
  const [error] = document.errors;
  if (error) {
    const message = error.message.split("\n")[0] ?? "";
    return { front: undefined, markdown, above, mistakes: [{ line: (error.linePos?.[0]?.line ?? 0) + 1, message }] };
  }
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 0 });
  } catch {
    return {
      front: undefined,
      markdown,
      above,
      mistakes: [{ line: 1, message: "Unexpected alias, expected plain values." }],
    };
  }
  const parsed = schema.safeParse(value ?? {});
  if (parsed.success) return { front: parsed.data, mistakes: [], markdown, above };
  return {
    front: undefined,
    markdown,
    above,
    mistakes: parsed.error.issues.map(({ path, message }) => ({
      line: lineOfKey(document, lines, path[0] === undefined ? undefined : String(path[0])),
      message: `${path.length === 0 ? "Front matter" : path.join(".")}: ${message}.`,
    })),
  };
}
