/** What GitHub says of one discussion beyond the lists: its timeline, and for a pull request read whole, the rest of it. */
import type { ForgePlace } from "../../../model/forge.ts";
import { type Answer, type ForgeRequest, nextPage } from "../http/forge-request.ts";
import { idOf, type JsonObject, objectsOf, wordOf } from "../json-value.ts";
import type { Payload, PayloadForm } from "../payload.ts";
import type { SkippedPart } from "../sync-batch.ts";
import { repositoryPath } from "./streams.ts";

export interface ReadDiscussion {
  readonly payloads: readonly Payload[];
  readonly skipped: readonly SkippedPart[];
  /** Whether somebody reviewed it: then it may have threads. */
  readonly isReviewed: boolean;
}

/** Pages of one discussion: more are a forge that goes round in circles. */
const MOST_PAGES = 1000;

interface Pages {
  readonly items: readonly JsonObject[];
  readonly refusal: Answer | undefined;
}

async function readAll(request: ForgeRequest, first: string): Promise<Pages> {
  const items: JsonObject[] = [];
  let path = first;
  for (let page = 0; path !== "" && page < MOST_PAGES; page++) {
    const answer = await request({ path });
    if (answer.status !== 200 || !Array.isArray(answer.data)) return { items, refusal: answer };
    items.push(...objectsOf(answer.data));
    path = nextPage(answer.headers);
  }
  return { items, refusal: undefined };
}

const REASONS: Readonly<Record<number, string>> = {
  404: "not found: deleted, moved, or of an account that is gone",
  410: "deleted",
  451: "not available for legal reasons",
};

/** Why a part is not there, in words that are counted. */
export const refusalReason = ({ status }: Answer): string =>
  `status ${status}${REASONS[status] ? `, ${REASONS[status]}` : ""}`;

/** Names an entry of a timeline for good, as far as it has an id. */
const entryName = (entry: JsonObject, index: number): string =>
  idOf(entry.id) || wordOf(entry.sha) || wordOf(entry.node_id) || `${wordOf(entry.event)}-${index}`;

/**
 * @param isWhole the lists do not have it: read the pull request and its comments on code too, and keep the comments of
 * the timeline.
 * @param isPull whether it is known to be a pull request.
 */
export async function readDiscussion(
  request: ForgeRequest,
  place: ForgePlace,
  number: number,
  { isWhole, isPull }: { isWhole: boolean; isPull: boolean },
): Promise<ReadDiscussion> {
  const root = `/repos/${repositoryPath(place)}`;
  const payloads: Payload[] = [];
  const skipped: SkippedPart[] = [];
  const add = (form: PayloadForm, source: string, data: JsonObject): void => {
    payloads.push({ form, source, number, data });
  };
  const timeline = await readAll(request, `${root}/issues/${number}/timeline?per_page=100`);
  if (timeline.refusal) skipped.push({ source: `issues/${number}/timeline`, reason: refusalReason(timeline.refusal) });
  let isReviewed = false;
  for (const [index, entry] of timeline.items.entries()) {
    const event = wordOf(entry.event);
    if (event === "reviewed") isReviewed = true;
    if (event === "commented" && !isWhole) continue;
    add("github-timeline", `issues/${number}/timeline/${entryName(entry, index)}`, entry);
  }
  if (isWhole && isPull) {
    const pull = await request({ path: `${root}/pulls/${number}` });
    const [data] = objectsOf([pull.data]);
    if (pull.status === 200 && data) add("github-discussion", `pulls/${number}`, data);
    else skipped.push({ source: `pulls/${number}`, reason: refusalReason(pull) });
    const comments = await readAll(request, `${root}/pulls/${number}/comments?per_page=100`);
    for (const comment of comments.items) add("github-code-comment", `pulls/comments/${idOf(comment.id)}`, comment);
    if (comments.refusal) skipped.push({ source: `pulls/${number}/comments`, reason: refusalReason(comments.refusal) });
    if (comments.items.length > 0) isReviewed = true;
  }
  return { payloads, skipped, isReviewed };
}
