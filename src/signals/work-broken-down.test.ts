import { describe, expect, it } from "vitest";
import type { DiscussionDescription } from "../../test/support/discussions-of.ts";
import { told } from "../../test/support/findings.ts";
import { workBrokenDown } from "./work-broken-down.ts";

const ADA = "Ada Example <ada@users.noreply.github.com>";
const BOB = "Bob Example <bob@users.noreply.github.com>";

const part = (number: number, more: Partial<DiscussionDescription> = {}): DiscussionDescription => ({
  number,
  by: "bob",
  on: "2024-02-03",
  merged: "2024-02-09",
  ...more,
});
const PARTS = [part(6), part(7), part(8, { kind: "issue", by: "ada", merged: undefined })];
const find = (whole: Partial<DiscussionDescription>, parts: readonly DiscussionDescription[] = PARTS) =>
  told(workBrokenDown, {
    commits: [
      { by: ADA, on: "2024-01-01", message: "Begin" },
      { by: BOB, on: "2024-03-01", message: "Go on" },
    ],
    discussions: [
      { number: 5, kind: "issue", by: "bob", on: "2024-02-01", title: "Move to the new parser", ...whole },
      ...parts,
    ],
  });
const LIST = "Steps:\n- [x] Lexer (#6)\n- [x] https://github.com/octo-org/engine/pull/7\n- [ ] Docs #8";

describe("work-broken-down", () => {
  it("fires on a task list of which most was done", () => {
    expect(find({ body: LIST })).toEqual([
      'Bob Example: Opened "Move to the new parser" (#5) with a task list; at least 2 of the issues and pull requests that it links landed or were closed as done afterwards.',
    ]);
  });

  it("counts every part that an item names, not where the item comes from", () => {
    const said = "https://github.com/octo-org/engine/pull/8#issuecomment-12";
    expect(find({ body: `- [x] Lexer (${said}; see #9), solved by #6 and #7` }, [...PARTS, part(9)])).toEqual([
      'Bob Example: Opened "Move to the new parser" (#5) with a task list; at least 3 of the issues and pull requests that it links landed or were closed as done afterwards.',
    ]);
  });

  it("fires on own work split into parts that landed", () => {
    const entries = [{ by: "bob", on: "2024-02-04", says: "This is too large to review. Split this into #6 and #7." }];
    expect(find({ kind: "pull-request", closed: "2024-02-10", entries })).toEqual([
      'Bob Example: Split "Move to the new parser" (#5) into smaller own pull requests, of which 2 landed.',
    ]);
  });

  it.each([
    ["a list without boxes", { body: LIST.replace(/\[.\] /g, "") }, PARTS],
    ["too few items", { body: "- [x] #6\n- [x] #7" }, PARTS],
    ["the form's boxes", { body: "- [x] I read the guide\n- [x] I searched\n- [x] I tested" }, PARTS],
    ["parts done before", { on: "2024-02-20", body: LIST }, PARTS],
    [
      "parts that did not land",
      { body: LIST },
      [part(6), part(7, { merged: undefined, closed: "2024-02-09" }), part(8, { merged: undefined })],
    ],
    [
      "work that somebody else split",
      { kind: "pull-request", entries: [{ by: "ada", says: "Split this into #6 and #7." }] },
      PARTS,
    ],
    [
      "parts of others",
      { kind: "pull-request", entries: [{ by: "bob", says: "Was split into #6 and #7." }] },
      [part(6, { by: "ada" }), part(7, { by: "ada" })],
    ],
  ] as const)("is silent on %s", (_, whole, parts) => {
    expect(find(whole as Partial<DiscussionDescription>, parts)).toEqual([]);
  });
});
