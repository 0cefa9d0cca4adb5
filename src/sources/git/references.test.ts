/** Every dialect in which public histories point at issues, requests, commits and the origin of a merge; near misses too. */
import { describe, expect, it } from "vitest";
import { cpuTime } from "../../../test/support/cpu-time.ts";
import type { MergeFacts, Trailer } from "../../model/commit.ts";
import { findMergeFacts, findPicks, findReferences, findReverts } from "./references.ts";

const A = "0123abc4567890abcdef0123456789abcdef0123";
const B = "9876fed4567890abcdef0123456789abcdef0123";
const C = "5555fed4567890abcdef0123456789abcdef0123";

const read = (subject: string, body = "", trailers: readonly Trailer[] = []) =>
  findReferences(subject, body, trailers).map(({ kind, value, role }) => `${kind} ${value} ${role}`);
const trailer = (key: string, value: string) => read("Title", "", [{ key, value, people: [] }]);

describe("references in words", () => {
  it.each<[string, readonly string[]]>([
    ["Fixes #12", ["issue 12 fixes"]],
    ["fixes #12.", ["issue 12 fixes"]],
    ["Fixed: #12", ["issue 12 fixes"]],
    ["Closes #12, #13 and #14", ["issue 12 fixes", "issue 13 fixes", "issue 14 fixes"]],
    ["This resolves issue #12 & #13", ["issue 12 fixes", "issue 13 fixes"]],
    ["Fixes bug #12", ["issue 12 fixes"]],
    ["Implements #12", ["issue 12 fixes"]],
    ["Closes gh-12", ["issue 12 fixes"]],
    ["Closes example/lexer2#12", ["issue example/lexer2#12 fixes"]],
    ["Closes #12, example/lexer2#12 and #13", ["issue 12 fixes", "issue example/lexer2#12 fixes", "issue 13 fixes"]],
    ["see example/lexer2#12 and #12", ["issue example/lexer2#12 mentions", "issue 12 mentions"]],
    ["Fixes https://github.com/example/lexer2/issues/12", ["issue example/lexer2#12 fixes"]],
    ["Fixes https://github.com/example/lexer/issues/12#issuecomment-99", ["issue example/lexer#12 fixes"]],
    ["Part of #12 and then #13", ["issue 12 mentions", "issue 13 mentions"]],
    ["(see #12)", ["issue 12 mentions"]],
    ["refs: #12,#13", ["issue 12 mentions", "issue 13 mentions"]],
    ["GH-12: reworded", ["issue 12 mentions"]],
    ["See https://github.com/example/lexer/pull/12.", ["pull-request example/lexer#12 mentions"]],
    ["See https://gitlab.example.org/group/sub/lexer/-/merge_requests/7", ["pull-request group/sub/lexer#7 mentions"]],
    ["See <https://gitlab.example.org/group/lexer/-/issues/7>", ["issue group/lexer#7 mentions"]],
    ["See https://bugs.example.org/bugs/7", ["issue 7 mentions"]],
    ["prefix #1 and also fixes #1", ["issue 1 fixes"]],
    ["C#9 and item#3 and &#39; and a#12", []],
    ["#12345678 is no issue number", []],
    ["The colour is #fff000 or #00ff00.", []],
    ["https://example.org/page#12", []],
    ["fixes 12 tests", []],
    ["prefixes #a", []],
    ["Fixes # 12", []],
    ["see commit 0123abc", []],
    ["https://github.com/example/lexer/issues/new", []],
  ])("%s", (body, references) => {
    expect(read("Title", `\n${body}\n`)).toEqual(references);
  });

  it("are at most forty, of hostile text in linear time", () => {
    expect(read("Title", Array.from({ length: 500 }, (_, at) => `#${at + 1}`).join(" "))).toHaveLength(40);
    const units = [
      "http://",
      "https://x/issues/",
      "/issues/",
      "fixes ",
      "fixes #1 and ",
      "fixes a/",
      "#",
      "(a/b",
      "gh-",
      "a.",
      "[",
      "revert ",
      "reverts commit ",
      "0123abc ",
      "0123abc, ",
      `("`,
      "cherry picked from ",
      "upstream commit ",
      "Merge ",
      "'",
      " r=",
    ];
    const start = cpuTime();
    for (const unit of units) {
      const text = `#1 revert pick upstream ${unit.repeat(65_536 / unit.length)}`;
      read(text, text, [{ key: "fixes", value: text, people: [] }]);
      findReverts(text);
      findPicks(text);
      findMergeFacts(`Merge ${text}`, text);
    }
    expect(cpuTime() - start).toBeLessThan(2500);
  });
});

describe("references in a subject", () => {
  it.each<[string, readonly string[]]>([
    ["Keep the old name (#12)", ["pull-request 12 landed-as"]],
    ["Keep the old name (example/lexer#12)", ["pull-request example/lexer#12 landed-as"]],
    ["Keep the old name (GH-12)", ["pull-request 12 landed-as"]],
    ["Keep the old name (#12) (#13)", ["pull-request 13 landed-as", "issue 12 mentions"]],
    ["Fix #11 again (#12)", ["pull-request 12 landed-as", "issue 11 fixes"]],
    ["Keep (#12) the old name", ["issue 12 mentions"]],
    ["Keep the old name(#12)", ["issue 12 mentions"]],
    ["LEX-12: keep the old name", ["issue LEX-12 mentions"]],
    ["[LEX-12] keep the old name", ["issue LEX-12 mentions"]],
    ["LEX2-1 keep", ["issue LEX2-1 mentions"]],
    ["UTF-8: decode by table", []],
    ["SHA-256 object names", []],
    ["SHA-1 is gone", []],
    ["CVE-2024-12345: check the length", []],
    ["RFC-7231 dates", []],
    ["ISO-8859-1 names", []],
    ["PEP-484 types", []],
    ["X86-64: use the new call", []],
    ["GHSA-1234-5678-9012", []],
    ["AES-128 by default", []],
    ["A-1 is one letter", []],
    ["lex-12: lower case", []],
    ["Keep LEX-12 in mind", []],
  ])("%s", (subject, references) => {
    expect(read(subject)).toEqual(references);
  });
});

describe("references in trailers", () => {
  it.each<[string, string, readonly string[]]>([
    ["fixes", "#12", ["issue 12 fixes"]],
    ["fixes", "12", ["issue 12 fixes"]],
    ["closes", "#12, #13", ["issue 12 fixes", "issue 13 fixes"]],
    ["resolves", "#12 and #13.", ["issue 12 fixes", "issue 13 fixes"]],
    ["fixes", `${A.slice(0, 12)} ("lexer: keep the name")`, [`commit ${A.slice(0, 12)} fixes`]],
    ["fixes", `commit ${A.slice(0, 12)} ("lexer: 12 names")`, [`commit ${A.slice(0, 12)} fixes`]],
    ["fixes", `1234567 ("lexer: seven digits, all decimal")`, ["commit 1234567 fixes"]],
    ["fixes", `123456789012 ("lexer: twelve digits")`, ["commit 123456789012 fixes"]],
    ["fixes", "1234567", ["issue 1234567 fixes"]],
    ["fixes", "https://github.com/example/lexer/issues/12", ["issue example/lexer#12 fixes"]],
    ["refs", "https://github.com/example/lexer/pull/12#issuecomment-345", ["pull-request example/lexer#12 mentions"]],
    ["bug", "https://bugs.example.org/show_bug.cgi?id=345", ["issue 345 mentions"]],
    ["bug", "https://bugs.example.org/345", ["issue 345 mentions"]],
    ["bug", "b/345", ["issue 345 mentions"]],
    ["bug", "example/lexer#345", ["issue example/lexer#345 mentions"]],
    ["bug", "None", []],
    ["bug", "LEX-345", ["issue LEX-345 mentions"]],
    ["fixes", "CVE-2024-12345", []],
    ["fixes", "a leak of 3 names", []],
    ["fixes", "the build of 2024", []],
    ["ref", "UTF-8", []],
    ["fixes", "https://github.com/example/lexer/security/code-scanning/4", []],
    ["change-id", "I0123456789abcdef", ["change-id I0123456789abcdef landed-as"]],
    ["pr-url", "https://github.com/example/lexer/pull/12", ["pull-request example/lexer#12 landed-as"]],
    ["pr-url", "not yet", []],
    ["link", "https://lists.example.org/r/abc@x (thread)", ["link https://lists.example.org/r/abc@x mentions"]],
    [
      "reviewed-on",
      "https://review.example.org/c/lexer/+/99",
      ["link https://review.example.org/c/lexer/+/99 mentions"],
    ],
    ["reviewed-by", "#12", []],
  ])("%s: %s", (key, value, references) => {
    expect(trailer(key, value)).toEqual(references);
  });
});

describe("reverts", () => {
  it.each<[string, readonly string[]]>([
    [`This reverts commit ${A}.`, [A]],
    [`This reverts commit ${A}`, [A]],
    [`This reverts commit ${A.slice(0, 7)}, which was too early.`, [A.slice(0, 7)]],
    [`This reverts commit ${A}, reversing\nchanges made to ${B}.`, [A]],
    [`This reverts commit ${A}, reversing changes made to ${B}.`, [A]],
    [`This reverts commit ${A} because commit ${B} replaced it.`, [A]],
    [`This reverts commits ${A} and ${B}.`, [A, B]],
    [`This reverts commits ${A}, ${B} and ${C}.`, [A, B, C]],
    [`This reverts commits ${A}, ${B}, and\n${C}.`, [A, B, C]],
    [`This reverts commit ${A} and commit ${B}.`, [A, B]],
    [`This reverts both commit ${A} ("Keep it") and commit ${B} ("Keep (all) of it").`, [A, B]],
    [`This reverts commit ${A} ("lexer: keep\nthe old name") and ${B}.`, [A, B]],
    [`This reverts commits\n${A}\n${B}\n${C}\n`, [A, B, C]],
    [`This reverts the following commits:\n\n- ${A}\n- ${B}\n`, [A, B]],
    [`This reverts commit ${A}.\n\nThis reverts commit ${B}.`, [A, B]],
    [`This reverts commit ${A}.\nThis reverts commit ${A}.`, [A]],
    [`This reverts commit ${A}\n\n${B} broke the build.`, [A]],
    [`This is a revert of commit ${A}.`, [A]],
    [`This commit reverts ${A}.`, [A]],
    [`This reverts:\n- commit ${A} ("lexer: keep the\n  old name")\n- commit ${B} ("lexer: more")\n`, [A, B]],
    [`This reverts\n\tcommit ${A} ("lexer: keep")\nand\n\tcommit ${B} ("lexer: more")`, [A, B]],
    [`This patch reverts the commit "${A.slice(0, 12)}".`, [A.slice(0, 12)]],
    [`There was a conflict with commit ${A}; reverted by hand.`, []],
    [`Revert ${A.slice(0, 10)} until it works`, [A.slice(0, 10)]],
    [`Backed out changeset ${A.slice(0, 12)} (bug 12)`, [A.slice(0, 12)]],
    [`Back out commit ${A}`, [A]],
    [`Reverting the commit ${A}`, [A]],
    [`This reverts commits ${A}..${B}.`, []],
    [`This partially reverts commit ${A}.`, []],
    [`This partly reverts commit ${A}.`, []],
    [`This is a partial revert of commit ${A}.`, []],
    [`This reverts parts of commit ${A}.`, []],
    [`Revert part of ${A}`, []],
    ["Revert the defaced page", []],
    ["This reverts commit defaced.", []],
    ["This reverts commit 12ab.", []],
    [`It was broken by commit ${A}; a revert would be too much.`, []],
    [`The change was reverted in ${A}.`, []],
    ["Reverts #12", []],
    [`The behaviour reverts to that of ${A}.`, []],
  ])("%s", (body, ids) => {
    expect(findReverts(body)).toEqual(ids);
  });

  it("are at most twenty", () => {
    const ids = Array.from({ length: 50 }, (_, at) => `${String(at).padStart(4, "0")}abc4567890`);
    expect(findReverts(`This reverts commits ${ids.join(", ")}.`)).toEqual(ids.slice(0, 20));
  });
});

describe("picks", () => {
  it.each<[string, readonly string[]]>([
    [`(cherry picked from commit ${A})`, [A]],
    [`(cherry-picked from commit ${A})`, [A]],
    [`[lea: cherry-picked from ${A}]`, [A]],
    [`Cherry-picked-from: ${A}`, [A]],
    [`Backport of ${A} to 2.x`, [A]],
    [`Backported from commit ${A}`, [A]],
    [`[ upstream commit ${A} ]`, [A]],
    [`[ Upstream commit: ${A} ]`, [A]],
    [`Upstream-commit: ${A}`, [A]],
    [`commit ${A} upstream.`, [A]],
    [`(cherry picked from commit ${A})\n(cherry picked from commit ${B})`, [A, B]],
    ["Backport of #12 to 2.x", []],
    ["cherry picked from the tree", []],
    [`cherry-picking would conflict with ${A}`, []],
    [`Since upstream ${A} this is needed`, []],
  ])("%s", (body, ids) => {
    expect(findPicks(body)).toEqual(ids);
  });
});

describe("merges", () => {
  it.each<[string, string, MergeFacts | undefined]>([
    [
      "Merge pull request #12 from Ada-X/fix/names",
      "Keep names\n\nmore",
      { request: "12", login: "ada-x", branch: "fix/names", title: "Keep names" },
    ],
    ["Merge pull request #12 from ada/patch-1", "", { request: "12", login: "ada", branch: "patch-1" }],
    ["Merge pull request #12", "", { request: "12" }],
    ["Merge pull request #12 in LEX/lexer from topic/names to main", "", { request: "12" }],
    ["Merge PR #12: src/lexer: keep names", "", { request: "12" }],
    ["Merge PR #12 keep/names", "", { request: "12" }],
    ["Merge pull request from GHSA-1234-5678-9012", "", undefined],
    [
      "Merged in topic/names (pull request #12)",
      "Keep names",
      { request: "12", branch: "topic/names", title: "Keep names" },
    ],
    [
      "Merge branch 'topic/names' into 'main'",
      "\nKeep names\n\nCloses #7\n\nSee merge request group/sub/lexer!12\n",
      { request: "12", branch: "topic/names", title: "Keep names" },
    ],
    ["Merge branch 'topic' into 'main'", "See merge request !12", { request: "12", branch: "topic" }],
    [
      "Auto merge of #12 - ada:names, r=Lea",
      "Keep names",
      { request: "12", login: "ada", branch: "names", reviewers: ["lea"], title: "Keep names" },
    ],
    [
      "Auto merge of #12 - ada:names, r=lea,noor",
      "",
      { request: "12", login: "ada", branch: "names", reviewers: ["lea", "noor"] },
    ],
    ["Auto merge of #12 - ada:names, r=<try>", "", { request: "12", login: "ada", branch: "names" }],
    ["Auto merge of #12 - ada:names, r=try", "", { request: "12", login: "ada", branch: "names" }],
    ["Auto merge of #12 - ada:names", "", { request: "12", login: "ada", branch: "names" }],
    [
      "auto merge of #12 : ada/lexer/names/old, r=lea",
      "Keep names",
      { request: "12", login: "ada", branch: "names/old", reviewers: ["lea"], title: "Keep names" },
    ],
    [
      "Rollup merge of #12 - ada:names, r=lea",
      "Keep names",
      { request: "12", login: "ada", branch: "names", reviewers: ["lea"], title: "Keep names" },
    ],
    ["Merge #12", "12: Keep names r=lea a=ada\n\nbody", { request: "12", reviewers: ["lea"], title: "Keep names" }],
    ["Merge #12 #13", "12: Keep names r=lea a=ada", { request: "12", reviewers: ["lea"], title: "Keep names" }],
    ["Merge changes from topic 'names' into main", "* changes:\n  Keep names", { branch: "names" }],
    ['Merge changes from topic "names"', "", { branch: "names" }],
    ["Merge changes I0123,I4567 into main", "", undefined],
    ['Merge "Keep names" into main', "", { title: "Keep names" }],
    ['Merge "Keep \\"names\\""', "", { title: 'Keep \\"names\\"' }],
    ['Merge patch series "keep names"', "ada says: text", { title: "keep names" }],
    ["Merge tag 'names-1' of git://git.example.org/lexer", "", { branch: "names-1" }],
    ["Merge https://git.example.org/lexer", "", undefined],
    ["Merge branch 'names'", "", { branch: "names" }],
    ["Merge branch 'ada/names' into next", "# Conflicts:\n#\ta.c", { branch: "ada/names" }],
    ["Merge branches 'names' and 'numbers'", "", { branch: "names" }],
    ["Merge remote-tracking branch 'ada/names'", "* ada/names:\n  Keep", { branch: "ada/names" }],
    ["Merge remote branch 'ada/names'", "", { branch: "ada/names" }],
    ["Merge branch 'master' of git://git.example.org/lexer-usb", "", { branch: "master" }],
    ["Merge branch 'names' of https://github.com/ada/lexer", "", { branch: "names" }],
    // One's own line brought up to date: the work of others, landed by them.
    ["Merge branch 'master' of github.com:example/lexer", "", undefined],
    ["Merge branch 'main' of https://github.com/example/lexer into topic", "", undefined],
    ["Merge remote-tracking branch 'origin/main'", "", undefined],
    ["Merge remote-tracking branch 'upstream/master' into topic", "", undefined],
    ["Merge branch 'main' into topic/names", "", undefined],
    ["Merge branch 'develop' into main", "", { branch: "develop" }],
    ["Merge commit '0123abc' into main", "", undefined],
    ["Merge the two tables", "", undefined],
    ["Merge", "", undefined],
  ])("%s", (subject, body, facts) => {
    expect(findMergeFacts(subject, body)).toEqual(facts);
  });

  it("take no list, conflict note, trailer or command for a title", () => {
    for (const body of [
      "* names",
      "- names",
      "# Conflicts:",
      "Conflicts:\n\ta.c",
      "Signed-off-by: Ada",
      "See merge request !1",
      "Closes #1",
      "r=lea",
      "try: now",
      "Acked-by: Lea",
    ])
      expect(findMergeFacts("Merge branch 'names'", body)).toEqual({ branch: "names" });
    expect(findMergeFacts("Merge branch 'names'", "x".repeat(500))?.title).toHaveLength(200);
  });
});
