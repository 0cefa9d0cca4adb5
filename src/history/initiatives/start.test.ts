import { describe, expect, it } from "vitest";
import { initiativeOf, issue, LATER, STEPS, sentencesOf, step } from "../../../test/support/initiative-of.ts";

const VAGUE =
  "Parsing got slow for some people since the last release and it fails after a while on large inputs. I am not sure why.";
const startOf = (more: Parameters<typeof issue>[0]) => initiativeOf({ discussions: [issue(more)] }).start;

describe("how vague an initiative began", () => {
  it("is vague where its issue says that the problem is not understood", () => {
    const record = initiativeOf({ discussions: [issue({ body: VAGUE })] });
    expect(record.start).toMatchObject({ vagueness: "vague", cites: ["github.com/octo-org/engine#7"] });
    expect(sentencesOf(record)).toContain('Issue #7 said that not all of it was understood: "I am not sure why.".');
  });

  it.each([
    ["code", "It reads `next_token` twice."],
    ["a path", "See src/parse.c for the second pass."],
    ["a list", "Two passes:\n\n- tokens\n- lines"],
  ])("is clear where its issue shows %s", (_, body) => {
    expect(startOf({ body }).vagueness).toBe("clear");
  });

  it("is unknown where nothing was read, and where words alone would decide", () => {
    expect(initiativeOf().start).toEqual({ vagueness: "unknown", cites: [], answeredBy: [] });
    expect(
      startOf({ body: "The second pass over all lines makes large inputs take far too much time, remove it." })
        .vagueness,
    ).toBe("unknown");
  });
});

describe("what was done about it", () => {
  it("was investigated and measured by the words of own messages", () => {
    const body =
      "The root cause was that every line was read twice, because tokens were thrown away at its end.\n\nThis makes parsing 40% faster on my machine.";
    const commits = [step("one", "Keep what was read", "2024-02-02", { body }), ...STEPS.slice(1), LATER];
    const record = initiativeOf({ commits });
    expect(record.start.answeredBy.map(({ kind, count }) => [kind, count])).toEqual([
      ["investigation", 1],
      ["measurement", 1],
    ]);
    expect(sentencesOf(record)[0]).toBe(
      "Of its commit messages, at least 1 named a cause and 1 reported a measurement.",
    );
  });

  it("was investigated by what its leader wrote in its issue", () => {
    const says = "I bisected it to 1a2b3c4d, which reads lines again.";
    const record = initiativeOf({ discussions: [issue({ entries: [{ by: "ada", on: "2024-01-25", says }] })] });
    expect(record.start.answeredBy.map(({ kind }) => kind)).toEqual(["investigation"]);
    expect(sentencesOf(record)[1]).toMatch(
      /^Ada Example wrote in issue #7 which change had brought the problem: "I bis/,
    );
  });

  it("was asked about in its issue before the first commit", () => {
    const entries = (on: string) => [{ by: "ada", on, says: "Should we keep tokens between lines?" }];
    expect(startOf({ entries: entries("2024-01-25") }).answeredBy.map(({ kind }) => kind)).toEqual(["question"]);
    expect(startOf({ entries: entries("2024-02-25") }).answeredBy).toEqual([]);
    expect(startOf({ entries: [{ by: "bob", on: "2024-01-25", says: "Should we keep tokens?" }] }).answeredBy).toEqual(
      [],
    );
  });

  it("was tried out in a request that its title calls a trial", () => {
    const trial = {
      number: 9,
      by: "ada",
      on: "2024-01-25",
      closed: "2024-01-30",
      title: "WIP: one pass",
      body: "For #7",
    };
    const { start } = initiativeOf({ discussions: [issue(), trial] });
    expect(start.answeredBy).toEqual([{ kind: "spike", count: 1, cites: ["github.com/octo-org/engine#9"] }]);
    const { start: none } = initiativeOf({ discussions: [issue(), { ...trial, title: "One pass" }] });
    expect(none.answeredBy).toEqual([]);
  });
});
