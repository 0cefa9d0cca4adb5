import { describe, expect, it } from "vitest";
import type { DescribedEntry } from "../../test/support/discussions-of.ts";
import { historyOf } from "../../test/support/history-of.ts";
import type { Comment } from "./history.ts";
import { answerOf, uptakeOf } from "./uptake.ts";

const ADA = "Ada Example <ada@users.noreply.github.com>";

/** What became of the first comment. */
function uptake(entries: readonly DescribedEntry[], merged: string | undefined = "2024-02-10") {
  const history = historyOf({
    commits: [{ by: ADA, message: "Start" }],
    discussions: [{ number: 1, by: "bob", on: "2024-02-01", ...(merged ? { merged } : {}), entries }],
  });
  const comment = history.discussions[0]!.entries.find((entry): entry is Comment => entry.kind === "comment");
  return comment && uptakeOf(history, comment)?.kind;
}

const asked = { by: "ada", says: "Close it, because it leaks", at: "src/a.c:3", name: "a" };

describe("uptakeOf", () => {
  it.each([
    [
      "answered",
      "the author said it was done",
      [asked, { by: "bob", says: "Fixed, thanks", at: "src/a.c:3", answers: "a" }],
    ],
    ["changed", "the lines changed", [{ ...asked, stands: false }]],
    ["resolved", "the thread was resolved", [{ ...asked, resolved: true }]],
    ["landed-unchanged", "it landed as it was", [{ ...asked, stands: true }]],
    ["unknown", "the forge does not say", [asked]],
    [
      "unknown",
      "somebody else spoke in between",
      [
        asked,
        { by: "eve", says: "Or use a pool", at: "src/a.c:3", answers: "a" },
        { by: "bob", says: "Done", at: "src/a.c:3", answers: "a" },
      ],
    ],
  ] as const)("is %s where %s", (kind, _, entries) => {
    expect(uptake(entries)).toBe(kind);
  });

  it("does not say that an open pull request landed as it was", () => {
    expect(uptake([{ ...asked, stands: true }], "")).toBe("unknown");
  });

  it.each([
    ["the author's own comment", [{ ...asked, by: "bob" }]],
    ["a comment on no code", [{ by: "ada", says: "Close it" }]],
    ["a program's", [{ ...asked, by: "tidy[bot]" }]],
  ] as const)("is nothing for %s", (what, entries) => {
    if (what === "a program's") expect(uptake(entries)).toBe("unknown");
    else expect(uptake(entries)).toBeUndefined();
  });
});

describe("answerOf", () => {
  it.each(["Done", "Good catch, fixed.", "Thanks! [Updated](https://example.org/1).", "> old\n\nAddressed in 1a2b3c4"])(
    "takes %j for done",
    (text) => expect(answerOf(text)).toBe("done"),
  );
  it.each(["Good point!", "Agreed.", "Makes sense"])("takes %j for agreement", (text) =>
    expect(answerOf(text)).toBe("agreed"),
  );
  it.each([
    "Thanks!",
    "Done, but I kept the lock",
    "Good point, however it is read twice",
    "Why?",
    "I don't think so",
    "Fixed already",
    "Marked as resolved without changes",
    "",
    "> Done",
  ])("takes %j for neither", (text) => expect(answerOf(text)).toBeUndefined());
});
