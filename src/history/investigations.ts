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
    const sentences = ownSentences(history, comment).filter((sentence) => !DOUBT.test(straight(sentence)));
    for (const { kind, words, shown } of RULES) {
      const quote = sentences.find(
        (sentence) =>
          words.test(straight(sentence)) && !(kind === "bisected" && opening && wasKnown(sentence, opening)),
      );
      if (quote !== undefined && (shown === undefined || shown.test(comment.body.slice(0, SHOWN_LIMIT))))
        return { kind, quote };
    }
    return undefined;
  },
);
