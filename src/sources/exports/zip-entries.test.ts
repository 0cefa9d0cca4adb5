import { describe, expect, it } from "vitest";
import { zipOf } from "../../../test/support/zip.ts";
import { EXPORT_LIMITS, toText } from "./entry.ts";
import { startNotes } from "./notes.ts";
import { openZip } from "./zip-entries.ts";

async function read(bytes: Uint8Array, limits = EXPORT_LIMITS) {
  const notes = startNotes();
  const zip = await openZip(bytes, limits, notes);
  const texts: Record<string, string> = {};
  for (const entry of zip.entries) {
    texts[entry.path] = await entry.read(1 << 20).then(toText, (error: Error) => `failed: ${error.message}`);
  }
  zip.close();
  return { texts, notes: notes.list() };
}

describe("openZip", () => {
  it("leaves out what is unsafe, linked, encrypted or there twice", async () => {
    const { texts, notes } = await read(
      zipOf([
        { path: "../../evil.md", bytes: "x" },
        { path: "/absolute.md", bytes: "x" },
        { path: "C:\\windows.md", bytes: "x" },
        { path: "link.md", bytes: "/etc/passwd", mode: 0o120777 },
        { path: "secret.md", bytes: "x", flags: 1 },
        { path: "__MACOSX/._a.md", bytes: "x" },
        { path: "folder/", bytes: "" },
        { path: "folder/a.md", bytes: "first" },
        { path: "folder/a.md", bytes: "second" },
      ]),
    );
    expect(texts).toEqual({ "folder/a.md": "first" });
    expect(notes.map(({ what, count }) => [what, count])).toEqual([
      ["files of a zip with an unsafe name, left out", 3],
      ["symbolic links, not followed", 1],
      ["files of a zip that are encrypted or packed another way", 1],
      ["files of a zip that it holds twice, the first read", 1],
    ]);
  });

  it("gives up a file that inflates to more than it states, and all files after so many bytes", async () => {
    const lying = await read(
      zipOf([
        { path: "a.md", bytes: "x".repeat(100_000), stated: 10 },
        { path: "b.md", bytes: "b" },
      ]),
    );
    expect(lying.texts["a.md"]).not.toContain("xxxxxxxxxxx");
    expect(lying.texts["b.md"]).toBe("b");
    const many = zipOf(Array.from({ length: 10 }, (_, index) => ({ path: `${index}.md`, bytes: "y".repeat(1000) })));
    const { texts } = await read(many, { ...EXPORT_LIMITS, inflatedBytes: 3500 });
    expect(Object.values(texts).filter((text) => text.startsWith("y"))).toHaveLength(3);
  });

  it("opens zips in zips so deep", async () => {
    let zip = zipOf([{ path: "0.md", bytes: "0" }]);
    for (let depth = 1; depth < 5; depth++)
      zip = zipOf([
        { path: "in.zip", bytes: zip },
        { path: `${depth}.md`, bytes: "x" },
      ]);
    const { texts, notes } = await read(zip);
    expect(Object.keys(texts)).toEqual(["4.md", "in.zip/3.md", "in.zip/in.zip/2.md"]);
    expect(notes).toEqual([
      { what: "zips more than 3 deep in each other, left out", count: 1, first: "in.zip/in.zip/in.zip" },
    ]);
  });

  it("reads a damaged one as far as it goes, and refuses what is none", async () => {
    const zip = zipOf([
      { path: "a.md", bytes: "a" },
      { path: "b.md", bytes: "b" },
    ]);
    const broken = Buffer.from(zip);
    broken.writeUInt32LE(0, zip.lastIndexOf(Buffer.from("PK\x01\x02")));
    const { texts, notes } = await read(broken);
    expect(texts).toEqual({ "a.md": "a" });
    expect(notes).toHaveLength(1);
    await expect(read(Buffer.from("nothing"))).rejects.toThrow();
  });
});
