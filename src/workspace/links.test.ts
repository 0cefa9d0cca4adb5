import { describe, expect, it } from "vitest";
import type { Citation } from "../model/evidence.ts";
import { citationUrl } from "./links.ts";

const OID = "0123456789abcdef0123456789abcdef01234567";
const HEAD = "f".repeat(40);
const url = (base: string | undefined, more: Partial<Citation> = {}, revision: string | null = HEAD) =>
  citationUrl(base, { repo: "r", object: OID, quote: "", ...more }, revision);

describe("links", () => {
  it("lead to commits, files and tags in the forge's own form", () => {
    expect(url("https://github.com/o/r")).toBe(`https://github.com/o/r/commit/${OID}`);
    expect(url("https://gitlab.com/g/s/r")).toBe(`https://gitlab.com/g/s/r/-/commit/${OID}`);
    expect(url("https://git.gitlab.example.org/g/r")).toBe(`https://git.gitlab.example.org/g/r/-/commit/${OID}`);
    expect(url("https://github.com/o/r", { path: "docs/a.md", lines: [3, 5] })).toBe(
      `https://github.com/o/r/blob/${HEAD}/docs/a.md#L3-L5`,
    );
    expect(url("https://gitlab.com/o/r", { path: "docs/a.md", lines: [3, 5] })).toBe(
      `https://gitlab.com/o/r/-/blob/${HEAD}/docs/a.md#L3-5`,
    );
    expect(url("https://github.com/o/r", { path: "docs/a.md", lines: [3, 3] })).toBe(
      `https://github.com/o/r/blob/${HEAD}/docs/a.md#L3`,
    );
    expect(url("https://github.com/o/r", { path: "refs/tags/v1.0/rc 1" })).toBe(
      "https://github.com/o/r/releases/tag/v1.0/rc%201",
    );
    expect(url("https://gitlab.com/o/r", { path: "refs/tags/v1" })).toBe("https://gitlab.com/o/r/-/tags/v1");
  });

  it("hold any path as text", () => {
    expect(url("https://github.com/o/r", { path: 'a b/"><script>/#?%é.md' })).toBe(
      `https://github.com/o/r/blob/${HEAD}/a%20b/%22%3E%3Cscript%3E/%23%3F%25%C3%A9.md`,
    );
  });

  it("are none where the forge or the revision is unknown", () => {
    expect(url(undefined)).toBeNull();
    expect(url("https://github.com/o/r", { path: "docs/a.md" }, null)).toBeNull();
  });
});
