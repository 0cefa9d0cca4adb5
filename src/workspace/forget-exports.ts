/** Forgetting what was imported: one import, or a person in all of them. */
import { resolve } from "node:path";
import type { ExportedPerson } from "../model/exported.ts";
import { keepExport, readKeptExport, removeExport, removeUnlisted } from "../store/export-store.ts";
import { readForgotten } from "./forgotten.ts";
import { countWords, exportsFolder, keptExports } from "./kept-exports.ts";
import { redactExport } from "./redact-export.ts";
import { redactionOf } from "./redaction.ts";
import { summariseExport } from "./summarise-export.ts";
import type { Workspace } from "./workspace.ts";

const fold = (text: string): string => text.replace(/\s+/g, " ").trim().toLowerCase();

/** What was imported from a path, in words; undefined where nothing was. */
export function importedFrom(workspace: Workspace, path: string): string | undefined {
  const from = resolve(workspace.effects.cwd, path);
  const list = keptExports(workspace).find((one) => one.from === from);
  return list && `what was imported from ${from}: ${countWords(list.records)}`;
}

/** Removes what was imported from a path. */
export const forgetImport = (workspace: Workspace, path: string): void =>
  removeExport(exportsFolder(workspace), resolve(workspace.effects.cwd, path));

/** Addresses and full names that exports give whoever has this address or name. */
export function exportedAs(workspace: Workspace, words: string): readonly string[] {
  const wanted = fold(words);
  const found = new Set<string>();
  const look = ({ name, email }: ExportedPerson): void => {
    if (fold(name) !== wanted && (email === undefined || fold(email) !== wanted)) return;
    if (email !== undefined) found.add(email);
    if (/\S\s+\S/.test(name)) found.add(name);
  };
  for (const { from } of keptExports(workspace)) {
    const contents = readKeptExport(exportsFolder(workspace), from)?.contents;
    for (const { authors } of contents?.documents ?? []) authors.forEach(look);
    for (const { reporter, assignee, comments } of contents?.tickets ?? [])
      for (const person of [reporter, assignee, ...comments.map(({ author }) => author)]) if (person) look(person);
  }
  return [...found];
}

/** Writes what was imported again without people who are to stay forgotten; what cannot be read any more goes. */
export async function redactExports(workspace: Workspace): Promise<void> {
  const redaction = redactionOf(await readForgotten(workspace.home));
  if (!redaction) return;
  const folder = exportsFolder(workspace);
  const lists = keptExports(workspace);
  removeUnlisted(folder, lists);
  for (const { from } of lists) {
    const kept = readKeptExport(folder, from);
    if (kept === undefined) {
      removeExport(folder, from);
      continue;
    }
    const contents = redactExport(kept.contents, redaction);
    keepExport(folder, from, contents, summariseExport(contents, from));
  }
}
