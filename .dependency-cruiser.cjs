/**
 * The layers of ARCHITECTURE.md as rules: an arrow is "may import", everything else is a violation, imports of types
 * included. Tests stand outside the layers; what ships may not import them.
 */

/** Layer → the layers it may import. Besides these: its own files and, `model` apart, src/errors.ts. */
const MAY_IMPORT = {
  model: [],
  store: ["model"],
  history: ["model"],
  sources: ["model"],
  identity: ["model"],
  documents: ["model"],
  reviews: ["model"],
  packet: ["model"],
  decisions: ["model"],
  guide: ["model"],
  demo: ["model"],
  signals: ["history", "model"],
  assess: ["history", "model"],
  opportunities: ["history", "model"],
  workspace: [
    "store",
    "sources",
    "identity",
    "history",
    "signals",
    "documents",
    "reviews",
    "assess",
    "opportunities",
    "packet",
    "decisions",
    "guide",
    "demo",
    "model",
  ],
  views: ["workspace", "model"],
  // The tree of ARCHITECTURE.md gives `--json` the same objects as the pages, so commands read views.
  // `serve` is a verb like the others.
  commands: ["views", "server", "workspace", "model"],
  server: ["views", "workspace", "model"],
  cli: ["commands", "model"],
};

const TESTS = "\\.test\\.tsx?$";
const GIT_OR_NETWORK = "^(node:)?(child_process|https?|http2|net|tls|dgram|dns)(/|$)";

/** What a layer may reach among our own files, as one rule. */
function layerRule([layer, targets]) {
  const own = [layer, ...targets].map((name) => `^src/${name}/`);
  const errors = layer === "model" ? [] : ["^src/errors\\.ts$"];
  return {
    name: `layer-${layer}`,
    comment: `${layer}/ may import ${[...targets, ...errors.map(() => "errors")].join(", ") || "nothing of ours"}`,
    severity: "error",
    from: { path: `^src/${layer}/`, pathNot: TESTS },
    to: { path: "^(src|web|test|bench|scripts)/", pathNot: [...own, ...errors] },
  };
}

module.exports = {
  forbidden: [
    {
      name: "no-cycles",
      severity: "error",
      from: { pathNot: TESTS },
      to: { circular: true },
    },
    ...Object.entries(MAY_IMPORT).map(layerRule),
    {
      name: "errors-import-nothing",
      severity: "error",
      from: { path: "^src/errors\\.ts$" },
      to: { path: "^src/" },
    },
    {
      name: "index-is-for-others",
      comment: "src/index.ts is the library's surface; inside, import the file that has the thing",
      severity: "error",
      from: { path: "^(src|web)/", pathNot: TESTS },
      to: { path: "^src/index\\.ts$" },
    },
    {
      name: "only-store-has-duckdb",
      severity: "error",
      from: { path: "^(src|web)/", pathNot: ["^src/store/"] },
      to: { path: "@duckdb/" },
    },
    {
      name: "only-sources-touch-git-or-network",
      comment: "tests, bench and scripts start processes too; the server listens",
      severity: "error",
      from: { path: "^(src|web)/", pathNot: ["^src/sources/", "^src/server/", TESTS] },
      to: { path: GIT_OR_NETWORK },
    },
    {
      name: "web-imports-views-only",
      severity: "error",
      from: { path: "^web/", pathNot: TESTS },
      to: { path: "^src/", pathNot: "^src/views/" },
    },
    {
      name: "web-imports-types-only",
      severity: "error",
      from: { path: "^web/", pathNot: TESTS },
      to: { path: "^src/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "no-tests-in-what-ships",
      severity: "error",
      from: { path: "^(src|web)/", pathNot: TESTS },
      to: { path: ["^(test|bench|scripts)/", TESTS] },
    },
    {
      name: "no-unresolvable",
      severity: "error",
      from: { path: "^(src|web|test)/" },
      // What the build of the web client makes itself.
      to: { couldNotResolve: true, pathNot: "^virtual:" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "node", "types", "default"] },
  },
};
