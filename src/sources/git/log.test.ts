/** What git itself prints about odd repositories, read into records. */
import { describe, expect, it } from "vitest";
import { buildRepository } from "../../../test/support/build-repository.ts";
import { git } from "../../../test/support/git.ts";
import {
  corruptPack,
  encodings,
  hugeMessage,
  malformedCommits,
  missingParent,
  octopus,
  oddDates,
  oddMessages,
  oddPaths,
  partialClone,
  plainHistory,
  sha256Repository,
  submodulesAndLinks,
} from "../../../test/support/hostile.ts";
import type { CommitRecord } from "../../model/commit.ts";
import { createInterner } from "../../model/interner.ts";
import { streamCommits } from "./log.ts";

interface Read {
  readonly records: readonly CommitRecord[];
  readonly failure: string | undefined;
}

async function read(
  dir: string,
  options: Partial<Parameters<typeof streamCommits>[2]> = {},
  revisions: readonly string[] = ["HEAD"],
): Promise<Read> {
  const records: CommitRecord[] = [];
  const { failure } = await streamCommits(
    { dir },
    revisions,
    { withPaths: true, ...options },
    createInterner(),
    (record) => records.push(record),
  );
  return { records, failure };
}

const byOid = ({ records }: Read) => new Map(records.map((record) => [record.oid, record]));

describe("git's log", () => {
  it("gives an ordinary history, children before parents", async () => {
    const path = await buildRepository(plainHistory().describe());
    const { records, failure } = await read(path);
    expect(failure).toBeUndefined();
    expect(records.map(({ parents }) => parents[0])).toEqual([...records.slice(1).map(({ oid }) => oid), undefined]);
    expect(records.map(({ changes }) => changes.map(({ path: file, status }) => `${status} ${file}`))).toEqual([
      ["M src/a.ts"],
      ["A docs/guide.md"],
      ["A src/b.ts"],
      ["A src/a.test.ts", "M src/a.ts"],
      ["A README.md", "A src/a.ts"],
    ]);
    const [last, first] = [records[0]!.oid, records.at(-1)!.oid];
    expect((await read(path, { input: [last, first] }, ["--no-walk=unsorted"])).records.map(({ oid }) => oid)).toEqual([
      last,
      first,
    ]);
    expect((await read(path, { withPaths: false })).records.map(({ changesTotal }) => changesTotal)).toEqual([
      0, 0, 0, 0, 0,
    ]);
    expect((await read(path, {}, ["HEAD", `^${records[2]!.oid}`])).records).toHaveLength(2);
  });

  it("gives SHA-256 ids whole", async () => {
    const { path, oids } = await sha256Repository();
    expect((await read(path)).records.map(({ oid }) => oid).sort()).toEqual([...oids.values()].sort());
  });

  it("gives merges of many parents, without changes", async () => {
    const { path, merge, parents } = await octopus();
    const record = byOid(await read(path)).get(merge);
    expect([record?.parents.length, record?.changesTotal]).toEqual([parents, 0]);
  });

  it("gives every odd message its own record", async () => {
    const { path, oids } = await oddMessages();
    const found = byOid(await read(path));
    const of = (id: string) => found.get(oids.get(id) ?? "");
    expect(found.size).toBe(oids.size);
    for (const id of ["empty", "only-line-feeds", "only-spaces"]) expect(of(id)?.message.subject).toBe("");
    expect(of("blank-first")?.message.subject).toBe("Late subject");
    expect(of("no-line-feed")?.message.subject).toBe("no line feed at the end");
    expect(of("touches-nothing")?.changes).toEqual([]);
    expect(of("raw-lines")?.changes.map(({ path: file }) => file)).toEqual(["raw-lines.ts"]);
    expect(of("format-codes")?.message.subject).toBe("Look %H %x00 %an%n%B");
    expect(of("crlf")?.message.trailers.map(({ key }) => key)).toEqual(["reviewed-by"]);
    expect(of("trailer-block")?.message.trailers.map(({ key }) => key)).toEqual(["reviewed-by", "reviewed-by"]);
    expect(of("empty-name")?.author).toEqual({ name: "", email: "" });
  });

  it("decodes messages where git can", async () => {
    const { path, cases } = await encodings();
    const found = byOid(await read(path));
    for (const { oid, subject } of cases)
      if (subject !== undefined) expect(found.get(oid)?.message.subject).toBe(subject);
    for (const { oid } of cases) expect(found.has(oid)).toBe(true);
    expect(cases.map(({ oid }) => found.get(oid)?.author.name)).toContain("Jos\ufffd Example");
    const broken = [...found.values()]
      .flatMap(({ changes }) => changes)
      .find(({ path: file }) => file.startsWith("src/"));
    expect(broken?.path).toBe("src/\ufffd\ufffd caf\ufffd.ts");
  });

  it("keeps paths as they are", async () => {
    const { path, paths } = await oddPaths();
    const { records } = await read(path);
    for (const { changes } of records) expect(changes.map((change) => change.path).sort()).toEqual([...paths].sort());
  });

  it("keeps links and leaves submodules out", async () => {
    const { path, submodule, links } = await submodulesAndLinks();
    const { records } = await read(path);
    const seen = new Set(records.flatMap(({ changes }) => changes.map((change) => change.path)));
    expect(seen.has(submodule)).toBe(false);
    for (const link of links) expect(seen.has(link)).toBe(true);
    expect(records[0]?.changes).toEqual([{ path: "a.ts", status: "T" }]);
  });

  it("keeps dates as stored, as far as git and numbers go", async () => {
    const { path, cases } = await oddDates();
    const found = byOid(await read(path));
    for (const { id, oid, authored, committed } of cases) {
      const record = found.get(oid)!;
      if (/^(usual|epoch|year-2038|year-2100|author|older|offset)/.test(id))
        expect([record.authoredAt, record.committedAt]).toEqual([authored.seconds, committed.seconds]);
      expect(Number.isSafeInteger(record.authoredAt) && Number.isSafeInteger(record.committedAt)).toBe(true);
    }
  });

  it("reads on after commits that git would not write today", async () => {
    const { path, oids } = await malformedCommits();
    const { records, failure } = await read(path);
    expect(failure).toBeUndefined();
    const found = byOid({ records, failure });
    for (const oid of oids.values()) expect(found.has(oid)).toBe(true);
    expect(found.size).toBe(oids.size + 5);
  });

  it.each(["lines", "line", "trailers"] as const)("keeps head and tail of a message of 8 MB (%s)", async (shape) => {
    const { path } = await hugeMessage(8 * 1024 * 1024, shape);
    const { records, failure } = await read(path);
    expect(failure).toBeUndefined();
    expect(records).toHaveLength(3);
    const facts = records[1]!.message;
    expect(facts.trailers.some(({ people }) => people.some(({ email }) => email === "lea@example.org"))).toBe(true);
    expect(facts.subject.length).toBeLessThanOrEqual(300);
  });
});

describe("a log that stops early", () => {
  it("gives what came before and git's words, where a pack is damaged", async () => {
    const { path, readable } = await corruptPack();
    const { records, failure } = await read(path);
    expect(failure).toMatch(/\w/);
    expect(records.length).toBeLessThanOrEqual(readable);
    for (const record of records) expect(record.changesTotal).toBeGreaterThan(0);
  });

  it("says so where a parent is missing, or trees are, and reads commits without paths", async () => {
    expect((await read((await missingParent()).path)).failure).toMatch(/traverse|9999999/);
    const { path, commits, contacted } = await partialClone("trees", "ext-trap");
    expect((await read(path)).failure).toBeDefined();
    expect((await read(path, { withPaths: false })).records).toHaveLength(commits);
    expect(await contacted()).toBe(false);
  });

  it("says that a revision is unknown", async () => {
    const path = await buildRepository(plainHistory().describe());
    expect((await read(path, {}, ["nothing-of-that-name"])).failure).toMatch(/nothing-of-that-name/);
  });

  it("ends git and says interrupted", async () => {
    const { path } = await hugeMessage(8 * 1024 * 1024);
    const stop = new AbortController();
    const records: CommitRecord[] = [];
    const stopAfterFirst = (record: CommitRecord) => {
      records.push(record);
      stop.abort();
    };
    const { failure } = await streamCommits(
      { dir: path },
      ["HEAD"],
      { withPaths: true, signal: stop.signal },
      createInterner(),
      stopAfterFirst,
    );
    expect([failure, records.length < 3]).toEqual(["interrupted", true]);
    expect((await read(path, { signal: AbortSignal.abort() })).failure).toBe("interrupted");
  });

  it("does not take a file's name for an option", async () => {
    const path = await buildRepository(plainHistory().describe());
    await git(path, "branch", "side");
    expect((await read(path, {}, ["side"])).records).toHaveLength(5);
  });
});
