import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { named, readPage, withClass, withId } from "./html-regions.ts";

function markdown(html: string, limit = 100_000): string {
  return (
    readPage(`<body>${html}</body>`, { regions: { body: { match: named("body") } }, limit }).regions.body[0]?.text ?? ""
  );
}

describe("readPage", () => {
  it("finds elements by id, class and name, once or all", () => {
    const { regions } = readPage(
      '<h1 id="t"> A <b>plan</b></h1><p class="x by">Ada</p><p class="by">Bo</p><i>1</i><i>2</i>',
      {
        regions: {
          title: { match: withId("t"), plain: true },
          by: { match: withClass("by", "p"), plain: true, many: true },
          first: { match: named("i"), plain: true },
          none: { match: withClass("b") },
        },
        limit: 1000,
      },
    );
    expect(regions.title[0]?.text).toBe("A plan");
    expect(regions.by.map(({ text }) => text)).toEqual(["Ada", "Bo"]);
    expect(regions.first.map(({ text }) => text)).toEqual(["1"]);
    expect(regions.none).toEqual([]);
  });

  it("leaves out scripts, styles and what it is told to, and stops where told", () => {
    const { regions } = readPage("<p>a</p><script>b</script><style>c</style><nav>d</nav><p>e</p><hr id=end>f", {
      regions: { page: { match: named("main") }, first: { match: named("p") } },
      skip: named("nav"),
      stop: withId("end"),
      limit: 1000,
    });
    expect(regions.first[0]?.text).toBe("a");
    expect(
      markdown("<p>a</p><script>b</script><style>c</style><template><p>d</p></template><svg><text>e</text></svg>"),
    ).toBe("a");
  });

  it.each([
    ["headings", "<h2>Why <em>now</em></h2><p>Because.", "## Why now\n\nBecause."],
    ["strong words", "<p>It is <strong> very </strong>late, <b></b>so", "It is **very** late, so"],
    ["lists", "<ul><li>a<ol><li>b<li>c</ol><li><p>d</p><p>e</p></ul>", "- a\n  1. b\n  2. c\n- d\n  e"],
    ["lists of one item each", "<ul><li>a</li></ul><ul><li>b</li></ul>", "- a\n- b"],
    ["numbered from", '<ol start="3"><li>c</ol>', "3. c"],
    [
      "tables",
      "<table><tr><th>a<th>b|c<tr><td><p>1</p><p>2</p><td></table>",
      "| a | b\\|c |\n| --- | --- |\n| 1 2 |  |",
    ],
    ["tables in tables", "<table><tr><td>a<table><tr><td>b<td>c</table><td>d</table>", "| a b c | d |\n| --- | --- |"],
    [
      "code",
      "<pre>\n if a &lt; b:\n   <b>c</b></pre><p>the <code>x</code> of",
      "```\n if a < b:\n   c\n```\n\nthe `x` of",
    ],
    ["quotes", "<blockquote><p>said</p></blockquote>", "> said"],
    ["links", '<p>see<a href="https://a.example/">a <i>b</i></a>.', "see[a b](https://a.example/)."],
    ["line ends", "a<br>b", "a\nb"],
  ])("writes %s", (_what, html, expected) => {
    expect(markdown(html)).toBe(expected);
  });

  it("cuts a text that is too long, and says so", () => {
    const page = readPage(`<body>${"<p>word</p>".repeat(100)}`, {
      regions: { body: { match: named("body") } },
      limit: 50,
    });
    expect(page.cut).toBe(true);
    expect(page.regions.body[0]?.text.length).toBeLessThanOrEqual(60);
  });

  it("gives up on elements nested beyond any page, keeping what came before", () => {
    const page = readPage(`<body><p>before</p>${"<b>".repeat(100_000)}after`, {
      regions: { body: { match: named("body") } },
      limit: 1000,
    });
    expect(page.regions.body[0]?.text).toBe("before");
    expect(page.cut).toBe(true);
  });

  it("never throws, and never lets a script's words through", () => {
    const piece = fc.constantFrom(
      ...'<p> </p> <ul> <li> </ul> <table> <tr> <td> </table> <pre> </pre> <a/href=x> </a> <h1> </h1> <b> </b> <br> &amp; &#x; <!-- --> <![CDATA[ ]]> word < > " \0 <script>SECRET</script>'.split(
        " ",
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const html = pieces.join("");
        if (!html.includes("<!")) expect(markdown(html).replaceAll("](SECRET", "")).not.toContain("SECRET");
        readPage(html, {
          regions: { one: { match: named("p") }, all: { match: named("li"), many: true, plain: true } },
          limit: 30,
        });
      }),
    );
    fc.assert(fc.property(fc.string({ unit: "binary" }), (html) => typeof markdown(html) === "string"));
  });
});
