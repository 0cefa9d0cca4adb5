import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { escapeHtml, escapeMarkdown, plainText, safeUrl } from "./escape.ts";

const anyText = fc.string({
  unit: fc.oneof(
    fc.constantFrom("\u001b", "[", "]", "\u009b", "\u0007", "\ud83d", "\udb40", "\udc01", "\u200b", "\u202e", "\n"),
    fc.string({ unit: "binary", maxLength: 1 }),
  ),
});

describe("plainText", () => {
  it.each([
    ["colours", "\u001b[31;1mred\u001b[0m", "red"],
    ["eight-bit sequences", "a\u009b2Jb", "ab"],
    ["links and titles", "\u001b]8;;https://evil.example\u0007click\u001b]8;;\u001b\\ here", "click here"],
    ["an unfinished sequence, made visible", "a\u001b[", "a\u241b["],
    ["line ends of every kind", "a\r\nb\u2028c\u0085d\te", "a b c d e"],
    ["other control characters, made visible", "a\u0000b\u0007c\u007f", "a\u2400b\u2407c\u2421"],
    ["direction overrides and isolates", "a\u202eb\u2066c\u2069d\u200fe", "abcde"],
    ["invisible characters", "a\u200bb\ufeffc\u{e0041}d", "abcd"],
    ["lone surrogates", "a\ud83db\ude00c", "a\ufffdb\ufffdc"],
    ["halves joined by what is dropped between them", "\udb40\u200b\udc01", "\ufffd\ufffd"],
  ])("takes away %s", (_, text, plain) => {
    expect(plainText(text)).toBe(plain);
  });

  it("leaves names and emoji of every script alone", () => {
    const text = "Zoë नमस्ते مرحبا 山田 👩‍💻 می‌خواهم";
    expect(plainText(text)).toBe(text);
  });

  it("leaves nothing that acts, and changes nothing twice", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const plain = plainText(text);
        expect(plain).not.toMatch(/[\p{Cc}\p{Surrogate}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u);
        expect(plainText(plain)).toBe(plain);
      }),
    );
  });
});

describe("escapeHtml", () => {
  it("quotes everything that could leave content or an attribute", () => {
    expect(escapeHtml(`<a href="x" id='y'>&amp;`)).toBe("&lt;a href=&quot;x&quot; id=&#39;y&#39;&gt;&amp;amp;");
  });
});

describe("escapeMarkdown", () => {
  it.each([
    ["a heading", "# one", "\\# one"],
    ["a list item", "- one", "\\- one"],
    ["a numbered item", "12. one", "12\\. one"],
    ["emphasis and code", "*a* _b_ `c` ~~d~~", "\\*a\\* \\_b\\_ \\`c\\` \\~\\~d\\~\\~"],
    ["a link", "[a](b)", "\\[a\\]\\(b\\)"],
    ["HTML and entities", "<b>&amp;</b>", "\\<b\\>\\&amp;\\</b\\>"],
    ["a table cell", "a | b", "a \\| b"],
    ["a mention", "ask @everyone", "ask @\u2060everyone"],
    ["an issue number", "see #12", "see \\#\u206012"],
    ["bare addresses", "https://a.example www.b.example", "https:\u2060//a.example www\u2060.b.example"],
    ["a trailing backslash", "a\\", "a\\\\"],
    ["several lines", "a\n\n# b", "a \\# b"],
  ])("makes plain text of %s", (_, text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });
});

describe("safeUrl", () => {
  it.each([
    ["https://example.org/a b", "https://example.org/a%20b"],
    ["http://example.org", "http://example.org/"],
    ["https://user:token@example.org/x", "https://example.org/x"],
    ["javascript:alert(1)", null],
    [" \u0000javascript:alert(1)", null],
    ["data:text/html,x", null],
    ["file:///etc/passwd", null],
    ["git@example.org:a/b.git", null],
    ["", null],
  ])("reads %j as %j", (url, safe) => {
    expect(safeUrl(url)).toBe(safe);
  });

  it("keeps null", () => {
    expect(safeUrl(null)).toBeNull();
  });
});
