/** A commit message → the facts kept of it. Pure; the text itself is dropped by the caller. */
import type { MessageFacts } from "../../model/commit.ts";
import { readBody } from "../text-cues.ts";
import { findDeclaredTools } from "./declared-tools.ts";
import { findMergeFacts, findPicks, findReferences, findReverts } from "./references.ts";
import { mapTrailers, proseInBlock, readTrailers, trailerStart } from "./trailers.ts";

const SUBJECT_LIMIT = 300;
const SERIES = /^\[[^\]]*\b(\d+\/\d+)\]/;

/**
 * @param text the message as text; the caller bounds its size.
 * @example parseMessage("Fix it\n\nIt broke because …\n\nReviewed-by: A <a@x.org>\n")
 */
export function parseMessage(text: string): MessageFacts {
  const lines = text.replace(/\r\n?/g, "\n").split("\n");
  let first = 0;
  while (first < lines.length && lines[first]!.trim() === "") first++;
  let end = first;
  while (end < lines.length && lines[end]!.trim() !== "") end++;
  const subject = lines.slice(first, end).join(" ").replace(/\s+/g, " ").trim().slice(0, SUBJECT_LIMIT);
  // Blank lines before the subject are none of git's: it strips them before it looks for trailers.
  const from = first + trailerStart(lines.slice(first));
  const trailers = from < lines.length ? mapTrailers(readTrailers(lines, from)) : [];
  const bodyLines = lines.slice(end, from);
  const body = bodyLines.join("\n");
  const series = SERIES.exec(subject)?.[1];
  const rest = from < lines.length ? `${body}\n${lines.slice(from).join("\n")}` : body;
  const prose = from < lines.length ? `${body}\n${proseInBlock(lines, from).join("\n")}` : body;
  const merge = subject.startsWith("Merge") || /^(auto|bors|rollup) /i.test(subject) ? findMergeFacts(subject, prose) : undefined;
  const { cues, words, english } = readBody(merge ? [] : bodyLines, end + 1);
  return {
    subject,
    trailers,
    references: findReferences(subject, prose, trailers),
    reverts: findReverts(`${subject}\n\n${prose}`),
    pickedFrom: findPicks(rest),
    ...(merge ? { merge } : {}),
    cues: english === false ? [] : cues,
    bodyWords: words,
    ...(english === undefined ? {} : { english }),
    declaredTools: findDeclaredTools(rest),
    ...(series ? { series } : {}),
  };
}
