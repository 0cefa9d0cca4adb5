import { describe, expect, it } from "vitest";
import type { Citation } from "../model/evidence.ts";
import { citationUrl, commitPrefix } from "./links.ts";

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

  it.each([
    // A commit, the lines of a file, a tag.
    ["https://bitbucket.org/o/r", `/commits/${OID}`, `/src/${HEAD}/docs/a.md#lines-3:5`, "/src/v1"],
    ["https://codeberg.org/o/r", `/commit/${OID}`, `/src/commit/${HEAD}/docs/a.md#L3-L5`, "/releases/tag/v1"],
    ["https://gitea.example.org:3000/o/r", `/commit/${OID}`, `/src/commit/${HEAD}/docs/a.md#L3-L5`, "/releases/tag/v1"],
    ["https://git.sr.ht/~o/r", `/commit/${OID}`, `/tree/${HEAD}/item/docs/a.md#L3-5`, "/refs/v1"],
    ["https://a.googlesource.com/b/c", `/+/${OID}`, `/+/${HEAD}/docs/a.md#3`, "/+/refs/tags/v1"],
    ["https://git.kernel.org/pub/scm/git/git.git", `/commit/?id=${OID}`, `/tree/docs/a.md?id=${HEAD}#n3`, "/tag/?h=v1"],
    ["https://example.org/cgit/r.git", `/commit/?id=${OID}`, `/tree/docs/a.md?id=${HEAD}#n3`, "/tag/?h=v1"],
    ["https://salsa.debian.org/o/r", `/-/commit/${OID}`, `/-/blob/${HEAD}/docs/a.md#L3-5`, "/-/tags/v1"],
    ["https://github.example.org/o/r", `/commit/${OID}`, `/blob/${HEAD}/docs/a.md#L3-L5`, "/releases/tag/v1"],
  ])("follow the forms of the forge at %s", (base, ...paths) => {
    const found = [{}, { path: "docs/a.md", lines: [3, 5] as const }, { path: "refs/tags/v1" }].map((one) =>
      url(base, one),
    );
    expect(found).toEqual(paths.map((path) => base + path));
    expect(`${commitPrefix(base)}${OID}`).toBe(found[0]);
  });

  it("lead to the page of a repository where that is not where it is cloned from", () => {
    expect(url("https://git.savannah.gnu.org/git/r.git")).toBe(
      `https://git.savannah.gnu.org/cgit/r.git/commit/?id=${OID}`,
    );
    expect(url("https://sourceware.org/git/r.git")).toBe(`https://sourceware.org/git/?p=r.git;a=commit;h=${OID}`);
    expect(url("https://example.org/gitweb/r.git", { path: "a.md", lines: [3, 5] })).toBe(
      `https://example.org/gitweb/?p=r.git;a=blob;f=a.md;hb=${HEAD}#l3`,
    );
  });

  it("are none on a host that nobody knows, whatever its path looks like", () => {
    for (const base of [
      "https://git.example.org/o/r",
      "https://example.org/github.com/r",
      "https://notgithub.org/o/r",
    ]) {
      expect(url(base)).toBeNull();
      expect(commitPrefix(base)).toBeNull();
    }
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
