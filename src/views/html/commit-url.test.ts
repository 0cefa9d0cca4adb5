import { describe, expect, it } from "vitest";
import { SAMPLE_REPORT } from "../../../test/support/sample-report.ts";
import type { Report } from "../../model/report.ts";
import { commitUrl } from "./commit-url.ts";

const OID = "0123456789abcdef0123456789abcdef01234567";

function reportAt(url: string | null): Report {
  return { ...SAMPLE_REPORT, repositories: [{ key: "k", name: "k", url }], evidence: [] };
}

describe("commitUrl", () => {
  it.each([
    ["https://github.com/example/parser.git", `https://github.com/example/parser/commit/${OID}`],
    ["https://gitlab.example.org/group/tools/", `https://gitlab.example.org/group/tools/-/commit/${OID}`],
    ["https://bitbucket.org/a/b", `https://bitbucket.org/a/b/commits/${OID}`],
    ["https://chromium.googlesource.com/a/b", `https://chromium.googlesource.com/a/b/+/${OID}`],
    ["https://token@codeberg.org/a/b", `https://codeberg.org/a/b/commit/${OID}`],
    ["https://git.example.org/a/b", null],
    ["git@github.com:a/b.git", null],
    ["javascript:alert(1)", null],
    [null, null],
  ])("of a repository at %s is %s", (url, expected) => {
    expect(commitUrl(reportAt(url), "k", OID)).toBe(expected);
  });

  it("learns the form of an unknown forge from evidence", () => {
    const [item] = SAMPLE_REPORT.evidence.filter((one) => one.kind === "event" && one.citation.path === undefined);
    if (item?.kind !== "event") throw new Error("the sample holds such evidence");
    const url = `https://git.example.org/a/commit/?id=${item.citation.object}`;
    const report: Report = { ...reportAt("https://git.example.org/a"), evidence: [{ ...item, repo: "k", url }] };
    expect(commitUrl(report, "k", OID)).toBe(`https://git.example.org/a/commit/?id=${OID}`);
  });

  it("does not take the address of a file for that of a commit", () => {
    const [item] = SAMPLE_REPORT.evidence.filter((one) => one.kind === "event");
    if (item?.kind !== "event") throw new Error("the sample holds such evidence");
    const url = `https://git.example.org/a/blob/${item.citation.object}/x.md`;
    expect(commitUrl({ ...reportAt(null), evidence: [{ ...item, repo: "k", url }] }, "k", OID)).toBeNull();
  });

  it("links only object ids", () => {
    expect(commitUrl(reportAt("https://github.com/a/b"), "k", '"><script>')).toBeNull();
  });
});
