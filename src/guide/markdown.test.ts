import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { GUIDE_TAGS, type GuideNode } from "../model/guide.ts";
import { readMarkdown, safeHref, wordsOf } from "./markdown.ts";
import { bodyOf, toHtml } from "./site/markup.ts";

const htmlOf = (markdown: string): string => toHtml(...bodyOf(readMarkdown(markdown).body, (id) => `${id}.html`));

function* allNodes(nodes: readonly GuideNode[]): Generator<GuideNode> {
  for (const node of nodes) {
    yield node;
    if (node.type === "element") yield* allNodes(node.children);
  }
}

describe("Markdown", () => {
  it("becomes the elements an article may have", () => {
    expect(
      htmlOf(
        "## One *two*\n\nText with `code`, **strong** and [a link](https://example.org/?a=1&b=2).\n\n- [ ] first\n- [x] second\n\n3. three\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n> quoted\n\n```js\nconst a = 1 < 2;\n```\n",
      ),
    ).toMatchInlineSnapshot(`
      "<h2 id="s-one-two">One <em>two</em></h2>
      <p>Text with <code>code</code>, <strong>strong</strong> and <a href="https://example.org/?a=1&#x26;b=2" rel="noopener noreferrer">a link</a>.</p>
      <ul>
      <li class="task"> first</li>
      <li class="task"> second</li>
      </ul>
      <ol start="3">
      <li>three</li>
      </ol>
      <div class="scroll" tabindex="0" role="region" aria-label="Table"><table>
      <thead>
      <tr>
      <th scope="col">a</th>
      <th scope="col">b</th>
      </tr>
      </thead>
      <tbody>
      <tr>
      <td>1</td>
      <td>2</td>
      </tr>
      </tbody>
      </table></div>
      <blockquote>
      <p>quoted</p>
      </blockquote>
      <div class="scroll" tabindex="0" role="region" aria-label="Example text"><pre><code>const a = 1 &#x3C; 2;
      </code></pre></div>"
    `);
  });

  it("leads to other articles and to parts of this one", () => {
    expect(htmlOf("[one](judgment.md), [two](./judgment.md#sources), [three](#checklist)")).toBe(
      '<p><a href="judgment.html">one</a>, <a href="judgment.html#s-sources">two</a>, <a href="#s-checklist">three</a></p>',
    );
  });

  it("has pictures by their words, and footnotes in brackets", () => {
    expect(htmlOf("![a map](https://evil.example/pixel.png) one[^1]\n\n[^1]: two")).toBe(
      "<p>a map one[1]</p>\n<blockquote>\n<p>[1]</p>\n<p>two</p>\n</blockquote>",
    );
  });
});

/** What must never come out as an element or attribute, whatever went in. */
const HOSTILE: readonly string[] = [
  "<script>alert(1)</script>",
  "text <script src=https://evil.example/x.js></script> text",
  "<img src=x onerror=alert(1)>",
  "<svg><script>alert(1)</script></svg>",
  "<svg/onload=alert(1)>",
  "<iframe src=javascript:alert(1)></iframe>",
  '<a href="javascript:alert(1)">x</a>',
  "<style>*{display:none}</style>",
  "<math><mtext></mtext><style><img src=x onerror=alert(1)></style></math>",
  '<form action="https://evil.example"><input name=q></form>',
  "<base href=https://evil.example/>",
  "<meta http-equiv=refresh content=0;url=https://evil.example>",
  "<!-- --><script>alert(1)</script><!-- -->",
  "<![CDATA[<script>alert(1)</script>]]>",
  "[x](javascript:alert(1))",
  "[x](JaVaScRiPt:alert(1))",
  "[x](java\tscript:alert(1))",
  "[x](&#106;avascript:alert(1))",
  "[x](\u0001javascript:alert(1))",
  "[x](data:text/html;base64,PHNjcmlwdD4=)",
  "[x](vbscript:msgbox(1))",
  "[x](file:///etc/passwd)",
  "[x](//evil.example/)",
  "[x](/etc/passwd)",
  "[x](../../secret.md)",
  "[x]( https://user:password@example.org/)",
  "![x](javascript:alert(1))",
  "![x](data:image/svg+xml,<svg onload=alert(1)>)",
  "[x]: javascript:alert(1)\n\n[x]",
  "<javascript:alert(1)>",
  '## <b onmouseover=alert(1)>x</b> {#id onclick="alert(1)"}',
  '```"><script>alert(1)</script>\ncode\n```',
  "| a |\n|---|\n| <script>alert(1)</script> |\n",
  '[x](https://example.org/"onmouseover="alert(1))',
  '[x](https://example.org "title\\" onclick=alert(1)")',
  "[^x]: <script>alert(1)</script>\n\none[^x]",
];

function expectHarmless(markdown: string): void {
  const { body } = readMarkdown(markdown);
  for (const node of allNodes(body)) {
    if (node.type === "text") continue;
    expect(GUIDE_TAGS).toContain(node.tagName);
    expect(["id", "href", "start", "className"]).toEqual(expect.arrayContaining(Object.keys(node.properties)));
    const { href } = node.properties;
    if (href !== undefined) expect(href).toMatch(/^(?:https?:\/\/(?!.*@)|mailto:|#|[a-z0-9-]+\.md)/);
  }
  const html = htmlOf(markdown);
  expect(html.replace(/&#x3C;/g, "")).not.toMatch(/<(?:script|style|svg|math|img|iframe|form|input|base|meta|object)/i);
  expect(html).not.toMatch(/<[^>]*\son\w+\s*=\s*[^"]/i);
}

describe("hostile Markdown", () => {
  it.each(HOSTILE)("%j is harmless", (markdown) => expectHarmless(markdown));

  it("of any kind is harmless, and read without a throw", () => {
    const pieces = fc.constantFrom(
      ...HOSTILE,
      "\n",
      "\n\n",
      "> ",
      "- ",
      "`",
      "**",
      "[",
      "](",
      ")",
      "<",
      ">",
      "|",
      "&",
      '"',
      "text",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => expectHarmless(parts.join(""))),
      { numRuns: 150 },
    );
  });

  it.each<[string, string]>([
    ["quotes within quotes", `${">".repeat(5000)} x`],
    ["quotes on many lines", Array.from({ length: 60 }, (_, at) => `${"> ".repeat(at)}x`).join("\n")],
    ["lists within lists", Array.from({ length: 200 }, (_, at) => `${"  ".repeat(at)}- x`).join("\n")],
    ["lists on a line", `${"- ".repeat(3000)}x`],
    ["brackets", "[".repeat(50_000)],
    ["links within links", "[a](".repeat(10_000)],
    ["emphasis", "*a **a ".repeat(10_000)],
    ["raw elements", "<div>".repeat(10_000)],
    ["backticks", Array.from({ length: 300 }, (_, at) => "`".repeat(at)).join(" ")],
    ["more than an article", "word ".repeat(50_000)],
  ])("%s are refused or read, never too deep", (_, markdown) => {
    const { body, mistake } = readMarkdown(markdown);
    expect(mistake === undefined || (mistake.length < 200 && body.length === 0)).toBe(true);
    let depth = 0;
    const walk = (nodes: readonly GuideNode[], at: number): void => {
      depth = Math.max(depth, at);
      for (const node of nodes) if (node.type === "element") walk(node.children, at + 1);
    };
    walk(body, 0);
    expect(depth).toBeLessThan(30);
  });

  it("keeps words that are no markup", () => {
    expect(wordsOf(readMarkdown('a < b && c > d, "quoted" and {braces}').body).trim()).toBe(
      'a < b && c > d, "quoted" and {braces}',
    );
  });
});

describe("an address", () => {
  it.each([
    ["https://example.org/a b", "https://example.org/a%20b"],
    ["https://user:secret@example.org/", "https://example.org/"],
    ["mailto:ada@example.org", "mailto:ada@example.org"],
    ["judgment.md#sources", "judgment.md#s-sources"],
    ["#sources", "#s-sources"],
    ["javascript:alert(1)", undefined],
    ["data:text/html,x", undefined],
    ["//example.org", undefined],
    ["/absolute", undefined],
    ["../up.md", undefined],
    ["", undefined],
  ])("%j becomes %j", (href, expected) => expect(safeHref(href)).toBe(expected));
});
