/**
 * The package as it ships: the command line and the library, bundled with everything they use except DuckDB's native
 * binding, because resolving and reading hundreds of small files is most of the start-up time (docs/decisions/0004).
 *
 * Every file that comes out lies two levels below the package root, like `src/<layer>/<file>.ts`, so
 * `new URL("../../ladders/…", import.meta.url)` means the same file in the sources and in the bundle.
 */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { defineConfig } from "vite";
import { parseShippedLadder } from "./src/assess/load-ladder.ts";

/** The files of a folder and below, or the one file. */
const filesIn = (path: string): readonly string[] =>
  path.endsWith(".ts")
    ? [path]
    : readdirSync(join(import.meta.dirname, path), { recursive: true, encoding: "utf8" })
        .sort()
        .map((name) => join(path, name));

/** A digest of the program's own sources, of folders or files, tests left out: what cached rows and packs depend on. */
function digestOf(...paths: readonly string[]): string {
  const hash = createHash("sha256");
  for (const file of paths.flatMap(filesIn))
    if (file.endsWith(".ts") && !file.endsWith(".test.ts"))
      hash
        .update(file)
        .update("\0")
        .update(readFileSync(join(import.meta.dirname, file)))
        .update("\0");
  return hash.digest("hex").slice(0, 16);
}

/** What commit records are made by: other sources do not concern the packs. */
const COMMIT_PARSER = ["src/model", "src/sources/git", "src/sources/text-cues", "src/sources/text-cues.ts"];

/** The shipped ladder as it is used: parsing its YAML would be a tenth of a warm report. */
const shippedLadder = () =>
  JSON.stringify(parseShippedLadder(readFileSync(join(import.meta.dirname, "ladders/waymark.yaml"), "utf8")));

export default defineConfig({
  logLevel: "warn",
  plugins: [
    {
      name: "waymark-ladder",
      generateBundle() {
        this.emitFile({ type: "asset", fileName: "ladder.json", source: shippedLadder() });
      },
    },
  ],
  publicDir: false,
  define: {
    __WAYMARK_BUILD__: JSON.stringify(digestOf("src")),
    __WAYMARK_PARSER__: JSON.stringify(digestOf(...COMMIT_PARSER)),
  },
  ssr: {
    target: "node",
    noExternal: true,
    external: ["@duckdb/node-bindings"],
  },
  build: {
    ssr: true,
    target: "node20",
    // Stack traces in bug reports stay readable; what minifying would save in parsing was not measurable.
    minify: false,
    license: { fileName: "THIRD-PARTY-LICENSES.md" },
    rolldownOptions: {
      input: {
        "cli/main": "src/cli/main.ts",
        "lib/index": "src/index.ts",
      },
      output: {
        format: "es",
        entryFileNames: "[name].js",
        chunkFileNames: "chunks/[name].js",
      },
    },
  },
});
