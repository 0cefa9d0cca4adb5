import { describe, expect, it } from "vitest";
import { confluenceId, readConfluence } from "./confluence.ts";
import { EXPORT_LIMITS } from "./entry.ts";
import { startNotes } from "./notes.ts";

async function read(metadata: string, body = "<p>Text.</p>") {
  const html = `<title>S : P</title><span id="title-text">S : P</span><div class="page-metadata">${metadata}</div><div id="main-content">${body}</div>`;
  const bytes = new TextEncoder().encode(html);
  const entry = { path: "P_123456.html", size: bytes.length, read: async () => bytes };
  return (await readConfluence([entry], EXPORT_LIMITS, startNotes()))[0];
}

describe("confluenceId", () => {
  it.each([
    ["a/Our-Plan_123456.html", "123456"],
    ["123456.html", "123456"],
    ["Plan-2024.html", undefined],
    ["index.html", undefined],
  ])("%s", (path, id) => {
    expect(confluenceId(path)).toBe(id);
  });
});

describe("readConfluence", () => {
  it.each([
    ["Created by <span class='author'> A B</span> on Jun 28, 2022", { createdAt: "2022-06-28" }],
    ["Created by <span class='author'> A B</span>, last modified on Jun 28, 2022", { updatedAt: "2022-06-28" }],
    [
      "Créé par <span class='author'>A B</span>, modifié par <span class='editor'>C</span> le 28 juin 2022",
      { updatedAt: "2022-06-28" },
    ],
    ["Created by <span class='author'>A B</span>", {}],
    ["<span class='author'> A B</span> on 5월 01, 2023", { createdAt: "2023-05-01" }],
  ])("%s", async (metadata, dates) => {
    const document = await read(metadata);
    expect(document?.authors[0]).toEqual({ name: "A B", role: "author" });
    expect({ createdAt: document?.createdAt, updatedAt: document?.updatedAt }).toEqual({
      createdAt: undefined,
      updatedAt: undefined,
      ...dates,
    });
    expect(document?.title).toBe("P");
  });

  it("does not take names out of the page's text", async () => {
    const document = await read("", "<p><span class='author'>Some Writer</span> wrote a book.</p>");
    expect(document?.authors).toEqual([]);
    expect((await read("Created by <span class='author'>Anonymous</span>"))?.authors).toEqual([]);
  });
});
