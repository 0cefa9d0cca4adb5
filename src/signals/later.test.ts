import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { EXPERIMENTAL } from "./experimental.ts";
import { SIGNALS } from "./index.ts";
import { AT_ONCE, LATER } from "./later.ts";

const ids = (signals: readonly { readonly id: string }[]) => signals.map(({ id }) => id).sort();
const folder = new URL(".", import.meta.url);
const THREADED = /from "(?:\.\/initiative-finding|\.\.\/history\/(?:led-initiatives|initiatives\/initiatives))\.ts"/;

describe("signals that run later", () => {
  it("are all that thread initiatives and do not count, and no others", () => {
    const threading = readdirSync(folder).filter(
      (name) => /^[\w-]+(?<!\.test)\.ts$/.test(name) && THREADED.test(readFileSync(new URL(name, folder), "utf8")),
    );
    const over = SIGNALS.filter((signal) => signal.over === "initiatives");
    expect(over.length).toBeGreaterThan(10);
    expect(over.map(({ id }) => `${id}.ts`).sort()).toEqual(
      threading.filter((name) => SIGNALS.some(({ id }) => name === `${id}.ts`)).sort(),
    );
    expect(ids(LATER)).toEqual(ids(over.filter(({ id }) => EXPERIMENTAL.has(id))));
  });

  it("are those that do not run at once", () => {
    expect(ids([...AT_ONCE, ...LATER])).toEqual(ids(SIGNALS));
    expect(LATER.every(({ id }) => EXPERIMENTAL.has(id))).toBe(true);
  });
});
