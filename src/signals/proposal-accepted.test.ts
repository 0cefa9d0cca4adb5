import { describe, expect, it } from "vitest";
import { told } from "../../test/support/findings.ts";
import type { CommitDescription } from "../../test/support/history-of.ts";
import type { DocumentRecord } from "../model/document.ts";
import { proposalAccepted } from "./proposal-accepted.ts";

const ADA = "Ada Example <ada@example.org>";
const BOB = "Bob Example <bob@example.org>";
const PATH = "rfcs/0007-queues.md";
const add = (path = PATH, by = ADA): CommitDescription => ({
  by,
  message: "Propose durable queues",
  files: { [path]: "A" },
});
const ruling = (path = PATH): CommitDescription => ({ by: BOB, message: "Queues: mark as accepted", files: [path] });
const find = (
  document: Partial<DocumentRecord>,
  commits: readonly CommitDescription[] = [add(document.path), ruling(document.path)],
) =>
  told(proposalAccepted, {
    commits,
    documents: [{ path: PATH, kind: "design-doc", title: "Durable queues", ...document }],
  });

describe("proposal-accepted", () => {
  it.each(["Accepted", "Final", "**Implemented (v2.1)**", "ADOPTED", "Ready for Implementation"])(
    "fires on the status %s",
    (status) => {
      expect(find({ status })).toEqual([
        `Ada Example: Added the proposal "Durable queues", whose status is now "${status}".`,
      ]);
    },
  );

  it("fires on a folder of accepted ones where no status is stated", () => {
    expect(find({ path: "designs/accepted/queues.md" })).toEqual([
      'Ada Example: Added the proposal "Durable queues", which now stands under "accepted".',
    ]);
  });

  it("believes the document's author line", () => {
    expect(find({ status: "Accepted", authors: ["Ada Example (@ada)", "Cyd Example"] })).toHaveLength(1);
    expect(find({ status: "Accepted", authors: ["Dee Sample <dee@example.net>"] })).toEqual([]);
  });

  it.each([
    ["a draft", { status: "Draft" }],
    ["what is under review", { status: "In review, to be accepted" }],
    ["what was accepted and then taken back", { status: "Accepted, but superseded by 12" }],
    ["a rejected one in the folder of accepted ones", { status: "Rejected", path: "rfcs/accepted/0007-queues.md" }],
    ["no status", {}],
    ["a decision record", { status: "Accepted", kind: "adr" }],
    ["an entry of a few lines", { status: "Final", length: 900 }],
  ] as const)("is silent on %s", (_, document) => {
    expect(find(document)).toEqual([]);
  });

  it("is silent where nothing changed since it was added", () => {
    expect(find({ status: "Accepted" }, [add()])).toEqual([]);
  });

  it("is silent where another text took the number on the way", () => {
    const moved: CommitDescription = {
      by: BOB,
      message: "Give queues a number",
      files: { "adr/rfc-7.md": "D", "adr/rfc-9.md": "R" },
    };
    expect(
      find({ status: "Accepted", path: "adr/rfc-9.md" }, [add("adr/rfc-7.md"), moved, ruling("adr/rfc-9.md")]),
    ).toEqual([]);
  });
});
