/**
 * The shape of the code as tests: the layer gate really fails, what only one layer may do is done nowhere else, explicit
 * lists are complete, and every dependency has its reason. To guard another registry, add a row to REGISTRIES.
 */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { type Layers, layerNames, readLayers } from "../scripts/layers.mjs";
import { lockProblems } from "../scripts/lock.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** Folders where every file that declares a unit must be imported by the list and have a test beside it. */
const REGISTRIES = [
  { folder: "src/signals", list: "src/signals/index.ts", unit: /^export const \w+ = defineSignal\(/m },
];

const manifest = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
};

/** Every file below a folder, as paths from the root of the package; nothing where the folder is not there. */
function filesBelow(folder: string): string[] {
  if (!existsSync(join(ROOT, folder))) return [];
  const entries = readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length));
}

function isCode(path: string): boolean {
  return /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path);
}

/** Shipped files outside `folder` whose code, comments apart, matches. */
function offenders(pattern: RegExp, folder: string): string[] {
  const elsewhere = filesBelow("src").filter((path) => isCode(path) && !path.startsWith(folder));
  return elsewhere.filter((path) => pattern.test(withoutComments(readFileSync(join(ROOT, path), "utf8"))));
}

function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
}

/** A file that imports another; with `types`, only its types. */
interface Import {
  from: string;
  to: string;
  types?: boolean;
}

const OURS = /^(src|web|test)\//;

function plant(root: string, path: string, code: string): void {
  if (!OURS.test(path)) return;
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), code);
}

function codeOf({ from, to, types }: Import): string {
  const specifier = OURS.test(to) ? `${"../".repeat(from.split("/").length - 1)}${to}` : to;
  return `${types ? "import type" : "import"} { one } from "${specifier}";\nexport { one };\n`;
}

describe("layers", () => {
  let layers: Layers;

  const PLANTED = [
    { rule: "layer-model", from: "src/model/up.ts", to: "src/signals/one.ts" },
    { rule: "layer-model", from: "src/model/errors-too.ts", to: "src/errors.ts" },
    { rule: "layer-sources", from: "src/sources/sideways.ts", to: "src/identity/one.ts" },
    { rule: "layer-history", from: "src/history/types-too.ts", to: "src/signals/one.ts", types: true },
    { rule: "layer-assess", from: "src/assess/sideways.ts", to: "src/signals/one.ts" },
    { rule: "layer-views", from: "src/views/down.ts", to: "src/store/one.ts" },
    { rule: "layer-workspace", from: "src/workspace/up.ts", to: "src/commands/one.ts" },
    { rule: "layer-cli", from: "src/cli/down.ts", to: "src/workspace/one.ts" },
    { rule: "web-imports-types-only", from: "web/values.ts", to: "src/views/one.ts" },
    { rule: "web-imports-views-only", from: "web/others.ts", to: "src/commands/one.ts", types: true },
    { rule: "no-tests-in-what-ships", from: "src/cli/helped.ts", to: "test/helper.ts" },
    { rule: "only-store-has-duckdb", from: "src/workspace/database.ts", to: "@duckdb/node-api" },
    { rule: "only-sources-touch-git-or-network", from: "src/commands/spawns.ts", to: "node:child_process" },
    { rule: "only-sources-touch-git-or-network", from: "src/assess/calls.ts", to: "node:https" },
    { rule: "no-cycles", from: "src/model/ring-a.ts", to: "src/model/ring-b.ts" },
  ];
  /** Closes the ring; a cycle is reported once, from one of its files. */
  const RING = { from: "src/model/ring-b.ts", to: "src/model/ring-a.ts" };
  const ALLOWED = [
    { from: "src/signals/fine.ts", to: "src/history/one.ts" },
    { from: "src/assess/fine.ts", to: "src/errors.ts" },
    { from: "src/store/fine.ts", to: "@duckdb/node-api" },
    { from: "src/sources/fine.ts", to: "node:child_process" },
    { from: "src/workspace/fine.ts", to: "src/store/one.ts" },
    { from: "src/commands/fine.ts", to: "src/workspace/one.ts" },
    { from: "src/commands/fine.test.ts", to: "src/signals/one.ts" },
    { from: "web/fine.ts", to: "src/views/one.ts", types: true },
  ];

  beforeAll(async () => {
    const root = realpathSync(mkdtempSync(join(tmpdir(), "waymark-layers-")));
    const imports: Import[] = [...PLANTED, ...ALLOWED, RING];
    try {
      for (const { to } of imports) plant(root, to, "export const one = 1;\n");
      for (const planted of imports) plant(root, planted.from, codeOf(planted));
      layers = await readLayers(root);
    } finally {
      rmSync(root, { recursive: true });
    }
  });

  it.each(PLANTED)("$rule stops $from → $to", ({ rule, from }) => {
    expect(layers.violations.some((violation) => violation.startsWith(`${rule}: ${from} → `))).toBe(true);
  });

  it.each(ALLOWED)("$from → $to is fine", ({ from }) => {
    const others = layers.violations.filter((violation) => !violation.startsWith("no-unresolvable"));
    expect(others.filter((violation) => violation.includes(`: ${from} → `))).toEqual([]);
  });

  it("knows every folder of src", () => {
    const entries = readdirSync(join(ROOT, "src"), { withFileTypes: true });
    const folders = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
    expect(folders.filter((folder) => !layerNames().includes(folder))).toEqual([]);
  });

  it("are kept by the sources, which were read", async () => {
    const { modules, violations } = await readLayers(ROOT);
    expect(modules).toBeGreaterThan(0);
    expect(violations).toEqual([]);
  });
});

describe("what one layer alone may do", () => {
  it("is exiting, in cli/", () => {
    expect(offenders(/\bprocess\.(exit\(|exitCode\b|abort\()/, "src/cli/")).toEqual([]);
  });

  it("is printing, in cli/", () => {
    expect(offenders(/\bconsole\.\w+\(|\bprocess\.std(out|err)\b/, "src/cli/")).toEqual([]);
  });

  it("is SQL, in store/", () => {
    const statement =
      /["'`]\s*(select|insert into|delete from|update \w+ set|(create|drop|alter) (table|index|view))\s/;
    const shouted = new RegExp(statement.source.replace(/[a-z]{2,}/g, (word) => word.toUpperCase()));
    expect([...offenders(statement, "src/store/"), ...offenders(shouted, "src/store/")]).toEqual([]);
  });
});

describe.each(REGISTRIES)("the list $list", ({ folder, list, unit }) => {
  const units = filesBelow(folder).filter((path) => isCode(path) && unit.test(readFileSync(join(ROOT, path), "utf8")));

  it("imports every unit of its folder", () => {
    const text = existsSync(join(ROOT, list)) ? readFileSync(join(ROOT, list), "utf8") : "";
    expect(units.filter((path) => !text.includes(`"./${path.slice(folder.length + 1)}"`))).toEqual([]);
  });

  it("has a test beside every unit", () => {
    expect(units.filter((path) => !existsSync(join(ROOT, path.replace(/\.ts$/, ".test.ts"))))).toEqual([]);
  });
});

describe("dependencies", () => {
  it("are complete in the lock file, without install scripts", () => {
    expect(lockProblems(JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8")))).toEqual([]);
  });

  it("that the lock file lost, or that run scripts, are noticed", () => {
    const lock = {
      packages: {
        "": {},
        "node_modules/a": { optionalDependencies: { "@b/linux": "1.0.0", "@b/darwin": "1.0.0" } },
        "node_modules/a/node_modules/@b/linux": { hasInstallScript: true },
      },
    };
    expect(lockProblems(lock)).toEqual([
      "a wants @b/darwin, which the lock file lacks",
      "@b/linux runs a script when installed",
    ]);
  });

  it("each have a reason in CONTRIBUTING.md and are installed by users only where they cannot be bundled", async () => {
    const { packages } = await readLayers(ROOT);
    const contributing = readFileSync(join(ROOT, "CONTRIBUTING.md"), "utf8");
    const installed = Object.keys(manifest.dependencies);
    const declared = [...installed, ...Object.keys(manifest.devDependencies)];
    const unexplained = [...declared, ...packages].filter((name) => !contributing.includes(`| \`${name}\` | `));
    expect(unexplained).toEqual([]);
    expect(packages.filter((name) => installed.includes(name))).toEqual([]);
  });
});
