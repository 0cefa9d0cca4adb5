/** A commit message → the facts kept of it. Pure. */
import { clip } from "../../model/clip.ts";
import type { MessageFacts } from "../../model/commit.ts";
import { detach } from "./detach.ts";
import { createBody } from "./message-body.ts";
import { findMergeFacts, findNamedIds, findPicks, findReferences, findReverts } from "./references.ts";
import { findStatements } from "./statement-lines.ts";
import { mapTrailers, proseInBlock, readTrailers, trailerStart } from "./trailers.ts";

const SUBJECT_LIMIT = 300;
const SERIES = /^\[[^\]]*\b(\d+\/\d+)\]/;

/** Words without which a message neither reverts, picks, nor names a number: most messages. */
const POINTS_SOMEWHERE =
  /revert|back(?:s|ed|ing)?[ -]?out|undo|pick|backport|upstream|original.commit|#\d|gh-\d|fixes:[ \t]+[0-9a-f]|\/(?:issues|pull|merge_requests|bugs?)\//i;

/**
 * @param text the message as text; the caller bounds its size.
 * @example parseMessage("Fix it\n\nIt broke because …\n\nReviewed-by: A <a@x.org>\n")
 */
export function parseMessage(text: string): MessageFacts {
  const lines = (text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text).split("\n");
  let first = 0;
  while (first < lines.length && lines[first]!.trim() === "") first++;
  let end = first;
  while (end < lines.length && lines[end]!.trim() !== "") end++;
  const subject = detach(clip(lines.slice(first, end).join(" ").replace(/\s+/g, " ").trim(), SUBJECT_LIMIT));
  // Blank lines before the subject are none of git's: it strips them before it looks for trailers.
  const from = first + trailerStart(first === 0 ? lines : lines.slice(first));
  const trailers = from < lines.length ? mapTrailers(readTrailers(lines, from)) : [];
  const bodyLines = lines.slice(end, from);
  const series = SERIES.exec(subject)?.[1];
  const pointing = POINTS_SOMEWHERE.test(text);
  const isMerge = subject.startsWith("Merge") || /^(auto|bors|rollup) /i.test(subject);
  const body = bodyLines.join("\n");
  const told = pointing || isMerge ? body : "";
  const prose =
    from < lines.length && (pointing || isMerge) ? `${told}\n${proseInBlock(lines, from).join("\n")}` : told;
  const rest = from < lines.length && pointing ? `${told}\n${lines.slice(from).join("\n")}` : told;
  const merge = isMerge ? findMergeFacts(subject, prose) : undefined;
  return {
    subject,
    trailers,
    references: findReferences(subject, prose, trailers),
    reverts: pointing ? findReverts(`${subject}\n\n${prose}`) : [],
    pickedFrom: pointing ? findPicks(rest) : [],
    ...(merge ? { merge } : {}),
    body: createBody(body, 0, merge ? 0 : body.length, end + 1),
    namedIds: merge ? [] : findNamedIds(body),
    statements: findStatements(text, lines, from, (key) => trailers.some((trailer) => trailer.key === key)),
    ...(series ? { series } : {}),
  };
}
