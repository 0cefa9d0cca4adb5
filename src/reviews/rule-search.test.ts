import { describe, expect, it } from "vitest";
import { rule, shaped } from "./clue.ts";
import { CLUE_RULES } from "./clues.ts";
import { toCommentText } from "./comment-text.ts";
import { meetRules, toRuleSearch } from "./rule-search.ts";

const TEXTS = [
  "rename this, bcs it shadows the field outside",
  "it'd be nice to have a test; 'cause it would hang otherwise",
  "see #12, § 4 and rfc 9110, or line 7 ^^",
  "- ack. re-ack! (utack) 'lgtm' snake_because because_of x'because",
  "why is this here? is it still needed, or is it left over?",
  "étc because, İt's since it is\nso that we can. §§3",
  "",
  "a",
];

describe("meetRules", () => {
  it.each(TEXTS)("finds what each rule by itself finds: %s", (text) => {
    const { own } = toCommentText(text);
    const met = meetRules(toRuleSearch(CLUE_RULES), own, own);
    expect([...met]).toEqual(CLUE_RULES.map(({ pattern }) => (pattern.test(own) ? 1 : 0)));
  });

  it("tries rules for questions on what is asked alone", () => {
    const search = toRuleSearch([rule("question", "asks", "why"), shaped("question", "mark", /\?/)]);
    expect([...meetRules(search, "why? fine", undefined)]).toEqual([0, 0]);
    expect([...meetRules(search, "why? fine", "why?")]).toEqual([1, 1]);
    expect([...meetRules(search, "that is why. fine?", "             fine?")]).toEqual([0, 1]);
  });
});
