import { describe, expect, it } from "vitest";
import { readLinks } from "./links.ts";

const pathsOf = (path: string, text: string) => readLinks(path, text).paths.map(({ candidates }) => candidates[0]);

describe("readLinks: files", () => {
  it.each<[string, string, string, string[]]>([
    ["a Markdown link", "docs/rfc/7.md", "[queue](../../src/queue.ts#L3)", ["src/queue.ts"]],
    ["a reference definition", "docs/a.md", "[queue]: ./queue.md 'The queue'", ["docs/queue.md"]],
    ["a link from the root", "docs/a.md", "[x](/src/x.c)", ["src/x.c"]],
    ["a code span", "docs/a.md", "see `src/lexer/scan.ts:12`.", ["docs/src/lexer/scan.ts"]],
    ["a bare path", "notes.txt", "The file src/lexer/scan.c, however,", ["src/lexer/scan.c"]],
    ["reStructuredText", "doc/a.rst", "See `queues <../q.rst>`_ and :doc:`other`.", ["q.rst", "doc/other"]],
    ["AsciiDoc", "doc/a.adoc", "See xref:b.adoc[B] and link:../c.txt[C].", ["doc/b.adoc", "c.txt"]],
    ["HTML", "doc/a.html", '<p>See <a href="b.html">B</a></p>', ["doc/b.html"]],
    ["a forge's address", "a.md", "https://git.example/o/r/blob/main/src/q.ts#L1", ["src/q.ts"]],
    ["spaces as a browser writes them", "a.md", "[x](my%20notes.md)", ["my notes.md"]],
    ["nothing outside the repository", "a.md", "[x](../../etc/passwd)", []],
    ["no page elsewhere", "a.md", "[x](https://example.org/a/b.md) <mailto:a@example.org>", []],
    ["nothing in code", "a.md", "```\n[x](src/q.ts)\n```\n<!-- [y](src/y.ts) -->", []],
  ])("%s", (_, path, text, expected) => expect(pathsOf(path, text)).toEqual(expected));

  it("a page called without its ending may be any text, or a folder's page", () => {
    const [link] = readLinks("docs/a.md", "[b](b)").paths;
    expect(link?.candidates).toContain("docs/b.md");
    expect(link?.candidates).toContain("docs/b/index.md");
  });

  it("says the line that names a thing first, and names it once", () => {
    const { paths } = readLinks("a.md", "# A\n\n[q](src/q.ts)\n\n[again](src/q.ts)\n");
    expect(paths.map(({ line }) => line)).toEqual([3]);
  });
});

describe("readLinks: issues and commits", () => {
  it("reads numbers, names and addresses", () => {
    const text =
      "Fixes #12 and example/lexer#13, GH-14.\nhttps://git.example/example/lexer/pull/15, https://gitlab.example/g/s/p/-/merge_requests/16.";
    expect(readLinks("a.md", text).issues.map(({ kind, value }) => `${kind} ${value}`)).toEqual([
      "issue 12",
      "issue example/lexer#13",
      "issue 14",
      "pull-request example/lexer#15",
      "pull-request g/s/p#16",
    ]);
  });

  it("takes no anchor, colour or heading for an issue", () => {
    expect(readLinks("a.md", "[x](#12-queues) colour #1234567 `#123`\n# 12 queues\n").issues).toEqual([]);
  });

  it("reads commits where they are called so", () => {
    const text = "Done in commit 0123abc and `deadbee1`, https://git.example/o/r/commit/89abcdef01; 1234567 people.";
    expect(readLinks("a.md", text).commits.map(({ oid }) => oid)).toEqual(["89abcdef01", "0123abc", "deadbee1"]);
  });
});

describe("readLinks: hostile text", () => {
  it.each([
    ["brackets", "[".repeat(300_000)],
    ["open links", "](".repeat(150_000)],
    ["slashes", "a/".repeat(150_000)],
    ["spans", "`a/".repeat(100_000)],
    ["dots", "../".repeat(100_000)],
    ["numbers", "#1 ".repeat(100_000)],
    ["addresses", "https://a/".repeat(30_000)],
    ["broken escapes", "[x](%E0%A4%A)\n".repeat(20_000)],
    ["roles", ":doc:`".repeat(50_000)],
    ["lines", "[x](y.md)\n".repeat(30_000)],
  ])("%s", (_, text) => expect(() => readLinks("docs/a.md", text)).not.toThrow());
});
