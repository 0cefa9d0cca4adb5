import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../../test/support/temporary-folder.ts";
import type { ExportContents } from "../model/exported.ts";
import { keepExport, listKeptExports, readKeptExport, removeExport, removeUnlisted } from "./export-store.ts";

const contents: ExportContents = { form: "markdown", documents: [], tickets: [], notes: [{ what: "é", count: 1 }] };

describe("imports that are kept", () => {
  it("are listed without their contents, read, replaced and removed", async () => {
    const folder = join(await temporaryFolder("exports"), "deep");
    expect(listKeptExports(folder)).toEqual([]);
    for (const from of ["/b", "/a", "/b"]) keepExport(folder, from, contents, []);
    expect(listKeptExports(folder).map(({ from }) => from)).toEqual(["/a", "/b"]);
    expect(readKeptExport(folder, "/b")?.contents).toEqual(contents);
    removeExport(folder, "/b");
    removeExport(folder, "/b");
    expect(readKeptExport(folder, "/b")).toBeUndefined();
    expect(listKeptExports(folder)).toHaveLength(1);
  });

  it("are as good as gone where they are torn, and then can be taken away", async () => {
    const folder = await temporaryFolder("exports");
    keepExport(folder, "/a", contents, []);
    const [name = ""] = await readdir(folder);
    const whole = await readFile(join(folder, name));
    for (let length = 0; length < whole.length; length++) {
      await writeFile(join(folder, name), whole.subarray(0, length));
      expect(readKeptExport(folder, "/a")).toBeUndefined();
    }
    for (const bytes of ["00000000", "99999999x", "no number", "00000003abc"]) {
      await writeFile(join(folder, name), bytes);
      expect(listKeptExports(folder)).toEqual([]);
    }
    keepExport(folder, "/b", contents, []);
    removeUnlisted(folder, listKeptExports(folder));
    expect(await readdir(folder)).toHaveLength(1);
    expect(listKeptExports(folder).map(({ from }) => from)).toEqual(["/b"]);
  });
});
