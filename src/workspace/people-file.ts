/**
 * `people.yaml`, what the user said of people, in the order said, newest last:
 *
 *     people:
 *       - same: [ada@a.example, ada@old.example]
 *         on: 2026-11-22
 *       - apart: [ada@a.example, ada@b.example]
 *       - name: Ada Lovelace
 *         of: ada@a.example
 *
 * A user's file: edited in place, comments kept. `forgotten:` in the same file is forgotten.ts's.
 */
import { join } from "node:path";
import { type Document, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type YAMLMap } from "yaml";
import { UserError } from "../errors.ts";
import { type Claim, claimKey, toIdentityClaims, wordProblem } from "../identity/claim.ts";
import type { IdentityClaims } from "../identity/claims.ts";
import type { Home } from "./home.ts";
import { changeUserFile, readUserFile } from "./user-file.ts";

export type SaidClaim = Claim & {
  /** Where it stands in people.yaml, from 1. */
  readonly line: number;
  readonly on: string | null;
  /** The import it came with, e.g. "mailmap 3f9a12cd"; null for what the user said one by one. */
  readonly from: string | null;
};

export const peoplePath = (home: Home): string => join(home.records, "people.yaml");

interface Parsed {
  readonly document: Document;
  readonly said: readonly SaidClaim[];
}

const EXPECTED = 'expected "same" or "apart" with two words or more, or "name" with "of"';

/** The text of a scalar as written; undefined for anything else. */
function textOf(node: unknown): string | undefined {
  if (!isScalar(node) || node.value === null) return undefined;
  return typeof node.value === "string" ? node.value : (node.source ?? String(node.value));
}

/** One entry as a claim, or why it is none. */
function toClaim(item: YAMLMap): Claim | string {
  const kinds = (["same", "apart", "name"] as const).filter((key) => item.has(key));
  const [kind] = kinds;
  if (kind === undefined || kinds.length > 1) return `Unexpected entry, ${EXPECTED}.`;
  if (kind === "name") {
    const [of, name] = [textOf(item.get("of", true)), textOf(item.get("name", true))];
    if (of === undefined || name === undefined || name.trim() === "") return `Unexpected entry, ${EXPECTED}.`;
    return wordProblem(of) ?? { kind, of, name };
  }
  const list = item.get(kind);
  const words = isSeq(list) ? list.items.map(textOf) : [];
  const known = words.filter((word) => word !== undefined);
  if (known.length < 2 || known.length < words.length || (kind === "apart" && known.length > 2))
    return `Unexpected list, expected ${kind === "apart" ? "two words" : "two words or more"}.`;
  return known.map(wordProblem).find((problem) => problem !== undefined) ?? { kind, words: known };
}

function parsePeopleFile(text: string, path: string): Parsed {
  const counter = new LineCounter();
  const written = parseDocument(text, { lineCounter: counter });
  const fail = (offset: number | undefined, message: string): never => {
    const line = offset === undefined ? "" : `:${counter.linePos(offset).line}`;
    throw new UserError("malformed-people", `${path}${line}: ${message}`, "Correct the line, or move the file away.");
  };
  const error = written.errors[0];
  if (error) fail(error.pos[0], error.message.split("\n")[0]!.replace(/ at line .*$/, ""));
  const document = written.contents === null ? parseDocument(`${text.trimEnd()}\npeople: []\n`) : written;
  if (!isMap(document.contents)) fail(0, 'Unexpected content, expected settings such as "people:".');
  const list = document.get("people", true) as Node | undefined;
  if (list === undefined || (isScalar(list) && list.value === null)) return { document, said: [] };
  if (!isSeq(list)) return fail(list.range?.[0], 'Unexpected content, expected a list under "people:".');
  const said = list.items.map((item): SaidClaim => {
    const offset = (item as Node | null)?.range?.[0];
    if (!isMap(item)) return fail(offset, `Unexpected entry, ${EXPECTED}.`);
    const claim = toClaim(item);
    if (typeof claim === "string") return fail(offset, claim);
    const line = offset === undefined ? 0 : counter.linePos(offset).line;
    return { ...claim, line, on: textOf(item.get("on", true)) ?? null, from: textOf(item.get("from", true)) ?? null };
  });
  return { document, said };
}

/**
 * Everything the user said, oldest first.
 * @throws UserError "malformed-people" with the line.
 */
export async function readSaid(home: Home): Promise<readonly SaidClaim[]> {
  return parsePeopleFile(await readUserFile(peoplePath(home)), peoplePath(home)).said;
}

/**
 * What the user said, as resolution takes it.
 * @throws UserError "malformed-people" with the line.
 * @example (await readClaims(home)).same // [["ada@a.example", "ada@old.example"]]
 */
export async function readClaims(home: Home): Promise<IdentityClaims> {
  const { same, apart, names } = toIdentityClaims(await readSaid(home));
  return { same, apart, names };
}

/**
 * Claims that are not said yet. A name is said again where the last word on the same person is another one.
 * @param before what was said, oldest first.
 */
export function unsaid(claims: readonly Claim[], before: readonly Claim[]): readonly Claim[] {
  const last = new Map<string, string>();
  const known = new Set<string>();
  const isNew = (claim: Claim): boolean => {
    const key = claimKey(claim);
    if (claim.kind === "name") {
      const of = claim.of.trim().toLowerCase();
      if (last.get(of) === key) return false;
      last.set(of, key);
      return true;
    }
    if (known.has(key)) return false;
    known.add(key);
    return true;
  };
  for (const claim of before) isNew(claim);
  return claims.filter(isNew);
}

function toNode(document: Document, claim: Claim, on: string, from: string | undefined): Node {
  const told = claim.kind === "name" ? { name: claim.name, of: claim.of } : { [claim.kind]: [...claim.words] };
  const node = document.createNode({ ...told, on, ...(from === undefined ? {} : { from }) });
  if (isMap(node)) {
    const words = node.get(claim.kind);
    if (isSeq(words)) words.flow = true;
  }
  return node;
}

/**
 * Adds what the user says now.
 * @param options.on the day, "YYYY-MM-DD"; `from` names an import, which is taken back as a whole.
 * @returns what was not said before.
 * @throws UserError "malformed-people", "disk-full", "no-permission", "file-locked".
 */
export async function addClaims(
  home: Home,
  claims: readonly Claim[],
  { on, from }: { readonly on: string; readonly from?: string },
): Promise<readonly Claim[]> {
  let added: readonly Claim[] = [];
  await changeUserFile(peoplePath(home), (before) => {
    const { document, said } = parsePeopleFile(before, peoplePath(home));
    added = unsaid(claims, said);
    if (added.length === 0) return before;
    const nodes = added.map((claim) => toNode(document, claim, on, from));
    const list = document.get("people");
    if (isSeq(list)) {
      list.flow = false;
      list.items.push(...nodes);
    } else document.set("people", document.createNode(nodes));
    return document.toString({ lineWidth: 0 });
  });
  return added;
}

/**
 * Takes the last thing said back, or the last import as a whole.
 * @returns what was taken back, oldest first; empty where nothing had been said.
 * @throws UserError "malformed-people", "disk-full", "no-permission", "file-locked".
 */
export async function removeLast(home: Home): Promise<readonly SaidClaim[]> {
  let removed: readonly SaidClaim[] = [];
  if ((await readSaid(home)).length === 0) return removed;
  await changeUserFile(peoplePath(home), (before) => {
    const { document, said } = parsePeopleFile(before, peoplePath(home));
    const last = said.at(-1);
    const start = last?.from == null ? said.length - 1 : said.findLastIndex(({ from }) => from !== last.from) + 1;
    removed = said.slice(Math.max(0, start));
    const list = document.get("people");
    if (isSeq(list)) list.items.splice(Math.max(0, start));
    return removed.length === 0 ? before : document.toString({ lineWidth: 0 });
  });
  return removed;
}
