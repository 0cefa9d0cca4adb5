import { describe, expect, it } from "vitest";
import { parseMessage } from "../sources/git/message.ts";
import { findEncounters } from "./encounters.ts";

const ada = { name: "Ada King", email: "ada@a.example" };
const home = { name: "ada", email: "ada@home.example" };
const bo = { name: "Bo Berg", email: "bo@b.example" };
const commit = (author = ada, committer = author, trailers = "") => ({
  author,
  committer,
  message: parseMessage(`Subject\n\nBody.\n\n${trailers}`),
});

describe("identities meet", () => {
  it("as author and committer on at least half of what the author wrote", () => {
    expect(findEncounters([commit(home, ada), commit(home, ada), commit(home)]).together).toEqual([[home, ada, 2]]);
    expect(findEncounters([commit(home, ada), commit(home)]).together).toEqual([]);
    const rare = Array.from({ length: 5 }, () => commit(home));
    expect(findEncounters([commit(home, ada), commit(home, ada), ...rare]).together).toEqual([]);
  });

  it("as author and first signer", () => {
    const signed = "Signed-off-by: Ada King <ada@a.example>\nSigned-off-by: Bo Berg <bo@b.example>";
    const commits = [commit(home, home, signed), commit(home, home, signed)];
    expect(findEncounters(commits).together.map(([a, b]) => [a.email, b.email])).toEqual([[home.email, ada.email]]);
  });

  it("as author and reviewer, however much else was written", () => {
    const reviewed = "Reviewed-by: Bo Berg <bo@b.example>";
    const others = Array.from({ length: 9 }, () => commit());
    const { reviewing } = findEncounters([commit(ada, ada, reviewed), commit(ada, ada, reviewed), ...others]);
    expect(reviewing.map(([a, b]) => [a.email, b.email])).toEqual([[ada.email, bo.email]]);
    expect(findEncounters([commit(ada, ada, reviewed)]).reviewing).toEqual([]);
  });
});
