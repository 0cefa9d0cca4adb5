import { describe, expect, it } from "vitest";
import type { ListedPerson, PeopleLink, PeopleList } from "../model/people-list.ts";
import { linkEnds, linkReason, renderPeople } from "./people.ts";
import { PLAIN_STYLE } from "./terminal.ts";

const LINK: PeopleLink = {
  id: "3f9a12cd",
  a: { address: "ada@a.example", shown: "ada@a.example" },
  b: { address: "ada@b.example", shown: "ada@b.example" },
  grade: "likely",
  strength: 0.95,
  rule: "same-account",
  reason: "the same unusual account name",
  shared: "ada",
  applied: true,
  isYours: false,
};

const person = (name: string, addresses: readonly string[], isYou = false): ListedPerson => ({
  key: addresses[0] ?? name,
  name,
  kind: "person",
  isYou,
  addresses,
  logins: [],
  links: [],
});

const list = (
  links: readonly PeopleLink[],
  people: readonly ListedPerson[],
  who: string | null = null,
): PeopleList => ({
  schema: "waymark.people/1",
  you: { words: ["ada@a.example"], source: "git config" },
  person: who,
  repositories: [{ name: "engine", path: "/engine", people, links, conflicts: [], notes: [] }],
  skipped: [{ path: "/other", reason: "It is no repository." }],
});

const render = (shown: PeopleList, long = false) => renderPeople(shown, { long }, PLAIN_STYLE);

describe("a link", () => {
  it("is written with both ends, its grade, strength and reason", () => {
    expect(linkEnds(LINK)).toBe("ada@a.example ↔ ada@b.example");
    expect(linkEnds({ ...LINK, b: LINK.a })).toBe("ada@a.example, under two names");
    expect(linkEnds({ ...LINK, b: { address: null, shown: "Ada" } })).toBe("ada@a.example ↔ Ada (no address)");
    expect(linkReason(LINK)).toBe("likely 0.95: the same unusual account name (ada)");
  });

  it("lets nothing through that acts on a terminal, and no 10,000 characters", () => {
    const odd = { address: "x", shown: `\u001b[31m${"x".repeat(10_000)}\n` };
    const text = linkEnds({ ...LINK, a: odd });
    expect(text).not.toMatch(/\p{Cc}/u);
    expect(text.length).toBeLessThan(150);
  });
});

describe("the list", () => {
  const many = Array.from({ length: 30 }, (_, at) => ({ ...LINK, id: String(at).padStart(8, "0") }));
  const people = Array.from({ length: 40 }, (_, at) =>
    person(`Person ${at}`, [`p${at}@x.example`, `q${at}@x.example`]),
  );

  it("says how much it leaves out, and leaves nothing out with --long", () => {
    const short = render(list(many, people));
    expect(short).toContain("engine  40 people, 80 addresses");
    expect(short).toContain("Taken for one person, to be reviewed (30)");
    expect(short).toContain("and 25 more: waymark people --long");
    expect(short).toContain("everybody, 40: waymark people --long");
    expect(short).toContain("not read: /other: It is no repository.");
    const long = render(list(many, people), true);
    expect(long).not.toContain("more: waymark people --long");
    expect(long).toContain("00000029");
    expect(long).toContain("Person 39");
  });

  it("has what may be you first, and the commands for it", () => {
    const yours: PeopleLink = { ...LINK, id: "aaaaaaaa", applied: false, isYours: true };
    const text = render(list([LINK, yours], [person("Ada Lovelace", ["ada@a.example"], true)]));
    expect(text).toContain("You are Ada Lovelace, 1 address (from git config).");
    expect(text.indexOf("aaaaaaaa")).toBeLessThan(text.indexOf("3f9a12cd"));
    expect(text).toContain("right: waymark people confirm aaaaaaaa   wrong: waymark people split aaaaaaaa");
  });

  it("of one person starts with them and shows certain links too", () => {
    const text = render(list([{ ...LINK, grade: "certain" }], [person("Ada Lovelace", ["ada@a.example"])], "ada"));
    expect(text).toMatch(/^engine\n {4}Ada Lovelace {2}ada@a\.example\n/);
    expect(text).toContain("Certain (1)");
  });

  it("breaks long lines between addresses and ends", () => {
    const long = (at: number) => `${"a".repeat(40)}${at}@x.example`;
    const people = [person("Ada Lovelace", [1, 2, 3, 4, 5, 6].map(long))];
    const link = { ...LINK, a: { address: "", shown: long(1) }, b: { address: "", shown: long(2) } };
    const lines = render(list([link], people)).split("\n");
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(100);
    expect(lines).toContain(`              ↔ ${long(2)}`);
    expect(lines.find((line) => line.endsWith("2 more"))).toBeDefined();
  });

  it("says so where you are not found", () => {
    expect(render(list([], []))).toContain("You are not found here: ada@a.example, from git config.");
  });
});
