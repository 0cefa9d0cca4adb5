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
const CONTAINERS = new Set([
  "src",
  "lib",
  "packages",
  "crates",
  "apps",
  "libs",
  "modules",
  "components",
  "pkg",
  "cmd",
  "internal",
  "drivers",
  "plugins",
  "library",
  "sources",
  "services",
  "source",
  "projects",
  "extensions",
  "tests",
  "test",
  "spec",
]);
/** A folder with more than this share of the files is looked into. */
const DOMINANT_SHARE = 0.4;
const LANGUAGE_FOLDERS = new Set([
  "main",
  "java",
  "kotlin",
  "scala",
  "python",
  "com",
  "org",
  "net",
  "io",
  "src",
  "lib",
]);

/** Files below each folder, and of all: those that somebody wrote here. */
function countFolders(tree: readonly TreeEntry[]): { readonly counts: Map<string, number>; readonly total: number } {
  const counts = new Map<string, number>();
  let total = 0;
  for (const { path } of tree) {
    if (fileKindOf(path) === "vendored" || fileKindOf(path) === "generated") continue;
    total++;
    for (
      let slash = path.indexOf("/"), depth = 0;
      slash >= 0 && depth < 6;
      slash = path.indexOf("/", slash + 1), depth++
    ) {
      const folder = path.slice(0, slash);
      counts.set(folder, (counts.get(folder) ?? 0) + 1);
    }
  }
  return { counts, total };
}

/** Folders that are looked into rather than taken as one area: containers by name, and dominant ones. */
function openedFolders(tree: readonly TreeEntry[]): Set<string> {
  const { counts, total } = countFolders(tree);
  const children = new Map<string, number>();
  for (const folder of counts.keys()) {
    const parent = folder.includes("/") ? folder.slice(0, folder.lastIndexOf("/")) : "";
    children.set(parent, (children.get(parent) ?? 0) + 1);
  }
  const opened = new Set<string>();
  for (const folder of [...counts.keys()].sort()) {
    // Sorted, so that a parent is decided before its children.
    const depth = folder.split("/").length;
    const parent = depth === 1 ? "" : folder.slice(0, folder.lastIndexOf("/"));
    if (depth > 5 || (depth > 1 && !opened.has(parent))) continue;
    const name = folder.slice(folder.lastIndexOf("/") + 1);
    if ((children.get(folder) ?? 0) < (LANGUAGE_FOLDERS.has(name) ? 1 : 2)) continue;
    const dominant = counts.get(folder)! > DOMINANT_SHARE * total;
    if ((depth <= 2 && CONTAINERS.has(name)) || (LANGUAGE_FOLDERS.has(name) && depth > 1) || (dominant && depth <= 2))
      opened.add(folder);
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

/** Which statement wins where two name one place in the same way. */
const SOURCES = ["CODEOWNERS", "OWNERS", "MAINTAINERS", "workspace", "tree"];

/** The earlier of two sources in that list. */
function strongerSource(a: string, b: string | undefined): string {
  return b === undefined || SOURCES.indexOf(a) < SOURCES.indexOf(b) ? a : b;
}

interface Matcher {
  readonly area: StatedArea;
  /** The pattern without leading and trailing slashes. */
  readonly pattern: string;
  /** How much of it is literal: the longer, the more specific. */
  readonly length: number;
  /** For patterns with wildcards: matches a path. */
  readonly test: ((path: string) => boolean) | undefined;
}

/** More wildcards than this are no path anybody wrote, and cost more with each. */
const WILDCARDS = 8;

function matcherOf(area: StatedArea, written: string): Matcher | undefined {
  const clean = written.replace(/^\.?\//, "");
  if (clean === "" || clean === "*" || clean === "**" || clean === "*/" || clean === "**/*") return undefined;
  const pattern = clean.replace(/\/$/, "");
  if (!/[*?[{]/.test(clean)) return { area, pattern, length: pattern.length, test: undefined };
  if (/^\*\.[\w.]+$/.test(clean) || (clean.match(/[*?]/g)?.length ?? 0) > WILDCARDS) return undefined;
  // "docs/*" means the files in docs and not those below, in CODEOWNERS as in MAINTAINERS.
  const globs = pattern.endsWith("/*") ? [pattern] : [pattern, `${pattern}/**`];
  try {
    return {
      area,
      pattern,
      length: pattern.replace(/[*?[{].*$/, "").length,
      test: picomatch(globs, { dot: true, nonegate: true, noextglob: true }),
    };
  } catch {
    return undefined;
  }
}

/** Longest literal part first; what is left equal is settled by name and source, so that the order of files does not matter. */
function compareMatchers(a: Matcher, b: Matcher): number {
  if (a.length !== b.length) return b.length - a.length;
  if (a.area.name !== b.area.name) return a.area.name < b.area.name ? -1 : 1;
  return SOURCES.indexOf(a.area.source) - SOURCES.indexOf(b.area.source) || (a.pattern < b.pattern ? -1 : 1);
}

/** A folder and those above it, deepest first, "" last. */
function foldersUpFrom(folder: string): string[] {
  const folders = [folder];
  for (let slash = folder.lastIndexOf("/"); slash > 0; slash = folder.lastIndexOf("/", slash - 1))
    folders.push(folder.slice(0, slash));
  return folder === "" ? folders : [...folders, ""];
}

/**
 * Finds the most specific statement about a folder. Statements stand under the folder that their literal part names, so
 * that only those above the folder asked for are looked at, however many there are.
 */
function statementFinder(stated: readonly StatedArea[]): (folder: string) => StatedArea | undefined {
  const matchers = stated
    .flatMap((area) => area.patterns.flatMap((pattern) => matcherOf(area, pattern) ?? []))
    .sort(compareMatchers);
  const byFolder = new Map<string, [rank: number, Matcher][]>();
  for (const [rank, matcher] of matchers.entries()) {
    const literal = matcher.pattern.slice(0, matcher.length);
    const folder = matcher.test ? literal.slice(0, Math.max(0, literal.lastIndexOf("/"))) : literal;
    const list = byFolder.get(folder);
    if (list) list.push([rank, matcher]);
    else byFolder.set(folder, [[rank, matcher]]);
  }
  return (folder) => {
    const inside = `${folder}/x`;
    // The literal part is compared first: a wildcard costs a hundred times as much.
    const matches = ({ pattern, length, test }: Matcher): boolean =>
      test === undefined || (inside.startsWith(pattern.slice(0, length)) && test(inside));
    let best: readonly [rank: number, Matcher] | undefined;
    for (const above of foldersUpFrom(folder))
      for (const candidate of byFolder.get(above) ?? []) {
        if (best && best[0] <= candidate[0]) break;
        if (matches(candidate[1])) best = candidate;
      }
    return best?.[1].area;
  };
}

/**
 * Builds the map of a repository.
 * @param tree the files at the as-of revision (empty where trees cannot be read: every area then comes from paths seen).
 * @param stated areas that files state, in no particular order.
 */
export function deriveAreas(tree: readonly TreeEntry[], stated: readonly StatedArea[]): AreaMap {
  const opened = openedFolders(tree);
  const statementOn = statementFinder(stated);
  const byFolder = new Map<string, string>();
  const used = new Map<string, string>();
  const find = (path: string): string => {
    // Folder by folder: a statement about a single file would make an area of one file, so it is left to its folder.
    const folder = path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : "";
    const before = byFolder.get(folder);
    if (before !== undefined) return before;
    const statement = folder === "" ? undefined : statementOn(folder);
    const name = statement ? statement.name : treeArea(path, opened);
    used.set(name, strongerSource(statement?.source ?? "tree", used.get(name)));
    byFolder.set(folder, name);
    return name;
  };
  for (const { path } of tree) find(path);
  return {
    areas: [...used].map(([name, source]) => ({ name, source })).sort((a, b) => (a.name < b.name ? -1 : 1)),
    of: find,
  };
}
