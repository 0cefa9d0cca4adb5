import { describe, expect, it } from "vitest";
import { historyOf } from "../../test/support/history-of.ts";
import { readLinks } from "../documents/links.ts";
import { carriedOutBy, knownPaths, resolveLinks } from "./link-states.ts";

const ADA = "Ada Example <ada@example.org>";
const BO = "Bo Sample <bo@example.org>";
const RFC = "docs/rfcs/0007-faster-queues.md";

const history = historyOf({
  commits: [
    { by: ADA, message: "Add queues", files: { "src/queue.c": "A", "src/old.c": "A", "src/list.c": "A" } },
    { by: ADA, message: "Propose faster queues", files: { [RFC]: "A" } },
    { by: BO, message: "Move queues", files: { "src/queue.c": "D", "lib/queue.c": "A" } },
    { by: BO, message: "Move queues again", files: { "lib/queue.c": "D", "core/queue.c": "A" } },
    { by: BO, message: "Drop the old one", files: { "src/old.c": "D" } },
    { by: BO, name: "named", message: "Batch wake-ups", files: ["core/queue.c"] },
    { by: BO, message: "Grow by halves\n\nFixes #12", files: ["core/queue.c"] },
    { by: BO, message: "Shrink too (#13)", files: ["core/queue.c"] },
    { by: BO, message: "Talk about it, see #12", files: ["core/queue.c"] },
    { by: BO, message: "Shrink as 0007-faster-queues says", files: ["core/queue.c"] },
    { by: ADA, message: "Reword 0007-faster-queues", files: [RFC] },
  ],
  documents: [{ path: RFC, kind: "design-doc", title: "Faster queues" }],
});
const known = knownPaths([RFC, "core/queue.c", "src/list.c"]);
const statesOf = (text: string) =>
  resolveLinks(history, known, readLinks(RFC, text)).paths.map(({ state, path, movedTo }) => [state, path, movedTo]);

describe("resolveLinks", () => {
  it.each<[string, string, (string | undefined)[]]>([
    ["a file that is there", "[x](../../src/list.c)", ["existing", "src/list.c", undefined]],
    ["a folder", "[x](../../core/)", ["existing", "core", undefined]],
    ["a file that moved twice", "[x](../../src/queue.c)", ["moved", "src/queue.c", "core/queue.c"]],
    ["a file that was deleted", "`src/old.c`", ["deleted", "src/old.c", undefined]],
    ["a file that never was", "`src/dream.c`", ["unknown", undefined, undefined]],
    [
      "a file of another repository",
      "https://git.example/o/elsewhere/blob/main/src/list.c",
      ["unknown", undefined, undefined],
    ],
  ])("%s", (_, text, expected) => expect(statesOf(text)).toEqual([expected]));

  it("a path written from inside the only folder that has it", () => {
    const deep = knownPaths(["src/parser/lexer.c"]);
    const { paths } = resolveLinks(history, deep, readLinks("a.md", "`parser/lexer.c`"));
    expect(paths[0]).toMatchObject({ state: "existing", path: "src/parser/lexer.c" });
  });

  it("knows issues that commits name", () => {
    const { issues } = resolveLinks(history, known, readLinks(RFC, "See #12 and #99."));
    expect(issues.map(({ value, state }) => [value, state])).toEqual([
      ["12", "existing"],
      ["99", "unknown"],
    ]);
  });
});

describe("carriedOutBy", () => {
  const document = history.documents.find(({ path }) => path === RFC);

  it("finds what the document names, what names it, and what lands its issues", () => {
    const oid = history.commits.find(({ message }) => message.subject === "Batch wake-ups")?.oid ?? "";
    const links = readLinks(RFC, `Begun in commit ${oid}; tracked in #12 and #13.`);
    const found = carriedOutBy(history, RFC, document, links);
    expect(found.map(({ subject, because }) => [subject, because])).toEqual([
      ["Batch wake-ups", "the document names it"],
      ["Grow by halves", "it lands #12, which the document names"],
      ["Shrink too (#13)", "it lands #13, which the document names"],
      ["Shrink as 0007-faster-queues says", "its subject names the document"],
    ]);
  });

  it("finds nothing for a document that names and is named by nothing", () => {
    expect(carriedOutBy(history, "docs/other.md", undefined, readLinks("docs/other.md", "Words."))).toEqual([]);
  });
});
