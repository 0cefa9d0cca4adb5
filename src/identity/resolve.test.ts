import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cpuTime } from "../../test/support/cpu-time.ts";
import { identityOf } from "../../test/support/history-of.ts";
import type { RawIdentity } from "../model/identity.ts";
import { type IdentityUse, type People, resolvePeople } from "./resolve.ts";

/** "raw => mapped @time"; without "=>" the mailmap says nothing. */
function use(text: string): IdentityUse {
  const [, body = "", at = "0"] = /^(.*?)(?: @(\d+))?$/.exec(text) ?? [];
  const [raw = "", mapped = raw] = body.split(" => ");
  return { raw: identityOf(raw), mapped: identityOf(mapped), lastUsed: Number(at) };
}

const resolve = (texts: readonly string[], hints: readonly (readonly [string, string, number])[] = []): People =>
  resolvePeople(texts.map(use), {
    logins: hints.map(([login, raw, count]) => [login, identityOf(raw), count] as const),
  });
const groups = (people: People): string[] =>
  people.all.map(({ key, name, kind }) => `${key} ${name}${kind === "person" ? "" : ` (${kind})`}`);

describe("one person", () => {
  it("is one address, in any case, under its latest name", () => {
    const people = resolve([
      "Ada <Ada@example.org> @1",
      "Ada Example <ada@EXAMPLE.org> @5",
      "A. Example <ada@example.org> @3",
    ]);
    expect(groups(people)).toEqual(["ada@example.org Ada Example"]);
    expect(people.all[0]?.emails).toEqual(["ada@example.org"]);
  });

  it("is what the mailmap says, under the mailmap's name", () => {
    const people = resolve([
      "Old Name <old@example.org> => New Name <new@example.org> @9",
      "New Name <new@example.org> @5",
    ]);
    expect(groups(people)).toEqual(["new@example.org New Name"]);
    expect(people.all[0]?.emails).toEqual(["new@example.org", "old@example.org"]);
  });

  it("is not shown under a former name because an address alone was mapped", () => {
    expect(
      groups(resolve(["Old Name <old@example.org> => Old Name <new@example.org> @3", "New Name <new@example.org> @9"])),
    ).toEqual(["new@example.org New Name"]);
  });

  it("is a noreply address in both forms, and the one person of that full name", () => {
    const people = resolve([
      "Ada Example <12345+ada-x@users.noreply.github.com> @2",
      "Ada Example <ada-x@users.noreply.github.com> @1",
      "Ada Example <ada@example.org> @3",
    ]);
    expect(groups(people)).toEqual(["ada@example.org Ada Example"]);
    expect(people.all[0]?.logins).toEqual(["ada-x"]);
    expect(people.byLogin("Ada-X")).toBe(people.all[0]);
  });

  it("is a bare full name where one person bears it", () => {
    const people = resolve(["Ada Example <ada@example.org> @1", "ada  example <>", "Ada Example"]);
    expect(groups(people)).toEqual(["ada@example.org Ada Example"]);
    expect(people.of({ name: "Ada Example", email: "" })).toBe(people.all[0]);
  });

  it("has an address made for git beside the one that bears the same full name", () => {
    expect(
      groups(resolve(["Ada Example <git@ada.example> @9", "Ada Example <ada@example.org> @1", "Ada Example"])),
    ).toEqual(["git@ada.example Ada Example"]);
    expect(resolve(["Ada Example <git@ada.example>", "Ada Example"]).all).toHaveLength(1);
    expect(
      resolve([
        "Ada Example <git@ada.example>",
        "Ada Example <ada-x@users.noreply.github.com>",
        "Ada Example <a@example.org>",
      ]).all,
    ).toHaveLength(1);
    expect(
      resolve([
        "Ada Example <git@shared.example>",
        "Lea Muster <git@shared.example>",
        "Ada Example <a@example.org>",
        "Lea Muster <b@example.org>",
      ]).all,
    ).toHaveLength(2);
  });

  it("is a login that merges name in nine of ten cases, twice at least", () => {
    const ada = "Ada Example <ada@example.org>";
    const lea = "Lea Example <lea@example.org>";
    expect(
      resolve(
        [ada, lea],
        [
          ["ada-x", ada, 9],
          ["ada-x", lea, 1],
        ],
      ).byLogin("ada-x")?.name,
    ).toBe("Ada Example");
    expect(
      resolve(
        [ada, lea],
        [
          ["ada-x", ada, 2],
          ["ada-x", lea, 1],
        ],
      ).byLogin("ada-x"),
    ).toBeUndefined();
    expect(resolve([ada], [["ada-x", ada, 1]]).byLogin("ada-x")).toBeUndefined();
    const people = resolve([ada, "@ada-x"], [["ada-x", ada, 2]]);
    expect(people.of({ name: "@Ada-X", email: "" })).toBe(people.all[0]);
    expect(people.all[0]?.logins).toEqual(["ada-x"]);
  });

  it("is made of an identity that was not passed in", () => {
    const people = resolve(["Ada Example <ada@example.org>"]);
    expect(people.of({ name: "@nobody", email: "" })).toMatchObject({
      key: "name:@nobody",
      name: "@nobody",
      logins: ["nobody"],
    });
    expect(people.of({ name: "", email: "Who@example.org" })).toMatchObject({
      key: "who@example.org",
      name: "Who@example.org",
    });
    expect(people.of({ name: "dependabot[bot]", email: "" }).kind).toBe("bot");
  });
});

describe("several people", () => {
  it("of one name and two logins stay apart, and so does whoever could be either", () => {
    expect(resolve(["Ada <git@ada.example>", "Ada <git@other.example>"]).all).toHaveLength(2);
    expect(
      resolve(["Ada Example <1+ada@users.noreply.github.com>", "Ada Example <2+ada-x@users.noreply.github.com>"]).all,
    ).toHaveLength(2);
    expect(
      resolve(["Ada Example <1+ada@users.noreply.github.com>", "Ada Example <1+ada-x@users.noreply.github.com>"]).all,
    ).toHaveLength(1);
  });

  it("of a one-word name are not joined by it", () => {
    expect(resolve(["ada <ada@example.org>", "ada <>", "ada <ada@users.noreply.github.com>"]).all).toHaveLength(3);
  });

  it.each([
    "root@localhost",
    "noreply@example.org",
    "you@example.com",
    "unknown",
    "",
    "@",
    "nobody@example.org",
    "git@github.com",
  ])("on the placeholder <%s> are apart, by name", (email) => {
    const people = resolve([`Ada Example <${email}>`, `Lea Example <${email}>`, `Lea  example <${email}>`]);
    expect(people.all.map(({ name }) => name.toLowerCase().split(" ")[0])).toEqual(["ada", "lea"]);
    // An address that says nobody must not make somebody "you".
    expect(people.all.flatMap(({ emails }) => emails)).toEqual([]);
  });

  it("on the machine they share are apart, by name; the names of one person are not", () => {
    const machine = "build@host.example";
    const several = ["Ada Example", "Lea Muster", "Noor Voorbeeld", "Mira Primer"].map(
      (name) => `${name} <${machine}>`,
    );
    const people = resolve([...several, "Ada Example <ada@example.org>"]);
    expect(people.all.map(({ name }) => name).sort()).toEqual([
      "Ada Example",
      "Lea Muster",
      "Mira Primer",
      "Noor Voorbeeld",
    ]);
    expect(people.of(identityOf(`Ada Example <${machine}>`)).key).toBe("ada@example.org");
    const one = ["Ada Example", "Ada B. Example", "Example, Ada", "Ada Example-Muster", "ada", "A Example"].map(
      (name) => `${name} <ada@example.org>`,
    );
    expect(resolve(one).all).toHaveLength(1);
  });
});

describe("kinds", () => {
  it("a bot's name on somebody's own address does not make a bot of them", () => {
    const people = resolve([
      "Example Bot <123+ada-x@users.noreply.github.com> @9",
      "Ada Example <123+ada-x@users.noreply.github.com> @5",
    ]);
    expect(groups(people)).toEqual(["ada-x@users.noreply.github.com Ada Example"]);
  });

  it("a forge's address under somebody's name is that person, an agent's address never", () => {
    const people = resolve([
      "Ada Example <ada@example.org>",
      "Ada Example <noreply@github.com>",
      "GitHub <noreply@github.com>",
      "Ada Example <noreply@anthropic.com>",
    ]);
    expect(groups(people)).toEqual([
      "ada@example.org Ada Example",
      "name:github GitHub (bot)",
      "noreply@anthropic.com Ada Example (agent)",
    ]);
  });

  it("an address that decides is one, whatever the names on it", () => {
    expect(resolve(["Ada Example <example-bot@example.org>", "Merge <example-bot@example.org>"]).all[0]?.kind).toBe(
      "bot",
    );
  });

  it("an agent is one under all its names", () => {
    const people = resolve([
      "Claude <noreply@anthropic.com> @1",
      "Claude Opus 4.6 (1M context) <noreply@anthropic.com> @2",
      "Claude Sonnet <noreply@anthropic.com> @0",
    ]);
    expect(groups(people)).toEqual(["noreply@anthropic.com Claude Opus 4.6 (1M context) (agent)"]);
  });

  it("a tool named without an address is an agent, and no login is tied to one", () => {
    const people = resolve(
      ["Claude Opus 4.6", "Claude Exempleau", "claude[bot] <1+claude[bot]@users.noreply.github.com>"],
      [["claude", "claude[bot] <1+claude[bot]@users.noreply.github.com>", 9]],
    );
    expect(groups(people)).toEqual([
      "1+claude[bot]@users.noreply.github.com claude[bot] (agent)",
      "name:claude exempleau Claude Exempleau",
      "name:claude opus 4.6 Claude Opus 4.6 (agent)",
    ]);
    expect(people.byLogin("claude")).toBeUndefined();
  });
});

describe("any identities", () => {
  const name = fc.constantFrom(
    "Ada Example",
    "ada example",
    "Lea Muster",
    "Ada",
    "",
    "Example Bot",
    "Claude Opus 4.6",
    "@ada-x",
    "山田 花子",
  );
  const email = fc.constantFrom(
    "ada@example.org",
    "ADA@example.org",
    "lea@example.org",
    "1+ada-x@users.noreply.github.com",
    "ada-x@users.noreply.github.com",
    "root@localhost",
    "git@ada.example",
    "git@lea.example",
    "",
    "noreply@github.com",
    "noreply@anthropic.com",
    "x-bot@example.org",
  );
  const raw = fc.record({ name, email });
  const uses = fc
    .uniqueArray(fc.record({ raw, mapped: fc.option(raw, { nil: undefined }), lastUsed: fc.nat(3) }), {
      maxLength: 14,
      selector: (one) => `${one.raw.name}\0${one.raw.email}`,
    })
    .map((list) =>
      list.map((one): IdentityUse => ({ raw: one.raw, mapped: one.mapped ?? one.raw, lastUsed: one.lastUsed })),
    );
  const hints = fc.array(fc.tuple(fc.constantFrom("ada-x", "lea"), raw, fc.integer({ min: 1, max: 4 })), {
    maxLength: 4,
  });

  it("give the same people in any order", () => {
    fc.assert(
      fc.property(uses, hints, fc.infiniteStream(fc.nat()), (list, told, random) => {
        const shuffled = list
          .map((one) => [random.next().value, one] as const)
          .sort((a, b) => a[0] - b[0])
          .map(([, one]) => one);
        const [first, second] = [
          resolvePeople(list, { logins: told }),
          resolvePeople(shuffled, { logins: told.toReversed() }),
        ];
        expect(second.all).toEqual(first.all);
        for (const { raw: one } of list) expect(second.of(one).key).toBe(first.of(one).key);
      }),
      { numRuns: 300 },
    );
  });

  it("give each identity one person, and each person a key of their own", () => {
    fc.assert(
      fc.property(uses, (list) => {
        const people = resolvePeople(list);
        expect(new Set(people.all.map(({ key }) => key)).size).toBe(people.all.length);
        for (const { raw: one } of list) {
          const person = people.of(one);
          expect(people.of(one)).toBe(person);
          if (!one.name.startsWith("@")) expect(people.all).toContain(person);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("are resolved in linear time", () => {
    const measure = (count: number): number => {
      const many: RawIdentity[] = Array.from({ length: count }, (_, at) => ({
        name: `Person ${at % (count / 4)}`,
        email: at % 3 === 0 ? `p${at}@users.noreply.github.com` : `p${at}@example.org`,
      }));
      const start = cpuTime();
      resolvePeople([
        ...many.map((one) => ({ raw: one, mapped: one, lastUsed: 1 })),
        ...many
          .slice(0, count / 10)
          .map((one) => ({ raw: { ...one, email: "ci@host" }, mapped: { ...one, email: "x@host" }, lastUsed: 1 })),
      ]);
      return cpuTime() - start;
    };
    measure(4000);
    const few = measure(4000);
    expect(measure(16_000)).toBeLessThan(Math.max(few, 100) * 12);
  });
});
