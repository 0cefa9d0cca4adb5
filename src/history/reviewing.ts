/** What somebody said on the pull requests of others: what each comment does for its reader, and what became of it. */
import { clip } from "../model/clip.ts";
import type { Person } from "../model/identity.ts";
import type { GivenComment, GivenVerdict, Reviewing } from "../model/reviewing.ts";
import { areaOfPath, entriesBy } from "./discussions.ts";
import { isByAnother } from "./forge-people.ts";
import type { Comment, Discussion, History, Review } from "./history.ts";
import { ownWords } from "./own-words.ts";
import { uptakeOf } from "./uptake.ts";

const WORDS = 200;

function given(history: History, entry: Comment | Review): GivenComment | undefined {
  const words = ownWords(entry.body);
  if (words === "") return undefined;
  const reading = history.readComment(words);
  const place = entry.kind === "comment" ? entry.place : undefined;
  const path = place?.path ?? "";
  const folded = words.replace(/\s+/g, " ");
  return {
    object: entry.object,
    url: entry.url,
    day: entry.day,
    ...(reading ? { kind: reading.kind } : {}),
    uptake: (entry.kind === "comment" && uptakeOf(history, entry)?.kind) || "not-code",
    path,
    area: areaOfPath(history).get(path) ?? entry.discussion.areas[0] ?? "",
    words: folded.length > WORDS ? `${clip(folded, WORDS - 1).trimEnd()}…` : folded,
    ...(reading?.givesReason ? { givesReason: true } : {}),
    ...(reading?.namesTradeOff ? { namesTradeOff: true } : {}),
    ...(reading?.givesAlternative ? { givesAlternative: true } : {}),
    ...(reading?.linksReference ? { linksReference: true } : {}),
  };
}

/** Undefined where the person said nothing on others' pull requests. */
export function reviewingOf(history: History, person: Person): Reviewing | undefined {
  const comments: GivenComment[] = [];
  const verdicts: GivenVerdict[] = [];
  const requests = new Set<Discussion>();
  for (const entry of entriesBy(history, person)) {
    const { discussion } = entry;
    if (entry.kind === "event" || discussion.kind !== "pull-request" || !isByAnother(discussion, person, history))
      continue;
    requests.add(discussion);
    const comment = given(history, entry);
    if (comment) comments.push(comment);
    if (entry.kind === "review" && (entry.verdict === "approved" || entry.verdict === "changes-requested"))
      verdicts.push({ object: entry.object, day: entry.day, verdict: entry.verdict });
  }
  if (requests.size === 0) return undefined;
  return {
    comments,
    verdicts,
    pullRequests: requests.size,
    people: new Set([...requests].map(({ author }) => author)).size,
  };
}
