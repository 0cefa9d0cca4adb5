/** Changes to a user's file by several processes, over stale locks, through links, and where nothing can be written. */
import { spawn } from "node:child_process";
import {
  chmod,
  lstat,
  mkdir,
  readdir,
  readFile,
  readlink,
  rename,
  rm,
  stat,
  symlink,
  utimes,
  writeFile,
} from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { temporaryFolder } from "../../test/support/temporary-folder.ts";
import { changeUserFile, readUserFile } from "./user-file.ts";

const bundle = fileURLToPath(new URL(`../../node_modules/.cache/waymark-user-file-${process.pid}/`, import.meta.url));

beforeAll(async () => {
  await build({
    configFile: false,
    logLevel: "error",
    publicDir: false,
    build: {
      ssr: fileURLToPath(new URL("marks.ts", import.meta.url)),
      outDir: bundle,
      minify: false,
      rolldownOptions: { output: { entryFileNames: "marks.mjs" } },
    },
    ssr: { target: "node", noExternal: true },
  });
});

afterAll(() => rm(bundle, { recursive: true, force: true }));

const fileIn = async (text?: string): Promise<string> => {
  const path = join(await temporaryFolder("records"), "marks.yaml");
  if (text !== undefined) await writeFile(path, text);
  return path;
};
const long = (path: string) => utimes(path, new Date(0), new Date(0));

describe("a user's file", () => {
  it("is made with its folders, and changed as a whole", async () => {
    const path = join(await temporaryFolder("records"), "deep", "er", "marks.yaml");
    expect(await readUserFile(path)).toBe("");
    await changeUserFile(path, (before) => `${before}one\n`);
    await changeUserFile(path, (before) => `${before}zwei é 🎉\n`);
    expect(await readFile(path, "utf8")).toBe("one\nzwei é 🎉\n");
    expect(await readdir(join(path, ".."))).toEqual(["marks.yaml"]);
  });

  it("stays as it was where the change fails", async () => {
    const path = await fileIn("mine\n");
    const refuse = changeUserFile(path, () => {
      throw new Error("no");
    });
    await expect(refuse).rejects.toThrow("no");
    expect(await readFile(path, "utf8")).toBe("mine\n");
    expect(await readdir(join(path, ".."))).toEqual(["marks.yaml"]);
  });

  it("that is a link stays one", async () => {
    const target = await fileIn("mine\n");
    const path = join(await temporaryFolder("records"), "marks.yaml");
    await symlink(target, path);
    await changeUserFile(path, (before) => `${before}more\n`);
    expect((await lstat(path)).isSymbolicLink()).toBe(true);
    expect([await readlink(path), await readFile(target, "utf8")]).toEqual([target, "mine\nmore\n"]);
  });

  it("that cannot be written is a UserError", async () => {
    const folder = await temporaryFolder("records");
    await writeFile(join(folder, "file"), "");
    await mkdir(join(folder, "folder"));
    for (const path of [join(folder, "file", "marks.yaml"), join(folder, "folder")])
      await expect(changeUserFile(path, () => "x")).rejects.toMatchObject({
        name: "UserError",
        code: "no-permission",
      });
    expect((await stat(join(folder, "folder"))).isDirectory()).toBe(true);
  });

  it.skipIf(process.getuid?.() === 0)("in a folder that is closed is a UserError", async () => {
    const path = await fileIn("mine\n");
    await chmod(join(path, ".."), 0o500);
    await expect(changeUserFile(path, () => "x")).rejects.toMatchObject({ code: "no-permission" });
    await chmod(join(path, ".."), 0o700);
    expect(await readFile(path, "utf8")).toBe("mine\n");
  });
});

describe("a lock", () => {
  it("whose owner is gone is taken over", async () => {
    const path = await fileIn("mine\n");
    await writeFile(`${path}.lock`, "half a fi");
    await long(`${path}.lock`);
    await changeUserFile(path, (before) => `${before}more\n`);
    expect(await readFile(path, "utf8")).toBe("mine\nmore\n");
    expect(await readdir(join(path, ".."))).toEqual(["marks.yaml"]);
  });

  it("that is fresh is waited for", async () => {
    const path = await fileIn("mine\n");
    await writeFile(`${path}.lock`, "somebody else's");
    const changing = changeUserFile(path, (before) => `${before}more\n`);
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(await readFile(path, "utf8")).toBe("mine\n");
    await rename(`${path}.lock`, path);
    await changing;
    expect(await readFile(path, "utf8")).toBe("somebody else'smore\n");
  });

  it("that was lost while sleeping does not overwrite what came after it", async () => {
    const path = await fileIn("mine\n");
    let changes = 0;
    const { openSync, closeSync, rmSync, writeFileSync } = await import("node:fs");
    await changeUserFile(path, (before) => {
      // On the first attempt the lock is taken over by another process, which writes and ends.
      if (changes++ === 0) {
        rmSync(`${path}.lock`);
        closeSync(openSync(`${path}.lock`, "wx"));
        writeFileSync(path, "theirs\n");
        rmSync(`${path}.lock`);
      }
      return `${before}more\n`;
    });
    expect([changes, await readFile(path, "utf8")]).toEqual([2, "theirs\nmore\n"]);
  });
});

describe("several processes", () => {
  const run = (script: string): Promise<number | null> =>
    new Promise((resolve, reject) => {
      const child = spawn(process.execPath, ["--input-type=module", "-e", script], {
        stdio: ["ignore", "ignore", "inherit"],
      });
      child.on("error", reject);
      child.on("close", resolve);
    });
  const marker = (records: string, from: number, count: number) => `
    import { setMark } from ${JSON.stringify(pathToFileURL(join(bundle, "marks.mjs")).href)};
    const home = { records: ${JSON.stringify(records)}, cache: "" };
    for (let at = ${from}; at < ${from + count}; at++)
      await setMark(home, { id: String(at).padStart(16, "0"), verdict: "wrong", because: null, on: "2026-01-01" });
  `;

  it("that write at once lose nothing, also over a lock somebody left behind", async () => {
    const records = await temporaryFolder("records");
    await writeFile(join(records, "marks.yaml"), "# mine\nmarks: []\n");
    await writeFile(join(records, "marks.yaml.lock"), "");
    await long(join(records, "marks.yaml.lock"));
    const codes = await Promise.all([0, 1, 2].map((at) => run(marker(records, at * 20, 20))));
    expect(codes).toEqual([0, 0, 0]);
    const text = await readFile(join(records, "marks.yaml"), "utf8");
    expect(text.startsWith("# mine\n")).toBe(true);
    expect(new Set(text.match(/\d{16}/g)).size).toBe(60);
    expect(await readdir(records)).toEqual(["marks.yaml"]);
  });
});
