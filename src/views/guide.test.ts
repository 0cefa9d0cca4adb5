import { describe, expect, it } from "vitest";
import { readGuide } from "../guide/guide.ts";
import { columnsOf } from "./columns.ts";
import { articleMarkdown, guideListMarkdown, renderArticle, renderGuideList, toGuideLine } from "./guide.ts";
import { PLAIN_STYLE } from "./terminal.ts";

const guide = readGuide([
  {
    name: "one.md",
    isShipped: true,
    text: `---
title: One
summary: What one is about.
date: 2026-01-02
topics: [Skills]
skill: judgment
---
Text with **strong** words, \`code\` and [a link](https://example.org/x), [another](two.md).

## A part

- first
- [ ] second, which is long enough to be broken over more than one line of a terminal, and then some more of it
  - within

1. one
2. two

> quoted

| a | b |
|---|---|
| 1 | 2 |

\`\`\`
code \u001b[2J
\`\`\`
`,
  },
  { name: "two.md", isShipped: false, text: "---\ntitle: Two\nsummary: Words.\ndate: 2026-01-02\n---\nText.\n" },
  { name: "bad.md", isShipped: false, text: "no front matter \u001b[2J" },
]);

describe("an article in a terminal", () => {
  const text = renderArticle(guide.articles[0]!, { ...PLAIN_STYLE, width: 70 });

  it("has its parts as text", () => {
    expect(text).toMatchInlineSnapshot(`
      "
        One
        Skills · 2026-01-02 · 1 min to read

        What one is about.

        Text with strong words, \`code\` and a link (https://example.org/x),
        another.

        A part

        - first
        [ ] second, which is long enough to be broken over more than one
            line of a terminal, and then some more of it
            - within

        1. one
        2. two

        │ quoted

        a  b
        1  2

            code 

        Your own evidence: waymark why judgment

      "
    `);
  });

  it("acts on no terminal, and no line is longer than it", () => {
    expect(text).not.toContain("\u001b");
    for (const line of text.split("\n")) expect(columnsOf(line)).toBeLessThanOrEqual(70);
  });
});

describe("the list", () => {
  const lines = guide.articles.map(toGuideLine);

  it("stands by topic, with notes on files that are left out", () => {
    expect(renderGuideList(lines, guide.notes, { ...PLAIN_STYLE, width: 80 })).toMatchInlineSnapshot(`
      "
        Skills
        one  What one is about. (1 min)

        Other
        two  Words. (1 min)

        Note: bad.md:1: left out: No front matter, expected a first line of --- and
        title, summary and date below it.

        Read one: waymark guide ID · as a site: waymark guide build -o DIR
      "
    `);
  });

  it("is Markdown as well", () => {
    expect(guideListMarkdown(lines)).toContain("- **One** (`one`, 1 min): What one is about.\n");
    expect(articleMarkdown(guide.articles[1]!)).toBe("# Two\n\nWords.\n\nText.\n");
  });
});
