import { describe, expect, it } from "vitest";
import { EXPORT_LIMITS, toText } from "./entry.ts";
import { startNotes } from "./notes.ts";
import { writeStoredZip } from "./stored-zip.ts";
import { openZip } from "./zip-entries.ts";

describe("writeStoredZip", () => {
  it("is read back, byte for byte", async () => {
    const files = { "a.txt": "one", "ü/b.txt": "", "c.txt": "x".repeat(100_000) };
    const list = Object.entries(files).map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) }));
    const zip = await openZip(writeStoredZip(list), EXPORT_LIMITS, startNotes());
    const read: Record<string, string> = {};
    for (const entry of zip.entries) read[entry.path] = toText(await entry.read(1 << 20));
    expect(read).toEqual(files);
    expect(writeStoredZip(list)).toEqual(writeStoredZip(list));
  });
});
