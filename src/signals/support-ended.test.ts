import { describe, expect, it } from "vitest";
import { toldOf } from "../../test/support/findings.ts";
import type { CommitDescription } from "../../test/support/history-of.ts";
import { supportEnded } from "./support-ended.ts";

const ADA = "Ada Example <ada@example.org>";
const commit = (message: string, files: CommitDescription["files"] = ["src/main.c"]): CommitDescription => ({
  by: ADA,
  message,
  files,
});

describe("support-ended", () => {
  it.each([
    "Drop support for Node.js 12",
    "http: drop support for curl < 7.19.4",
    "feat!: remove support for inheriting badges",
    "Remove ring buffer support",
    "Remove the deprecated --client flag",
    "ethdev: remove legacy mirroring API",
  ])("fires on %j", (message) => {
    expect(toldOf(supportEnded, [commit(message)])).toEqual([`Ada Example: Ended support: "${message}".`]);
  });

  it("fires on a platform whose files went", () => {
    expect(toldOf(supportEnded, [commit("Remove the tile architecture", { "src/tile.c": "D" })])).toEqual([
      'Ada Example: Ended support: "Remove the tile architecture".',
    ]);
  });

  it.each([
    ["the use of something deprecated", commit("Remove uses of the deprecated option")],
    ["a limitation", commit("checks: remove limitation related to generics support")],
    ["a note in the code", commit("Remove stale FIXME about parity support")],
    ["a warning", commit("Remove the deprecated option warning")],
    ["a check", commit("Remove dynamic detection of pipelining support")],
    ["something new", commit("Support Node.js 22")],
    ["a fix", commit("Fix support for Node.js 12")],
    ["documents", commit("Drop support for Node.js 12", ["README.md"])],
    ["a manual page", commit("Remove deprecated command from man page")],
    ["a revert", commit('Revert "Drop support for Node.js 12"')],
    ["a board's name in passing", commit("Remove unneeded setup of the board")],
  ])("is silent on %s", (_, one) => {
    expect(toldOf(supportEnded, [one])).toEqual([]);
  });
});
