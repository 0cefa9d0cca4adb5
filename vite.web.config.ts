/**
 * The web client as it ships: a page per chunk, every asset on this machine, no inline script. Colours are those of the HTML
 * report, so that both are one design.
 */
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";
import { DARK, LIGHT } from "./src/views/html/colours.ts";

const COLOURS = "virtual:waymark-colours.css";

const colours: Plugin = {
  name: "waymark-colours",
  enforce: "pre",
  resolveId: (id) => (id.endsWith(COLOURS) ? `/${COLOURS}` : undefined),
  load: (id) =>
    id.endsWith(COLOURS)
      ? `:root { ${LIGHT} }\n:root[data-mantine-color-scheme="dark"] { ${DARK} }\n@media print { :root { ${LIGHT} } }`
      : undefined,
};

export default defineConfig({
  root: "web",
  logLevel: "warn",
  plugins: [react(), colours],
  build: {
    outDir: "../dist/web",
    emptyOutDir: true,
    target: "es2022",
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    license: { fileName: "THIRD-PARTY-LICENSES.md" },
    chunkSizeWarningLimit: 800,
  },
});
