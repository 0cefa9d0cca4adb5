import { describe, expect, it } from "vitest";
import { buildRepository, importInto } from "../../test/support/build-repository.ts";
import { git } from "../../test/support/git.ts";
import { describeHistory, executable, submodule, symlink } from "./describe-history.ts";
import { toFastImport } from "./fast-import.ts";
import { type ObjectFormat, objectIds } from "./object-ids.ts";

const NOOR = { name: "Noor Example", email: "noor@example.org" };
const OTHER = "1234567890123456789012345678901234567890";

function everything(format: ObjectFormat) {
  return describeHistory()
    .commit({
      id: "root",
      at: "2024-02-29T23:30:00-03:30",
      message: "Start\n",
      files: { "a.ts": "1\n", "lib/b.ts": "2\n", "lib-c/d.ts": "" },
    })
    .commit({
      by: NOOR,
      committer: { name: "", email: "" },
      committedAt: "2031-01-01T00:00:00Z",
      files: { "run.sh": executable("#!/bin/sh\n"), link: symlink("a.ts") },
    })
    .branch("left")
    .commit({ files: { "left.ts": "left\n", ...(format === "sha1" ? { module: submodule(OTHER) } : {}) } })
    .switchTo("main")
    .branch("right")
    .commit({ renames: { lib: "packages/lib" }, files: { "lib-c/d.ts": null } })
    .switchTo("main")
    .merge(["left", "right"], { id: "octopus", files: { "left.ts": "left\n" } })
    .drop("left")
    .commit({
      encoding: "ISO-8859-1",
      message: Buffer.from("Caf\xe9\n", "latin1"),
      edits: [{ kind: "write", path: Buffer.from('odd \xff\n"\\\t', "latin1"), mode: "100644", content: "x" }],
    })
    .commit({
      id: "revert",
      message: (oidOf) => `Revert "Start"\n\nThis reverts commit ${oidOf("root")}.\n`,
      files: { packages: null },
    })
    .switchTo("orphan")
    .commit({ id: "second-root", message: "", files: { other: "" } })
    .tag("v1.0.0", { target: "octopus", by: NOOR, message: "First\n\nNotes\n" })
    .describe();
}

describe.each(["sha1", "sha256"] as const)("toFastImport and objectIds, %s", (format) => {
  it("give the object ids git gives", async () => {
    const description = everything(format);
    const path = await buildRepository(description, { objectFormat: format });
    const ids = objectIds(description, format);
    expect(await git(path, "rev-parse", "main")).toBe(ids.commits.get("revert"));
    expect(await git(path, "rev-parse", "orphan")).toBe(ids.commits.get("second-root"));
    expect(await git(path, "rev-parse", "v1.0.0")).toBe(ids.tags.get("v1.0.0"));
    const all = (await git(path, "rev-list", "--all")).split("\n").sort();
    expect(all).toEqual([...ids.commits.values()].sort());
    expect(await git(path, "log", "-1", "--format=%b", "main")).toContain(`commit ${ids.commits.get("root")}.`);
    expect(await git(path, "fsck", "--no-progress", "--connectivity-only")).not.toMatch(/missing|broken/);
  });
});

describe("toFastImport", () => {
  it("keeps dates, offsets, parents and branches as described", async () => {
    const path = await buildRepository(everything("sha1"));
    expect(await git(path, "log", "--format=%ad|%cd|%cn", "--date=iso-strict", "--reverse", "right")).toBe(
      [
        "2024-02-29T23:30:00-03:30|2024-02-29T23:30:00-03:30|Ada Example",
        "2024-03-01T23:30:00-03:30|2031-01-01T00:00:00Z|",
        "2024-03-03T23:30:00-03:30|2024-03-03T23:30:00-03:30|Ada Example",
      ]
        .join("\n")
        .replaceAll("Z|", "+00:00|"),
    );
    expect((await git(path, "rev-parse", "main~2^@")).split("\n")).toHaveLength(3);
    expect(await git(path, "for-each-ref", "--format=%(refname:short)", "refs/heads")).toBe("main\norphan\nright");
    expect(await git(path, "symbolic-ref", "HEAD")).toBe("refs/heads/main");
  });

  it("builds on commits that are already there", async () => {
    const first = describeHistory()
      .commit({ id: "a", files: { a: "1" } })
      .describe();
    const path = await buildRepository(first);
    const tip = objectIds(first).commits.get("a") ?? "";
    await importInto(
      path,
      describeHistory()
        .branch("main", tip)
        .commit({ files: { b: "2" } })
        .describe(),
    );
    expect(await git(path, "rev-parse", "HEAD^")).toBe(tip);
    expect(await git(path, "ls-tree", "--name-only", "HEAD")).toBe("a\nb");
  });

  it("refuses a parent it does not know and a name that would break its line", () => {
    const unknown = describeHistory().commit().merge("nowhere").describe();
    expect(() => [...toFastImport(unknown)]).toThrow(/"nowhere"/);
    const broken = describeHistory()
      .commit({ by: { name: "a\nb", email: "" } })
      .describe();
    expect(() => [...toFastImport(broken)]).toThrow(/expected none of/);
  });
});
