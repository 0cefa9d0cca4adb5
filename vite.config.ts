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

/** A digest of the program's own sources below some folders, tests left out: what cached rows and packs depend on. */
function digestOf(...folders: readonly string[]): string {
  const hash = createHash("sha256");
  for (const folder of folders)
    for (const name of readdirSync(join(import.meta.dirname, folder), { recursive: true, encoding: "utf8" }).sort())
      if (name.endsWith(".ts") && !name.endsWith(".test.ts"))
        hash
          .update(name)
          .update("\0")
          .update(readFileSync(join(import.meta.dirname, folder, name)))
          .update("\0");
  return hash.digest("hex").slice(0, 16);
}

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
    __WAYMARK_PARSER__: JSON.stringify(digestOf("src/model", "src/sources")),
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
