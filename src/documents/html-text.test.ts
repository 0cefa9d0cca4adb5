import { describe, expect, it } from "vitest";
import { readHtmlText } from "./html-text.ts";

const linesOf = (text: string) => readHtmlText(text.split("\n")).lines;

describe("readHtmlText", () => {
  it.each<[string, string, string[]]>([
    ["headings", '<h2 class="a">Why</h2>', ["## Why"]],
    ["lists and links", '<ul><li><a href="b.html">B</a></li>', ["- [B](…)"]],
    ["rows", "<tr><th>Status</th><td>Accepted</td></tr>", ["| Status |Accepted |"]],
    ["entities", "<p>Salt &amp; pepper &lt; 3 &unknown;", ["Salt & pepper < 3 &unknown;"]],
    ["scripts over lines", "<script>\nif (a < b) c();\n</script>\n<p>Text", ["", "", "", "Text"]],
    ["comments", "a <!-- b\nc --> d", ["a", "d"]],
    ["code", "<pre>\ncode\n</pre>", ["", "", ""]],
    ["a sign that opens no tag", "1 < 2 <3", ["1 < 2 <3"]],
    ["an open tag at the end", "text <a href=", ["text ["]],
  ])("%s", (_, text, expected) => expect(linesOf(text)).toEqual(expected));

  it("gives a line for each line, and counts code and comments", () => {
    const { lines, codeLines, commentLines } = readHtmlText(["<pre>", "a", "b", "</pre>", "<!-- c", "d -->"]);
    expect([lines.length, codeLines, commentLines]).toEqual([6, 3, 3]);
  });

  it.each(["<", "<!--", "<script>", "<a href=", "&amp", "<h1", "<pre>", "</"])("takes %s repeated", (piece) => {
    expect(() => readHtmlText([piece.repeat(2000), piece.repeat(2000)])).not.toThrow();
  });
});
