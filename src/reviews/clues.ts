/** Every clue rule, and the search for them. */
import { ALTERNATIVE_CLUES } from "./alternative-clues.ts";
import { APPRECIATION_CLUES } from "./appreciation-clues.ts";
import { APPROVAL_CLUES } from "./approval-clues.ts";
import type { ClueRule, FoundClue } from "./clue.ts";
import { type CommentText, toCommentText } from "./comment-text.ts";
import { CONSEQUENCE_CLUES } from "./consequence-clues.ts";
import { HEDGE_CLUES } from "./hedge-clues.ts";
import { MIXTURE_IDS, mixturesOf } from "./mixtures.ts";
import { QUESTION_CLUES } from "./question-clues.ts";
import { REASON_CLUES } from "./reason-clues.ts";
import { REFERENCE_CLUES } from "./reference-clues.ts";
import { REQUEST_CLUES } from "./request-clues.ts";
import { meetRules, toRuleSearch } from "./rule-search.ts";
import { type Sentence, toSentences } from "./sentences.ts";
import { SHAPE_IDS, shapeClues } from "./shape-clues.ts";
import { TRADE_OFF_CLUES } from "./trade-off-clues.ts";

export const CLUE_RULES: readonly ClueRule[] = [
  ...REASON_CLUES,
  ...CONSEQUENCE_CLUES,
  ...REFERENCE_CLUES,
  ...ALTERNATIVE_CLUES,
  ...QUESTION_CLUES,
  ...REQUEST_CLUES,
  ...APPRECIATION_CLUES,
  ...APPROVAL_CLUES,
  ...HEDGE_CLUES,
  ...TRADE_OFF_CLUES,
];

/** Names of all clues, in the order of the fitted weights. */
export const CLUE_IDS: readonly string[] = [...CLUE_RULES.map(({ id }) => id), ...SHAPE_IDS, ...MIXTURE_IDS];

const SEARCH = toRuleSearch(CLUE_RULES);
/** Where a clue stands is looked up for the few that are shown (read-comment.ts), so a rule's finding is always the same. */
const FINDINGS: readonly FoundClue[] = CLUE_RULES.map(({ id, family }) => ({ id, family, start: 0, end: 0 }));

/** The text with all but its questions blanked, or undefined where it asks nothing. */
function onlyAsked(own: string, sentences: readonly Sentence[]): string | undefined {
  let asked = "";
  for (const { start, end, kind } of sentences) {
    if (kind !== "question" && !(kind === "request" && own.slice(start, end).includes("?"))) continue;
    asked += " ".repeat(start - asked.length) + own.slice(start, end);
  }
  return asked === "" ? undefined : asked;
}

/** Every clue that a text shows. Only clues of its shape say where they stand. */
export function findClues(text: CommentText): readonly FoundClue[] {
  const found: FoundClue[] = [];
  const sentences = toSentences(text.own);
  const asked = onlyAsked(text.own, sentences);
  const met = meetRules(SEARCH, text.own, asked);
  for (let at = 0; at < FINDINGS.length; at++) if (met[at] === 1) found.push(FINDINGS[at]!);
  found.push(...shapeClues(text, sentences));
  found.push(...mixturesOf(found));
  return found;
}

/** Clues of a comment as it was written. */
export function cluesOf(comment: string): readonly FoundClue[] {
  return findClues(toCommentText(comment));
}
