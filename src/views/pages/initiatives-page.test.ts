import { describe, expect, it } from "vitest";
import {
  HOSTILE_INITIATIVES,
  initiative,
  initiativesReport,
  SAMPLE_INITIATIVES,
} from "../../../test/support/sample-initiatives.ts";
import { citedObject } from "./cited-object.ts";
import { initiativePage } from "./initiative-page.ts";
import { initiativesPage } from "./initiatives-page.ts";

const OID = "a".repeat(40);

describe("the list of initiatives", () => {
  const page = initiativesPage(SAMPLE_INITIATIVES);

  it("has a line for each, the largest first, with its thread in days and its ending in words", () => {
    expect(page.lines.map(({ own }) => own)).toEqual(page.lines.map(({ own }) => own).sort((a, b) => b - a));
    const streaming = page.lines.find(({ title }) => title === "Streaming parser")!;
    expect(streaming).toMatchObject({ endingTitle: "Landed", originTitle: "Written down by the person", others: 1 });
    expect(streaming.thread?.steps.map(([, count]) => count)).toEqual([2, 1, 1, 1]);
    expect(streaming.thread?.on.landing).toHaveLength(2);
    expect(page.lines.map(({ thread }) => thread?.ends)).toContain("stopped");
  });

  it("links parts in what others led where the repository has an address", () => {
    const part = {
      id: "b".repeat(16),
      leader: "Bob Example",
      title: "Lexer",
      first: "2024-01-01",
      last: "2024-01-09",
      areas: ["lexer"],
      ending: "ongoing" as const,
      steps: [],
      commits: 2,
      reviewed: 1,
      cites: [OID, "github.com/example/parser#4", OID, OID],
    };
    const [one] = initiativesPage({
      ...SAMPLE_INITIATIVES,
      tookPart: [{ ...part, repository: "parser" }],
    }).tookPart;
    expect(one).toMatchObject({ leader: "Bob Example", endingTitle: "Ongoing" });
    expect(one?.cites).toHaveLength(3);
    expect(one?.cites[0]?.url).toBe(`https://github.com/example/parser/commit/${OID}`);
    expect(one).not.toHaveProperty("steps");
  });

  it("draws no thread where no day can be placed", () => {
    const [line] = initiativesPage(initiativesReport([initiative("Timeless", ["someday", "0000-00-00"])])).lines;
    expect(line?.thread).toBeNull();
  });

  it("copes with hostile words", () => {
    for (const { id } of HOSTILE_INITIATIVES.initiatives) {
      const urls = JSON.stringify(initiativePage(HOSTILE_INITIATIVES, id)).match(/"url":"[^"]*"/g) ?? [];
      for (const url of urls) expect(url).toMatch(/^"url":"https:\/\//);
    }
  });
});

describe("one initiative", () => {
  const [id = ""] = SAMPLE_INITIATIVES.initiatives
    .filter(({ title }) => title === "Streaming parser")
    .map((one) => one.id);
  const page = initiativePage(SAMPLE_INITIATIVES, id)!;

  it("has its story with links, its steps by day, and what ties it", () => {
    expect(page.story[0]?.cites[0]).toEqual({
      object: "github.com/example/parser#7",
      words: "#7",
      url: "https://github.com/example/parser/issues/7",
    });
    expect(page.steps.map(({ day }) => day)).toEqual(page.steps.map(({ day }) => day).sort());
    expect(page.links.map(({ isStated }) => isStated)).toEqual([true, false]);
    expect(page.moments.some(({ kind }) => kind === "revert")).toBe(true);
    expect(initiativePage(SAMPLE_INITIATIVES, "nothing")).toBeUndefined();
  });

  it("tells every fact in words, and keeps words that it does not know", () => {
    const fact = { cites: [OID] };
    const one = initiative(
      "Facts",
      ["2024-01-01", "2024-01-02"],
      {},
      {
        start: { ...fact, vagueness: "vague", answeredBy: [{ ...fact, kind: "measurement", count: 2 }] },
        plan: { ...fact, kind: "document" },
        breakdown: [
          { ...fact, kind: "series", count: 1 },
          { ...fact, kind: "odd-kind" as never, count: 3 },
        ],
        followThrough: {
          tests: { ...fact, count: 1 },
          documents: { cites: [], count: 0 },
          migration: { ...fact, count: 1 },
          release: { ...fact, tag: "v2", day: "2024-03-01" },
        },
        after: {
          reverted: { ...fact, count: 1 },
          fixed: { ...fact, count: 2, soon: 1 },
          builtOn: { ...fact, people: 1, commits: 4, files: 2 },
          removed: { ...fact, created: 3, byLeader: 0, byOthers: 1 },
        },
        people: [
          { name: "Bob Example", parts: [{ kind: "reviewed", count: 2 }] },
          { name: "Eve Example", parts: [{ kind: "reviewed", count: 2 }] },
          { name: "Zoe Example", parts: [{ kind: "sang" as never, count: 1 }] },
        ],
      },
    );
    const whole = initiativePage(initiativesReport([one]), one.id)!;
    const words = (facts: readonly { readonly words: string }[]) => facts.map((each) => each.words);
    expect(whole.start.words).toMatch(/not understood/);
    expect(words(whole.answers)).toEqual(["measured, 2 times"]);
    expect(whole.plan.words).toMatch(/^A document/);
    expect(words(whole.breakdown)).toEqual(["1 series of three patches or more that landed together", "odd kind 3"]);
    expect(words(whole.followThrough)).toEqual([
      "Tests changed in 1 of 2 own commits",
      "1 commit to migrate, convert callers or deprecate",
      "Out with v2 on 1 Mar 2024",
    ]);
    expect(words(whole.after)).toEqual([
      "1 other person built on it: 4 later commits to 2 files that it created",
      "2 later commits name one of it as what they fix, 1 within 30 days",
      "1 commit of it stands reverted",
      "1 of 3 files that it created was deleted later, 0 by its leader",
    ]);
    expect(whole.people).toEqual([
      { names: ["Bob Example", "Eve Example"], did: "reviewed 2" },
      { names: ["Zoe Example"], did: "sang 1" },
    ]);
  });

  it("links at most twelve citations of a fact, and says how many it leaves out", () => {
    const one = initiative(
      "Many",
      ["2024-01-01"],
      {},
      {
        story: [
          { text: "It was much.", cites: Array.from({ length: 15 }, (_, at) => `github.com/example/parser#${at}`) },
        ],
      },
    );
    const [clause] = initiativePage(initiativesReport([one]), one.id)!.story;
    expect([clause?.cites.length, clause?.citesLeftOut]).toEqual([12, 3]);
  });
});

describe("a cited object", () => {
  it("has an address only where one is known", () => {
    expect(citedObject(OID, null).url).toBeNull();
    expect(citedObject("../../etc/passwd", "https://example.org/commit/").url).toBeNull();
    expect(citedObject("gitlab.example.org/o/r!4", "https://example.org/commit/")).toMatchObject({
      words: "!4",
      url: null,
    });
    expect(citedObject(OID, "javascript:alert(1)//").url).toBeNull();
  });
});
