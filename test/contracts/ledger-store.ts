/**
 * What every ledger store does, whatever engine is under it. Called once per engine from a test file beside its driver.
 */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Evidence } from "../../src/model/evidence.ts";
import type { Ledger, LedgerStore, PersonEvidence, PersonRow, RepositoryContents } from "../../src/store/ledger.ts";

/** A store to try, and the way to be rid of it. */
export interface StoreOnTrial {
  readonly store: LedgerStore;
  readonly dispose: () => void | Promise<void>;
}

/** One piece of evidence; every field can be told otherwise. */
export function someEvidence(given: Partial<Extract<Evidence, { kind: "event" }>> = {}): Evidence {
  return {
    kind: "event",
    id: "00000000000000aa",
    signal: "reason-given",
    version: 1,
    person: "ada@example.org",
    repo: "4b825dc642cb6eb9a060e54bf8d69288fbee4904",
    date: "2024-03-09",
    counter: false,
    areas: ["parser"],
    counterparties: ["Bo Müller"],
    authorship: "none-declared",
    state: "alive",
    sentence: "Gave the reason for a change in parser.",
    citation: { repo: "4b825d", object: "7f3a", lines: [3, 4], quote: 'because "it" was slow\n\u0000 \u{1F680}' },
    related: [],
    context: "7f3a",
    weight: 1,
    ...given,
  };
}

export function somePerson(given: Partial<PersonRow> = {}): PersonRow {
  const key = given.key ?? "ada@example.org";
  return { key, name: "Ada Byron", kind: "person", payload: { emails: [key], logins: [], weeks: [1, 2] }, ...given };
}

/** What is kept of somebody who was asked about; with nothing said, one piece of evidence. */
export function someRecord(given: Partial<PersonEvidence> = {}): PersonEvidence {
  return { person: "ada@example.org", record: { weeks: [1, 2], failed: [] }, evidence: [someEvidence()], ...given };
}

/** Contents of a repository; with nothing said, one person who was asked about. */
export function someContents(id: string, given: Partial<RepositoryContents> = {}): RepositoryContents {
  return {
    repository: {
      id,
      key: "4b825d",
      name: `name of ${id}`,
      fingerprint: `print of ${id}`,
      facts: { commits: 3, notes: ["–"] },
    },
    people: [somePerson()],
    records: [someRecord()],
    ...given,
  };
}

/** Contents of a repository where this evidence is kept of one person. */
export function someContentsWith(id: string, evidence: readonly Evidence[]): RepositoryContents {
  return someContents(id, { records: [someRecord({ evidence })] });
}

export function ledgerStoreContract(engine: string, start: () => StoreOnTrial | Promise<StoreOnTrial>): void {
  describe(`ledger store on ${engine}`, () => {
    let trial: StoreOnTrial;
    const open: Ledger[] = [];

    beforeEach(async () => {
      trial = await start();
    });

    afterEach(async () => {
      for (const ledger of open.splice(0)) ledger.close();
      await trial.dispose();
    });

    const publish = (...replace: RepositoryContents[]) => trial.store.publish({ replace, remove: [] });
    const add = (repoId: string, records: readonly PersonEvidence[], fingerprint = `print of ${repoId}`) =>
      trial.store.publish({ replace: [], remove: [], add: [{ repoId, fingerprint, records }] });

    async function read(): Promise<Ledger> {
      const opening = await trial.store.open();
      if (opening.state !== "ready") throw new Error(`the ledger is ${opening.state}`);
      open.push(opening.ledger);
      return opening.ledger;
    }

    const evidenceOf = async (ledger: Ledger, repoId: string, person = "ada@example.org") =>
      (await ledger.readRecord(repoId, person))?.evidence;

    const idsOf = (people: readonly PersonRow[]) => people.map(({ key }) => key);

    it("is empty before anything is published", async () => {
      expect(await trial.store.open()).toEqual({ state: "empty", ledger: undefined });
      expect(await trial.store.newest()).toBeUndefined();
    });

    it("gives back what was published", async () => {
      const contents = someContents("r1");
      await publish(contents);
      const ledger = await read();
      expect(await ledger.readRepository("r1")).toEqual(contents.repository);
      expect(await ledger.readPerson("r1", "ada@example.org")).toEqual(contents.people[0]);
      expect(await ledger.readRecord("r1", "ada@example.org")).toEqual(contents.records[0]);
    });

    it("keeps the order of fields, so that a stored report prints like a fresh one", async () => {
      const record = someRecord();
      await publish(someContents("r1", { records: [record] }));
      expect(JSON.stringify(await (await read()).readRecord("r1", record.person))).toBe(JSON.stringify(record));
    });

    it("knows nothing of what was never published", async () => {
      await publish(someContents("r1"));
      const ledger = await read();
      expect(await ledger.readRepository("r2")).toBeUndefined();
      expect(await ledger.readPerson("r1", "nobody@example.org")).toBeUndefined();
      expect(await ledger.readPerson("r2", "ada@example.org")).toBeUndefined();
      expect(await ledger.readRecord("r2", "ada@example.org")).toBeUndefined();
    });

    it("tells people nobody asked about from those of whom nothing was found", async () => {
      const people = [somePerson(), somePerson({ key: "bo@example.org" })];
      const record = someRecord({ evidence: [] });
      await publish(someContents("r1", { people, records: [record] }));
      const ledger = await read();
      expect(await ledger.readRecord("r1", "ada@example.org")).toEqual(record);
      expect(await ledger.readRecord("r1", "bo@example.org")).toBeUndefined();
      expect(idsOf(await ledger.searchPeople("r1", "bo", 9))).toEqual(["bo@example.org"]);
    });

    it("replaces one repository and leaves the others", async () => {
      await publish(someContents("r1"), someContents("r2"));
      await publish(someContents("r1", { people: [somePerson({ name: "Ada Lovelace" })], records: [] }));
      const ledger = await read();
      expect((await ledger.readPerson("r1", "ada@example.org"))?.name).toBe("Ada Lovelace");
      expect(await ledger.readRecord("r1", "ada@example.org")).toBeUndefined();
      expect(await ledger.readRecord("r2", "ada@example.org")).toEqual(someRecord());
      expect((await ledger.findEvidence("00")).map(({ repoId }) => repoId)).toEqual(["r2"]);
    });

    it.each([false, true])("removes repositories (erase: %s)", async (erase) => {
      await publish(someContents("r1"), someContents("r2"), someContents("r3"));
      await trial.store.publish({ replace: [someContents("r4")], remove: ["r1", "r3", "r9"] }, { erase });
      const ledger = await read();
      expect((await ledger.listRepositories()).map(({ id }) => id)).toEqual(["r2", "r4"]);
      expect(await ledger.readPerson("r1", "ada@example.org")).toBeUndefined();
      expect(await ledger.readRecord("r3", "ada@example.org")).toBeUndefined();
      expect(await ledger.readRecord("r2", "ada@example.org")).toEqual(someRecord());
      expect((await ledger.findEvidence("00")).map(({ repoId }) => repoId)).toEqual(["r2", "r4"]);
    });

    it("keeps nothing of a removed repository for one that comes under its id", async () => {
      await publish(someContents("r1"), someContents("r2"));
      await trial.store.publish({ replace: [], remove: ["r1"] });
      await publish(someContents("r1", { records: [] }));
      await add("r1", [someRecord({ person: "bo@example.org" })]);
      const ledger = await read();
      expect(await ledger.readRecord("r1", "ada@example.org")).toBeUndefined();
      expect(await evidenceOf(ledger, "r1", "bo@example.org")).toHaveLength(1);
    });

    describe("adding", () => {
      const bo = someRecord({
        person: "bo@example.org",
        evidence: [someEvidence({ id: "b0", person: "bo@example.org" })],
      });

      it("keeps what was there of others", async () => {
        const people = [somePerson(), somePerson({ key: "bo@example.org" })];
        const contents = someContents("r1", { people });
        await publish(contents, someContents("r2"));
        expect(await add("r1", [bo])).toEqual({ generation: 2, before: "ready" });
        const ledger = await read();
        expect(await ledger.readRecord("r1", "ada@example.org")).toEqual(someRecord());
        expect(await ledger.readRecord("r1", "bo@example.org")).toEqual(bo);
        expect(await ledger.readRecord("r2", "ada@example.org")).toEqual(someRecord());
        expect(await ledger.readRecord("r2", "bo@example.org")).toBeUndefined();
        expect(await ledger.readRepository("r1")).toEqual(contents.repository);
        expect(idsOf(await ledger.searchPeople("r1", "", 9))).toEqual(["ada@example.org", "bo@example.org"]);
      });

      it("replaces what was there of the same person", async () => {
        await publish(someContents("r1", { records: [someRecord(), bo] }), someContents("r2"));
        const later = someRecord({ record: { weeks: [3] }, evidence: [someEvidence({ id: "ad" })] });
        await add("r1", [later]);
        const ledger = await read();
        expect(await ledger.readRecord("r1", "ada@example.org")).toEqual(later);
        expect(await ledger.readRecord("r1", "bo@example.org")).toEqual(bo);
        expect(await ledger.readRecord("r2", "ada@example.org")).toEqual(someRecord());
        expect((await ledger.findEvidence("00")).map(({ repoId }) => repoId)).toEqual(["r2"]);
      });

      it("changes nothing where the repository has another fingerprint or is not there", async () => {
        await publish(someContents("r1"));
        await add("r1", [someRecord({ record: "stale", evidence: [] }), bo], "print of before");
        await add("r2", [bo]);
        const ledger = await read();
        expect(ledger.generation).toBe(3);
        expect(await ledger.readRecord("r1", "ada@example.org")).toEqual(someRecord());
        expect(await ledger.readRecord("r1", "bo@example.org")).toBeUndefined();
        expect(await ledger.readRecord("r2", "bo@example.org")).toBeUndefined();
        expect(await ledger.findEvidence("b0")).toEqual([]);
      });

      it("changes nothing in a ledger that is empty", async () => {
        expect(await add("r1", [bo])).toEqual({ generation: 1, before: "empty" });
        const ledger = await read();
        expect(await ledger.listRepositories()).toEqual([]);
        expect(await ledger.findEvidence("b0")).toEqual([]);
      });

      it.each([false, true])("goes with replacing and removing others in one change (erase: %s)", async (erase) => {
        await publish(someContents("r1"), someContents("r2"), someContents("r3"));
        const changed = someContents("r2", { records: [bo] });
        const additions = ["r1", "r2", "r3"].map((repoId) => ({
          repoId,
          fingerprint: "print of r1",
          records: [someRecord({ record: repoId, evidence: [] })],
        }));
        await trial.store.publish({ replace: [changed], remove: ["r3"], add: additions }, { erase });
        const ledger = await read();
        expect((await ledger.readRecord("r1", "ada@example.org"))?.record).toBe("r1");
        expect(await ledger.readRecord("r2", "ada@example.org")).toBeUndefined();
        expect(await ledger.readRecord("r2", "bo@example.org")).toEqual(bo);
        expect(await ledger.readRecord("r3", "ada@example.org")).toBeUndefined();
      });

      it.each(["replace", "remove", "erase"])("does not outlast its repository (%s)", async (by) => {
        await publish(someContents("r1"), someContents("r2"));
        await add("r1", [bo]);
        await trial.store.publish(
          by === "replace" ? { replace: [someContents("r1")], remove: [] } : { replace: [], remove: ["r1"] },
          { erase: by === "erase" },
        );
        const ledger = await read();
        expect(await ledger.readRecord("r1", "bo@example.org")).toBeUndefined();
        expect(await ledger.findEvidence("b0")).toEqual([]);
        expect(await ledger.readRecord("r2", "ada@example.org")).toEqual(someRecord());
      });

      it("loses nothing when two add to the same repository at once", async () => {
        await publish(someContents("r1", { records: [] }));
        const keys = ["p1@example.org", "p2@example.org", "p3@example.org"];
        await Promise.all(keys.map((person) => add("r1", [someRecord({ person, record: person })])));
        const ledger = await read();
        for (const key of keys) expect((await ledger.readRecord("r1", key))?.record).toBe(key);
      });
    });

    it("keeps everything in an empty change", async () => {
      await publish(someContents("r1"));
      expect(await trial.store.publish({ replace: [], remove: [] })).toEqual({ generation: 2, before: "ready" });
      expect(await (await read()).readRecord("r1", "ada@example.org")).toEqual(someRecord());
    });

    it("lists repositories by name, then id", async () => {
      const named = (id: string, name: string) =>
        someContents(id, { repository: { ...someContents(id).repository, name } });
      await publish(named("r3", "a"), named("r1", "b"), named("r2", "a"));
      expect((await (await read()).listRepositories()).map(({ id }) => id)).toEqual(["r2", "r3", "r1"]);
    });

    it("reads evidence of one person, latest first, then by id", async () => {
      const evidence = [
        someEvidence({ id: "b", date: "2024-01-01" }),
        someEvidence({ id: "c", date: "2025-01-01" }),
        someEvidence({ id: "a", date: "2024-01-01" }),
      ];
      const bo = someRecord({ person: "bo@example.org", evidence: [someEvidence({ id: "d" })] });
      await publish(someContents("r1", { records: [someRecord({ evidence }), bo] }));
      const ledger = await read();
      expect((await evidenceOf(ledger, "r1"))?.map(({ id }) => id)).toEqual(["c", "a", "b"]);
      expect((await evidenceOf(ledger, "r1", "bo@example.org"))?.map(({ id }) => id)).toEqual(["d"]);
    });

    it("finds people by any part of key, name, address or login, whatever the case", async () => {
      const people = [
        somePerson({ key: "name:çelik", name: "Çelik 100%", payload: { emails: [], logins: ["CLK-7"] } }),
        somePerson({ key: "bo@example.org", name: "Bo O'Neil_x", payload: { emails: ["old@corp.test"], logins: [] } }),
        somePerson({ key: "ada@example.org", name: "Ada", payload: { weeks: 3 } }),
      ];
      await publish(someContents("r1", { people }), someContents("r2"));
      const ledger = await read();
      const find = async (text: string, limit = 9) => idsOf(await ledger.searchPeople("r1", text, limit));
      expect(await find("EXAMPLE.org")).toEqual(["ada@example.org", "bo@example.org"]);
      expect(await find("example", 1)).toEqual(["ada@example.org"]);
      expect(await find("ÇELIK")).toEqual(["name:çelik"]);
      expect(await find("clk-7")).toEqual(["name:çelik"]);
      expect(await find("old@corp")).toEqual(["bo@example.org"]);
      expect(await find("O'Neil_X")).toEqual(["bo@example.org"]);
      expect(await find("0%")).toEqual(["name:çelik"]);
      expect(await find("b%e")).toEqual([]);
      expect(await find("_")).toEqual(["bo@example.org"]);
      expect(await find("emails")).toEqual([]);
      expect(await find("")).toHaveLength(3);
    });

    it("finds evidence by the start of its id in every repository", async () => {
      const evidence = [someEvidence({ id: "ab12" }), someEvidence({ id: "ab34" }), someEvidence({ id: "cd12" })];
      await publish(someContentsWith("r2", evidence), someContentsWith("r1", evidence.slice(0, 1)));
      const ledger = await read();
      const find = async (prefix: string) =>
        (await ledger.findEvidence(prefix)).map(({ repoId, evidence }) => `${repoId} ${evidence.id}`);
      expect(await find("ab")).toEqual(["r1 ab12", "r2 ab12", "r2 ab34"]);
      expect(await find("ab3")).toEqual(["r2 ab34"]);
      expect(await find("12")).toEqual([]);
      expect(await find("a%")).toEqual([]);
      expect(await find("")).toEqual([]);
    });

    it("stops finding evidence at fifty", async () => {
      const evidence = Array.from({ length: 60 }, (_, n) => someEvidence({ id: `ab${String(n).padStart(2, "0")}` }));
      await publish(someContentsWith("r1", evidence));
      expect(await (await read()).findEvidence("ab")).toHaveLength(50);
    });

    it("keeps any text", async () => {
      const odd = "quote ' \" \\ \u0007 \u202e <b> 🚀 \ud800 end";
      const contents = someContents("r1", {
        people: [somePerson({ name: "Zoë '; drop table person; --", payload: { odd, "": null } })],
        records: [someRecord({ record: { odd, "": null }, evidence: [someEvidence({ sentence: odd })] })],
      });
      await publish(contents);
      const ledger = await read();
      expect(await ledger.readPerson("r1", "ada@example.org")).toEqual(contents.people[0]);
      expect(await ledger.readRecord("r1", "ada@example.org")).toEqual(contents.records[0]);
    });

    it("goes on answering from the generation that was opened", async () => {
      await publish(someContents("r1"));
      const before = await read();
      await publish(someContents("r1", { records: [] }), someContents("r2"));
      await add("r1", [someRecord({ person: "bo@example.org" })]);
      expect(await before.readRecord("r1", "ada@example.org")).toEqual(someRecord());
      expect(await before.readRecord("r1", "bo@example.org")).toBeUndefined();
      expect(await before.readRepository("r2")).toBeUndefined();
      expect([before.generation, await trial.store.newest()]).toEqual([1, 3]);
      expect(await (await read()).readRecord("r1", "ada@example.org")).toBeUndefined();
    });

    it("loses nothing when two publish at once", async () => {
      const ids = ["r1", "r2", "r3", "r4"];
      const results = await Promise.all(ids.map((id) => publish(someContents(id))));
      expect(results.map(({ generation }) => generation).sort()).toEqual([1, 2, 3, 4]);
      expect((await (await read()).listRepositories()).map(({ id }) => id)).toEqual(ids);
    });

    it("holds thousands of rows", async () => {
      const people = Array.from({ length: 300 }, (_, n) => somePerson({ key: `p${n}@example.org` }));
      const records = people.map(({ key }, person) =>
        someRecord({
          person: key,
          evidence: Array.from({ length: 100 }, (_, n) =>
            someEvidence({ id: (person + n * 300).toString(16).padStart(16, "0"), person: key }),
          ),
        }),
      );
      await publish(someContents("r1", { people, records }), someContents("r2"));
      const mine = await evidenceOf(await read(), "r1", "p7@example.org");
      expect(mine?.map(({ id }) => Number.parseInt(id, 16))).toEqual(
        Array.from({ length: 100 }, (_, n) => 7 + n * 300),
      );
    });
  });
}
