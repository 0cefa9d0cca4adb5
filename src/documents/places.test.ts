import { describe, expect, it } from "vitest";
import type { DocumentKind, DocumentPlace } from "../model/document.ts";
import { readOutline } from "./outline.ts";
import { readPath } from "./path-parts.ts";
import { readPlaces } from "./places.ts";

const places = (text: string, kind: DocumentKind = "design-doc", path = "a.md") =>
  readPlaces(readOutline(text, readPath(path)), kind);

const LONG = "We looked at keeping the well open all night, but nobody wanted to guard it in winter.";

describe("readPlaces: alternatives", () => {
  it.each([
    [`# T\n\n## Alternatives considered\n\n${LONG}\n`, 3, "Alternatives considered"],
    [`# T\n\n## Rationale and alternatives\n\n${LONG}\n`, 3, "Rationale and alternatives"],
    [`# T\n\n## Alternatives [optional]\n\n${LONG}\n`, 3, "Alternatives [optional]"],
    [`# T\n\n## Design and alternatives\n\n${LONG}\n`, 3, "Design and alternatives"],
    ["# T\n\n## Considered Options\n\n* Goats\n* A good robot\n", 3, "Considered Options"],
    [`# T\n\n## Alternatives\n\n<!--\nWhat else?\n-->\n\n### Guards\n\n${LONG}\n`, 3, "Alternatives"],
    [`# T\n\n## Option 1: guards\n\n${LONG}\n\n## Option 2: a lid\n\n${LONG}\n`, 3, "Option 1: guards"],
    [`# T\n\n## 替代方案\n\n我们考虑过让水井整夜开放，但是冬天没有人愿意看守它，所以放弃了这个方案。\n`, 3, "替代方案"],
  ])("found: %j", (text, line, quote) => expect(places(text).alternatives).toEqual({ line, quote }));

  it.each([
    ["None."],
    ["N/A"],
    ["TBD"],
    ["No alternatives were considered."],
    ["<!-- What other approaches did you consider? -->"],
    ["What other approaches did you consider, and why did you rule them out?"],
    ["- Why is this design the best in the space of possible designs?\n- What is the impact of not doing this?"],
    ["[A discussion of alternate approaches and the trade offs, advantages, and disadvantages of the approach.]"],
    ["_Describe the other approaches that you have considered and why you did not choose any of them._"],
    ["{describe the options}"],
    ["* {option 1}\n* {option 2}\n* {option 3}"],
    ["```\na listing\n```"],
    [""],
  ])("not found: %j", (body) => {
    expect(places(`# T\n\n## Alternatives\n\n${body}\n\n## Next\n\n${LONG}\n`).alternatives).toBeUndefined();
  });
});

describe("readPlaces: the others", () => {
  it("open questions, but no questions and answers", () => {
    expect(places("# T\n\n## Open questions\n\n- Who guards the well at night?\n").openQuestions).toEqual({
      line: 3,
      quote: "Open questions",
    });
    expect(
      places("# T\n\n## Questions and answers\n\nQ: Who guards the well? A: The cat does.\n").openQuestions,
    ).toBeUndefined();
    expect(places("# T\n\n## Open questions\n\nNone at this time.\n").openQuestions).toBeUndefined();
    const targets =
      "N/A\n\n[well]: https://example.org/a/long/address/of/the/well/that/says/nothing/at/all/here\n[cat]: cat-who-guards-the-well-at-night-and-by-day-in-all-seasons-of-the-year-and-longer.md";
    expect(places(`# T\n\n## Open issues\n\n${targets}\n`).openQuestions).toBeUndefined();
    const denied =
      "There are none as of yet.\n\nWhat is important is that we agree whether a well is wanted at all; the wording of the sign above it can always be changed later.";
    expect(places(`# T\n\n## Open issues\n\n${denied}\n`).openQuestions).toBeUndefined();
    const struck = "- ~~Who guards the well at night?~~ The cat.\n- ~~And by day?~~ Nobody, for people are about.";
    expect(places(`# T\n\n## Open questions\n\n${struck}\n`).openQuestions).toBeUndefined();
    const answered =
      "- ~~Who guards the well at night?~~\n  - The cat guards it, as said above.\n- [x] And by day, who is it?";
    expect(places(`# T\n\n## Open questions\n\n${answered}\n`).openQuestions).toBeUndefined();
    expect(
      places(`# T\n\n## Open questions\n\n${answered}\n- And who feeds the cat in winter?\n`).openQuestions?.line,
    ).toBe(3);
    const replied =
      "- Who guards the well at night? Answer: the cat.\n- Must the cat be fed for that?\n  - No. It finds mice by itself.\n- Who else may use it? A. Nobody.";
    expect(places(`# T\n\n## Open questions\n\n${replied}\n`).openQuestions).toBeUndefined();
    const blank =
      "- List any remaining questions.\n- Use this to resolve ambiguity with your team.\n- *These must be resolved before it can be merged.*";
    expect(places(`# T\n\n## Open questions\n\n${blank}\n`).openQuestions).toBeUndefined();
    const within =
      "* ~There is a race between the cat and the mouse.~\n* Wells freeze. ~Thawing them is left out for now.~";
    expect(places(`# T\n\n## Open issues\n\n${within}\n`).openQuestions).toBeUndefined();
    const settled =
      "All of the questions about the well are resolved by now, and the people of the village may begin to dig.";
    expect(places(`# T\n\n## Open issues\n\n${settled}\n`).openQuestions).toBeUndefined();
    const hint =
      "[Explain what is open. Considerations:\n\n- What about the well?\n- What about the goats, the roses\n  and the cat?]";
    expect(places(`# T\n\n## Open issues\n\n${hint}\n`).openQuestions).toBeUndefined();
    expect(places(`# T\n\n## Open issues\n\n${hint}\n\n- Who guards the well at night?\n`).openQuestions?.line).toBe(3);
    const asked =
      "- What parts of the design do you expect to resolve through this document?\n- What issues are out of scope for this RFC but are known?";
    expect(places(`# T\n\n## Open issues\n\n${asked}\n`).openQuestions).toBeUndefined();
    const lone = "- The village agrees with this plan and will get input.";
    expect(places(`# T\n\n## Open issues\n\n${lone}\n`).openQuestions).toBeUndefined();
    const alone = "This change directly solves the broken well.";
    expect(places(`# T\n\n## Open issues\n\n${alone}\n`).openQuestions).toBeUndefined();
    const prompt =
      "What are some questions that you know aren't resolved yet by the OTEP? These may be questions that could be answered through further discussion.";
    expect(places(`# T\n\n## Open questions\n\n${prompt}\n`).openQuestions).toBeUndefined();
  });

  it("a section of risks and open questions is both", () => {
    const both = places("# T\n\n## Risks and open questions\n\n- Nobody knows yet who guards the well: a cat?\n");
    expect(both.openQuestions?.line).toBe(3);
    expect(both.tradeOffs?.line).toBe(3);
  });

  it("trade-offs, by their own section or by consequences that weigh a cost", () => {
    const drawback = "Carts must drive around the hill, and the mill is farther away.";
    expect(places(`# T\n\n## Drawbacks\n\n${drawback}\n`).tradeOffs?.line).toBe(3);
    expect(
      places("# T\n\n## Consequences\n\nGood, because quiet at night.\nBad, because goats eat the roses.\n").tradeOffs
        ?.line,
    ).toBe(3);
    expect(
      places("# T\n\n## Consequences\n\nEverybody is happy about this and sings in the street.\n").tradeOffs,
    ).toBeUndefined();
  });

  it("support: measurements before links", () => {
    const text =
      "# T\n\n## Motivation\n\nSee https://example.org/example/issues/7 for complaints.\n\n## Design\n\nWe measured 40% less oil.\n";
    expect(places(text).support).toEqual({ line: 9, quote: "We measured 40% less oil." });
    expect(places(text.replace("40%", "much")).support?.line).toBe(5);
    expect(places("# T\n\n## Motivation\n\nA [lamp](https://example.org/lamp) gives light.\n").support).toBeUndefined();
    expect(places("# T\n\n## Design\n\nThe timeout is 30 seconds.\n").support).toBeUndefined();
  });

  it("outcome: what was written later, not the outcome of deciding and not a plan", () => {
    expect(
      places("# T\n\n## Retrospective\n\nA year on, the goats have eaten every rose we had.\n").outcome?.line,
    ).toBe(3);
    expect(
      places("# T\n\n## Decision Outcome\n\nChosen option: goats, because they also fertilise.\n").outcome,
    ).toBeUndefined();
    const history =
      "# T\n\n## Implementation History\n\n- 2024-01: proposal updated for beta\n- 2024-05: released in v1.30\n";
    expect(places(history).outcome).toEqual({ line: 6, quote: "- 2024-05: released in v1.30" });
  });

  it("actions: bare names of sections count in a postmortem only", () => {
    const text = "# T\n\n## Next steps\n\n- Hang the slate by the door\n";
    expect(places(text, "postmortem").actions).toEqual({ line: 3, quote: "Next steps" });
    expect(places(text).actions).toBeUndefined();
    expect(places(text.replace("Next steps", "Action items")).actions?.line).toBe(3);
  });
});

describe("readPlaces: quotes", () => {
  const stands = (text: string, place: DocumentPlace | undefined) =>
    place !== undefined && (text.split("\n")[place.line - 1] ?? "").includes(place.quote);

  it.each([
    ["a.md", `# T\r\n\r\n## Alternatives ##\r\n\r\n${LONG}\r\n`],
    ["a.md", `T\n=\n\nAlternatives\n------------\n\n${LONG}\n`],
    ["a.md", `# T\n\n## Alternatives <!-- optional -->\n\n${LONG}\n`],
    ["a.rst", `T\n=\n\nAlternatives\n------------\n\n${LONG}\n`],
    ["a.adoc", `= T\n\n== Alternatives\n\n${LONG}\n`],
    ["a.org", `* T\n** Alternatives\n${LONG}\n`],
  ])("stand on their line: %s %j", (path, text) => {
    expect(stands(text, places(text, "design-doc", path).alternatives)).toBe(true);
  });

  it("are cut to 240 characters around the words", () => {
    const line = `${"word ".repeat(200)}we measured 40% less oil ${"word ".repeat(200)}`;
    const text = `# T\n\n## Results\n\n${line}\n`;
    const { support } = places(text);
    expect(support?.quote).toContain("40%");
    expect(support?.quote.length).toBeLessThanOrEqual(240);
    expect(stands(text, support)).toBe(true);
  });
});
