import { describe, expect, it } from "vitest";
import { type HistoryDescription, historyOf, identityOf } from "../../test/support/history-of.ts";
import { type CommitRecord, MAX_CHANGES, type TagRecord } from "../model/commit.ts";
import { startOfDay } from "../model/time.ts";
import { parseMessage } from "../sources/git/message.ts";
import { deriveAreas } from "./areas.ts";
import { deriveHistory } from "./derive.ts";
import type { Commit, History } from "./history.ts";
import { deriveLanding, knownAt } from "./landing.ts";

const ADA = "Ada Example <ada@example.org>";
const LEA = "Lea Example <lea@example.org>";
const only = (commit: Partial<HistoryDescription["commits"][number]>): Commit =>
  historyOf({ commits: [{ by: ADA, message: "Change", ...commit }] }).commits[0]!;
const many = (count: number, status: "A" | "M" | "D" = "M", folder = "src"): Record<string, "A" | "M" | "D"> =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`${folder}/${at}.c`, status]));

/** Straight from records, for what `historyOf` cannot say. */
function build(
  records: readonly CommitRecord[],
  tags: readonly TagRecord[] = [],
  until = Number.POSITIVE_INFINITY,
): History {
  const person = { key: "ada@example.org", name: "Ada Example", kind: "person" as const, emails: [], logins: [] };
  const landed = deriveLanding(records, [records.at(-1)!.oid]);
  return deriveHistory({
    repo: { key: "k", name: "n", shallow: false, pathsReadable: true },
    until,
    landed: knownAt(landed, until).known,
    authoredOf: () => ({ authorship: "none-declared" as const, tools: [], because: [] }),
    personOf: () => person,
    people: [person],
    areas: deriveAreas([], []),
    roles: [],
    documents: [],
    tags,
  });
}
const record = (oid: string, parents: readonly string[], authoredAt: number, committedAt: number): CommitRecord => ({
  oid: oid.padEnd(40, "0"),
  parents: parents.map((parent) => parent.padEnd(40, "0")),
  author: identityOf(ADA),
  committer: identityOf(ADA),
  authoredAt,
  committedAt,
  message: parseMessage(oid),
  changes: [],
  changesTotal: 0,
});

describe("a commit's own work", () => {
  it("is one that touches something written by hand", () => {
    expect(only({ files: ["src/a.c"] }).substantive).toBe(true);
    expect(only({ files: ["vendor/x/a.c", "package-lock.json"] }).substantive).toBe(false);
    expect(only({ files: [] }).substantive).toBe(false);
    expect(only({ by: "dependabot[bot] <1+dependabot[bot]@users.noreply.github.com>" }).substantive).toBe(false);
    expect(only({ by: "Claude <noreply@anthropic.com>" }).substantive).toBe(true);
  });

  it.each<[string, Partial<HistoryDescription["commits"][number]>, boolean]>([
    ["150 paths", { files: many(150) }, true],
    ["151 paths", { files: many(151) }, false],
    ["61 additions", { files: many(61, "A") }, false],
    ["60 additions", { files: many(60, "A") }, true],
    ["61 additions among 10 changes", { files: { ...many(61, "A"), ...many(10, "M", "lib") } }, true],
    ["a reformatting of 16 paths", { files: many(16), message: "Reformat with prettier" }, false],
    ["a reformatting of 15 paths", { files: many(15), message: "Reformat with prettier" }, true],
    ["a copyright year", { files: many(40), message: "Update copyright years" }, false],
    ["a change to the formatter", { files: many(3), message: "prettier: keep the line width" }, true],
    [
      "a mass rename",
      {
        files: {
          ...Object.fromEntries(Object.keys(many(25, "D", "old")).map((path) => [path, "D" as const])),
          ...Object.fromEntries(Array.from({ length: 25 }, (_, at) => [`new/${at}.c`, "R" as const])),
        },
      },
      false,
    ],
  ])("with %s: %#", (_, commit, expected) => {
    expect(only(commit).substantive).toBe(expected);
  });

  it("is none where it was picked from a commit that is here", () => {
    const commits: HistoryDescription["commits"] = [
      { name: "first", by: ADA, message: "Keep" },
      { by: ADA, message: "Keep\n\n(cherry picked from commit {first})" },
      { by: ADA, message: "Other\n\n(cherry picked from commit 0123456789abcdef0123456789abcdef01234567)" },
    ];
    expect(historyOf({ commits }).commits.map(({ substantive }) => substantive)).toEqual([true, false, true]);
  });

  it("is counted beyond the paths kept", () => {
    expect(only({ files: many(MAX_CHANGES + 5) })).toMatchObject({ substantive: false, changesTotal: MAX_CHANGES + 5 });
  });
});

describe("authorship", () => {
  it.each<[string, string, string, string]>([
    ["nothing declared", ADA, "Change", "none-declared"],
    ["an agent's commit", "Claude <noreply@anthropic.com>", "Change", "agent"],
    ["a bot's commit", "example-bot <example-bot@example.org>", "Change", "bot"],
    [
      "an agent as co-author",
      ADA,
      "Change\n\nCo-authored-by: Claude Opus 4.6 (1M context) <noreply@anthropic.com>",
      "assisted",
    ],
    [
      "Copilot as co-author",
      ADA,
      "Change\n\nCo-Authored-By: Copilot <175728472+Copilot@users.noreply.github.com>",
      "assisted",
    ],
    ["a footer", ADA, "Change\n\n🤖 Generated with [Claude Code](https://claude.ai/code)", "assisted"],
    ["a model without an address", ADA, "Change\n\nAssisted-by: openai:gpt-5.5", "assisted"],
    ["a model in a trailer", ADA, "Change\n\nAssisted-by: Claude Opus 4.6", "assisted"],
    ["a person who helped", ADA, "Change\n\nAssisted-by: Claude Exempleau <claude@example.org>", "none-declared"],
    ["a person as co-author", ADA, `Change\n\nCo-authored-by: ${LEA}`, "none-declared"],
    ["an agent that reported", ADA, "Change\n\nReported-by: Claude <noreply@anthropic.com>", "none-declared"],
    ["a bot that tested", ADA, "Change\n\nTested-by: example-bot <example-bot@example.org>", "none-declared"],
  ])("of %s", (_, by, message, expected) => {
    expect(only({ by, message }).authorship).toBe(expected);
  });
});

describe("areas of a commit", () => {
  it("are those of what was written by hand, most paths first, ties by name", () => {
    const commit = only({
      files: ["b/1.c", "a/1.c", "c/1.c", "c/2.c", "vendor/x/1.c", "vendor/x/2.c", "vendor/x/3.c"],
    });
    expect([commit.area, commit.areas]).toEqual(["c", ["c", "a", "b"]]);
    expect(only({ files: ["vendor/x/1.c"] })).toMatchObject({ area: "", areas: [] });
  });
});

describe("days", () => {
  const noon = (day: string) => startOfDay(day) + 43_200;

  it("are the author's where they can be true, else those of the landing", () => {
    const day = (authored: number, committed: number) => build([record("a", [], authored, committed)]).commits[0]?.day;
    expect(day(noon("2024-03-01"), noon("2024-04-01"))).toBe("2024-03-01");
    expect(day(noon("2033-03-01"), noon("2024-04-01"))).toBe("2024-04-01");
    expect(day(0, noon("2024-04-01"))).toBe("2024-04-01");
    expect(day(-5, noon("2024-04-01"))).toBe("2024-04-01");
    expect(day(2 ** 52, noon("2024-04-01"))).toBe("2024-04-01");
  });

  it("of the record end with the last landing", () => {
    const records = [
      record("a", [], noon("2024-03-01"), noon("2024-03-01")),
      record("b", ["a"], noon("2024-05-01"), noon("2024-06-01")),
    ];
    expect(build(records).asOf).toBe("2024-06-01");
    expect(build(records, [], noon("2024-04-01"))).toMatchObject({
      asOf: "2024-03-01",
      commits: [{ oid: records[0]!.oid }],
    });
  });

  it("of tags are theirs where they can be true; later ones are not known yet", () => {
    const records = [record("a", [], noon("2024-03-01"), noon("2024-03-01"))];
    const tag = (name: string, taggedAt: number): TagRecord => ({
      name,
      oid: name.padEnd(40, "1"),
      target: records[0]!.oid,
      tagger: identityOf(ADA),
      taggedAt,
      subject: name,
    });
    const tags = [
      tag("later", noon("2024-03-09")),
      tag("none", 0),
      tag("absurd", 2 ** 60),
      tag("year-9999", noon("9999-01-01")),
      { ...tag("gone", 1), target: "9".repeat(40) },
    ];
    expect(build(records, tags).tags.map(({ name, day }) => `${name} ${day}`)).toEqual([
      "later 2024-03-09",
      "none 2024-03-01",
      "absurd 2024-03-01",
      "year-9999 2024-03-01",
    ]);
    expect(build(records, tags, noon("2024-03-05")).tags.map(({ name }) => name)).toEqual(["none"]);
  });
});

describe("finding a commit", () => {
  const history = build([
    record("abcdef01", [], 1e9, 1e9),
    record("abcdef02", ["abcdef01"], 1e9, 1e9),
    record("1234567", ["abcdef02"], 1e9, 1e9),
  ]);

  it("takes whole ids, and beginnings of seven digits or more that mean one", () => {
    expect(history.find("1234567".padEnd(40, "0"))?.oid).toBe("1234567".padEnd(40, "0"));
    expect(
      [history.find("1234567"), history.find("ABCDEF01"), history.find("abcdef02")].map((commit) =>
        commit?.oid.slice(0, 8),
      ),
    ).toEqual(["12345670", "abcdef01", "abcdef02"]);
    expect([
      history.find("abcdef0"),
      history.find("123456"),
      history.find(""),
      history.find("7654321"),
      history.find("1234567f"),
    ]).toEqual([undefined, undefined, undefined, undefined, undefined]);
  });
});

describe("documents", () => {
  const document = { path: "docs/names.md", kind: "design-doc" as const, title: "Names" };
  const doc = (commits: HistoryDescription["commits"], path = document.path) => {
    const [found] = historyOf({ commits, documents: [{ ...document, path }] }).documents;
    return [found?.addedBy?.message.subject, found?.revisions.map((commit) => commit.message.subject)];
  };
  const step = (message: string, files: Record<string, "A" | "M" | "D" | "R">) => ({ by: ADA, message, files });

  it("begin with the commit that added them; later changes by hand are revisions, oldest first", () => {
    expect(
      doc([
        step("Add", { "docs/names.md": "A" }),
        step("One", { "docs/names.md": "M" }),
        step("Two", { "docs/names.md": "M", "src/a.c": "M" }),
        { by: ADA, message: "Reformat with prettier", files: { ...many(20), "docs/names.md": "M" } },
      ]),
    ).toEqual(["Add", ["One", "Two"]]);
  });

  it("are followed through moves", () => {
    expect(
      doc([
        step("Add", { "names.md": "A" }),
        step("One", { "names.md": "M" }),
        step("Move", { "names.md": "D", "docs/names.md": "R" }),
        step("Two", { "docs/names.md": "M" }),
      ]),
    ).toEqual(["Add", ["One", "Two"]]);
    expect(
      doc(
        [
          step("Add", { "docs/0000-names.md": "A" }),
          step("Number", { "docs/0000-names.md": "D", "docs/0412-names.md": "R" }),
        ],
        "docs/0412-names.md",
      ),
    ).toEqual(["Add", []]);
    expect(doc([step("Add", { "plan.md": "A" }), step("Rename", { "plan.md": "D", "docs/names.md": "R" })])).toEqual([
      "Add",
      [],
    ]);
    expect(
      doc(
        [
          step("Add", { "a/index.md": "A", "b/index.md": "A" }),
          step("Move two", { "a/index.md": "D", "b/index.md": "D", "c/index.md": "R", "d/index.md": "R" }),
        ],
        "c/index.md",
      ),
    ).toEqual([undefined, []]);
  });

  it("that were taken away and written again keep their first beginning", () => {
    expect(
      doc([
        step("Add", { "docs/names.md": "A" }),
        step("One", { "docs/names.md": "M" }),
        step("Away", { "docs/names.md": "D" }),
        step("Again", { "docs/names.md": "A" }),
        step("Two", { "docs/names.md": "M" }),
      ]),
    ).toEqual(["Add", ["One", "Again", "Two"]]);
  });

  it("whose beginning is not here have none", () => {
    expect(doc([step("One", { "docs/names.md": "M" })])).toEqual([undefined, ["One"]]);
  });
});

describe("merges", () => {
  it("bring what landed by them, in order, and carry no changes", () => {
    const history = historyOf({
      commits: [
        { by: ADA, message: "Base" },
        { name: "x", by: LEA, message: "X" },
        { name: "y", by: LEA, message: "Y" },
        { by: ADA, message: "Merge branch 'x'", merges: ["x", "y"] },
      ],
    });
    expect(
      history.commits.map(({ message, landedBy, isMerge, substantive }) => [
        message.subject,
        landedBy?.message.subject,
        isMerge,
        substantive,
      ]),
    ).toEqual([
      ["Base", undefined, false, true],
      ["X", "Merge branch 'x'", false, true],
      ["Y", "Merge branch 'x'", false, true],
      ["Merge branch 'x'", undefined, true, false],
    ]);
    expect(history.commits[3]?.parents.map(({ index }) => index)).toEqual([0, 2]);
  });
});

describe("what an agent's account wrote", () => {
  const AGENT = "copilot-swe-agent[bot] <198982749+Copilot@users.noreply.github.com>";
  const by = (...trailers: readonly string[]) => only({ by: AGENT, message: `Fix it\n\n${trailers.join("\n")}\n` });

  it("is the work of the one person it names, and says so", () => {
    const commit = by(`Co-authored-by: ${ADA}`, "Co-authored-by: Copilot <copilot@github.com>");
    expect([commit.author.name, commit.rawAuthor, commit.authorship]).toEqual([
      "Ada Example",
      identityOf(ADA),
      "agent",
    ]);
    expect(commit.declared).toEqual({
      authorship: "agent",
      tools: ["GitHub Copilot"],
      because: [`author ${AGENT}`, "co-authored-by: Copilot <copilot@github.com>", `co-authored-by: ${ADA}`],
    });
    expect(commit.substantive).toBe(true);
    expect(by(`Authored-by: ${ADA}`)).toMatchObject({ author: { name: "Ada Example" }, substantive: true });
  });

  it("is nobody else's: of several people, or of whom it does not name as author", () => {
    for (const trailers of [
      [],
      [`Reviewed-by: ${ADA}`],
      [`Signed-off-by: ${ADA}`],
      [`Co-authored-by: ${ADA}`, `Co-authored-by: ${LEA}`],
    ])
      expect(by(...trailers).author.kind).toBe("agent");
  });

  it("by a bot stays the bot's", () => {
    const bump = only({
      by: "dependabot[bot] <support@dependabot.com>",
      message: `Bump x\n\nCo-authored-by: ${ADA}\n`,
    });
    expect([bump.author.kind, bump.authorship, bump.substantive]).toEqual(["bot", "bot", false]);
  });
});
