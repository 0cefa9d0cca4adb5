import { describe, expect, it } from "vitest";
import type { Effects } from "./effects.ts";
import { type Candidate, claimYou, matchPeople } from "./you.ts";

const effects = (me?: string): Effects => ({
  env: me === undefined ? {} : { WAYMARK_ME: me },
  today: () => "2026-11-22",
  cwd: "/",
  homeFolder: "/",
  platform: "linux",
});
const claim = (me: string | undefined, config: readonly string[], name?: string, email?: string) => {
  const { words, source } = claimYou(
    effects(me),
    { me: config, ladder: undefined, authorship: [], guide: { articles: undefined, address: null } },
    { ...(name === undefined ? {} : { name }), ...(email === undefined ? {} : { email }) },
  );
  return [source, ...words];
};

describe("who you say you are", () => {
  it("is WAYMARK_ME, then the config, then git", () => {
    expect(claim("a@example.org, Ada Example; @ada-x", ["b@example.org"], "Git", "c@example.org")).toEqual([
      "WAYMARK_ME",
      "a@example.org",
      "Ada Example",
      "@ada-x",
    ]);
    expect(claim(" , ", ["b@example.org"], "Git", "c@example.org")).toEqual(["me: in the config", "b@example.org"]);
    expect(claim(undefined, [], "Ada Example", "c@example.org")).toEqual([
      "git config",
      "c@example.org",
      "Ada Example",
    ]);
    expect(claim(undefined, [])).toEqual(["git config"]);
    expect(claim(undefined, [], "", "")).toEqual(["git config"]);
  });

  it("of git is no single word beside an address: it may be somebody else's login", () => {
    expect(claim(undefined, [], "ada", "c@example.org")).toEqual(["git config", "c@example.org"]);
    expect(claim(undefined, [], "ada")).toEqual(["git config", "ada"]);
    expect(claim(undefined, [], "山田花子", "c@example.org")).toEqual(["git config", "c@example.org", "山田花子"]);
  });
});

const person = (
  key: string,
  name: string,
  logins: readonly string[] = [],
  emails: readonly string[] = [key],
): Candidate => ({
  key,
  name,
  emails,
  logins,
  commits: 1,
});
const ADA = person("ada@example.org", "Ada Example", ["ada-x"], ["ada@example.org", "ada@old.example"]);
const LEA = person("lea@example.org", "Lea Example", ["lea"]);
const ALEX = person("alex@example.org", "Alex Example");
const ALEX_TOO = person("alex@other.example", "Alex Example");
const BARE = person("name:noor example", "Noor Example", [], []);
const PEOPLE = [ADA, LEA, ALEX, ALEX_TOO, BARE];
const match = (...words: readonly string[]) => matchPeople(words, PEOPLE).map(({ key }) => key);

describe("who is meant", () => {
  it.each<[readonly string[], readonly string[]]>([
    [["ada@example.org"], ["ada@example.org"]],
    [["ADA@old.example"], ["ada@example.org"]],
    [["Somebody <ada@example.org>"], ["ada@example.org"]],
    [["ada-x"], ["ada@example.org"]],
    [["@Ada-X"], ["ada@example.org"]],
    [
      ["ada@example.org", "lea@example.org"],
      ["ada@example.org", "lea@example.org"],
    ],
    [["ada example"], ["ada@example.org"]],
    [["Noor Example"], ["name:noor example"]],
    [["name:noor example"], []],
    // A name that two people bear means nobody.
    [["Alex Example"], []],
    [["Alex Example", "Ada Example"], []],
    // A name counts only where no address matched.
    [["lea@example.org", "Ada Example"], ["lea@example.org"]],
    [["nobody@example.org", "Ada Example"], ["ada@example.org"]],
    [["Lea Example <nobody@example.org>"], ["lea@example.org"]],
    [["example.org"], []],
    [["@"], []],
    [[""], []],
    [["<>"], []],
    [[], []],
  ])("by %j", (words, keys) => {
    expect(match(...words)).toEqual(keys);
  });
});
