/**
 * The package as it ships: the command line and the library, bundled with everything they use except DuckDB's native
 * binding, because resolving and reading hundreds of small files is most of the start-up time (docs/decisions/0004).
 *
 * The worker that reads git beside the main thread is an entry of its own, found by its path.
 *
 * Every file that comes out lies two levels below the package root, like `src/<layer>/<file>.ts`, so
 * `new URL("../../ladders/…", import.meta.url)` means the same file in the sources and in the bundle.
 */
import { defineConfig } from "vite";

export default defineConfig({
  logLevel: "warn",
  publicDir: false,
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
          "workspace/read-worker": "src/workspace/read-worker.ts",
        },
      output: {
        format: "es",
        entryFileNames: "[name].js",
        chunkFileNames: "chunks/[name].js",
      },
    },
  },
});
