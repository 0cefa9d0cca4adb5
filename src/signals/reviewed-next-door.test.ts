import { describe, expect, it } from "vitest";
import { toldOf } from "../../test/support/findings.ts";
import type { CommitDescription } from "../../test/support/history-of.ts";
import { reviewedNextDoor } from "./reviewed-next-door.ts";

const ADA = "Ada Example <ada@example.org>";
const BOB = "Bob Example <bob@example.org>";
const CYD = "Cyd Example <cyd@example.org>";
const REVIEW = "Reviewed-by: Ada Example <ada@example.org>\n";
const work = (by: string, folder: string, count: number): CommitDescription[] =>
  Array.from({ length: count }, (_, n) => ({
    by,
    message: `${folder}: part ${n}`,
    files: [`src/${folder}/a.c`, `src/${folder}/b.c`],
  }));
const reviewed = (by: string, folder: string, trailers = REVIEW): CommitDescription => ({
  by,
  message: `${folder}: change\n\n${trailers}`,
  files: [`src/${folder}/a.c`],
});
/** Ada is at home in the parser; Bob, Cyd and two more in the runtime. */
const HOMES = [
  ...work(ADA, "parser", 12),
  ...work(BOB, "runtime", 8),
  ...work(CYD, "runtime", 8),
  ...work("Dan Example <dan@example.org>", "runtime", 8),
  ...work(BOB, "printer", 6),
];
const find = (commits: readonly CommitDescription[]) => toldOf(reviewedNextDoor, [...HOMES, ...commits]);

describe("reviewed-next-door", () => {
  it("fires on reviews by trailer in another group's area", () => {
    const [line] = find([reviewed(BOB, "runtime"), reviewed(CYD, "runtime"), reviewed(BOB, "runtime")]);
    expect(line).toMatch(
      /^Ada Example: Reviewed or acked at least 3 changes by Bob Example and Cyd Example in src\/runtime .*; at home in src\/parser\.$/,
    );
  });

  it("fires on acks", () => {
    const ack = "Acked-by: Ada Example <ada@example.org>\n";
    expect(find([reviewed(BOB, "runtime", ack), reviewed(CYD, "runtime", ack), reviewed(BOB, "runtime")])).toHaveLength(
      1,
    );
  });

  it("tells each area once", () => {
    const both = ["runtime", "printer"].flatMap((folder) => [
      reviewed(BOB, folder),
      reviewed(CYD, folder),
      reviewed(BOB, folder),
    ]);
    expect(find(both)).toHaveLength(2);
  });

  it.each([
    ["reviews at home", [reviewed(BOB, "parser"), reviewed(CYD, "parser"), reviewed(BOB, "parser")]],
    [
      "an area where most was authored, not reviewed",
      [...work(ADA, "runtime", 2), reviewed(BOB, "runtime"), reviewed(CYD, "runtime"), reviewed(BOB, "runtime")],
    ],
    ["two reviews", [reviewed(BOB, "runtime"), reviewed(CYD, "runtime")]],
    ["one author's patches only", [reviewed(BOB, "runtime"), reviewed(BOB, "runtime"), reviewed(BOB, "runtime")]],
    [
      "tests by trailer",
      [BOB, CYD, BOB].map((by) => reviewed(by, "runtime", "Tested-by: Ada Example <ada@example.org>\n")),
    ],
    [
      "a reviewer without own work",
      [BOB, CYD, BOB].map((by) => reviewed(by, "runtime", "Reviewed-by: Rob Example <rob@example.org>\n")),
    ],
    [
      "common ground",
      [BOB, CYD, BOB].map((by) => ({ by, message: `docs: say more\n\n${REVIEW}`, files: ["docs/a.md"] })),
    ],
  ] as const)("is silent on %s", (_, commits) => {
    expect(find(commits)).toEqual([]);
  });
});
