import { describe, expect, it } from "vitest";
import type { ExportedSummary } from "../model/exported.ts";
import type { ExportList } from "../store/export-store.ts";
import { importedWork } from "./imported-work.ts";

const ADA = { words: ["ada@example.org"], emails: ["ada@example.org", "ada@old.example"], names: ["Ada Example"] };
const BOUNDS = { since: null, until: null, asOf: "2026-11-22" };
const same = (text: string): string => text;

let count = 0;
const record = (over: Partial<ExportedSummary> = {}): ExportedSummary => ({
  id: String(count++).padStart(16, "0"),
  type: "document",
  kind: "adr",
  because: "folder adr/",
  title: "Queues",
  place: "adr/queues.md",
  day: "2025-01-01",
  changed: "2025-01-01",
  status: null,
  people: [{ name: "Ada Example", role: "author" }],
  byYourWord: false,
  provenance: "Author from the page's properties; date not stated in the export.",
  ...over,
});
const list = (records: readonly ExportedSummary[], from = "/exports/team.zip"): ExportList => ({
  version: 2,
  from,
  form: "notion",
  records,
});
const own = (records: readonly ExportedSummary[], you = ADA, bounds = BOUNDS) =>
  importedWork([list(records)], you, bounds, same)!.records;

describe("whose an imported record is", () => {
  it("is told by an address, in any case, or by a full name that stands alone", () => {
    const byAddress = record({ people: [{ name: "A. E.", email: "ADA@old.example", role: "author" }] });
    expect(own([byAddress])).toMatchObject([{ knownBy: "address", authorship: "metadata", role: "author" }]);
    expect(own([record()])).toMatchObject([{ knownBy: "name", export: "team.zip", form: "notion" }]);
  });

  it("is not told by a first name, nor by a name with somebody else's address here or elsewhere", () => {
    expect(own([record({ people: [{ name: "Ada", role: "author" }] })], { ...ADA, names: ["Ada"] })).toEqual([]);
    const other = record({ people: [{ name: "Ada Example", email: "ada@elsewhere.example", role: "author" }] });
    expect(own([other, record()])).toEqual([]);
  });

  it("is told by any word that the user said of themselves", () => {
    const byLogin = record({ people: [{ name: "ada", role: "author" }] });
    expect(own([byLogin], { ...ADA, words: ["ada"] })).toHaveLength(1);
    expect(own([record()], { words: ["Ada Example <ada@example.org>"], emails: [], names: [] })).toHaveLength(1);
  });

  it("is never told by an edit, nor where nobody is named", () => {
    expect(own([record({ people: [{ name: "Ada Example", role: "editor" }] }), record({ people: [] })])).toEqual([]);
    expect(own([record({ people: [{ name: "", role: "author" }] })], { words: [], emails: [], names: [""] })).toEqual(
      [],
    );
  });

  it("is the user's by their word", () => {
    const mine = record({ people: [{ name: "", role: "author" }], byYourWord: true });
    expect(own([mine])).toMatchObject([{ authorship: "your-word", knownBy: null, role: "author" }]);
  });

  it("holds a ticket for who reported it and who works on it", () => {
    const ada = { name: "Ada Example", role: "assignee" } as const;
    const bo = { name: "Bo Example", role: "reporter" } as const;
    const tickets = [
      record({ type: "ticket", kind: "Bug", people: [bo, ada] }),
      record({ type: "ticket", kind: "Bug", people: [bo] }),
    ];
    expect(own(tickets)).toMatchObject([{ type: "ticket", role: "assignee" }]);
  });
});

describe("what is listed", () => {
  it("is nothing where nothing was imported, and counts everything that was", () => {
    expect(importedWork([], ADA, BOUNDS, same)).toBeNull();
    const work = importedWork([list([record(), record({ people: [] })])], ADA, BOUNDS, same);
    expect(work?.exports).toEqual([{ form: "notion", name: "team.zip", documents: 2, tickets: 0, unattributed: 1 }]);
  });

  it("goes by kind, then newest first, undated last, tickets after documents", () => {
    const titles = own([
      record({ type: "ticket", kind: null, title: "6" }),
      record({ type: "ticket", kind: "Bug", title: "5" }),
      record({ title: "3", day: null }),
      record({ title: "2", day: "2024-01-01" }),
      record({ title: "4", kind: "postmortem" }),
      record({ title: "1", day: "2025-05-01" }),
    ]).map(({ title }) => title);
    expect(titles.join("")).toBe("123456");
  });

  it("keeps to the period, counts what it leaves out, and does not know of tomorrow", () => {
    const records = [record(), record({ day: null }), record({ day: "2020-01-01" }), record({ day: "2027-01-01" })];
    const work = importedWork([list(records)], ADA, { ...BOUNDS, since: "2024-01-01" }, same);
    expect(work?.records).toHaveLength(1);
    expect(work?.outsidePeriod).toBe(2);
    expect(own(records)).toHaveLength(3);
  });

  it("shows a page of two exports once, as it was changed last", () => {
    const older = record({ title: "old" });
    const newer = { ...older, title: "new", changed: "2026-01-01" };
    for (const lists of [
      [list([older]), list([newer], "/b.zip")],
      [list([newer]), list([older], "/b.zip")],
    ])
      expect(importedWork(lists, ADA, BOUNDS, same)?.records.map(({ title }) => title)).toEqual(["new"]);
  });

  it("is cleaned of what is not to be shown", () => {
    const clean = (text: string) => text.replaceAll("Eve Example", "someone");
    const work = importedWork([list([record({ title: "With Eve Example" })])], ADA, BOUNDS, clean);
    expect(work?.records[0]?.title).toBe("With someone");
  });
});
