import { expect, it } from "vitest";
import { forgeObjectUrl, forgeObjectWords, readForgeObject } from "./forge-object.ts";

it("reads objects of forges and no others", () => {
  expect(readForgeObject("github.com/o/r#12/code-comment/5")).toEqual({
    place: "github.com/o/r",
    sign: "#",
    number: "12",
    key: "code-comment/5",
  });
  for (const other of ["0123456789abcdef0123456789abcdef01234567", "", "#12", "a b#1"])
    expect(readForgeObject(other)).toBeUndefined();
});

it("says them in words", () => {
  expect(forgeObjectWords("github.com/o/r#12/code-comment/5")).toBe("#12, code comment");
  expect(forgeObjectWords("github.com/o/r#12")).toBe("#12");
  expect(forgeObjectWords("gitlab.com/g/s/r!12/comment/5")).toBe("!12, comment");
});

it.each([
  ["github.com/o/r#12", "https://github.com/o/r/issues/12"],
  ["github.com/o/r#12/comment/5", "https://github.com/o/r/issues/12#issuecomment-5"],
  ["github.com/o/r#12/code-comment/5", "https://github.com/o/r/pull/12#discussion_r5"],
  ["github.com/o/r#12/review/5", "https://github.com/o/r/pull/12#pullrequestreview-5"],
  ["github.com/o/r#12/comment/12/3", "https://github.com/o/r/issues/12"],
  ["gitlab.com/g/r#12/comment/5", undefined],
])("links %s", (object, url) => {
  expect(forgeObjectUrl(object)).toBe(url);
});
