import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dateReader, findDate } from "./dates.ts";
import { startNotes } from "./notes.ts";

function read(written: string, others: readonly string[] = []) {
  return dateReader([written, ...others], startNotes()).read(written, "here");
}

describe("dateReader", () => {
  it.each([
    ["2024-05-14T08:53:33Z", "2024-05-14T08:53:33.000Z"],
    ["2024-05-14T08:53:33.123+0200", "2024-05-14T06:53:33.123Z"],
    ["Wed May 13 2026 11:21:41 GMT+0000 (GMT+00:00)", "2026-05-13T11:21:41.000Z"],
    ["Wed May 13 2026 11:21:41 GMT (Greenwich Mean Time)", "2026-05-13T11:21:41.000Z"],
    ["2025-10-11 08:00", "2025-10-11"],
    ["2025/10/11", "2025-10-11"],
    ["03/Sep/26 9:05 AM", "2026-09-03"],
    ["@January 5, 2023 3:04 PM", "2023-01-05"],
    ["November 08, 2025 – 8:43 AM", "2025-11-08"],
    ["27. Juli 2023 11:52", "2023-07-27"],
    ["3 de março de 2024", "2024-03-03"],
    ["1er août 2024", "2024-08-01"],
    ["5월 01, 2023", "2023-05-01"],
    ["2022年1月3日 21:00", "2022-01-03"],
  ])("%s is %s", (written, iso) => {
    expect(read(written)).toBe(iso);
  });

  it("takes an order of numbers only where the file settles it", () => {
    expect(read("6/7/2025")).toBeUndefined();
    expect(read("6/7/2025", ["6/21/2025"])).toBe("2025-06-07");
    expect(read("6/7/2025", ["21/6/2025"])).toBe("2025-07-06");
    expect(read("6/7/2025", ["6/21/2025", "21/6/2025"])).toBeUndefined();
    expect(read("5.5.2025")).toBe("2025-05-05");
    expect(read("25/06/21")).toBeUndefined();
    expect(read("6/7/25", ["6/21/25"])).toBe("2025-06-07");
  });

  it("counts what it cannot tell, and not what is empty", () => {
    const notes = startNotes();
    const dates = dateReader(["6/7/2025"], notes);
    for (const written of ["6/7/2025", "someday", "", "June 31, 2024", "2024-13-01", "x".repeat(5000)])
      expect(dates.read(written, written.slice(0, 10))).toBeUndefined();
    expect(notes.list()).toEqual([
      { what: "dates whose day and month cannot be told apart", count: 1, first: "6/7/2025" },
      { what: "dates that could not be read", count: 4, first: "someday" },
    ]);
  });

  it("finds a date at the end of a sentence of any language", () => {
    expect(findDate(", last modified on Jun 28, 2022")).toBe("Jun 28, 2022");
    expect(findDate("am 12. Mai 2022")).toBe("12. Mai 2022");
    expect(findDate("and nothing more")).toBeUndefined();
  });

  it("gives a real day, an instant or nothing, whatever is written", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\d/. :A-Za-z,年月-]{0,40}$/)), (written) => {
        const iso = read(written);
        if (iso !== undefined) expect(new Date(iso).toISOString().startsWith(iso.slice(0, 10))).toBe(true);
        findDate(written);
      }),
    );
  });

  it("reads back every day it could have been given", () => {
    const day = fc.date({ min: new Date("2000-01-01"), max: new Date("2099-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString();
        expect(read(iso)).toBe(iso);
        expect(read(iso.slice(0, 10))).toBe(iso.slice(0, 10));
        const named = date.toLocaleDateString("en-GB", {
          day: "2-digit",
          month: "short",
          year: "2-digit",
          timeZone: "UTC",
        });
        expect(read(named.replaceAll(" ", "/"))).toBe(iso.slice(0, 10));
      }),
    );
  });
});
