import { describe, expect, it } from "vitest";
import type { HistoryDocument } from "./history.ts";
import { isProposal, proposalNumberIn, proposalNumberOf } from "./proposals.ts";

const document = (path: string, title = "Queue work"): HistoryDocument => ({
  path,
  title,
  blob: "",
  kind: "design-doc",
  because: "",
  authors: [],
  area: "",
  addedBy: undefined,
  revisions: [],
});

describe("proposals", () => {
  it.each([
    "rfcs/0007-queues.md",
    "keps/sig-node/1287-queues/README.md",
    "docs/proposals/queues.md",
    "design/20240513-queues.md",
    "peps/pep-0744.rst",
  ])("%s is one", (path) => {
    expect(isProposal(document(path))).toBe(true);
  });

  it.each(["docs/architecture.md", "rfcs/README.md", "docs/guide/queues.md"])("%s is none", (path) => {
    expect(isProposal(document(path))).toBe(false);
  });

  it("reads a number from title, path or text", () => {
    expect(proposalNumberOf(document("a/b.md", "KEP-1287: Queue work"))).toBe("KEP-1287");
    expect(proposalNumberOf(document("keps/sig-node/1287-queues/README.md"))).toBe("KEP-1287");
    expect(proposalNumberOf(document("docs/proposals/queues.md"))).toBeUndefined();
    expect(proposalNumberIn("Implement RFC-0012")).toBe("RFC-12");
  });
});
