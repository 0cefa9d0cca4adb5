import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cpuTime } from "../../test/support/cpu-time.ts";
import { identityOf } from "../../test/support/history-of.ts";
import type { IdentityClaims } from "./claims.ts";
import { type IdentityHints, resolveIdentities } from "./resolve-identities.ts";

/** "Name <address> 2010-2012": years are optional. */
function record(text: string) {
  const [, body = text, first, last] = /^(.*>) (\d{4})-(\d{4})$/.exec(text) ?? [];
  return { ...identityOf(body), ...(first ? { firstYear: Number(first), lastYear: Number(last) } : {}) };
}
const resolve = (texts: readonly string[], hints: IdentityHints = {}) => resolveIdentities(texts.map(record), hints);
const people = (texts: readonly string[], hints: IdentityHints = {}) => resolve(texts, hints).people;
const rules = (texts: readonly string[], hints: IdentityHints = {}) => {
  const { links, suggestions } = resolve(texts, hints);
  return [...links, ...suggestions].map(({ grade, rule }) => `${grade} ${rule}`);
};
const claims = (more: Partial<IdentityClaims>): IdentityClaims => ({ same: [], apart: [], names: [], ...more });

describe("joined for certain", () => {
  it.each([
    ["same-address", ["Ada <1+ada@users.noreply.github.com>", "ada <1+ada-x@users.noreply.github.com>"]],
    ["same-name-and-account", ["Ada King <aking@a.example>", "King, Ada <aking@b.example>", "Bo King <bo@a.example>"]],
    ["same-rare-name", ["Ada Lovelace <ada@a.example>", "ADA LOVELACE <al@b.example>"]],
  ])("%s", (rule, texts) => {
    expect(rules(texts)).toEqual([`certain ${rule}`]);
    expect(people(texts)[0]).toEqual([0, 1]);
  });

  it("bare-name, where one person bears it", () => {
    const others = ["Bo King <bo@a.example>", "Ada Berg <berg@a.example>"];
    expect(rules(["Ada King <ada@a.example>", "Ada King", ...others])).toEqual(["certain bare-name"]);
    expect(
      people(["Ada King <a1@a.example>", "Ada King <k2@b.example>", "Ada King", ...others], { you: [0] })[0],
    ).toEqual([0]);
  });

  it("is one address in any case and with any tag, without a link to say so", () => {
    expect(people(["Ada <ada@a.example>", "Ada Lovelace <ADA@a.example>"])).toEqual([[0, 1]]);
  });

  it("is what a mailmap says, above every name", () => {
    const texts = ["Old Name <old@a.example>", "New Name <new@b.example>", "Old Name <third@c.example>"];
    const mapped = ["New Name <new@b.example>", "New Name <new@b.example>", "Third Person <third@c.example>"];
    expect(people(texts, { mapped: mapped.map(identityOf) })).toEqual([[0, 1], [2]]);
  });

  it("survives a mailmap that swaps two people, as git reads it", () => {
    const texts = ["Ada Lovelace <ada@a.example>", "Mary Somerville <mary@b.example>"];
    expect(people(texts, { mapped: texts.toReversed().map(identityOf) })).toEqual([[0], [1]]);
  });
});

describe("joined as likely", () => {
  const others = [
    "Bo King <bo@a.example>",
    "Ada Berg <berg@a.example>",
    "Ada Tor <tor@a.example>",
    "Cy King <cy@x.example>",
  ];
  it.each([
    ["same-name", ["Ada King <a1@a.example>", "Ada King <k2@b.example>"]],
    ["same-account", ["quxter <quxter@a.example>", "Ada King <quxter@b.example>"]],
    ["same-account", ["ada88king <x@a.example>", "Ada <ada88king@b.example>"]],
    ["account-of-name", ["Ada Lovelace <ada@a.example>", "al <lovelace.ada@b.example>"]],
    ["account-of-name", ["Ada Lovelace <ada@a.example>", "x <alovelace@b.example>"]],
    ["name-without-middle", ["Ada M. Lovelace <ada@a.example>", "Ada Lovelace <lovely@b.example>"]],
    ["short-name", ["Robert Lovelace <r@a.example>", "Bob Lovelace <bl@b.example>"]],
    ["name-slip", ["Ada Lovelace <a1@a.example>", "Ada Lovelance <l2@b.example>"]],
    ["two-names-one-address", ["Ada Lovelace <ada@a.example>", "Mary Somerville <ada@a.example>"]],
    ["given-name-machine", ["Zora Lovelace <z@a.example>", "zora <zora@engine.local>"]],
  ])("%s", (rule, texts) => {
    const all = [...texts, ...others];
    expect(rules(all)).toContain(`likely ${rule}`);
    expect(people(all)[0]).toEqual([0, 1]);
  });

  it("is a login whose merged branches are one person's work", () => {
    const texts = ["Ada Lovelace <ada@a.example>", "quux <9+quux7@users.noreply.github.com>"];
    expect(people(texts, { logins: [["quux7", 0, 3]] })).toEqual([[0, 1]]);
    expect(people(texts, { logins: [["quux7", 0, 1]] })).toEqual([[0], [1]]);
  });
});

describe("kept apart", () => {
  it.each([
    [
      "namesakes with a login each",
      ["Ada King <1+aa@users.noreply.github.com>", "Ada King <2+bb@users.noreply.github.com>"],
    ],
    [
      "a given name that several have",
      ["Ada King <ada@a.example>", "Ada Berg <berg@b.example>", "ada <ada@engine.local>"],
    ],
    ["one common account name", ["Ada King <ada@a.example>", "Ada Berg <ada@b.example>"]],
    [
      "a project's account name",
      [
        "Ada King <waymark@a.example>",
        "Bo Berg <waymark@b.example>",
        "Cy Tor <waymark@c.example>",
        "Di Lund <waymark@d.example>",
      ],
    ],
    ["a placeholder's names", ["Ada King <root@localhost>", "Bo Berg <root@localhost>"]],
    ["a list's senders", ["Ada King via devel <devel@lists.a.example>", "Bo Berg via devel <devel@lists.a.example>"]],
    ["colleagues at a domain", ["king <ada@a.example>", "berg <bo@a.example>"]],
    ["an address under three names", ["Ada King <x@a.example>", "Bo Berg <x@a.example>", "Cy Tor <x@a.example>"]],
    [
      "a name of two words that is a given name",
      ["Jean-Baptiste Muster <a@a.example>", "Lea Berg <jeanbaptiste@b.example>"],
    ],
    [
      "people who worked in pairs",
      ["Ada King + Bo Berg <ada.king+bo.berg@a.example>", "Ada King <ada.king@a.example>"],
    ],
  ])("%s", (_, texts) => {
    expect(people(texts)).toHaveLength(texts.length);
  });

  it("one person and whoever wrote once under their address by mistake", () => {
    const texts = [
      "Ada King <ada@a.example>",
      "Bo Berg <bo@b.example>",
      "Bo Berg <bberg@c.example>",
      "Ada King <aking@d.example>",
      "Bo Berg <ada@a.example>",
    ];
    expect(people(texts)).toEqual([
      [0, 3],
      [1, 2, 4],
    ]);
  });

  it("two people of whom one wrote under the other's login by mistake", () => {
    const login = "<1+adaking@users.noreply.github.com>";
    const texts = [
      `Ada King ${login}`,
      `ada-king ${login}`,
      "adaking <ada@a.example>",
      `Bo Berg ${login}`,
      "Bo Berg <bo@b.example>",
      "Bo Berg <bberg@c.example>",
    ];
    const all = texts.map((text, at) => ({ ...record(text), commits: at === 3 ? 1 : 20 }));
    expect(resolveIdentities(all).people).toEqual([
      [0, 1, 2],
      [3, 4, 5],
    ]);
  });

  it("namesakes of a common name, many years apart", () => {
    const common = ["Wei Li", "Wei Wu", "Wei Hu", "Na Wang", "Li Wang", "Bo Wang"].map(
      (name, at) => `${name} <n${at}@x.example>`,
    );
    const texts = ["Wei Wang <w1@a.example> 2001-2003", "Wei Wang <w2@b.example> 2020-2021"];
    expect(people([...texts, ...common])[0]).toEqual([0]);
    expect(people(["Wei Wang <w1@a.example> 2001-2003", "Wei Wang <w2@b.example> 2004-2021", ...common])[0]).toEqual([
      0, 1,
    ]);
  });

  it("a tool, whatever it is called", () => {
    const all = [record("Ada Lovelace <ada@a.example>"), { ...record("Ada Lovelace <bot@b.example>"), isTool: true }];
    expect(resolveIdentities(all).people).toEqual([[0], [1]]);
  });
});

describe("how identities meet", () => {
  const texts = ["Ada King <ada@a.example>", "ada <qq@b.example>"];

  it("raises what is possible where they act as one person does", () => {
    expect(rules(texts)).toEqual(["possible given-name"]);
    expect(rules(texts, { together: [[1, 0]] })).toEqual(["likely given-name"]);
    expect(rules(texts, { together: [[1, 0]], reviewing: [[0, 1]] })).toEqual(["possible given-name"]);
  });

  it("lowers what is likely where one reviews the other's work", () => {
    const likely = ["quxter <quxter@a.example>", "Ada King <quxter@b.example>"];
    expect(rules(likely, { reviewing: [[0, 1]] })).toEqual(["possible same-account"]);
    const certain = ["Ada Lovelace <ada@a.example>", "Ada Lovelace <al@b.example>"];
    expect(people(certain, { reviewing: [[0, 1]] })).toEqual([[0, 1]]);
  });
});

describe("the user's word", () => {
  const texts = ["Ada Lovelace <ada@a.example>", "Ada Lovelace <al@b.example>", "Mary Somerville <mary@c.example>"];

  it("joins and parts what nothing else would", () => {
    expect(people(texts, { claims: claims({ same: [["ada@a.example", "mary@c.example"]] }) })[0]).toContain(2);
    expect(people(texts, { claims: claims({ apart: [["ada@a.example", "al@b.example"]] }) })).toEqual([[0], [1], [2]]);
    const one = ["Ada King <x@a.example>", "Ada King <X@a.example>", "ada <x@a.example>"];
    expect(people(one, { claims: claims({ apart: [["Ada King <x@a.example>", "ada <x@a.example>"]] }) })).toEqual([
      [0, 1],
      [2],
    ]);
  });

  it("parts people whom a third identity would hold together", () => {
    const chain = ["Ada Lovelace <ada@a.example>", "Ada Lovelace <al@b.example>", "Ada Lovelace <l@c.example>"];
    const apart = people(chain, { claims: claims({ apart: [["ada@a.example", "l@c.example"]] }) });
    expect(apart).toHaveLength(2);
    expect(apart.find((all) => all.includes(0))).not.toContain(2);
  });

  it("that contradicts itself is said, and what it names stays apart", () => {
    const same = [["ada@a.example", "mary@c.example"]] as const;
    const apart = [["mary@c.example", "ada@a.example"]] as const;
    const { people: found, conflicts } = resolve(texts, { claims: claims({ same, apart }) });
    expect(conflicts).toEqual([{ apart: apart[0], same }]);
    expect(found.find((all) => all.includes(2))).toEqual([2]);
  });

  it("about nobody here changes nothing", () => {
    expect(
      people(texts, { claims: claims({ same: [["who@x.example", "ada@a.example"]], apart: [["", "@nobody"]] }) }),
    ).toEqual(people(texts));
  });
});

describe("the user's own identities", () => {
  const texts = [
    "Ada King <a1@a.example>",
    "Ada King <k2@b.example>",
    "Bo King <bo@a.example>",
    "Ada Berg <berg@a.example>",
    "Cy King <cy@x.example>",
    "Ada Tor <t@x.example>",
  ];

  it("take in nothing that is only likely, and it is listed", () => {
    const { people: found, suggestions } = resolve(texts, { you: [0] });
    expect(found[0]).toEqual([0]);
    expect(suggestions.map(({ grade, rule }) => `${grade} ${rule}`)).toContain("likely same-name");
  });

  it("are one where the user names both, and not where a name alone tells", () => {
    const two = ["Ada Lovelace <x@a.example>", "Mary Somerville <x@a.example>"];
    expect(people(two, { you: [0, 1] })).toEqual([[0, 1]]);
    expect(people(two, { you: [0, 1], byNameAlone: true })).toEqual([[0], [1]]);
  });

  it("take in what is confirmed and what is certain", () => {
    const confirmed = claims({ same: [["a1@a.example", "k2@b.example"]] });
    expect(people(texts, { you: [0], claims: confirmed })[0]).toEqual([0, 1]);
    expect(people(["Ada Lovelace <ada@a.example>", "Ada Lovelace <al@b.example>"], { you: [0] })).toEqual([[0, 1]]);
  });
});

describe("odd input", () => {
  const text = fc.oneof(
    fc.constantFrom(
      "",
      " ",
      "@",
      "<>",
      "Ada",
      "Ada King",
      "ada.king",
      "x@y",
      "ada@a.example",
      "\u0000",
      "👩‍💻 Ada",
      "a".repeat(10_000),
    ),
    fc.string({ unit: "binary", maxLength: 20 }),
  );

  it("puts every identity into exactly one person, in any order the same", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.record({ name: text, email: text }), {
          selector: ({ name, email }) => `${name} <${email}>`,
          maxLength: 25,
        }),
        (all) => {
          const { people: found, links } = resolveIdentities(all);
          expect(found.flat().sort((a, b) => a - b)).toEqual(all.map((_, at) => at));
          for (const { a, b } of links) expect(found.find((one) => one.includes(a))).toContain(b);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("of one identity a hundred thousand times is one person, quickly", () => {
    const same = Array.from({ length: 100_000 }, () => identityOf("Ada King <ada@a.example>"));
    expect(resolveIdentities(same).people).toHaveLength(1);
  });

  it("costs no more per identity where there are many", () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, at) =>
        identityOf(
          `${["Ada", "Bo", "Wei"][at % 3]} K${at.toString(36).replace(/\d/g, "q")}berg <n${at % 997}.k${at}@d${at % 211}.example>`,
        ),
      );
    const [few, lots] = [many(4_000), many(16_000)];
    resolveIdentities(few);
    const measure = (all: typeof few) => {
      const start = cpuTime();
      resolveIdentities(all);
      return cpuTime() - start;
    };
    expect(measure(lots)).toBeLessThan(Math.max(measure(few), 50) * 12);
  });
});
