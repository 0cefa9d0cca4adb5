import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cpuTime } from "../../test/support/cpu-time.ts";
import { HOSTILE_STRINGS } from "../../test/support/hostile.ts";
import type { TreeEntry } from "../model/commit.ts";
import type { StatedArea } from "../model/roles.ts";
import { parseRoles, workspaceAreas } from "../sources/git/roles.ts";
import { deriveAreas, ROOT_AREA } from "./areas.ts";

const tree = (...paths: readonly string[]): TreeEntry[] => paths.map((path) => ({ path, blob: "b" }));
const folder = (name: string, files: number): string[] => Array.from({ length: files }, (_, at) => `${name}/${at}.c`);
const stated = (path: string, text: string): readonly StatedArea[] => parseRoles([{ path, blob: "b", text }]).areas;
const areaOf = (paths: readonly string[], areas: readonly StatedArea[], path: string) =>
  deriveAreas(tree(...paths), areas).of(path);

describe("areas cut from the tree", () => {
  it("are the top folders; files at the top are one area", () => {
    const map = deriveAreas(
      tree("README", ...folder("lexer", 3), ...folder("parser", 3), ...folder("lexer/tables", 2)),
      [],
    );
    expect(map.areas).toEqual([
      { name: ROOT_AREA, source: "tree" },
      { name: "lexer", source: "tree" },
      { name: "parser", source: "tree" },
    ]);
    expect(map.of("lexer/tables/0.c")).toBe("lexer");
    expect(map.of("gone/long/ago.c")).toBe("gone");
  });

  it("look into containers, and into a folder that holds most files", () => {
    const paths = [
      ...folder("src/lexer", 3),
      ...folder("src/parser", 3),
      ...folder("packages/a/lib", 2),
      ...folder("packages/b/lib", 2),
    ];
    expect(deriveAreas(tree(...paths), []).areas.map(({ name }) => name)).toEqual([
      "packages/a",
      "packages/b",
      "src/lexer",
      "src/parser",
    ]);
    const dominant = [
      ...folder("engine/lexer", 9),
      ...folder("engine/parser", 9),
      ...folder("docs", 3),
      ...folder("misc", 3),
    ];
    expect(deriveAreas(tree(...dominant), []).areas.map(({ name }) => name)).toEqual([
      "docs",
      "engine/lexer",
      "engine/parser",
      "misc",
    ]);
  });

  it("go through the folders that a language asks for", () => {
    const paths = [
      ...folder("src/main/java/org/example/lexer", 4),
      ...folder("src/main/java/org/example/parser", 4),
      ...folder("src/test/java", 2),
    ];
    expect(areaOf(paths, [], "src/main/java/org/example/lexer/0.c")).toMatch(/^src\/main\/java\/org/);
  });

  it("are not swayed by vendored and generated files", () => {
    const paths = [...folder("vendor/x", 500), ...folder("src/a", 3), ...folder("src/b", 3)];
    expect(areaOf(paths, [], "src/a/0.c")).toBe("src/a");
    const product = [...folder("vendor/x", 500), ...folder("ring/a", 9), ...folder("ring/b", 9), ...folder("docs", 2)];
    expect(areaOf(product, [], "ring/a/0.c")).toBe("ring/a");
  });

  it("of paths alone, where no tree can be read, are top folders", () => {
    const map = deriveAreas([], []);
    expect([map.of("a/b/c.ts"), map.of("x"), map.areas]).toEqual(["a", ROOT_AREA, []]);
  });
});

describe("stated areas", () => {
  const paths = [
    ...folder("src/lexer", 3),
    ...folder("src/lexer/tables", 3),
    ...folder("src/parser", 3),
    ...folder("docs", 3),
    "top.c",
  ];

  it("of CODEOWNERS take what is below them, the deepest first", () => {
    const areas = stated("CODEOWNERS", "* @a\n/src/ @a\n/src/lexer/ @b\n/docs/** @c\n/top.c @d\n");
    const map = deriveAreas(tree(...paths), areas);
    expect(map.areas).toEqual([
      { name: ROOT_AREA, source: "tree" },
      { name: "docs", source: "CODEOWNERS" },
      { name: "src", source: "CODEOWNERS" },
      { name: "src/lexer", source: "CODEOWNERS" },
    ]);
    expect(["src/lexer/tables/0.c", "src/parser/0.c", "src/lexerish/a.c"].map(map.of)).toEqual([
      "src/lexer",
      "src",
      "src",
    ]);
  });

  it("of nested OWNERS are the folders, innermost first", () => {
    const areas = [
      ...stated("src/OWNERS", "approvers:\n- ada\n"),
      ...stated("src/lexer/OWNERS", "approvers:\n- lea\n"),
    ];
    expect(["src/lexer/tables/0.c", "src/parser/0.c", "docs/0.c"].map((path) => areaOf(paths, areas, path))).toEqual([
      "src/lexer",
      "src",
      "docs",
    ]);
  });

  it("of MAINTAINERS are sections, by folders and wildcards; one file is no area", () => {
    const text =
      "LEXER\nM: Ada <a@example.org>\nF: src/lexer/\n\nTABLES\nM: Lea <l@example.org>\nF: src/lexer/tab*/\n\nDOCS\nM: Noor <n@example.org>\nF: docs/*\n\nONE FILE\nM: Noor <n@example.org>\nF: src/parser/0.c\n\nREST\nM: Noor <n@example.org>\nF: *\nF: */\n";
    const areas = stated("MAINTAINERS", text);
    const of = (path: string) => areaOf([...paths, "docs/deep/0.c"], areas, path);
    expect(["src/lexer/0.c", "src/lexer/tables/0.c", "docs/0.c", "src/parser/0.c", "top.c"].map(of)).toEqual([
      "LEXER",
      "TABLES",
      "DOCS",
      "src/parser",
      ROOT_AREA,
    ]);
    expect(of("docs/deep/0.c")).toBe("docs");
  });

  it("of workspaces are the packages", () => {
    const all = ["package.json", "tools/a/package.json", "tools/b/package.json", "tools/a/lib/x.ts", "tools/c/y.ts"];
    expect(
      ["tools/a/lib/x.ts", "tools/c/y.ts", "package.json"].map((path) => areaOf(all, workspaceAreas(all), path)),
    ).toEqual(["tools/a", "tools/c", ROOT_AREA]);
  });

  it("that name a file do not take its folder", () => {
    expect(areaOf(["src/x", "src/y.c"], [{ name: "X", source: "MAINTAINERS", patterns: ["src/x"] }], "src/y.c")).toBe(
      "src",
    );
  });

  it("stated twice come from the strongest source", () => {
    const areas: StatedArea[] = ["workspace", "OWNERS", "CODEOWNERS"].map((source) => ({
      name: "src/lexer",
      source,
      patterns: ["src/lexer"],
    }));
    for (const order of [areas, areas.toReversed()])
      expect(deriveAreas(tree(...paths), order).areas).toContainEqual({ name: "src/lexer", source: "CODEOWNERS" });
  });
});

describe("whatever is stated", () => {
  const part = fc.constantFrom("a", "b", "src", "lib", "lexer", "x y");
  const path = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join("/"));
  const pattern = fc.oneof(
    path,
    path.map((one) => `/${one}/`),
    path.map((one) => `${one}/*`),
    path.map((one) => `${one}/**`),
    path.map((one) => `${one}*`),
    path.map((one) => `*/${one}`),
    fc.constantFrom("*", "/", "**/*.c", "*.ts", "[", "{a,b}/lexer", "a/[ab]/"),
  );
  const areas = fc.array(
    fc.record({
      name: fc.constantFrom("A", "B", "a/lexer", "src"),
      source: fc.constantFrom("CODEOWNERS", "MAINTAINERS", "workspace"),
      patterns: fc.array(pattern, { maxLength: 3 }),
    }),
    { maxLength: 6 },
  );
  const files = fc.array(
    path.map((one) => `${one}/f.c`),
    { maxLength: 20 },
  );

  it("the areas are the same in any order of files and statements", () => {
    fc.assert(
      fc.property(files, areas, fc.infiniteStream(fc.nat()), (paths, statements, random) => {
        const shuffle = <T>(list: readonly T[]) =>
          list
            .map((one) => [random.next().value, one] as const)
            .sort((a, b) => a[0] - b[0])
            .map(([, one]) => one);
        const [first, second] = [
          deriveAreas(tree(...paths), statements),
          deriveAreas(tree(...shuffle(paths)), shuffle(statements)),
        ];
        expect(second.areas).toEqual(first.areas);
        for (const one of paths) expect(second.of(one)).toBe(first.of(one));
      }),
      { numRuns: 300 },
    );
  });

  it("each path has an area that is listed, the same as its neighbours'", () => {
    fc.assert(
      fc.property(files, areas, (paths, statements) => {
        const map = deriveAreas(tree(...paths), statements);
        const names = new Set(map.areas.map(({ name }) => name));
        for (const one of paths) {
          expect(names.has(map.of(one))).toBe(true);
          expect(map.of(one.replace("f.c", "g.c"))).toBe(map.of(one));
        }
      }),
      { numRuns: 200 },
    );
  });

  it("hostile patterns and paths are survived", () => {
    const texts = [
      ...Object.values(HOSTILE_STRINGS),
      "/",
      "//",
      "",
      "a//b",
      "*a*a*a*a*a*a*a*a*b",
      "+(a|aa)+(a|aa)",
      "{".repeat(500),
      "[".repeat(500),
      "(a+)+$",
      "\\",
      `${"*/".repeat(50)}x`,
    ];
    const map = deriveAreas(
      tree(...texts, `${"a".repeat(3000)}/x`, `${"a/".repeat(1000)}x`),
      texts.map((text) => ({ name: text, source: "MAINTAINERS", patterns: [text, `src/${text}`, `${text}/*`] })),
    );
    const start = cpuTime();
    for (const text of texts) map.of(`src/${text}/${"a".repeat(200)}`);
    expect(cpuTime() - start).toBeLessThan(2000);
  });

  it("100,000 paths and 12,000 patterns take well under a second of work", () => {
    const many = tree(...Array.from({ length: 100_000 }, (_, at) => `drivers/${at % 40}/${at % 397}/f${at}.c`));
    const sections = Array.from(
      { length: 3000 },
      (_, at): StatedArea => ({
        name: `S${at}`,
        source: "MAINTAINERS",
        patterns: [`drivers/${at % 40}/${at}/`, `drivers/${at % 40}/${at}*`, `include/${at}/*.h`, `docs/${at}/`],
      }),
    );
    const start = cpuTime();
    const map = deriveAreas(many, sections);
    for (const { path: one } of many) map.of(one);
    expect(cpuTime() - start).toBeLessThan(4000);
  });
});
