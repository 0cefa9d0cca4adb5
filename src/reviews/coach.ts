/**
 * The review coach: what a draft comment does, and what it lacks to teach the person who gets it. Advice is chosen by
 * rule from what was and was not found in the draft; the suggestion is the draft's own words with blanks in brackets
 * where only its writer knows. No fact is added, nothing is kept, and nothing is sent.
 */
import type { CoachReading, CommentAdvice, CommentReading } from "../model/review-comment.ts";
import { cluesOf } from "./clues.ts";
import { toCommentText } from "./comment-text.ts";
import { findHostility } from "./hostility.ts";
import { readComment } from "./read-comment.ts";

/** At least so sure that a harsh comment mostly explains: then it teaches, and is only told to stay with the code. */
const EXPLAINS = 0.6;
/** A suggestion repeats at most so many characters of the draft. */
const LONGEST_DRAFT = 400;

const TO_PERSON =
  /(?<![\w'])(?:you (?:forgot|missed|broke|failed|didn't|did not|should have|shouldn't have|always|never|keep|don't understand|clearly|obviously|can't just|messed)|your (?:mistake|fault|mess|laziness)|(?:why|how) (?:did|would|do|could) you)(?![\w])/;
const ASKED_REQUEST =
  /^(\s*(?:nit:?\s+|also,?\s+|and\s+)?)(?:can|could|would|will)\s+(?:you|we)\s+(?:please\s+|also\s+|maybe\s+)?([^?]{3,300})\?\s*$/i;

interface Draft {
  readonly text: string;
  readonly own: string;
  readonly reading: CommentReading;
  readonly harsh: boolean;
  readonly says: (family: string) => boolean;
}

type Rule = (draft: Draft) => CommentAdvice | undefined;

const reason: Rule = ({ reading: { kind, givesReason } }) => {
  if (kind === "praises")
    return {
      missing: "reason",
      advice: "Say what is good about it and why, so that it is done again.",
      template: "This is good because [what it makes better].",
    };
  if (kind === "asks")
    return givesReason
      ? undefined
      : {
          missing: "reason",
          advice: "Say why you ask, or what you suspect, so that the answer helps both of you.",
          template: "I ask because [what you expect to happen].",
        };
  if (kind === "approves")
    return {
      missing: "reason",
      advice: "An approval needs no reason. To teach, say what you checked and how.",
      template: "I checked [what] by [how].",
    };
  if (givesReason) return undefined;
  return {
    missing: "reason",
    advice: "Say why: how it works, what goes wrong, or which rule it breaks.",
    template: "because [how it works, or which rule it breaks]",
  };
};

const wants = ({ reading: { kind }, harsh }: Draft): boolean => kind === "directs" || harsh;

const consequence: Rule = (draft) =>
  wants(draft) && !draft.says("consequence")
    ? {
        missing: "consequence",
        advice: "Say what happens if it stays as it is, and to whom.",
        template: "Otherwise [what happens, and when].",
      }
    : undefined;

const alternative: Rule = (draft) =>
  wants(draft) && !draft.reading.givesAlternative
    ? {
        missing: "alternative",
        advice: "Show the other way: a line of code, a name, the wording.",
        template: "For example: `[your version]`",
      }
    : undefined;

const reference: Rule = (draft) =>
  (wants(draft) || draft.reading.kind === "teaches") && !draft.reading.linksReference
    ? {
        missing: "reference",
        advice: "If it is written down somewhere, say where.",
        template: "See [link, or file and line].",
      }
    : undefined;

const request: Rule = ({ text }) => {
  const asked = ASKED_REQUEST.exec(text.trim());
  return asked === null
    ? undefined
    : {
        missing: "request",
        advice: "This is a request in the form of a question. Say it as a request, so that nobody has to guess.",
        template: `Please ${asked[2]?.trim() ?? ""}.`,
      };
};

const codeNotPerson: Rule = ({ own, harsh }) =>
  harsh || TO_PERSON.test(own)
    ? {
        missing: "code-not-person",
        advice: "Speak of the code and what it does, not of the person who wrote it.",
        template: "This [function, line, test] [what it does].",
      }
    : undefined;

/** In the order in which they are told. */
const RULES: readonly Rule[] = [codeNotPerson, request, reason, consequence, alternative, reference];

/** The draft's words without the mark at their end, or undefined where they are too many to repeat. */
function repeatable(text: string): string | undefined {
  const draft = text.trim();
  // Looked at first: the marks at the end of a long text take long to find.
  if (draft.length > 2 * LONGEST_DRAFT) return undefined;
  const words = draft.replace(/[\s.!?]+$/, "");
  return words.length > LONGEST_DRAFT || words.includes("\n") ? undefined : words;
}

/** The draft with blanks for what it lacks. */
function suggest({ text, reading, harsh }: Draft, advice: readonly CommentAdvice[]): string | null {
  const template = (missing: CommentAdvice["missing"]) =>
    advice.find((each) => each.missing === missing)?.template ?? undefined;
  if (harsh)
    return "This [function, line, test] [what it does], because [why that is a problem]. Please [what to do instead].";
  if (reading.kind === "teaches" || reading.kind === "approves") return null;
  const asked = template("request")?.replace(/\.$/, "");
  const words = asked ?? repeatable(text);
  if (words === undefined) return null;
  const why = template("reason");
  if (reading.kind === "praises") return why === undefined ? null : `${words}. ${why}`;
  if (reading.kind === "asks" && asked === undefined) return why === undefined ? null : `${words}? ${why}`;
  const rest = [
    why?.startsWith("because") ? `${words}, ${why}.` : why === undefined ? `${words}.` : `${words}. ${why}`,
    template("consequence"),
    template("alternative"),
  ];
  return rest.filter((part) => part !== undefined).join(" ");
}

/**
 * Reads a draft comment and says what it lacks to teach.
 * @param draft a comment as its writer means to send it; only its first 12,000 characters are read.
 * @returns what the draft does ("blocks-harshly" where it is hostile to the person or the work and does not mostly
 * explain), the words that decide, advice and a suggestion with blanks; undefined where there is nothing to read or it is
 * not English. Never throws.
 * @example coachComment("Rename this.")?.suggestion
 * // "Rename this, because [how it works, or which rule it breaks]. Otherwise [what happens, and when]. For example: `[your version]`"
 */
export function coachComment(draft: string): CoachReading | undefined {
  const reading = readComment(draft);
  if (reading === undefined) return undefined;
  const hostile = findHostility(draft);
  const harsh = hostile.length > 0 && !(reading.kind === "teaches" && reading.confidence >= EXPLAINS);
  const families = new Set<string>(cluesOf(draft).map(({ family }) => family));
  const state: Draft = {
    text: draft,
    own: toCommentText(draft).own,
    reading,
    harsh,
    says: (family) => families.has(family),
  };
  const advice = RULES.flatMap((rule) => rule(hostile.length > 0 ? { ...state, harsh: true } : state) ?? []);
  const taught = reading.kind === "teaches" && !harsh;
  return {
    kind: harsh ? "blocks-harshly" : reading.kind,
    confidence: reading.confidence,
    because: harsh ? hostile : reading.because,
    reading,
    advice: taught ? advice.filter(({ missing }) => missing === "code-not-person" || missing === "reference") : advice,
    suggestion: suggest(state, advice),
  };
}
