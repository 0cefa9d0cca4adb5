import { describe, expect, it } from "vitest";
import { EXPORT_LIMITS, type ExportEntry } from "./entry.ts";
import { startNotes } from "./notes.ts";
import { readEntries } from "./read-export.ts";
import { recogniseExport } from "./recognise.ts";

function entry(path: string, text = ""): ExportEntry {
  const bytes = new TextEncoder().encode(text);
  return { path, size: bytes.length, read: async (limit) => bytes.subarray(0, limit) };
}

const STYLE = `<style>${".a{color:red}".repeat(2000)}</style>`;
const ID = "0123456789abcdef0123456789ABCDEF";

describe("recogniseExport", () => {
  it.each([
    ["notion", entry(`a/Plan ${ID}.md`)],
    ["notion", entry(`Plan ${ID}.html`, "<p>")],
    [
      "notion",
      entry(
        "Plan.html",
        `${STYLE}<article id="01234567-89ab-cdef-0123-456789abcdef" class="page sans"><h1 class="page-title">`,
      ),
    ],
    ["confluence", entry("Plan_123456.html", '<div class="page-metadata"></div><div id="main-content">')],
    ["confluence", entry("Plan.doc", "Subject: Exported From Confluence\nMIME-Version: 1.0\n\n")],
    ["google-docs", entry("Plan.html", `${STYLE}<body class="c1 doc-content">`)],
    ["google-docs", entry("Plan.docx")],
    ["jira-csv", entry("x.csv", "\ufeffsummary;Status;ISSUE KEY\n")],
    ["linear-csv", entry("x.csv", '"Status","ID","Title","Team"\n')],
    ["markdown", entry("a/README.md", "# Hi")],
  ])("%s", async (form, one) => {
    const recognised = await recogniseExport([entry("index.html", "<p>list"), entry("picture.png"), one]);
    expect(recognised.form).toBe(form);
  });

  it.each([
    [entry("a.html", "<p>any page</p>")],
    [entry("a.csv", "name,age\n")],
    [entry("a.doc", "\u00d0\u00cf")],
    [entry(".md")],
  ])("nothing of %o", async (one) => {
    expect((await recogniseExport([one])).form).toBeUndefined();
  });

  it("opens few files, and bears those that cannot be opened", async () => {
    let opened = 0;
    const failing = (path: string): ExportEntry => ({
      path,
      size: 1,
      read: async () => {
        opened++;
        throw new Error("gone");
      },
    });
    const files = Array.from({ length: 10_000 }, (_, index) => failing(`${index}.html`));
    expect((await recogniseExport(files)).form).toBeUndefined();
    expect(opened).toBeLessThan(100);
  });
});

describe("readEntries", () => {
  it("counts files that cannot be read, and reads the others", async () => {
    const gone: ExportEntry = { path: "gone.md", size: 1, read: () => Promise.reject(new Error("gone")) };
    const binary = entry("binary.md", "a\0b");
    const contents = await readEntries(
      "markdown",
      [binary, gone, entry("ok.md", "# Fine")],
      EXPORT_LIMITS,
      startNotes(),
    );
    expect(contents.documents.map(({ title }) => title)).toEqual(["Fine"]);
    expect(contents.notes).toEqual([
      { what: "files that are no text", count: 1, first: "binary.md" },
      { what: "files that could not be read", count: 1, first: "gone.md" },
    ]);
  });

  it("reads front matter of any shape", async () => {
    const page = (yaml: string) => entry("a.md", `---\n${yaml}\n---\n# T\n`);
    const authorsOf = async (yaml: string) =>
      (await readEntries("markdown", [page(yaml)], EXPORT_LIMITS, startNotes())).documents[0]?.authors;
    expect(await authorsOf("authors: [Ada Example, {name: Bo Sample, email: bo@example.com}]")).toEqual([
      { name: "Ada Example", role: "author" },
      { name: "Bo Sample", email: "bo@example.com", role: "author" },
    ]);
    for (const odd of [
      "author: [[[a]]]",
      "author: {x: 1}",
      "author: 7",
      "a: &a [*a]",
      ": : :",
      "- a",
      "author: {name: null}",
    ])
      expect(await authorsOf(odd)).toEqual([]);
  });
});
