/**
 * What somebody found out about a problem, by the words of a comment: which change brought it (bisect), its cause, a
 * measurement, or a way to reproduce it. English; doubts, questions and hearsay are no findings.
 */

import { type Comment, type Discussion, type History, memoiseBy } from "./history.ts";
import { ownSentences, straight } from "./own-words.ts";

export type FindingOut = "bisected" | "cause" | "measured" | "reproduced";

export interface Investigation {
  readonly kind: FindingOut;
  /** The sentence that says it. */
  readonly quote: string;
}

const PROBLEM =
  "(?:crash|bug|issue|problem|error|failure|hang|freeze|deadlock|warning|delay|slowdown|leak|regression|behaviou?r|contradiction|glitch|flicker\\w*|segfault|assertion)";

/** Characters of a comment in which code or steps are looked for. */
const SHOWN_LIMIT = 8_192;

interface Rule {
  readonly kind: FindingOut;
  readonly words: RegExp;
  /** What else the whole comment has to show. */
  readonly shown?: RegExp;
}

/** Code, a log or steps: what somebody else can follow. */
const FOLLOWABLE =
  /^\s{0,3}(?:```|~~~)|^ {4}\S|^[ \t]*\d{1,2}[.)]\s.*\n(?:.*\n){0,6}?[ \t]*\d{1,2}[.)]\s|^[ \t]*[-*] .*\n(?:[ \t]*\n)?[ \t]*[-*] /m;

const RULES: readonly Rule[] = [
  {
    kind: "bisected",
    words: /\bbisect(?:ed|ing|ion|s)?\b.{0,80}(?:\b[0-9a-f]{7,40}\b|#\d+|\bpoints? (?:to|at)\b)|\bfirst bad commit\b/i,
  },
  {
    kind: "bisected",
    words: new RegExp(
      `(?:\\b${PROBLEM}s?\\b|\\b(?:this|it) (?:was|is|has been|got|regressed|broke)\\b)[^.;]{0,50}\\b(?:introduced|regressed|broke|broken|caused|started|appeared)\\b[^.;]{0,30}\\b(?:in|by|with|from|since|after) (?:the )?(?:commit )?(?:https?:\\/\\/\\S{1,120}\\/(?:pull|commit|merge_requests)\\/|[\\w./-]{0,60}#\\d+|\`?[0-9a-f]{7,40}\\b)`,
      "i",
    ),
  },
  {
    kind: "cause",
    words: new RegExp(
      `\\broot cause (?:is|was|of|here|turned)\\b|\\b(?:cause|culprit) (?:is|was) \\w|\\b(?:this|it|that|the ${PROBLEM}) (?:is|was|gets|got) (?:actually |indeed |being )?caused by\\b|\\b(?:this|that|the (?:[\\w"'%+.-]+ ){0,4}${PROBLEM}) (?:happens|occurs|happened|occurred|is happening|arises) (?:because|since|due to|as a result)\\b|\\b(?:reason|cause) (?:for|of|why) (?:the|this) (?:\\w+ ){0,3}${PROBLEM}\\b.{0,40}\\b(?:is|was)\\b|\\bthe (?:problem|bug|issue) is that\\b.{0,200}(?:\\w+::\\w+|\\w\\(\\)|\`[^\`]{2,80}\`)`,
      "i",
    ),
  },
  {
    kind: "measured",
    words:
      /\b(?:i|we|i've|my)\b.{0,60}\b(?:measur|benchmark|profil|timed)\w*\b.{0,160}\b\d[\d.,]*\s?(?:ms|µs|us|ns|s|sec|secs|seconds|minutes|min|MB|GB|KB|kB|MiB|GiB|KiB|%|fps|x)(?![\w-])/i,
  },
  {
    kind: "reproduced",
    words:
      /\b(?:minimal|smallest|simplest|reliable|simple|easy) (?:reproduc\w*|repro|test case|way to (?:reproduce|trigger))\b|\b(?:steps|how) (?:to|for) (?:reproduc\w*|trigger)\b|\b(?:i (?:can|could|was able to|managed to|am able to|have)|i've|i'm able to|able to|can) (?:now |also |reliably |easily |consistently |indeed |managed to )*reproduced?\b|^to reproduce\b|^reproduced (?:in|on|with)\b/i,
    shown: FOLLOWABLE,
  },
];
/** What the writer does not know, asks for, or tells of others. */
const DOUBT =
  /\?\s*$|\b(?:maybe|perhaps|might|may be|could be|possibly|probably|presumably|i guess|i suspect|i suppose|i assume|not sure|unsure|wonder\w*|likely|unlikely|seem(?:s|ed)?|appears? to|unchanged|iiuc|iirc|afaik|as (?:suggested|reported|noted|mentioned) (?:in|by)|hard to|if you|can you|could you|please|cannot|can't|can not|unable|couldn't|not able|don't|didn't|unclear|unknown|what is|whether)\b/i;

/** A belief is no finding where what it says cannot be followed: causes and changes are named for certain or not at all. */
const BELIEF =
  /\b(?:i (?:think|believe|expect|fear|bet|imagine)|imh?o|my (?:guess|theory|hunch|suspicion)|looks like|sounds like|as far as i)\b/i;
/** Asks others to confirm what the comment says. */
const ASKS_TO_CONFIRM =
  /\b(?:can|could|would) (?:you|someone|somebody|anyone) (?:\w+ )?(?:confirm|verify|check|try)\b/i;
/** Says that the problem did not show. */
const WENT_WELL =
  /\b(?:everything|all|it|this|that|build|compiles?|runs?) (?:\w+ )?works?\b(?! ?around)|\bworks? (?:fine|well|for me|as expected|here)\b|\b(?:no|without) (?:errors?|issues?|problems?|crash(?:es)?)\b|\bbuil(?:ds?|t) (?:fine|successfully|without)\b|\b(?:cannot|can't|couldn't|could not|unable to|not able to|failed to|don't|doesn't) reproduce\b/i;
/** Announces a change of the writer's own: what it says of the problem leads to that. */
const ANNOUNCES =
  /\b(?:opened|submitted|created|pushed|filed|made|proposed) (?:a |an |the )?(?:\w+ )?(?:fix|pr|pull request|patch)\b/i;
/** So large a share of a sentence's longer words in the opening text restates it. */
const RESTATED = 0.5;

const longWords = (text: string): ReadonlySet<string> => new Set(text.toLowerCase().match(/\p{L}{5,}/gu) ?? []);

/** Whether what a sentence says stands in the opening text already. */
function isRestated(quote: string, { title, body }: Discussion): boolean {
  const words = [...longWords(quote)];
  const known = longWords(`${title} ${body.slice(0, 16_384)}`);
  return words.length > 0 && words.filter((word) => known.has(word)).length >= RESTATED * words.length;
}

/** Ids and numbers of changes that a sentence names. */
const changesIn = (sentence: string): readonly string[] =>
  (sentence.match(/\b[0-9a-f]{7,40}\b|(?:#|\/(?:pull|commit|merge_requests)\/)[0-9a-f]{2,40}/gi) ?? []).map((name) =>
    name.replace(/^.*[#/]/, ""),
  );

/** Whether the opening text of a discussion had named the change already. */
function wasKnown(quote: string, { title, body }: Discussion): boolean {
  const named = changesIn(quote);
  return named.length > 0 && named.every((name) => title.includes(name) || body.includes(name));
}

/**
 * What a comment says its writer found out; undefined where it says nothing of the kind.
 * @example investigationIn(history, comment) // { kind: "bisected", quote: "I bisected it to 1a2b3c4." }
 */
export const investigationIn = memoiseBy(
  (history: History, comment: Comment | Discussion): Investigation | undefined => {
    const opening = "discussion" in comment ? comment.discussion : undefined;
    const all = ownSentences(history, comment);
    const said = (words: RegExp): boolean => all.some((sentence) => words.test(straight(sentence)));
    const certain = all.filter((sentence) => !DOUBT.test(straight(sentence)));
    const isOpen = said(ASKS_TO_CONFIRM) || (opening !== undefined && said(ANNOUNCES));
    const wentWell = said(WENT_WELL);
    for (const { kind, words, shown } of RULES) {
      const isNamed = kind === "bisected" || kind === "cause";
      if ((isNamed && isOpen) || (kind === "reproduced" && wentWell)) continue;
      const sentences = isNamed ? certain.filter((sentence) => !BELIEF.test(straight(sentence))) : certain;
      const quote = sentences.find(
        (sentence) =>
          words.test(straight(sentence)) &&
          !(kind === "bisected" && opening && wasKnown(sentence, opening)) &&
          !(kind === "cause" && opening && isRestated(sentence, opening)),
      );
      if (quote !== undefined && (shown === undefined || shown.test(comment.body.slice(0, SHOWN_LIMIT))))
        return { kind, quote };
    }
    return undefined;
  },
);
