import { describe, expect, it } from "vitest";
import { toldOf } from "../../test/support/findings.ts";
import type { CommitDescription } from "../../test/support/history-of.ts";
import { landedNextDoor } from "./landed-next-door.ts";

const ADA = "Ada Example <ada@example.org>";
const BOB = "Bob Example <bob@example.org>";
const BY_BOB = "Reviewed-by: Bob Example <bob@example.org>\n";
const work = (by: string, folder: string, count: number): CommitDescription[] =>
  Array.from({ length: count }, (_, n) => ({
    by,
    message: `${folder}: part ${n}`,
    files: [`src/${folder}/a.c`, `src/${folder}/b.c`],
  }));
const mine = (folder: string, trailers = BY_BOB, more: Partial<CommitDescription> = {}): CommitDescription => ({
  by: ADA,
  message: `${folder}: handle one case\n\n${trailers}`,
  files: [`src/${folder}/a.c`],
  ...more,
});
/** Ada is at home in the parser; Bob and two more in the runtime. */
const HOMES = [
  ...work(ADA, "parser", 40),
  ...work(BOB, "runtime", 12),
  ...work("Cyd Example <cyd@example.org>", "runtime", 9),
  ...work("Dan Example <dan@example.org>", "runtime", 9),
];
const find = (commits: readonly CommitDescription[]) =>
  toldOf(landedNextDoor, [...HOMES, ...commits]).filter((line) => line.startsWith("Ada"));
const three = (one: CommitDescription): CommitDescription[] =>
  ["first", "second", "third"].map((which) => ({ ...one, message: one.message.replace("one", `the ${which}`) }));

describe("landed-next-door", () => {
  it("fires where one who works there reviewed", () => {
    const [line] = find(three(mine("runtime")));
    expect(line).toMatch(
      /^Ada Example: Landed 3 changes in src\/runtime .*, accepted by Bob Example; at home in src\/parser\.$/,
    );
  });

  it("fires where one who works there committed", () => {
    expect(find(three(mine("runtime", "", { committer: BOB })))).toHaveLength(1);
  });

  it("says how many they accepted", () => {
    const others = mine("runtime", "Reviewed-by: Eve Example <eve@example.org>\n");
    expect(find([...three(mine("runtime")), others])[0]).toContain("Landed 4 changes in src/runtime");
    expect(find([...three(mine("runtime")), others])[0]).toContain("3 of them accepted by Bob Example");
  });

  it.each([
    ["work at home", three(mine("parser"))],
    ["two changes", [mine("runtime"), mine("runtime")]],
    ["nobody who works there accepted", three(mine("runtime", "Reviewed-by: Eve Example <eve@example.org>\n"))],
    [
      "changes made everywhere",
      three(
        mine("runtime", BY_BOB, {
          files: ["src/runtime/a.c", "src/runtime/b.c", "src/parser/a.c", "src/printer/a.c", "src/net/a.c"],
        }),
      ),
    ],
    ["settings alone", three(mine("runtime", BY_BOB, { files: ["src/runtime/a.json"] }))],
    ["common ground", three(mine("docs", BY_BOB, { files: ["docs/a.md"] }))],
    [
      "one edit repeated",
      ["parser", "a", "b"].map((where) =>
        mine("runtime", BY_BOB, { message: `${where}: Use the new lock\n\n${BY_BOB}` }),
      ),
    ],
    [
      "a formatter's work",
      three(mine("runtime", BY_BOB, { message: `runtime: Apply uncrustify to one part\n\n${BY_BOB}` })),
    ],
    ["oneself under another address", three(mine("runtime", "Reviewed-by: Ada Example <ada@work.example.net>\n"))],
  ] as const)("is silent on %s", (_, commits) => {
    expect(find(commits)).toEqual([]);
  });

  it("is silent on what came before there was a home", () => {
    const later = HOMES.slice(40);
    expect(
      toldOf(landedNextDoor, [...later, ...three(mine("runtime")), ...work(ADA, "parser", 40)]).filter((line) =>
        line.startsWith("Ada"),
      ),
    ).toEqual([]);
  });
});
