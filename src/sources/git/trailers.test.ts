/** The block is found as git finds it (compared with git itself, in one process for all messages); the table is ours. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildRepository } from "../../../test/support/build-repository.ts";
import { cpuTime } from "../../../test/support/cpu-time.ts";
import { gitWithInput } from "../../../test/support/git.ts";
import { describeHistory } from "../../demo/describe-history.ts";
import { mapTrailers, peopleIn, type RawTrailer, readTrailers, trailerStart } from "./trailers.ts";

const CUT = "# ------------------------ >8 ------------------------";
const ADA = "Ada Example <ada@example.org>";
const LEA = "Lea Example <lea@example.org>";

/** Messages on which a careless reader and git disagree. */
const TRICKY: readonly string[] = [
  "",
  "\n",
  "   \n",
  "Title only",
  "Title only\n",
  `Reviewed-by: ${ADA}`,
  `Reviewed-by: ${ADA}\nAcked-by: ${LEA}\n`,
  `Title\nReviewed-by: ${ADA}\n`,
  `Title\n\nReviewed-by: ${ADA}\n`,
  `Title\n\nReviewed-by: ${ADA}`,
  `Title\n\nReviewed-by: ${ADA}\n\n\n`,
  `Title\n\nReviewed-by: ${ADA}\n   \n\t\n`,
  `Title\n \nReviewed-by: ${ADA}\n`,
  `Title\n\nReviewed-by: ${ADA}\n\nAcked-by: ${LEA}\n`,
  `Title\n\nbody\nReviewed-by: ${ADA}\n`,
  `Title\n\nbody\nSigned-off-by: ${ADA}\n`,
  `Title\n\na\nb\nc\nSigned-off-by: ${ADA}\n`,
  `Title\n\na\nb\nc\nd\nSigned-off-by: ${ADA}\n`,
  `Title\n\na\nb\nc\nd\nSigned-off-by: ${ADA}\nSigned-off-by: ${LEA}\n`,
  `Title\n\nsigned-off-by: ${ADA}\nprose\n`,
  `Title\n\nSigned-off-by:${ADA}\nprose\n`,
  `Title\n\n(cherry picked from commit 0123456789abcdef)\n`,
  `Title\n\nprose\n(cherry picked from commit 0123456789abcdef)\nReviewed-by: ${ADA}\n`,
  `Title\n\nprose\n(Cherry picked from commit 0123456789abcdef)\nReviewed-by: ${ADA}\n`,
  `Title\n\nReviewed-by: ${ADA}\n (folded\n\tonto three lines)\n`,
  `Title\n\nReviewed-by:\n ${ADA}\n`,
  `Title\n\nReviewed-by: Ada  \n   Example\n`,
  `Title\n\n folded first\nReviewed-by: ${ADA}\n`,
  `Title\n\nSigned-off-by: ${ADA}\nsome prose\n  indented under prose\nAcked-by: ${LEA}\n`,
  `Title\n\nSigned-off-by: ${ADA}\n# comment\n  indented under a comment\nAcked-by: ${LEA}\n`,
  `Title\n\nSigned-off-by: ${ADA}\n(cherry picked from commit 0123456)\n  [ada: adapted]\n`,
  `Title\n\nSigned-off-by: ${ADA}\n[ada: kept the old name]\nSigned-off-by: ${LEA}\n`,
  `Title\n\nReviewed-by: ${ADA}\n# comment\n`,
  `Title\n\n# comment\nReviewed-by: ${ADA}\n# comment\n\n# another\n`,
  `# comment\nTitle\n\nReviewed-by: ${ADA}\n`,
  `# comment\n\nTitle: colon\n`,
  `# one\n# two\n\nReviewed-by: ${ADA}\n`,
  `Title\n#\n\nReviewed-by: ${ADA}\n`,
  `Title\n\nReviewed-by: ${ADA}\n\nConflicts:\n\tsrc/a.c\n\tsrc/b.c\n`,
  `Title\n\nReviewed-by: ${ADA}\n\n# Conflicts:\n#\tsrc/a.c\n`,
  `Title\n\nReviewed-by: ${ADA}\nConflicts:\n\tsrc/a.c\n`,
  `Title\n\nReviewed-by: ${ADA}\n\nConflicts:\n\tsrc/a.c\n\nSigned-off-by: ${LEA}\n`,
  `Title\n\nReviewed-by: ${ADA}\n\nConflicts: \n\tsrc/a.c\n`,
  `Title\n\nReviewed-by: ${ADA}\n\nConflicts:\n    src/a.c\n`,
  `Title\n\nConflicts:\n\tsrc/a.c\n`,
  `Title\n\nReviewed-by: ${ADA}\n${CUT}\nAcked-by: ${LEA}\n`,
  `Title\n\nReviewed-by: ${ADA}\n\n${CUT}\n\nAcked-by: ${LEA}\n`,
  `${CUT}\nTitle\n\nReviewed-by: ${ADA}\n`,
  `Title\n\nReviewed-by: ${ADA}\n---\n a.c | 2 +-\n`,
  `Title\n\nReviewed-by: ${ADA}\n\n---\n\nAcked-by: ${LEA}\n`,
  `Title\n\nKey with blanks : value\nReviewed-by: ${ADA}\n`,
  `Title\n\nTwo words: value\nReviewed-by: ${ADA}\n`,
  `Title\n\nTwo words here: value\n`,
  "Title\n\nhttps://example.org/1\nhttp://example.org/2\n",
  "Title\n\nsee: https://example.org/1\nnote: x\n",
  "Title\n\nkey=value\nother: value\n",
  "Title\n\n- item: value\n- other: value\n",
  "Title\n\n-item: value\n",
  "Title\n\n: empty key\n",
  "Title\n\nEmpty:\nEmpty-too:   \n",
  "Title\n\nunder_score: value\n",
  "Title\n\nclé: value\n",
  "Title\n\nKey\u00a0: value\nOther: value\n",
  `Title\n\nReviewed-by: ${ADA}\n\u00a0\nAcked-by: ${LEA}\n`,
  `Title\n\u000b\nReviewed-by: ${ADA}\n`,
  `Title\n\nReviewed-by: ${ADA}\n\u00a0not folded\n`,
  `Title\n\nReviewed-by: ${ADA}\n\u000bnot folded\n`,
  "Title\n\nFixes: #1: a colon: and another\n",
  `Title\n\nbody text\n\nmore: like a trailer\nReviewed-by: ${ADA}\nplain\n`,
  `Title\n\nReviewed-by: ${ADA}\n\n    indented paragraph\n`,
  `Title\n\n    indented: paragraph\n`,
];

/** What git makes of each message, by one `git log` over one repository. */
async function askGit(messages: readonly string[]): Promise<RawTrailer[][]> {
  const history = describeHistory();
  for (const message of messages) history.commit({ message });
  const dir = await buildRepository(history.describe());
  const format = "%(trailers:only=true,unfold=true,key_value_separator=%x1f,separator=%x1e)";
  const out = await gitWithInput(dir, ["log", "-z", "--reverse", `--format=${format}`], []);
  return out
    .toString("utf8")
    .split("\0")
    .slice(0, messages.length)
    .map((text) => (text === "" ? [] : text.split("\x1e").map(toRaw)));
}

function toRaw(text: string): RawTrailer {
  const [key = "", value = ""] = text.split("\x1f");
  return { key, value };
}

/** Blanks inside a value are not compared: git keeps those before a fold. */
const plain = (trailers: readonly RawTrailer[]) =>
  trailers.map(({ key, value }) => `${key.trim()}: ${value.replace(/\s+/g, " ").trim()}`);

function ours(message: string): RawTrailer[] {
  // git leaves blank lines before the title out, and so does the caller.
  const lines = message.replace(/^([ \t\r]*\n)+/, "").split("\n");
  return readTrailers(lines, trailerStart(lines));
}

const differences = async (messages: readonly string[]) => {
  const theirs = await askGit(messages);
  expect(theirs.length).toBe(messages.length);
  return messages.flatMap((message, index) => {
    const [mine, gits] = [plain(ours(message)), plain(theirs[index]!)];
    return JSON.stringify(mine) === JSON.stringify(gits) ? [] : [{ message, mine, gits }];
  });
};

const line = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(`Reviewed-by: ${ADA}`, `Acked-by: ${LEA}`, "Fixes: #12", "Tested-by:x") },
  { weight: 3, arbitrary: fc.constantFrom(`Signed-off-by: ${ADA}`, "(cherry picked from commit 0123456789ab)") },
  { weight: 4, arbitrary: fc.constant("") },
  { weight: 3, arbitrary: fc.constantFrom("plain prose.", "feat: a thing", "two words: value", "a - b", "x") },
  { weight: 3, arbitrary: fc.constantFrom("  folded", "\tfolded: more", " ", "\t", "   (remark)") },
  { weight: 2, arbitrary: fc.constantFrom("# comment", "#", CUT, "---", "Conflicts:", "\tsrc/a.c", "Conflicts: x") },
  { weight: 1, arbitrary: fc.string({ unit: fc.constantFrom(..."aB-: \t#=(_\u00a0é\v"), maxLength: 12 }) },
);
const message = fc
  .tuple(fc.boolean(), fc.array(line, { maxLength: 14 }), fc.boolean())
  .map(([titled, lines, ended]) => `${titled ? "Title\n\n" : ""}${lines.join("\n")}${ended ? "\n" : ""}`);

describe("the trailer block", () => {
  it("is what git takes for it, in messages that are easy to misread", async () => {
    expect(await differences(TRICKY)).toEqual([]);
  });

  it("is what git takes for it, in messages made of trailer-like lines", async () => {
    expect(await differences(fc.sample(message, { numRuns: 3000, seed: 20_261_122 }))).toEqual([]);
  });

  it("is found in time linear in the message", () => {
    const start = cpuTime();
    for (const unit of ["a", "a ", "a-", "key: value\n", " folded\n", "# comment\n", "\n", "a: b <c> ", "<"])
      mapTrailers(ours(`Title\n\n${unit.repeat(400_000 / unit.length)}`));
    expect(cpuTime() - start).toBeLessThan(3000);
  });
});

describe("people in a value", () => {
  it.each<[string, readonly [string, string][]]>([
    [ADA, [["Ada Example", "ada@example.org"]]],
    ["Ada Example ada@example.org", []],
    ["ada@example.org", [["", "ada@example.org"]]],
    ["<ada@example.org>", [["", "ada@example.org"]]],
    [`"Example, Ada" <ada@example.org>`, [["Example, Ada", "ada@example.org"]]],
    [`'Ada Example' <ada@example.org>`, [["Ada Example", "ada@example.org"]]],
    ["Ada Example (the lexer) <ada@example.org>", [["Ada Example", "ada@example.org"]]],
    [`${ADA} (earlier version)`, [["Ada Example", "ada@example.org"]]],
    [`${ADA} # for the tests`, [["Ada Example", "ada@example.org"]]],
    [
      `${ADA}, ${LEA}`,
      [
        ["Ada Example", "ada@example.org"],
        ["Lea Example", "lea@example.org"],
      ],
    ],
    [
      `${ADA} and ${LEA}`,
      [
        ["Ada Example", "ada@example.org"],
        ["Lea Example", "lea@example.org"],
      ],
    ],
    [
      `${ADA} & ${LEA}`,
      [
        ["Ada Example", "ada@example.org"],
        ["Lea Example", "lea@example.org"],
      ],
    ],
    [
      `${ADA}; ${LEA}`,
      [
        ["Ada Example", "ada@example.org"],
        ["Lea Example", "lea@example.org"],
      ],
    ],
    [
      `${ADA} ${LEA}`,
      [
        ["Ada Example", "ada@example.org"],
        ["Lea Example", "lea@example.org"],
      ],
    ],
    ["Ada Example", [["Ada Example", ""]]],
    ["Zoë O’Example-Ünal", [["Zoë O’Example-Ünal", ""]]],
    ["山田 花子", [["山田 花子", ""]]],
    ["@ada-example", [["@ada-example", ""]]],
    ["ada-example (remark)", [["ada-example", ""]]],
    [
      "@ada, @lea",
      [
        ["@ada", ""],
        ["@lea", ""],
      ],
    ],
    [
      "ada, lea, noor",
      [
        ["ada", ""],
        ["lea", ""],
        ["noor", ""],
      ],
    ],
    [
      "Ada Example, Lea Example",
      [
        ["Ada Example", ""],
        ["Lea Example", ""],
      ],
    ],
    [
      "@ada and @lea",
      [
        ["@ada", ""],
        ["@lea", ""],
      ],
    ],
    ["@ada thanks for the fix", []],
    ["Claude Opus 4.6 via Claude Code", []],
    ["everyone who helped", []],
    ["#reviewers", []],
    ["#core, @ada", [["@ada", ""]]],
    ["@example/lexer-team", []],
    ["test-bot: finished", []],
    ["none", []],
    ["N/A", []],
    ["the whole team, over lunch, by saying what was wrong with it for an hour", []],
    ["https://example.org/review/12", []],
    ["", []],
    ["<>", []],
    ["Ada Example <>", [["Ada Example", ""]]],
  ])("%s", (value, people) => {
    expect(peopleIn(value)).toEqual(people.map(([name, email]) => ({ name, email })));
  });

  it("are at most sixteen, in linear time", () => {
    const start = cpuTime();
    expect(peopleIn(`${ADA}, `.repeat(3000))).toHaveLength(16);
    for (const unit of ["<", "(", "a ", "a,", "@", '"', "and ", " (", "<a@b> ("])
      peopleIn(unit.repeat(65_536 / unit.length));
    expect(cpuTime() - start).toBeLessThan(1500);
  });
});

describe("keys", () => {
  const keysOf = (key: string, value = ADA) => mapTrailers([{ key, value }]).map((trailer) => trailer.key);

  it.each<[string, readonly string[]]>([
    ["Reviewed-by", ["reviewed-by"]],
    ["REVIEWED-BY", ["reviewed-by"]],
    ["reviewd-by", ["reviewed-by"]],
    ["Reviwed-by", ["reviewed-by"]],
    ["eviewed-by", ["reviewed-by"]],
    ["Reviewed-off-by", ["reviewed-by"]],
    ["Reviewed By", ["reviewed-by"]],
    ["Reviewers", ["reviewed-by"]],
    ["Signed-of-by", ["signed-off-by"]],
    ["Ack-by", ["acked-by"]],
    ["Release-Acked-by", ["acked-by"]],
    ["Regression-tested-by", ["tested-by"]],
    ["Reported-and-tested-by", ["reported-by", "tested-by"]],
    ["Reviewed-and-tested-by", ["reviewed-by", "tested-by"]],
    ["Reported-and-reviewd-by", ["reported-by", "reviewed-by"]],
    ["Reported-tested-and-acked-by", ["reported-by", "tested-by", "acked-by"]],
    ["Co-Authored-By", ["co-authored-by"]],
    ["Coauthored-by", ["co-authored-by"]],
    ["Original-patch-by", ["original-patch-by"]],
    ["Original-Reviewed-by", ["original-reviewed-by"]],
    ["Based-on-patch-by", ["based-on-patch-by"]],
    ["Co-developed-by", ["co-developed-by"]],
    ["Mentored-by", ["mentored-by"]],
    ["Sponsored-by", ["sponsored-by"]],
    ["Thanks-to", ["thanks-to"]],
    ["https", []],
    ["feat", []],
    ["note", []],
    ["Warning", []],
    ["test", []],
  ])("%s", (written, keys) => {
    expect(keysOf(written)).toEqual(keys);
  });

  it("that are not in the table are kept where they end in -by and an address follows", () => {
    expect(keysOf("Cheered-by")).toEqual(["cheered-by"]);
    expect(keysOf("Cheered-by", "Ada Example")).toEqual([]);
    expect(keysOf("Powered-by", "coffee")).toEqual([]);
    expect(keysOf("Sponsored-by", "Example Foundation")).toEqual([]);
  });

  it("keep references as they are, without people", () => {
    const found = mapTrailers([
      { key: "Fixes", value: '0123abc ("a subject")' },
      { key: "PR-URL", value: "https://github.com/example/example/pull/7" },
      { key: "Change-Id", value: "I0123" },
      { key: "Closes", value: "" },
    ]);
    expect(found.map(({ key, people }) => [key, people.length])).toEqual([
      ["fixes", 0],
      ["pr-url", 0],
      ["change-id", 0],
    ]);
  });

  it("never take a company's or an object's property for a spelling", () => {
    for (const key of ["constructor", "__proto__", "toString", "hasOwnProperty"]) expect(keysOf(key)).toEqual([]);
  });
});
