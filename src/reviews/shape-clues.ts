/**
 * What a comment is made of: how its sentences divide into questions, requests and statements, and whether it is
 * mostly code. Counts stop early, so that saying more of the same earns nothing.
 */

import { statedClauses } from "./clauses.ts";
import type { FoundClue } from "./clue.ts";
import type { CommentText } from "./comment-text.ts";
import { isCovered, type Sentence, type SentenceKind } from "./sentences.ts";

/** How many clauses state something; five say no less than fifty. Words are never counted. */
const CLAUSES = [1, 2, 3, 5] as const;
/** Each is told by itself: one statement, a second, a third. */
const STEPS: Readonly<Record<SentenceKind, number>> = {
  question: 2,
  request: 2,
  statement: 4,
  "own-deed": 2,
  courtesy: 2,
  fragment: 2,
};
/** One or two own words are a hint, no sentence: "creating", "same here". The only lengths that are looked at. */
const BRIEF = [1, 2] as const;

export const SHAPE_IDS: readonly string[] = [
  ...Object.entries(STEPS).flatMap(([kind, most]) => Array.from({ length: most }, (_, at) => `${kind}-${at + 1}`)),
  ...BRIEF.map((most) => `at-most-${most}-words`),
  "no-words",
  "applicable",
  "applicable-alone",
  "quotes",
  "first-is-question",
  "first-is-request",
  "first-is-statement",
  "first-is-own-deed",
  "first-is-courtesy",
  "first-is-fragment",
  "last-is-question",
  "last-is-request",
  "last-is-statement",
  "only-questions",
  "only-requests",
  "only-courtesy",
  ...CLAUSES.map((least) => `states-${least}`),
  "request-and-stated",
  "question-and-stated",
  "deed-and-stated",
  "courtesy-and-stated",
  "request-only",
];

const KNOWN = new Set(SHAPE_IDS);
const STEP_LIST = Object.entries(STEPS);

/** Shape clues of a comment. */
export function shapeClues({ own, applicable, quoted }: CommentText, all: readonly Sentence[]): readonly FoundClue[] {
  const sentences = all.filter((sentence) => !isCovered(own, sentence));
  const found: FoundClue[] = [];
  const add = (id: string, from: Pick<Sentence, "start" | "end"> = { start: 0, end: 0 }) =>
    found.push({ id, family: "shape", start: from.start, end: from.end });
  for (const [kind, most] of STEP_LIST) {
    let seen = 0;
    for (const each of sentences) if (each.kind === kind && ++seen <= most) add(`${kind}-${seen}`, each);
  }
  const words = sentences.reduce((sum, each) => sum + each.words, 0);
  for (const most of BRIEF) if (words > 0 && words <= most) add(`at-most-${most}-words`);
  if (words === 0) add("no-words");
  if (applicable) add("applicable");
  if (applicable && words === 0) add("applicable-alone");
  if (quoted) add("quotes");
  const first = sentences[0];
  const last = sentences.at(-1);
  if (first) add(`first-is-${first.kind}`, first);
  if (last && KNOWN.has(`last-is-${last.kind}`)) add(`last-is-${last.kind}`, last);
  const only = (kind: SentenceKind) => sentences.length > 0 && sentences.every((each) => each.kind === kind);
  if (only("question")) add("only-questions");
  if (only("request")) add("only-requests");
  if (only("courtesy")) add("only-courtesy");
  const stated = statedClauses(own, sentences);
  for (const least of CLAUSES) if (stated.length >= least) add(`states-${least}`, stated[least - 1]);
  const any = (kind: SentenceKind) => sentences.some((each) => each.kind === kind);
  if (any("request")) add(stated.length > 0 ? "request-and-stated" : "request-only");
  if (stated.length > 0) {
    if (any("question")) add("question-and-stated");
    if (any("own-deed")) add("deed-and-stated");
    if (any("courtesy")) add("courtesy-and-stated");
  }
  return found;
}
