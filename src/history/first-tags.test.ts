import { describe, expect, it } from "vitest";
import { historyOf } from "../../test/support/history-of.ts";
import { firstTagOf } from "./first-tags.ts";

const ADA = "Ada Example <ada@example.org>";
const commit = (name: string, on: string, more = {}) => ({ name, by: ADA, on, message: `Change ${name}`, ...more });
const tag = (name: string, on: string, target: string) => ({ name, by: ADA, on, target });

describe("firstTagOf", () => {
  const commits = [
    commit("begin", "2024-01-01"),
    commit("side", "2024-01-02"),
    commit("main", "2024-01-03"),
    commit("merge", "2024-01-04", { merges: ["side"], message: "Merge branch 'side'" }),
    commit("last", "2024-01-05"),
  ];
  const first = (tags: readonly ReturnType<typeof tag>[]) => {
    const history = historyOf({ commits, tags });
    return Object.fromEntries(
      history.commits.map((one) => [one.message.subject.replace(/^Change /, ""), firstTagOf(history, one)?.name]),
    );
  };

  it("is the first version whose history holds the commit, not the first after it", () => {
    const tags = [tag("v1.1", "2024-02-01", "merge"), tag("v1.0", "2024-01-03", "main")];
    expect(first(tags)).toEqual({
      begin: "v1.0",
      main: "v1.0",
      side: "v1.1",
      "Merge branch 'side'": "v1.1",
      last: undefined,
    });
  });

  it("may be a lightweight tag, on the day of its commit", () => {
    const history = historyOf({
      commits,
      tags: [tag("v2.0", "2024-02-01", "last")],
      lightTags: [{ name: "v1.0", target: "main" }],
    });
    expect(
      Object.fromEntries(history.commits.map((one) => [one.message.subject, firstTagOf(history, one)?.name])),
    ).toMatchObject({ "Change begin": "v1.0", "Change main": "v1.0", "Change side": "v2.0", "Change last": "v2.0" });
    expect(history.lightTags).toMatchObject([{ name: "v1.0", day: "2024-01-03" }]);
  });

  it("passes over what comes before a version, and names without one", () => {
    const tags = ["v1.0-rc1", "rc-1_0_0-2", "v1.0.0-beta.2", "nightly", "plugin-x@1.0.0", "v0.9_plus_git"].map((name) =>
      tag(name, "2024-01-06", "last"),
    );
    expect(first([...tags, tag("v1.0", "2024-02-01", "last")])).toMatchObject({ begin: "v1.0", last: "v1.0" });
    expect(first(tags).last).toBeUndefined();
  });
});
