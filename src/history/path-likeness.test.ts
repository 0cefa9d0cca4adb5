import { describe, expect, it } from "vitest";
import type { FileInfo } from "./history.ts";
import { mostAlike } from "./path-likeness.ts";

const file = (path: string): FileInfo => ({ path, kind: "source", area: "" });
const alike = (path: string, ...paths: readonly string[]) => mostAlike(path, paths.map(file))?.path;

describe("the path most like another", () => {
  it.each([
    ["api/src/index.ts", ["api/lib/index.ts", "web/lib/index.ts"], "api/lib/index.ts"],
    ["web/src/index.ts", ["modules/api/src/index.ts", "modules/web/src/index.ts"], "modules/web/src/index.ts"],
    ["a/index.ts", ["b/index.ts"], "b/index.ts"],
    ["a/index.ts", ["b/index.ts", "c/index.ts"], undefined],
    ["a/index.ts", [], undefined],
  ])("%s: of %j %s", (path, paths, expected) => {
    expect(alike(path, ...paths)).toBe(expected);
  });
});
