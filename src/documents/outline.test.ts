import { describe, expect, it } from "vitest";
import { readOutline } from "./outline.ts";
import { readPath } from "./path-parts.ts";

const outline = (path: string, text: string) => readOutline(text, readPath(path));
const headings = (path: string, text: string) =>
  outline(path, text).sections.map(({ shown, level, line }) => [shown, level, line + 1]);

describe("readOutline: headings", () => {
  it("ATX, with closing marks, links, numbers and emphasis", () => {
    const text = "# 1. Title #\n\n## [Goals](#goals)\n\n### **Why** `now`\n\n#no heading\n\n####### seven\n";
    expect(headings("a.md", text)).toEqual([
      ["Title", 1, 1],
      ["Goals", 2, 3],
      ["Why now", 3, 5],
    ]);
  });

  it("Setext, but no rule below a paragraph and no table", () => {
    const text = "Title\n=====\n\nGoals\n-----\n\ntwo lines\nof text\n---\n\n| a |\n|---|\n\n- item\n---\n";
    expect(headings("a.md", text)).toEqual([
      ["Title", 1, 1],
      ["Goals", 2, 4],
    ]);
  });

  it("reStructuredText, levels by order of appearance", () => {
    const text =
      "=====\nTitle\n=====\n\nGoals\n-----\n\nSmall goals\n~~~~~~~~~~~\n\nCosts\n-----\n\n==== ====\na    b\n==== ====\n";
    expect(headings("a.rst", text)).toEqual([
      ["Title", 1, 2],
      ["Goals", 2, 5],
      ["Small goals", 3, 8],
      ["Costs", 2, 11],
    ]);
  });

  it("AsciiDoc, one-line and two-line, listings left out", () => {
    const text =
      "Title\n=====\n\n== Goals ==\n\n----\n== no heading\n----\n\n[source]\n----\nx\n----\n\nCosts\n-----\n";
    expect(headings("a.adoc", text)).toEqual([
      ["Title", 1, 1],
      ["Goals", 2, 4],
      ["Costs", 2, 15],
    ]);
  });

  it("Org", () => {
    expect(headings("a.org", "* Title\n** Goals\n#+BEGIN_SRC\n* no\n#+END_SRC\n")).toEqual([
      ["Title", 1, 1],
      ["Goals", 2, 2],
    ]);
  });

  it("neither in fenced code nor in comments", () => {
    const text =
      "# Title\n\n```sh\n# no\n```\n\n~~~~\n```\n# no\n~~~~\n\n<!--\n# no\n-->\n\n<!-- # no --> text\n\n## Yes\n";
    expect(headings("a.md", text)).toEqual([
      ["Title", 1, 1],
      ["Yes", 2, 18],
    ]);
  });

  it("gives sections their extents", () => {
    const { sections } = outline("a.md", "# A\n\n## B\n\n### C\n\n## D\n");
    expect(sections.map(({ shown, to }) => [shown, to])).toEqual([
      ["A", 8],
      ["B", 6],
      ["C", 6],
      ["D", 8],
    ]);
  });
});

describe("readOutline: fields", () => {
  const field = (path: string, text: string, name: string) =>
    outline(path, text).fields.find((each) => each.name === name);

  it("YAML front matter with lists and comments", () => {
    const text =
      '---\ntitle: "A # B"\nstatus: provisional # for now\nauthors:\n  - "@ada"\n  - name: Bo Sample\n    email: bo@example.org\n---\n# X\n';
    expect(field("a.md", text, "title")?.value).toBe("A # B");
    expect(field("a.md", text, "status")?.value).toBe("provisional");
    expect(field("a.md", text, "authors")?.items).toEqual(["@ada", "Bo Sample"]);
  });

  it.each([
    ["# T\n\n* Status: Accepted\n"],
    ["# T\n\n- **Status**: Accepted\n"],
    ["# T\n\n**Status:** Accepted\n"],
    ["# T\n\n| Status | Accepted |\n|---|---|\n"],
    ["# T\n\nStatus: Accepted\n\n## Context\n\nStatus: no\n"],
  ])("header lines: %j", (text) => expect(field("a.md", text, "status")?.value).toBe("Accepted"));

  it("reStructuredText field lists", () => {
    expect(field("a.rst", "T\n=\n\n:Status: Accepted\n", "status")?.value).toBe("Accepted");
  });

  it("a rule at the top is no front matter", () => {
    const { hasFrontMatter, sections } = outline("a.md", "---\n\n# Title\n\n---\n\n## Goals\n");
    expect(hasFrontMatter).toBe(false);
    expect(sections).toHaveLength(2);
  });
});
