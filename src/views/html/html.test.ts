import { describe, expect, it } from "vitest";
import { HOSTILE } from "../../../test/support/sample-report.ts";
import { embedJson, intern } from "./embed-json.ts";
import { html, link, trusted } from "./html.ts";

describe("html", () => {
  it("escapes what is text and keeps what is markup", () => {
    expect(html`<p title="${'"x"'}">${"<b>"}${html`<i>${"&"}</i>`}</p>`.markup).toBe(
      '<p title="&quot;x&quot;">&lt;b&gt;<i>&amp;</i></p>',
    );
  });

  it("joins lists, writes numbers, leaves nothing for what is absent", () => {
    expect(html`${["a", html`<br>`, 0]}${null}${undefined}${false}`.markup).toBe("a<br>0");
  });

  it("takes control characters out of text", () => {
    expect(html`${HOSTILE.bidi} ${HOSTILE.terminal}`.markup).toBe("gnpexe.txtEND redlinkEND");
  });

  it("links only where there is an address", () => {
    expect(link(null, "a").markup).toBe("a");
    expect(link("https://a.example/?b&c", "a").markup).toBe(
      '<a href="https://a.example/?b&amp;c" rel="noopener noreferrer">a</a>',
    );
  });

  it("does not escape twice", () => {
    expect(html`${trusted("<hr>")}`.markup).toBe("<hr>");
  });
});

describe("embedJson", () => {
  it("cannot end its element, and reads back the same", () => {
    const values = Object.values(HOSTILE);
    const json = embedJson(values);
    expect(json).not.toMatch(/[<>\u2028\u2029]/);
    expect(JSON.parse(json)).toEqual(values);
  });
});

describe("intern", () => {
  it("writes each string once", () => {
    expect(intern(["a", ["b", "a"], []])).toEqual({ strings: ["a", "b"], value: [0, [1, 0], []] });
  });
});
