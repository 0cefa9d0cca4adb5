// Loads TypeScript modules of this repository for the benchmarks, through Vite's module runner.
import { createServer } from "vite";

/** @returns {Promise<{load: (path: string) => Promise<any>, close: () => Promise<void>}>} */
export async function openModules() {
  const server = await createServer({
    configFile: false,
    root: new URL("..", import.meta.url).pathname,
    server: { middlewareMode: true, hmr: false, watch: null, ws: false },
    appType: "custom",
    logLevel: "error",
    optimizeDeps: { noDiscovery: true },
  });
  return { load: (path) => server.ssrLoadModule(path), close: () => server.close() };
}
