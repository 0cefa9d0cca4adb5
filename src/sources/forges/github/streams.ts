/**
 * Lists of GitHub's REST API that are read page by page.
 *
 * Those that can be asked `since` a time are read oldest change first, and each page asks from the last change seen: what
 * changes meanwhile moves to the end and is met again, and nothing moves past the reader, as it does where pages are
 * counted. Pull requests have no `since`: they are read newest change first until a known change is met; what changes
 * meanwhile moves to the front, where the next run begins.
 */
import type { ForgePlace } from "../../../model/forge.ts";
import { type Answer, type ForgeRequest, nextPage } from "../http/forge-request.ts";
import { isObject, type JsonObject, numberOf, objectsOf, wordOf } from "../json-value.ts";
import type { PayloadForm } from "../payload.ts";
import type { Stream } from "./cursor.ts";

export interface StreamKind {
  readonly name: string;
  readonly form: PayloadForm;
  /** Address of the first page, from a time on; "" for all times. */
  readonly first: (since: string) => string;
  readonly isNewestFirst: boolean;
  /** Names the payload of an element for good. */
  readonly sourceOf: (value: JsonObject) => string;
}

/** Seconds that a run looks back behind the last change it knows: an index may be late. */
const OVERLAP = 600;

/** "owner/name" for a path. */
export const repositoryPath = ({ name }: ForgePlace): string => name.split("/").map(encodeURIComponent).join("/");

const idSource =
  (name: string) =>
  ({ id }: JsonObject): string =>
    `${name}/${typeof id === "number" || typeof id === "string" ? id : ""}`;

const numberSource = ({ number }: JsonObject): string => `issues/${numberOf(number) ?? ""}`;

/** The lists of a whole repository, in the order in which they are read. */
export function everythingOf(place: ForgePlace): readonly StreamKind[] {
  const root = `/repos/${repositoryPath(place)}`;
  const since = (time: string): string => (time === "" ? "" : `&since=${encodeURIComponent(time)}`);
  return [
    {
      name: "pull requests",
      form: "github-discussion",
      first: () => `${root}/pulls?state=all&sort=updated&direction=desc&per_page=100`,
      isNewestFirst: true,
      sourceOf: ({ number }) => `pulls/${numberOf(number) ?? ""}`,
    },
    {
      name: "issues",
      form: "github-discussion",
      first: (time) => `${root}/issues?state=all&sort=updated&direction=asc&per_page=100${since(time)}`,
      isNewestFirst: false,
      sourceOf: numberSource,
    },
    {
      name: "comments",
      form: "github-comment",
      first: (time) => `${root}/issues/comments?sort=updated&direction=asc&per_page=100${since(time)}`,
      isNewestFirst: false,
      sourceOf: idSource("issues/comments"),
    },
    {
      name: "comments on code",
      form: "github-code-comment",
      first: (time) => `${root}/pulls/comments?sort=updated&direction=asc&per_page=100${since(time)}`,
      isNewestFirst: false,
      sourceOf: idSource("pulls/comments"),
    },
  ];
}

/**
 * Searches for what one account took part in: wrote, was assigned, mentioned, commented; reviewed; was asked to review.
 * A search ends after 1,000 results, and goes on from the last change then.
 */
export function mineOf({ name }: ForgePlace, login: string): readonly StreamKind[] {
  return ["involves", "reviewed-by", "review-requested"].map((role) => ({
    name: `${role} you`,
    form: "github-discussion",
    first: (time) => {
      const terms = [`repo:${name}`, `${role}:${login}`, ...(time === "" ? [] : [`updated:>=${time}`])];
      return `/search/issues?q=${encodeURIComponent(terms.join(" "))}&sort=updated&order=asc&per_page=100`;
    },
    isNewestFirst: false,
    sourceOf: numberSource,
  }));
}

/** An ISO time some seconds earlier, in whole seconds; "" for no time. */
function earlier(time: string, seconds: number): string {
  const at = Date.parse(time);
  return Number.isNaN(at) ? "" : new Date(at - seconds * 1000).toISOString().replace(/\.\d{3}Z$/, "Z");
}

const updatedAt = (value: JsonObject): string => wordOf(value.updated_at);

const latest = (items: readonly JsonObject[], from: string): string =>
  items.reduce((max, item) => (Date.parse(updatedAt(item)) > (Date.parse(max) || 0) ? updatedAt(item) : max), from);

export interface StreamPage {
  readonly items: readonly JsonObject[];
  /** The answer, where it was neither a page nor "not changed". */
  readonly refusal: Answer | undefined;
  /** Whether a search said that it did not look everywhere. */
  readonly isIncomplete: boolean;
}

/** Reads the next page of a stream, and moves the stream behind it. Throws what the request throws. */
export async function readPage(request: ForgeRequest, kind: StreamKind, stream: Stream): Promise<StreamPage> {
  const isFirst = stream.next === "";
  // Within a run one second back, in case "since" leaves the second itself out.
  const since = kind.isNewestFirst ? "" : stream.upTo;
  const path = isFirst ? kind.first(earlier(since, OVERLAP)) : stream.next;
  const isKnown = isFirst && stream.head?.path === path;
  const answer = await request({ path, ...(isKnown ? { etag: stream.head!.etag } : {}) });
  if (answer.status === 304) {
    stream.isDone = true;
    return { items: [], refusal: undefined, isIncomplete: false };
  }
  const isSearch = isObject(answer.data) && Array.isArray(answer.data.items);
  const list: unknown = isSearch ? (answer.data as JsonObject).items : answer.data;
  if (answer.status !== 200 || !Array.isArray(list)) return { items: [], refusal: answer, isIncomplete: false };
  const items = objectsOf(list);
  const etag = answer.headers.etag;
  // Where more pages follow, an unchanged first one says nothing of them; newest first, every change alters the first.
  const saysAll = kind.isNewestFirst || nextPage(answer.headers) === "";
  if (isFirst) stream.head = etag !== undefined && saysAll ? { path, etag } : undefined;
  const isIncomplete = isSearch && (answer.data as JsonObject).incomplete_results === true;
  if (!kind.isNewestFirst) goOn(kind, stream, items, answer);
  const fresh = kind.isNewestFirst ? goOnBackwards(stream, items, answer, isFirst) : items;
  return { items: fresh, refusal: undefined, isIncomplete };
}

/** Oldest first: asks from the last change on where that is later than before, else for the next page. */
function goOn(kind: StreamKind, stream: Stream, items: readonly JsonObject[], answer: Answer): void {
  const before = stream.upTo;
  stream.upTo = latest(items, before);
  const next = nextPage(answer.headers);
  stream.isDone = next === "";
  const isLater = earlier(stream.upTo, 1) > earlier(before, 1);
  stream.next = stream.isDone ? "" : isLater ? kind.first(earlier(stream.upTo, 1)) : next;
}

/** Newest first: until what the last whole run had. */
function goOnBackwards(
  stream: Stream,
  items: readonly JsonObject[],
  answer: Answer,
  isFirst: boolean,
): readonly JsonObject[] {
  if (isFirst) stream.newest = latest(items, stream.upTo);
  const floor = earlier(stream.upTo, OVERLAP);
  const fresh = items.filter((item) => floor === "" || earlier(updatedAt(item), 0) >= floor);
  stream.next = nextPage(answer.headers);
  stream.isDone = stream.next === "" || fresh.length < items.length;
  if (stream.isDone) {
    stream.next = "";
    stream.upTo = stream.newest;
    stream.newest = "";
  }
  return fresh;
}
