/**
 * A mailmap (gitmailmap(5), and git's mailmap.c for what that leaves open) → claims. All four forms:
 *
 *     Proper Name <commit@email>
 *     <proper@email> <commit@email>
 *     Proper Name <proper@email> <commit@email>
 *     Proper Name <proper@email> Commit Name <commit@email>
 *
 * git takes the last of two lines about one address and follows no chain. Here lines that contradict each other or go
 * round in a circle are left out, each with its reason: the user's word may not rest on either.
 */
import type { Claim } from "../claim.ts";
import { cleanAddress, cleanName, type ImportedClaims, type ImportProblem, readLines, WordGroups } from "./imported.ts";

interface Line {
  readonly line: number;
  readonly name: string | undefined;
  /** The address to go by. */
  readonly proper: string;
  /** What is mapped: an address, or "Name <address>". */
  readonly from: string;
  /** Its address. */
  readonly address: string;
}

interface Part {
  readonly name: string;
  readonly email: string;
  readonly rest: string;
}

/** "Name <address>" at the beginning of a text, as git reads it. */
function readPart(text: string): Part | undefined {
  const left = text.indexOf("<");
  const right = left < 0 ? -1 : text.indexOf(">", left + 1);
  if (right < 0) return undefined;
  return { name: text.slice(0, left).trim(), email: text.slice(left + 1, right).trim(), rest: text.slice(right + 1) };
}

const isProblem = (read: Line | ImportProblem): read is ImportProblem => "message" in read;

/** One line; undefined for empty ones and comments. */
function readLine(text: string, line: number): Line | ImportProblem | undefined {
  const content = text.trim();
  if (content === "" || content.startsWith("#")) return undefined;
  const first = readPart(content);
  if (first === undefined) return { line, message: "Unexpected line, expected an address in angle brackets." };
  // As git does, what stands behind the address without being another one is left alone; so is a comment there.
  const other = readPart(first.rest);
  const second = other?.name.startsWith("#") ? undefined : other;
  const proper = cleanAddress(first.email);
  const address = second ? cleanAddress(second.email) : proper;
  if (proper === undefined || address === undefined)
    return { line, message: "Unexpected address, expected one such as ada@example.org." };
  const name = cleanName(first.name);
  if (first.name !== "" && name === undefined) return { line, message: "Unexpected name: it is too long." };
  const commitName = second && second.name !== "" ? cleanName(second.name) : undefined;
  if (second && second.name !== "" && commitName === undefined)
    return { line, message: "Unexpected name: it is too long." };
  return { line, name, proper, from: commitName === undefined ? address : `${commitName} <${address}>`, address };
}

const against = (address: string, line: number): string =>
  `It says something else of ${address} than line ${line}; both are left out.`;

/** Lines that map one thing to two addresses. */
function findContradictions(lines: readonly Line[]): Map<Line, string> {
  const wrong = new Map<Line, string>();
  const properOf = new Map<string, Line>();
  for (const one of lines) {
    if (one.from === one.proper) continue;
    const key = one.from.toLowerCase();
    const before = properOf.get(key);
    if (before === undefined) properOf.set(key, one);
    else if (before.proper !== one.proper) {
      if (!wrong.has(before)) wrong.set(before, against(one.address, one.line));
      wrong.set(one, against(one.address, before.line));
    }
  }
  return wrong;
}

/** Lines whose addresses lead back to themselves: a → b → a. Each address is followed once. */
function findCycles(lines: readonly Line[]): Map<Line, string> {
  const next = new Map<string, Line>();
  for (const one of lines) if (one.from === one.address && one.address !== one.proper) next.set(one.address, one);
  const wrong = new Map<Line, string>();
  const state = new Map<string, number>();
  let walk = 0;
  for (const start of next.keys()) {
    walk++;
    let at: string | undefined = start;
    while (at !== undefined && !state.has(at)) {
      state.set(at, walk);
      at = next.get(at)?.proper;
    }
    if (at === undefined || state.get(at) !== walk) continue;
    for (let one = next.get(at); one !== undefined && !wrong.has(one); one = next.get(one.proper))
      wrong.set(one, `It leads back to ${one.address} by way of other lines; all of them are left out.`);
  }
  return wrong;
}

/** Addresses that lines call by different names: none of the names is taken. */
function nameClaims(lines: readonly Line[], problems: ImportProblem[]): Claim[] {
  const byAddress = new Map<string, { name: string; line: number; isClear: boolean }>();
  for (const { name, proper, line } of lines) {
    if (name === undefined) continue;
    const before = byAddress.get(proper);
    if (before === undefined) byAddress.set(proper, { name, line, isClear: true });
    else if (before.name !== name) {
      problems.push({
        line,
        message: `It gives ${proper} another name than line ${before.line}; neither name is taken.`,
      });
      before.isClear = false;
    }
  }
  return [...byAddress].flatMap(([of, { name, isClear }]) => (isClear ? [{ kind: "name", of, name }] : []));
}

/**
 * @param text a .mailmap, whatever is in it.
 * @example parseMailmap("Ada Lovelace <ada@a.example> <ada@old.example>").claims
 * // [{ kind: "same", words: ["ada@a.example", "ada@old.example"] }, { kind: "name", of: "ada@a.example", name: "Ada Lovelace" }]
 */
export function parseMailmap(text: string): ImportedClaims {
  const problems: ImportProblem[] = [];
  const lines: Line[] = [];
  const seen = new Set<string>();
  for (const [at, content] of readLines(text, problems).entries()) {
    if (seen.has(content)) continue;
    seen.add(content);
    const read = readLine(content, at + 1);
    if (read === undefined) continue;
    if (isProblem(read)) problems.push(read);
    else lines.push(read);
  }
  const wrong = new Map([...findCycles(lines), ...findContradictions(lines)]);
  for (const [{ line }, message] of wrong) problems.push({ line, message });
  const right = lines.filter((one) => !wrong.has(one));
  const groups = new WordGroups();
  for (const { proper, from } of right) if (from !== proper) groups.join(proper, from);
  const names = nameClaims(right, problems);
  return { claims: [...groups.claims(), ...names], problems: problems.sort((a, b) => a.line - b.line) };
}
