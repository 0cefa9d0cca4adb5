import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../../../test/support/temporary-folder.ts";
import { docxOf, zipOf } from "../../../test/support/zip.ts";
import { EXPORT_LIMITS } from "./entry.ts";
import { readExport } from "./read-export.ts";

const FIXTURES = join(import.meta.dirname, "../../../test/fixtures/exports");
const GOLDENS = join(FIXTURES, "expected");

/** A fixture's expected contents; written where they are missing, except in CI. */
function expectGolden(name: string, contents: unknown): void {
  const path = join(GOLDENS, `${name}.json`);
  if (!existsSync(path) && process.env.CI === undefined) {
    mkdirSync(GOLDENS, { recursive: true });
    writeFileSync(path, `${JSON.stringify(contents, null, 2)}\n`);
  }
  expect(contents).toEqual(JSON.parse(readFileSync(path, "utf8")));
}

async function write(root: string, files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  for (const [path, bytes] of Object.entries(files)) {
    mkdirSync(join(root, path, ".."), { recursive: true });
    writeFileSync(join(root, path), bytes);
  }
}

function whats(notes: readonly { readonly what: string; readonly count: number }[] | undefined) {
  return Object.fromEntries((notes ?? []).map(({ what, count }) => [what, count]));
}

const CASES = readdirSync(FIXTURES).filter((name) => name !== "expected");

describe("the exports in test/fixtures", () => {
  it.each(CASES)("%s", async (name) => {
    const read = await readExport(join(FIXTURES, name));
    expectGolden(name, read.contents);
  });

  it.each(CASES)("%s gives the same twice", async (name) => {
    expect(await readExport(join(FIXTURES, name))).toEqual(await readExport(join(FIXTURES, name)));
  });
});

describe("readExport", () => {
  it("reads a single file, and a zip within a zip as the folder it holds", async () => {
    const root = await temporaryFolder();
    const page = "# Plan\n\nCreated by: Ada Example\n\nText.\n";
    const inner = zipOf([{ path: "Plan 0123456789abcdef0123456789abcdef.md", bytes: page }]);
    await write(root, {
      "outer.zip": zipOf([{ path: "Export-Part-1.zip", bytes: inner }]),
      "jira.csv": "Issue key,Summary\nA-1,One\n",
    });
    const zip = await readExport(join(root, "outer.zip"));
    expect(zip.contents?.form).toBe("notion");
    expect(zip.contents?.documents[0]).toMatchObject({
      key: "0123456789abcdef0123456789abcdef",
      path: "Export-Part-1.zip/Plan 0123456789abcdef0123456789abcdef.md",
      authors: [{ name: "Ada Example", role: "author" }],
    });
    expect((await readExport(join(root, "jira.csv"))).contents?.tickets[0]).toMatchObject({ key: "A-1", title: "One" });
  });

  it("says what it looked for where nothing is recognised", async () => {
    const root = await temporaryFolder();
    await write(root, { "a.html": "<p>Hello</p>", "b.csv": "name,age\nx,1\n", "c.bin": Uint8Array.of(0, 1, 2) });
    const read = await readExport(root);
    expect(read.contents).toBeUndefined();
    expect("lookedFor" in read && read.lookedFor.length).toBe(6);
  });

  it("says so where a .zip is none", async () => {
    const root = await temporaryFolder();
    await write(root, { "a.zip": "nothing" });
    await expect(readExport(join(root, "a.zip"))).rejects.toMatchObject({ code: "not-a-zip" });
  });

  it("does not follow symbolic links, and stops at so many files", async () => {
    const root = await temporaryFolder();
    const outside = await temporaryFolder();
    await write(outside, { "secret.md": "# Secret" });
    await write(root, { "a.md": "# A", "b.md": "# B", "c.md": "# C" });
    symlinkSync(join(outside, "secret.md"), join(root, "link.md"));
    symlinkSync(outside, join(root, "folder"));
    const read = await readExport(root);
    expect(read.contents?.documents.map(({ title }) => title)).toEqual(["A", "B", "C"]);
    expect(whats(read.contents?.notes)).toEqual({ "symbolic links, not followed": 2 });
    const two = await readExport(root, { ...EXPORT_LIMITS, files: 2 });
    expect(two.contents?.documents).toHaveLength(2);
    expect(whats(two.contents?.notes)["more than 2 files, the rest left out"]).toBe(1);
  });

  it("keeps to its bounds of text", async () => {
    const root = await temporaryFolder();
    await write(root, { "a.md": `# A\n${"x".repeat(500)}`, "b.md": `# B\n${"y".repeat(80)}`, "c.md": "# C" });
    const read = await readExport(root, { ...EXPORT_LIMITS, documentCharacters: 100, allCharacters: 150 });
    expect(read.contents?.documents.map(({ path, text }) => [path, text.length])).toEqual([["a.md", 100]]);
    expect(whats(read.contents?.notes)).toEqual({
      "documents longer than is kept, cut": 1,
      "files larger than 0 MB, read in part": 1,
      "pages after the first 150 characters, left out": 2,
    });
  });

  it("keeps a page's key whichever folder it lies in, and each page once", async () => {
    const root = await temporaryFolder();
    const name = "Plan 0123456789abcdef0123456789abcdef.md";
    await write(root, { [`one/${name}`]: "# One", [`two/${name}`]: "# Two" });
    const read = await readExport(root);
    expect(read.contents?.documents.map(({ key }) => key)).toEqual(["0123456789abcdef0123456789abcdef"]);
    expect(whats(read.contents?.notes)["pages that the export holds twice, the first read"]).toBe(1);
  });
});

describe("DOCX", () => {
  const BODY =
    '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>One queue</w:t></w:r></w:p><w:p><w:r><w:t xml:space="preserve">See </w:t></w:r><w:hyperlink r:id="r2"><w:r><w:t>the queue</w:t></w:r></w:hyperlink><w:del><w:r><w:delText>deleted</w:delText></w:r></w:del></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc></w:tr></w:tbl>';
  const CORE =
    "<dc:creator>Ada Example;Bo Sample</dc:creator><cp:lastModifiedBy>Bo Sample</cp:lastModifiedBy><dcterms:created>2025-03-04T10:00:00Z</dcterms:created><dcterms:modified>2025-03-11T10:00:00Z</dcterms:modified>";

  it("is read with what its properties say", async () => {
    const root = await temporaryFolder();
    await write(root, { "Queue.docx": docxOf(BODY, CORE) });
    const { contents } = await readExport(join(root, "Queue.docx"));
    expect(contents?.notes).toEqual([]);
    expect(contents?.documents).toEqual([
      {
        form: "google-docs",
        key: "Queue.docx",
        path: "Queue.docx",
        title: "One queue",
        text: "# One queue\n\nSee [the queue](https://example.com/queue)\n\n| a | b |\n| --- | --- |",
        authors: [
          { name: "Ada Example", role: "author" },
          { name: "Bo Sample", role: "author" },
          { name: "Bo Sample", role: "editor" },
        ],
        createdAt: "2025-03-04T10:00:00.000Z",
        updatedAt: "2025-03-11T10:00:00.000Z",
        provenance: "Author from the document's properties; dates from the document's properties.",
        links: [{ kind: "url", target: "https://example.com/queue" }],
      },
    ]);
  });

  it("without properties, as Google writes it, has no author", async () => {
    const root = await temporaryFolder();
    await write(root, { "Queue.docx": docxOf(BODY) });
    const { contents } = await readExport(root);
    expect(contents?.documents[0]?.authors).toEqual([]);
    expect(contents?.documents[0]?.provenance).toBe("Author not stated in the export; date not stated in the export.");
  });

  it("that is damaged, too large or too deep is a note", async () => {
    const root = await temporaryFolder();
    await write(root, {
      "cut.docx": docxOf(BODY).subarray(0, 600),
      "deep.docx": docxOf(`${"<w:tbl><w:tr><w:tc>".repeat(20_000)}<w:p/>${"</w:tc></w:tr></w:tbl>".repeat(20_000)}`),
      "large.docx": docxOf(" ".repeat(7 << 20)),
      "lying.docx": zipOf([{ path: "word/document.xml", bytes: " ".repeat(7 << 20), stated: 100 }]),
      "none.docx": "nothing",
      "sound.docx": docxOf(BODY),
    });
    const { contents } = await readExport(root);
    expect(contents?.documents.map(({ path }) => path)).toEqual(["sound.docx"]);
    expect(whats(contents?.notes)).toEqual({
      "DOCX files that could not be read": 3,
      "DOCX files too large or too deep to read": 2,
    });
  });
});
