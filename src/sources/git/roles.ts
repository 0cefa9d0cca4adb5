/**
 * Files that name owners: CODEOWNERS, OWNERS (Kubernetes and Chromium forms) with OWNERS_ALIASES, MAINTAINERS (kernel
 * sections or a plain list), and workspace manifests for areas. Texts in, role lines and stated areas out.
 */
import { parse } from "yaml";
import { clip } from "../../model/clip.ts";
import type { FileText } from "../../model/commit.ts";
import type { RoleLine, Roles, StatedArea } from "../../model/roles.ts";
import { peopleIn } from "./trailers.ts";

const CODEOWNERS = /^(\.github\/|\.gitlab\/|docs\/)?CODEOWNERS$/;
const MAINTAINERS = /(^|\/)MAINTAINERS(\.md|\.txt|\.adoc)?$/;
const OWNERS = /(^|\/)OWNERS$/;
const ALIASES = /^OWNERS_ALIASES$/;
const MANIFEST = /(^|\/)(package\.json|Cargo\.toml|pyproject\.toml|go\.mod)$/;
/** A repository with more manifests than this uses them for fixtures; then they state no areas. */
const MANY_MANIFESTS = 3000;

/** Whether a path of the tree is to be read by `parseRoles`. */
export function isRolesFile(path: string): boolean {
  return (
    (CODEOWNERS.test(path) || MAINTAINERS.test(path) || OWNERS.test(path) || ALIASES.test(path)) &&
    !/(^|\/)(vendor|third_party|testdata|node_modules)\//.test(path)
  );
}

const linesOf = (text: string): string[] => text.split(/\r?\n/);
const folderOf = (path: string): string => (path.includes("/") ? path.slice(0, path.lastIndexOf("/") + 1) : "");

function parseCodeowners(file: FileText & { text: string }): Roles {
  const lines: RoleLine[] = [];
  const areas: StatedArea[] = [];
  for (const [index, line] of linesOf(file.text).entries()) {
    const clean = line.replace(/(^|\s)#.*$/, "").trim();
    if (clean === "" || clean.startsWith("[") || clean.startsWith("^[")) continue;
    // A blank in a path is written with a backslash.
    const [pattern, ...owners] = clean.split(/(?<!\\)\s+/).map((word) => word.replaceAll("\\ ", " "));
    const name = pattern!.replace(/^\//, "").replace(/\/\*{0,2}$/, "");
    const isFolder = /\/\*{0,2}$/.test(pattern!) || !/[^/]\.\w+$/.test(name);
    if (name !== "" && pattern!.startsWith("/") && isFolder && !/[*?[]/.test(name))
      areas.push({ name, source: "CODEOWNERS", patterns: [name] });
    for (const owner of owners.slice(0, 30)) {
      if (/^@[\w-]+\/[\w.-]+/.test(owner)) continue;
      const email = /^[^@\s]+@[^@\s]+$/.exec(owner)?.[0];
      if (!email && !/^@[\w-]+$/.test(owner)) continue;
      lines.push({
        raw: email ? { name: "", email } : { name: owner, email: "" },
        role: "owner",
        path: file.path,
        blob: file.blob,
        line: index + 1,
        quote: clip(clean, 240),
        scope: clip(pattern!, 120),
      });
    }
  }
  return { lines, areas };
}

function parseKernelMaintainers(file: FileText & { text: string }): Roles {
  const lines: RoleLine[] = [];
  const areas = new Map<string, string[]>();
  let section = "";
  let before = "";
  for (const [index, line] of linesOf(file.text).entries()) {
    const field = /^([MRFT]):\s*(.+)$/.exec(line);
    if (!field) {
      if (line.trim() !== "" && !/^[-=~#*\s]/.test(line) && !/^[A-Z]:/.test(line)) section = clip(line.trim(), 80);
      else if (/^[-=]{3,}$/.test(line.trim()) && before.trim() !== "") section = clip(before.trim(), 80);
      before = line;
      continue;
    }
    if (field[1] === "F") {
      const patterns = areas.get(section) ?? [];
      areas.set(section, patterns);
      if (!/^\.|\/\.|^\*\//.test(field[2]!) && patterns.length < 50) patterns.push(field[2]!.trim());
    } else if (field[1] === "M" || field[1] === "R")
      for (const raw of peopleIn(field[2]!))
        lines.push({
          raw,
          role: field[1] === "M" ? "maintainer" : "reviewer",
          path: file.path,
          blob: file.blob,
          line: index + 1,
          quote: clip(line.trim(), 240),
          scope: section,
        });
    before = line;
  }
  return {
    lines,
    areas: [...areas]
      .filter(([name, patterns]) => name !== "" && patterns.length > 0)
      .map(([name, patterns]) => ({ name, source: "MAINTAINERS", patterns })),
  };
}

const FORMER = /\b(?:emeritus|emeriti|former|past|retired|inactive|alumni|previous)\b/i;

/** Depth of a heading in a plain list: "# …" by its signs, an underlined line or one that ends in a colon 1; 0 for other lines. */
function headingDepth(line: string, next: string): number {
  const signs = /^(#{1,6})\s/.exec(line)?.[1];
  if (signs) return signs.length;
  const plain = /^[A-Z*_][\w &*-]{2,60}:?[*_]*$/.test(line.trim());
  return plain && (/^(?:={3,}|-{3,})\s*$/.test(next) || /:[*_]*$/.test(line.trim()) || FORMER.test(line)) ? 1 : 0;
}

function parsePlainMaintainers(file: FileText & { text: string }): Roles {
  const lines: RoleLine[] = [];
  const rows = linesOf(file.text);
  // Below a heading of former maintainers, deeper headings stay among them.
  let former: number | undefined;
  for (const [index, line] of rows.entries()) {
    const depth = headingDepth(line, rows[index + 1] ?? "");
    if (depth > 0 && (former === undefined || depth <= former)) former = FORMER.test(line) ? depth : undefined;
    if (former !== undefined) continue;
    const github = /\(https?:\/\/(?:www\.)?github\.com\/([\w-]+)\/?\)|(?:^|[\s|(*])@([\w-]+)\b(?!\/)/.exec(line);
    const addressed = /<[^<>\s]+@[^<>\s]+>/.test(line)
      ? peopleIn(line.replace(/^[\s*|-]+/, "")).filter((raw) => raw.name !== "")
      : [];
    const people = addressed.length > 0 ? addressed : github ? [{ name: `@${github[1] ?? github[2]}`, email: "" }] : [];
    for (const raw of people.slice(0, 5))
      lines.push({
        raw,
        role: "maintainer",
        path: file.path,
        blob: file.blob,
        line: index + 1,
        quote: clip(line.trim(), 240),
        scope: folderOf(file.path) || "the repository",
      });
  }
  return { lines, areas: [] };
}

const OWNERS_ROLES: Readonly<Record<string, string>> = {
  approvers: "approver",
  reviewers: "reviewer",
  owners: "owner",
};

/** OWNERS in the Kubernetes form lists logins by role; the Chromium form lists addresses, one a line. */
function parseOwners(file: FileText & { text: string }, aliases: ReadonlyMap<string, readonly string[]>): Roles {
  const lines: RoleLine[] = [];
  const scope = folderOf(file.path) || "the repository";
  let role = "";
  for (const [index, line] of linesOf(file.text).entries()) {
    const heading = /^\s*["']?([^\s"':#-][^\s"':#]*)["']?\s*:\s*(?:\[([^\]]*)\])?/.exec(line);
    if (heading) role = Object.hasOwn(OWNERS_ROLES, heading[1]!) ? OWNERS_ROLES[heading[1]!]! : heading[1]!;
    const member = /^\s*-\s*["']?@?([\w-]+)["']?\s*(#.*)?$/.exec(line);
    const members =
      heading?.[2]?.split(",").flatMap((word) => /^\s*["']?@?([\w-]+)["']?\s*$/.exec(word)?.[1] ?? []) ??
      (member ? [member[1]!] : []);
    const email = /^([\w.+-]+@[\w.-]+\.\w+)\s*(#.*)?$/.exec(line.trim());
    if (/^(?:approver|reviewer|owner)$/.test(role))
      for (const login of members.flatMap((one) => aliases.get(one.toLowerCase()) ?? [one]))
        lines.push({
          raw: { name: `@${login}`, email: "" },
          role,
          path: file.path,
          blob: file.blob,
          line: index + 1,
          quote: clip(line.trim(), 240),
          scope,
        });
    if (email && role === "")
      lines.push({
        raw: { name: "", email: email[1]! },
        role: "owner",
        path: file.path,
        blob: file.blob,
        line: index + 1,
        quote: clip(line.trim(), 240),
        scope,
      });
  }
  const folder = folderOf(file.path).replace(/\/$/, "");
  return {
    lines,
    areas: folder === "" || lines.length === 0 ? [] : [{ name: folder, source: "OWNERS", patterns: [folder] }],
  };
}

function parseAliases(text: string): Map<string, string[]> {
  try {
    const known: unknown = parse(text, { maxAliasCount: 0 });
    const aliases = known !== null && typeof known === "object" && "aliases" in known ? known.aliases : undefined;
    if (aliases === null || typeof aliases !== "object") return new Map();
    return new Map(
      Object.entries(aliases as Record<string, unknown>).map(([name, members]) => [
        name.toLowerCase(),
        Array.isArray(members) ? members.filter((member) => typeof member === "string").slice(0, 60) : [],
      ]),
    );
  } catch {
    return new Map();
  }
}

/** Folders with a package manifest of their own, where there are at least two. */
export function workspaceAreas(paths: readonly string[]): StatedArea[] {
  const folders = new Set(
    paths
      .filter(
        (path) =>
          MANIFEST.test(path) &&
          path.includes("/") &&
          !/(^|\/)(vendor|third_party|node_modules|test|tests|testdata|fixtures?|__tests__|examples?|e2e|benchmarks?|templates?|playground|starters?)\//.test(
            path,
          ),
      )
      .map((path) => folderOf(path).slice(0, -1)),
  );
  if (folders.size < 2 || folders.size > MANY_MANIFESTS) return [];
  return [...folders].sort().map((folder) => ({ name: folder, source: "workspace", patterns: [folder] }));
}

/** Reads all roles files of one revision. Files without text are passed over. */
export function parseRoles(files: readonly FileText[]): Roles {
  const readable = files.filter((file): file is FileText & { text: string } => file.text !== undefined);
  const aliasFile = readable.find((file) => ALIASES.test(file.path));
  const aliases = aliasFile ? parseAliases(aliasFile.text) : new Map<string, string[]>();
  const all = readable.map((file): Roles => {
    if (CODEOWNERS.test(file.path)) return parseCodeowners(file);
    if (OWNERS.test(file.path)) return parseOwners(file, aliases);
    if (MAINTAINERS.test(file.path))
      return /^M:\s*\S/m.test(file.text) ? parseKernelMaintainers(file) : parsePlainMaintainers(file);
    return { lines: [], areas: [] };
  });
  return { lines: all.flatMap(({ lines }) => lines), areas: all.flatMap(({ areas }) => areas) };
}
