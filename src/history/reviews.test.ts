import { describe, expect, it } from "vitest";
import { type CommitDescription, historyOf } from "../../test/support/history-of.ts";
import { broughtBy, reviewsBy, reviewsOn } from "./reviews.ts";

const ADA = "Ada Example <ada@example.org>";
const LEA = "Lea Example <lea@example.org>";
const NOOR = "Noor Example <noor@example.org>";
const BOT = "example-bot <example-bot@example.org>";
const CLAUDE = "Claude <noreply@anthropic.com>";

/** Every act, looked up by commit and by reviewer, which must find the same. */
function acts(...commits: readonly CommitDescription[]) {
  const history = historyOf({ commits });
  const found = history.commits.flatMap((commit) => reviewsOn(history, commit));
  for (const person of history.people)
    expect(reviewsBy(history, person)).toEqual(found.filter(({ reviewer }) => reviewer === person));
  return found.map(
    ({ reviewer, kind, authors, work }) =>
      `${reviewer.name.split(" ")[0]} ${kind} ${work.length} of ${authors.map(({ name }) => name.split(" ")[0]).join("+")}`,
  );
}
const trailers = (...lines: readonly string[]) => `Keep\n\n${lines.join("\n")}`;

describe("review trailers", () => {
  it("are one act per reviewer, the review before the test", () => {
    expect(
      acts({
        by: ADA,
        message: trailers(`Tested-by: ${LEA}`, `Reviewed-by: ${LEA}`, `Acked-by: ${NOOR}`, `Signed-off-by: ${NOOR}`),
      }),
    ).toEqual(["Lea reviewed 1 of Ada", "Noor acked 1 of Ada"]);
    expect(acts({ by: ADA, message: trailers(`Reviewed-and-tested-by: ${LEA}`) })).toEqual(["Lea reviewed 1 of Ada"]);
    expect(acts({ by: ADA, message: trailers(`Reviewed-by: ${LEA}, ${NOOR}`) })).toEqual([
      "Lea reviewed 1 of Ada",
      "Noor reviewed 1 of Ada",
    ]);
  });

  it("of oneself, of bots and agents, on their work, or copied by a pick, are none", () => {
    expect(
      acts({
        by: ADA,
        message: trailers(
          `Reviewed-by: ${ADA}`,
          `Tested-by: ${BOT}`,
          `Reviewed-by: ${CLAUDE}`,
          "Reviewed-by: Claude Opus 4.6",
        ),
      }),
    ).toEqual([]);
    expect(acts({ by: BOT, message: trailers(`Reviewed-by: ${LEA}`) })).toEqual([]);
    expect(
      acts({
        by: ADA,
        message: trailers(
          `Reviewed-by: ${LEA}`,
          "(cherry picked from commit 0123456789abcdef0123456789abcdef01234567)",
          `Signed-off-by: ${NOOR}`,
        ),
      }),
    ).toEqual([]);
    expect(
      acts({
        by: ADA,
        message: trailers(`Original-Reviewed-by: ${LEA}`, `Signed-off-by: ${NOOR}`, `Reported-by: ${NOOR}`),
      }),
    ).toEqual([]);
  });
});

describe("landing somebody's patch", () => {
  it("is committing it for another person", () => {
    expect(acts({ by: ADA, committer: LEA, message: "Keep" })).toEqual(["Lea committed 1 of Ada"]);
  });

  it("is not the forge, a bot, one's own hand, or a pick", () => {
    expect(acts({ by: ADA, committer: "GitHub <noreply@github.com>", message: "Keep (#1)" })).toEqual([]);
    expect(acts({ by: ADA, committer: BOT, message: "Keep" })).toEqual([]);
    expect(acts({ by: BOT, committer: ADA, message: "Bump" })).toEqual([]);
    expect(acts({ by: ADA, committer: LEA, message: `Keep\n\nCo-authored-by: ${LEA}` })).toEqual([]);
    expect(
      acts({
        by: ADA,
        committer: LEA,
        message: "Keep\n\n(cherry picked from commit 0123456789abcdef0123456789abcdef01234567)",
      }),
    ).toEqual([]);
  });
});

describe("merging somebody's work", () => {
  const merged = (message: string, merger: string, ...authors: readonly string[]) =>
    acts(
      { by: NOOR, message: "Base" },
      ...authors.map((by, at): CommitDescription => ({ name: `x${at}`, by, message: `X${at}` })),
      { by: merger, message, merges: authors.map((_, at) => `x${at}`) },
    );

  it.each<[string, string, readonly string[], readonly string[]]>([
    ["Merge pull request #1 from ada/names", LEA, [ADA], ["Lea merged 1 of Ada"]],
    ["Merge pull request #1 from ada/names", LEA, [ADA, ADA, NOOR], ["Lea merged 3 of Ada+Noor"]],
    ["Merge branch 'ada/names'", LEA, [ADA], ["Lea merged 1 of Ada"]],
    ["Merge branch 'names' into 'main'\n\nSee merge request example/lexer!1", LEA, [ADA], ["Lea merged 1 of Ada"]],
    ["Merge tag 'names-1' of git://git.example.org/lexer", LEA, [ADA, NOOR], ["Lea merged 2 of Ada+Noor"]],
    // A newcomer's request from the main branch of their fork.
    ["Merge pull request #1 from ada/main", LEA, [ADA], ["Lea merged 1 of Ada"]],
    ["Merge pull request #1 from ada/master", LEA, [ADA, NOOR], ["Lea merged 2 of Ada+Noor"]],
    // Everybody's work carried on, one's own, a bot's, mostly one's own, and what says nothing of where it came from.
    ["Merge pull request #1 from example/develop", LEA, [ADA, NOOR, "Mira Example <mira@example.org>"], []],
    ["Merge branch 'release/2.1'", LEA, [ADA, NOOR], []],
    ["Merge branch 'main' of github.com:example/lexer", LEA, [ADA, NOOR], []],
    ["Merge branch 'main' into topic", LEA, [ADA], []],
    ["Merge pull request #1 from lea/names", LEA, [LEA], []],
    ["Merge pull request #1 from ada/names", LEA, [LEA, LEA, ADA], []],
    ["Merge pull request #1 from example/bump", LEA, [BOT], []],
    ["Merge pull request #1 from ada/names", BOT, [ADA], []],
    ["Bring it in", LEA, [ADA], []],
  ])("%s by %s of %j", (message, merger, authors, expected) => {
    expect(merged(message, merger, ...authors)).toEqual(expected);
  });

  it("by a queue is the reviewer's that it names, where their login is known", () => {
    const known = "Lea Example <7+lea-x@users.noreply.github.com>";
    const queue = (reviewers: string): readonly string[] =>
      acts(
        { by: known, message: "Base" },
        { name: "x", by: ADA, message: "X" },
        { by: "bors <bors@example.org>", message: `Auto merge of #1 - ada:names, r=${reviewers}`, merges: ["x"] },
      );
    expect(queue("lea-x")).toEqual(["Lea reviewed 1 of Ada"]);
    expect(queue("Lea-X,nobody-known")).toEqual(["Lea reviewed 1 of Ada"]);
    expect(queue("nobody-known")).toEqual([]);
  });
});

it("what a merge brought is in order, nested merges left out", () => {
  const history = historyOf({
    commits: [
      { by: ADA, message: "Base" },
      { name: "x", by: LEA, message: "X" },
      { name: "y", by: ADA, message: "Y" },
      { by: ADA, message: "Merge branch 'x'", merges: ["x", "y"] },
    ],
  });
  expect(
    [...broughtBy(history)].map(([merge, work]) => [merge.index, work.map(({ message }) => message.subject)]),
  ).toEqual([[3, ["X", "Y"]]]);
});
