import { describe, expect, it } from "vitest";
import { CLUE_IDS, CLUE_RULES, cluesOf } from "./clues.ts";
import { MIXTURE_IDS } from "./mixtures.ts";
import { CLUE_WEIGHTS } from "./review-weights.ts";
import { SHAPE_IDS } from "./shape-clues.ts";

const idsOf = (comment: string): readonly string[] => cluesOf(comment).map(({ id }) => id);

/** For each rule: a comment that shows the clue, and one that looks like it and does not. */
const EXAMPLES: Readonly<Record<string, readonly [shows: string, not: string]>> = {
  // reason
  "says-because": ["keep the lock, bcs the reader may run", "This is the cause of it."],
  "says-since": ["Since it is cached, the second call is free.", "Not touched since May."],
  "says-as": ["Drop the check, as it is done above.", "As above."],
  "says-so-that": ["Sort them so that we can compare two runs.", "So many names."],
  "draws-consequence": ["The list is empty, so the loop never runs.", "So the loop never runs."],
  "says-therefore": ["The queue is bounded, therefore a writer can wait.", "There it waits."],
  "says-otherwise": ["Close it here, otherwise we keep the file open.", "Wise choice of name."],
  "says-due-to": ["It is slow due to the copy.", "The due date is wrong."],
  "gives-purpose": ["Take a copy to avoid a second read.", "Take a copy to the office."],
  "names-the-reason": ["The reason is that two writers meet.", "A reasonable name."],
  "given-that": ["Given that nobody calls it, drop it.", "The given name is wrong."],
  supposes: ["If you pass nothing, it takes the first.", "What a life."],
  "tells-when": ["Whenever the list grows, this is run again.", "At what time?"],
  opposes: ["It works, but it is odd.", "A button."],
  "says-would": ["It would wait for ever.", "The good word."],
  "explains-mechanism": ["The function returns a copy.", "Rename."],
  "says-is-done": ["The buffer is allocated twice.", "Red."],
  "says-by-default": ["By default the log is off.", "The default."],
  "names-a-rule": ["This goes against the style guide.", "Styled."],
  "says-what-we-do": ["We usually put the test beside the code.", "Put it beside the code."],
  "says-that": ["I think this loops.", "Thinking."],
  "states-there-is": ["There is a second caller.", "Put it there."],
  "states-it-is": ["It is already `sorted`.", "Sorted."],
  denies: ["This doesn't close the file.", "Close the file."],
  "says-only-already": ["The name is already taken.", "Ready."],
  "says-actually": ["Note that keys are not sorted.", "Noted."],
  // consequence
  breaks: ["cause it crash if nil", "A breakfast menu."],
  "loses-safety": ["Two threads race here.", "The horse ran."],
  costs: ["This is slow for long lists.", "A nice list."],
  "hard-to-read": ["The name is misleading.", "The lead."],
  "better-for": ["That would be easier to test.", "A test."],
  "no-need": ["The second check is redundant.", "The second check."],
  "is-wrong": ["The sign is wrong.", "The wrongdoer."],
  causes: ["This leads to two writes.", "The lead writer."],
  "what-happens": ["What happens if the file is gone?", "What a file."],
  // reference
  links: ["See https://example.org/guide.", "See the guide."],
  "names-a-document": ["RFC 9110 asks for it.", "The RFCs."],
  "points-to-code": ["Same in #123.", "Number one."],
  "refers-nearby": ["As above.", "Under the roof."],
  "names-a-revision": ["This came with 1a2b3c4d5e.", "This came with the move."],
  // alternative
  "says-instead": ["Pass the path instead.", "A stead."],
  "you-can-use": ["You can use a set here.", "You are fast."],
  "i-would": ["I would keep `old`.", "The wood."],
  "shows-code": ["Call `open_file` once.", "Call it once."],
  "shows-a-block": ["Like this:\n```\nopen()\n```", "Like `open` does."],
  substitutes: ["s/recieve/receive/", "and/or"],
  "gives-wording": ['Say "not found" here.', "Say that it was not found."],
  "code-for-code": ["`first` instead of `second`", "`first` second"],
  "use-code": ["Use `map`.", "The `map`."],
  "for-example": ["For example, an empty name.", "The exam."],
  // question
  "question-mark": ["Is this used?", "This is used."],
  "ends-with-question": ["Sorted. Is this used?", "This is used."],
  "more-questions": ["Who calls it? And with what?", "Who calls it?"],
  "asks-why": ["Why two loops?", "Whyever."],
  "asks-what": ["What is this for?", "Whatever."],
  "asks-how": ["How does it end?", "However."],
  "asks-whether": ["Is it sorted?", "It is sorted."],
  "asks-opinion": ["This is sorted, right?", "Turn right."],
  "or-alternative": ["Is it sorted, or is the order random?", "Sorted or random."],
  "needed-question": ["Is this still needed?", "This is needed."],
  // request
  tells: ["Rename this.", "The rename was good."],
  please: ["Sort them, pls.", "A pleasant name."],
  "can-you": ["Could you move this down?", "The can moved."],
  "should-be": ["This should be sorted.", "The shoulder."],
  "would-be-nice": ["It'd be nice to have a test.", "A nicety."],
  "says-nit": ["nit: two spaces", "A unit of two."],
  "is-missing": ["A test is missing.", "The mission."],
  "is-a-word": ["This doesn't look right.", "A look."],
  "says-same": ["Same here.", "Some."],
  // appreciation
  "good-at-the-start": ["Nice, a smaller loop.", "A loop, nice."],
  "good-work": ["Great work on the parser.", "The work goes on."],
  "likes-it": ["I really like this.", "Likely."],
  "thanks-for-work": ["Thanks for the patch.", "A patch for the parser."],
  thanks: ["Thx!", "A tank."],
  "good-catch": ["Good catch.", "Catch the error."],
  "happy-sign": ["🎉", "A party."],
  exclaims: ["At last!", "At last."],
  smiles: ["Renamed :)", "Renamed (here)"],
  "but-turns": ["Nice, but the name is long.", "The name is long."],
  // approval
  "votes-yes": ["LGTM", "It looks bad."],
  acks: ["utACK 1a2b3c4d5e", "Back."],
  "votes-at-the-start": ["LGTM with a question.", "With a question."],
  "plus-one": ["+1", "10+10"],
  "done-at-the-start": ["Done.", "Is it?"],
  "i-did": ["I moved it to the parser.", "The moved file."],
  "i-will": ["I'll take a look tomorrow.", "Ill-formed."],
  "agrees-at-the-start": ["Yes, that was the plan.", "That was the plan."],
  agrees: ["Sounds good.", "Loud sounds."],
  admits: ["Oops, wrong file.", "Wrong file."],
  process: ["Rebased on main.", "On main."],
  "test-report": ["Tested on two machines.", "On two machines."],
  "leaves-comments": ["A few comments below.", "A comma."],
  "no-change": ["Leave it as it is.", "Move it."],
  // hedge
  hedges: ["Maybe sort them.", "Sort them."],
  "leaves-open": ["Up to you.", "Up."],
  "says-curious": ["Just curious.", "A curio."],
  "does-not-understand": ["I don't understand this.", "This is understood."],
  // trade-off
  "names-trade-off": ["It is a trade-off of memory and time.", "Memory and time."],
  "weighs-both": ["Faster to write, but nobody can read it.", "Fast to write."],
};

describe("clue rules", () => {
  it.each(CLUE_RULES.map(({ id, family }) => [id, family]))("%s (%s)", (id) => {
    const [shows, not] = EXAMPLES[id] ?? ["no example of this rule", ""];
    expect(idsOf(shows)).toContain(id);
    expect(idsOf(not)).not.toContain(id);
  });

  it("have examples, and no examples have none of them", () => {
    expect(Object.keys(EXAMPLES).sort()).toEqual(CLUE_RULES.map(({ id }) => id).sort());
  });

  it("are weighed, each under a name of its own", () => {
    expect(new Set(CLUE_IDS).size).toBe(CLUE_IDS.length);
    expect(Object.keys(CLUE_WEIGHTS).sort()).toEqual([...CLUE_IDS].sort());
    expect(CLUE_IDS).toEqual([...CLUE_RULES.map(({ id }) => id), ...SHAPE_IDS, ...MIXTURE_IDS]);
  });
});

describe("clues of shape", () => {
  it.each<[string, string, string]>([
    ["a question", "Who calls this?", "first-is-question"],
    ["only questions", "Who calls this?", "only-questions"],
    ["a request", "Rename this.", "first-is-request"],
    ["a request and nothing stated", "Rename this.", "request-only"],
    ["a request and a statement", "Rename this, because it shadows the outer name.", "request-and-stated"],
    ["a statement", "The buffer is freed twice.", "first-is-statement"],
    ["what the writer did", "Renamed to match the other one.", "first-is-own-deed"],
    ["a courtesy", "Thanks!", "only-courtesy"],
    ["a hint", "creating", "at-most-1-words"],
    ["a block to apply", "```suggestion\nreturn 1;\n```", "applicable-alone"],
    ["somebody's words", "> why?\nBecause it is sorted.", "quotes"],
  ])("%s: %s", (_, comment, id) => expect(idsOf(comment)).toContain(id));

  it("never counts what only repeats itself", () => {
    const once = "Rename this. It shadows the name outside. It is read twice. It is long. It is old. It is odd.";
    expect(idsOf(`${once} It is sad. It is big. It is red.`)).toEqual(idsOf(once));
  });
});

describe("mixtures of clues", () => {
  it.each<[string, string]>([
    ["Rename this, because it shadows a field.", "wanted-and-why"],
    ["Rename this.", "wanted-without-why"],
    ["Great work!", "praise-alone"],
    ["LGTM, great work!", "praise-and-vote"],
    ["Who calls this?", "asks-bare"],
    ["Renamed.", "deed-without-why"],
  ])("%s: %s", (comment, id) => expect(idsOf(comment)).toContain(id));
});
