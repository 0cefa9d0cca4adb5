/** The runner with made-up signals: ids, states, windows, outcomes. */
import { describe, expect, it } from "vitest";
import { type CommitDescription, historyOf } from "../../test/support/history-of.ts";
import type { Commit, History } from "../history/history.ts";
import type { EventEvidence, PatternEvidence } from "../model/evidence.ts";
import type { Need } from "../model/signal.ts";
import { blindnessOf, compareEvidence, runSignals } from "./run.ts";
import { type CaseFinding, defineSignal, type EventFinding, type EventSignal, type PatternSignal } from "./signal.ts";

const ADA = "Ada Example <ada@example.org>";
const LEA = "Lea Example <lea@example.org>";
const BOT = "example-bot <example-bot@example.org>";

const WORDS = {
  version: 3,
  title: "Wrote changes",
  definition: "Every commit.",
  limits: "None.",
  skill: "communication",
  language: "any",
  counter: false,
} as const;
const eventSignal = (detect: EventSignal["detect"], more: Partial<EventSignal> = {}): EventSignal => ({
  ...WORDS,
  id: "made-up",
  needs: [],
  kind: "event",
  detect,
  ...more,
});
const patternSignal = (detect: PatternSignal["detect"]): PatternSignal => ({
  ...WORDS,
  id: "made-up",
  needs: [],
  kind: "pattern",
  detect,
  sentence: (hits, cases, area) => `Did ${hits} of ${cases} in ${area}.`,
});

const commits = (...described: readonly Partial<CommitDescription>[]): History =>
  historyOf({ commits: described.map((one, at) => ({ by: ADA, message: `Change ${at}`, ...one })) });
const finding = (commit: History["commits"][number], more: Partial<EventFinding> = {}): EventFinding => ({
  person: commit.author,
  raw: commit.rawAuthor,
  commit,
  sentence: "Wrote it.",
  ...more,
});
const everyCommit = (more: Partial<EventFinding> = {}) =>
  eventSignal((history) => history.commits.map((commit) => finding(commit, more)));
const events = (signal: EventSignal, history: History) =>
  runSignals([signal], history).evidence as readonly EventEvidence[];
const patterns = (hit: (finding: Commit) => boolean, history: History, more: Partial<CaseFinding> = {}) =>
  runSignals(
    [
      patternSignal((all) =>
        all.commits.map(
          (commit): CaseFinding => ({
            person: commit.author,
            raw: commit.rawAuthor,
            commit,
            hit: hit(commit),
            ...more,
          }),
        ),
      ),
    ],
    history,
  ).evidence as readonly PatternEvidence[];

describe("events", () => {
  it("carry what the finding says, with defaults from its commit", () => {
    const history = commits({
      message: "Keep  the\n names",
      on: "2024-03-01",
      files: ["lexer/a.c", "lexer/b.c", "parser/a.c"],
    });
    const [event] = events(everyCommit(), history);
    expect(event).toMatchObject({
      kind: "event",
      signal: "made-up",
      version: 3,
      person: "ada@example.org",
      date: "2024-03-01",
      areas: ["lexer", "parser"],
      counterparties: [],
      authorship: "none-declared",
      state: "alive",
      weight: 1,
      related: [],
      context: history.commits[0]!.oid,
    });
    expect(event?.citation).toEqual({
      repo: history.repo.key,
      object: history.commits[0]!.oid,
      quote: "Keep the names",
    });
    expect(event?.id).toMatch(/^[0-9a-f]{16}$/);
  });

  it("keep their id whatever else changes, and differ by signal, identity and what they rest on", () => {
    const history = commits({}, {});
    const id = (signal: EventSignal, at = 0) =>
      events(signal, history).find(({ citation, related }) =>
        [citation.object, ...related].includes(history.commits[at]!.oid),
      )?.id;
    const base = id(everyCommit());
    expect(id(eventSignal(everyCommit().detect, { version: 9 }))).toBe(base);
    expect(id(everyCommit({ sentence: "Other.", weight: 7, areas: ["x"], quote: "other" }))).toBe(base);
    expect(id(everyCommit(), 1)).not.toBe(base);
    expect(id(eventSignal(everyCommit().detect, { id: "other" }))).not.toBe(base);
    expect(
      events(
        eventSignal((all) => [finding(all.commits[0]!, { raw: { name: "A", email: "a@example.org" } })]),
        history,
      )[0]?.id,
    ).not.toBe(base);
    expect(events(everyCommit({ anchor: "one" }), history)).toHaveLength(1);
  });

  it("of one id are one, of bots and agents none", () => {
    expect(
      events(
        eventSignal((history) => [finding(history.commits[0]!), finding(history.commits[0]!, { sentence: "Again." })]),
        commits({}),
      ).map(({ sentence }) => sentence),
    ).toEqual(["Wrote it."]);
    expect(events(everyCommit(), commits({ by: BOT }, { by: "Claude <noreply@anthropic.com>" }))).toEqual([]);
  });

  it("cite the file or tag they rest on, and then the commit beside it", () => {
    const history = commits({}, {});
    const [first, second] = history.commits;
    const blob = "b".repeat(40);
    const [event] = events(
      eventSignal(() => [
        finding(first!, {
          place: { path: "docs/a.md", lines: [3, 5], object: blob },
          quote: "words",
          related: [first!, second!],
        }),
      ]),
      history,
    );
    expect(event?.citation).toEqual({
      repo: history.repo.key,
      object: blob,
      path: "docs/a.md",
      lines: [3, 5],
      quote: "words",
    });
    expect(event?.related).toEqual([first!.oid, second!.oid]);
    expect(
      events(
        eventSignal(() => [finding(first!, { line: 4 })]),
        history,
      )[0]?.citation.lines,
    ).toEqual([4, 4]);
  });

  it("quote at most 240 characters, whole ones", () => {
    for (const text of ["x".repeat(500), "🎉".repeat(300), `x${"🎉".repeat(300)}`, "a ".repeat(300)]) {
      const quote = events(everyCommit({ quote: text }), commits({}))[0]!.citation.quote;
      expect(quote.length).toBeLessThanOrEqual(240);
      expect(quote.endsWith("…")).toBe(true);
      expect(Buffer.from(quote).toString()).toBe(quote);
    }
  });

  it("say how the person's own work behind them was declared", () => {
    const history = commits(
      {},
      { message: "Keep\n\nCo-authored-by: Claude <noreply@anthropic.com>" },
      { by: "Claude <noreply@anthropic.com>" },
    );
    const [own, assisted, agent] = history.commits;
    const authorship = (...related: History["commits"]) =>
      events(
        eventSignal(() => [finding(own!, { related })]),
        history,
      )[0]?.authorship;
    expect([authorship(), authorship(assisted!), authorship(agent!)]).toEqual([
      "none-declared",
      "assisted",
      "none-declared",
    ]);
  });

  it("name each counterparty once", () => {
    const history = commits({}, { by: LEA });
    const lea = history.commits[1]!.author;
    expect(events(everyCommit({ counterparties: [lea, lea] }), history)[0]?.counterparties).toEqual(["Lea Example"]);
  });
});

describe("the state of an event", () => {
  const history = commits(
    { name: "a", message: "A" },
    { name: "b", message: "B" },
    { name: "c", message: "C" },
    { name: "r", message: 'Revert "A"\n\nThis reverts commit {a}.' },
    { message: 'Revert "C"\n\nThis reverts commit {c}.' },
    { message: 'Reapply "C"\n\nThis reverts commit {q}.' },
  );
  const [a, b, c] = history.commits;
  const state = (first: History["commits"][number], ...related: History["commits"]) =>
    events(
      eventSignal(() => [finding(first, { related })]),
      history,
    )[0]?.state;

  it("is reverted where most of its commits are", () => {
    expect([state(a!), state(b!), state(b!, a!), state(a!, c!, b!), state(b!, a!, c!)]).toEqual([
      "reverted",
      "alive",
      "alive",
      "reverted",
      "reverted",
    ]);
  });

  it("is alive again where the revert was taken back", () => {
    const again = commits(
      { name: "a", message: "A" },
      { name: "r", message: 'Revert "A"\n\nThis reverts commit {a}.' },
      { message: 'Reapply "A"\n\nThis reverts commit {r}.' },
    );
    expect(events(everyCommit(), again).find(({ citation }) => citation.quote === "A")?.state).toBe("alive");
  });
});

describe("patterns", () => {
  it("know the ids they would have under each other identity of the person", () => {
    const HOME = "Ada Example <ada@home.example>";
    const day = (at: number) => ({ on: `2024-02-0${at}` });
    const both = patterns(() => true, commits({ by: HOME, ...day(1) }, { by: ADA, ...day(2) }))[0];
    const alone = [HOME, ADA].map((by) => patterns(() => true, commits({ by, ...day(1) }))[0]);
    expect(both?.person).toBe(patterns(() => true, commits({ by: HOME }, { by: ADA }))[0]?.person);
    expect([both?.id, ...(both?.otherIds ?? [])].sort()).toEqual(alone.map((one) => one?.id).sort());
    expect(alone.map((one) => one?.otherIds)).toEqual([undefined, undefined]);
  });

  const year = commits(
    ...Array.from({ length: 12 }, (_, at) => ({
      on: `2024-${String(at + 1).padStart(2, "0")}-10`,
      files: [at % 2 === 0 ? "lexer/a.c" : "parser/a.c"],
    })),
  );

  it("are n of N by area and half-year, every case listed, three quoted, the latest first", () => {
    const found = patterns(({ index }) => index % 4 !== 2, year);
    expect(found.map(({ area, window, sentence, date }) => `${area} ${window} ${sentence} ${date}`)).toEqual([
      "parser 2024-H2 Did 3 of 3 in parser. 2024-12-10",
      "lexer 2024-H2 Did 1 of 3 in lexer. 2024-09-10",
      "parser 2024-H1 Did 3 of 3 in parser. 2024-06-10",
      "lexer 2024-H1 Did 2 of 3 in lexer. 2024-05-10",
    ]);
    expect(found[3]?.others).toEqual([[year.commits[2]!.oid, "2024-03-10"]]);
    expect(found[0]?.quotes.map(({ quote }) => quote)).toEqual(["Change 11", "Change 9", "Change 7"]);
    expect(new Set(found.map(({ id }) => id)).size).toBe(4);
  });

  it("without a hit say nothing; where there are hits elsewhere they are kept for the share", () => {
    expect(patterns(() => false, year)).toEqual([]);
    const signal = patternSignal((history) =>
      history.commits.map(
        (commit): CaseFinding => ({ person: commit.author, raw: commit.rawAuthor, commit, hit: commit.index === 0 }),
      ),
    );
    const { evidence, misses } = runSignals([signal], year);
    expect([evidence.length, misses.length]).toEqual([1, 3]);
    const all = [...evidence, ...misses] as readonly PatternEvidence[];
    expect(all.reduce((sum, { hits, others }) => sum + hits.length + others.length, 0)).toBe(year.commits.length);
    expect(new Set(all.map(({ id }) => id)).size).toBe(4);
  });

  it("spread three quotes over many cases", () => {
    const many = commits(...Array.from({ length: 9 }, () => ({})));
    expect(patterns(() => true, many)[0]?.quotes.map(({ quote }) => quote)).toEqual([
      "Change 8",
      "Change 4",
      "Change 0",
    ]);
  });

  it("go by the finding's own area and day", () => {
    expect(
      patterns(() => true, commits({ on: "2024-01-01" }), { area: "elsewhere", day: "2023-12-31" })[0],
    ).toMatchObject({ area: "elsewhere", window: "2023-H2", date: "2023-12-31" });
  });

  it("keep their id when cases are added to the window", () => {
    const one = commits({ on: "2024-01-01" });
    const two = commits({ on: "2024-01-01" }, { on: "2024-01-02" });
    expect(patterns(() => true, one)[0]?.id).toBe(patterns(() => true, two)[0]?.id);
  });
});

describe("outcomes", () => {
  it("a signal that throws is its own error, and the others go on", () => {
    const broken = eventSignal(
      function* (history) {
        yield finding(history.commits[0]!);
        throw new Error("half way");
      },
      { id: "broken" },
    );
    const thrown = eventSignal(
      () => {
        throw "a word";
      },
      { id: "thrown" },
    );
    const run = runSignals([broken, thrown, everyCommit()], commits({}));
    expect([...run.blind]).toEqual([
      ["broken", { outcome: "error", reason: "half way" }],
      ["thrown", { outcome: "error", reason: "a word" }],
    ]);
    expect(run.evidence.map(({ signal }) => signal)).toEqual(["made-up"]);
  });

  it.each<[Need, History, History]>([
    ["commits", { ...commits({}), commits: [] }, commits({})],
    ["paths", { ...commits({}), repo: { ...commits({}).repo, pathsReadable: false } }, commits({})],
    [
      "message-bodies",
      commits({}),
      commits({ message: "Keep\n\nThe old names were kept because readers look for them." }),
    ],
    [
      "person-trailers",
      commits({ message: `Keep\n\nSigned-off-by: ${LEA}` }),
      commits({ message: `Keep\n\nAcked-by: ${LEA}` }),
    ],
    ["merges", commits({}), commits({}, { name: "x" }, { message: "Merge branch 'x'", merges: ["x"] })],
    [
      "documents",
      commits({}),
      historyOf({ commits: [{ by: ADA, message: "A" }], documents: [{ path: "docs/a.md", kind: "adr", title: "A" }] }),
    ],
    [
      "roles",
      commits({}),
      historyOf({
        commits: [{ by: ADA, message: "A" }],
        roles: [{ role: "owner", path: "CODEOWNERS", scope: "*", who: ADA }],
      }),
    ],
    [
      "tags",
      commits({}),
      historyOf({
        commits: [{ name: "a", by: ADA, message: "A" }],
        tags: [{ name: "v1", by: ADA, on: "2024-02-01", target: "a" }],
      }),
    ],
  ])("a need of %s that is not met is said, and met it is not", (need, without, withIt) => {
    const signal = eventSignal(() => [], { needs: [need] });
    expect(blindnessOf(signal, without)).toMatchObject({
      outcome: "cannot-see",
      reason: expect.stringMatching(/^\S.*[^.]$/),
    });
    expect(blindnessOf(signal, withIt)).toBeUndefined();
    expect(runSignals([signal], without).blind.get("made-up")?.outcome).toBe("cannot-see");
  });

  it("a signal's own blindness is asked last", () => {
    const own = eventSignal(() => [], {
      needs: ["tags"],
      blindness: () => ({ outcome: "not-applicable", reason: "nobody joined" }),
    });
    expect(blindnessOf(own, commits({}))?.outcome).toBe("cannot-see");
    expect(blindnessOf({ ...own, needs: [] }, commits({}))).toEqual({
      outcome: "not-applicable",
      reason: "nobody joined",
    });
  });

  it("the words that people read must be there", () => {
    for (const field of ["title", "definition", "limits"])
      expect(() => defineSignal({ ...everyCommit(), [field]: " " })).toThrow("made-up");
  });
});

it("evidence stands by person, newest first, then id", () => {
  const item = (person: string, date: string, id: string) => ({
    ...events(everyCommit(), commits({}))[0]!,
    person,
    date,
    id,
  });
  const sorted = [
    item("b", "2024-01-01", "1"),
    item("a", "2024-01-01", "2"),
    item("a", "2024-01-01", "1"),
    item("a", "2024-05-01", "9"),
  ].sort(compareEvidence);
  expect(sorted.map(({ person, date, id }) => `${person} ${date} ${id}`)).toEqual([
    "a 2024-05-01 9",
    "a 2024-01-01 1",
    "a 2024-01-01 2",
    "b 2024-01-01 1",
  ]);
});
