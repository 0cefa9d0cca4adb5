import { describe, expect, it } from "vitest";
import { parseMessage } from "../sources/git/message.ts";
import { deriveLanding } from "./landing.ts";
import { loginHints } from "./login-hints.ts";

const WHO: Readonly<Record<string, string>> = { a: "Ada Example", b: "Bob Example" };

/** "id who parents… | message", oldest first, a day apart. */
function hints(...lines: readonly string[]) {
  const records = lines.map((line, day) => {
    const [ids = "", subject = "Change"] = line.split(" | ");
    const [oid = "", who = "", ...parents] = ids.split(" ");
    const author = { name: WHO[who]!, email: `${who}@users.noreply.github.com` };
    const at = 1_700_000_000 + day * 86_400;
    const message = parseMessage(subject);
    return {
      oid,
      parents,
      author,
      committer: author,
      authoredAt: at,
      committedAt: at,
      message,
      changes: [],
      changesTotal: 0,
    };
  });
  return loginHints(deriveLanding(records, [records.at(-1)!.oid])).map(([login, { name }, count]) => [
    login,
    name,
    count,
  ]);
}

describe("loginHints", () => {
  it("names the author of branches that a login's merges brought", () => {
    expect(
      hints(
        "0 a",
        "1 b 0",
        "2 b 1",
        "m a 0 2 | Merge pull request #1 from bobx/fix",
        "3 b m",
        "n a m 3 | Merge pull request #2 from bobx/more",
      ),
    ).toEqual([["bobx", "Bob Example", 2]]);
  });

  it("says nothing of a branch that several wrote: maintainers push onto others' branches", () => {
    expect(hints("0 a", "1 b 0", "2 a 1", "m a 0 2 | Merge pull request #1 from bobx/fix")).toEqual([]);
  });

  it("says nothing of a branch whose tip is a merge", () => {
    expect(hints("0 a", "1 b 0", "2 a 0", "3 a 1 2", "m a 2 3 | Merge pull request #1 from bobx/fix")).toEqual([]);
  });
});
