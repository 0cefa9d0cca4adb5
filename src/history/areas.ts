/**
 * Areas: parts of the code base that one group owns. Stated ones first (CODEOWNERS, OWNERS, MAINTAINERS, workspace
 * packages), each path falling to the most specific; what no statement covers is cut from the tree itself: top folders, and where
 * one folder holds most of the files, its folders.
 */
import picomatch from "picomatch";
import type { TreeEntry } from "../model/commit.ts";
import type { StatedArea } from "../model/roles.ts";
import { fileKindOf } from "./file-kind.ts";
import type { Area } from "./history.ts";

export interface AreaMap {
  readonly areas: readonly Area[];
  /** Area of a path; "(root)" for files at the top that nothing covers. */
  readonly of: (path: string) => string;
}

export const ROOT_AREA = "(root)";
const CONTAINERS = new Set(["src", "lib", "packages", "crates", "apps", "libs", "modules", "components", "pkg", "cmd", "internal", "drivers", "plugins", "library", "sources", "services", "source", "projects", "extensions", "tests", "test", "spec"]);
/** A folder with more than this share of the files is looked into. */
const DOMINANT_SHARE = 0.4;
const LANGUAGE_FOLDERS = new Set(["main", "java", "kotlin", "scala", "python", "com", "org", "net", "io", "src", "lib"]);

function countFolders(tree: readonly TreeEntry[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { path } of tree) {
    if (fileKindOf(path) === "vendored" || fileKindOf(path) === "generated") continue;
    for (let slash = path.indexOf("/"), depth = 0; slash >= 0 && depth < 6; slash = path.indexOf("/", slash + 1), depth++) {
      const folder = path.slice(0, slash);
      counts.set(folder, (counts.get(folder) ?? 0) + 1);
    }
  }
  return counts;
}

/** Folders that are looked into rather than taken as one area: containers by name, and dominant ones. */
function openedFolders(tree: readonly TreeEntry[]): Set<string> {
  const counts = countFolders(tree);
  const children = new Map<string, number>();
  for (const folder of counts.keys()) {
    const parent = folder.includes("/") ? folder.slice(0, folder.lastIndexOf("/")) : "";
    children.set(parent, (children.get(parent) ?? 0) + 1);
  }
  const total = Math.max(1, tree.length);
  const opened = new Set<string>();
  for (const folder of [...counts.keys()].sort()) {
    // Sorted, so that a parent is decided before its children.
    const depth = folder.split("/").length;
    const parent = depth === 1 ? "" : folder.slice(0, folder.lastIndexOf("/"));
    if (depth > 5 || (depth > 1 && !opened.has(parent))) continue;
    const name = folder.slice(folder.lastIndexOf("/") + 1);
    if ((children.get(folder) ?? 0) < (LANGUAGE_FOLDERS.has(name) ? 1 : 2)) continue;
    const dominant = counts.get(folder)! > DOMINANT_SHARE * total;
    if ((depth <= 2 && CONTAINERS.has(name)) || (LANGUAGE_FOLDERS.has(name) && depth > 1) || (dominant && depth <= 2)) opened.add(folder);
  }
  return opened;
}

/** A path's area by the tree: its deepest folder whose parents are all opened. */
function treeArea(path: string, opened: ReadonlySet<string>): string {
  let area = ROOT_AREA;
  for (let slash = path.indexOf("/"); slash >= 0; slash = path.indexOf("/", slash + 1)) {
    area = path.slice(0, slash);
    if (!opened.has(area)) break;
  }
  return area;
}

interface Matcher {
  readonly area: StatedArea;
  readonly length: number;
  readonly test: (path: string) => boolean;
}

function matcherOf(area: StatedArea, pattern: string): Matcher | undefined {
  const clean = pattern.replace(/^\.?\//, "");
  if (clean === "" || clean === "*" || clean === "**" || clean === "*/") return undefined;
  if (!/[*?[{]/.test(clean)) {
    const folder = clean.endsWith("/") ? clean : `${clean}/`;
    return { area, length: clean.length, test: (path) => path === clean || path.startsWith(folder) };
  }
  if (/^\*\.[\w.]+$/.test(clean)) return undefined;
  const glob = clean.endsWith("/") ? `${clean}**` : clean;
  try {
    const test = picomatch([glob, `${glob}/**`], { dot: true, nonegate: true });
    return { area, length: clean.replace(/[*?].*$/, "").length, test: (path) => test(path) };
  } catch {
    return undefined;
  }
}

/**
 * Builds the map of a repository.
 * @param tree the files at the as-of revision (empty where trees cannot be read: every area then comes from paths seen).
 * @param stated areas that files state, in no particular order.
 */
export function deriveAreas(tree: readonly TreeEntry[], stated: readonly StatedArea[]): AreaMap {
  const opened = openedFolders(tree);
  const matchers = stated
    .flatMap((area) => area.patterns.map((pattern) => matcherOf(area, pattern)))
    .filter((matcher): matcher is Matcher => matcher !== undefined)
    .sort((a, b) => b.length - a.length || (a.area.name < b.area.name ? -1 : 1));
  const byFolder = new Map<string, string>();
  const used = new Map<string, string>();
  const find = (path: string): string => {
    // Folder by folder: a statement about a single file would make an area of one file, so it is left to its folder.
    const folder = path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : "";
    const before = byFolder.get(folder);
    if (before !== undefined) return before;
    const statement = folder === "" ? undefined : matchers.find((matcher) => matcher.test(`${folder}/x`));
    const name = statement ? statement.area.name : treeArea(path, opened);
    used.set(name, statement ? statement.area.source : "tree");
    byFolder.set(folder, name);
    return name;
  };
  for (const { path } of tree) find(path);
  return { areas: [...used].map(([name, source]) => ({ name, source })).sort((a, b) => (a.name < b.name ? -1 : 1)), of: find };
}
