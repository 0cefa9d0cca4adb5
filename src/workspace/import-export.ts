/** Reads exported documents and tickets into the cache; what did not change since the last time is said to be the same. */
import { resolve } from "node:path";
import type { ExportContents, ExportedPerson, ExportNote } from "../model/exported.ts";
import { markMine } from "../sources/exports/mark-mine.ts";
import { readExport } from "../sources/exports/read-export.ts";
import { keepExport, readKeptExport } from "../store/export-store.ts";
import { readForgotten } from "./forgotten.ts";
import { exportsFolder } from "./kept-exports.ts";
import { redactExport } from "./redact-export.ts";
import { redactionOf } from "./redaction.ts";
import { summariseExport } from "./summarise-export.ts";
import type { Workspace } from "./workspace.ts";
import { claimYou } from "./you.ts";

export interface ExportReport {
  readonly form: string;
  /** Why it was taken for that form. */
  readonly because: string;
  readonly documents: number;
  readonly tickets: number;
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  /** In the last import of the same path, and not any more. */
  readonly gone: number;
  /** Records whose author the export does not say. */
  readonly unattributed: number;
  /** Where people and dates come from, one sentence each, with how many records say so. */
  readonly provenance: Readonly<Record<string, number>>;
  readonly notes: readonly ExportNote[];
}

const recordsOf = ({ documents, tickets }: ExportContents): ReadonlyMap<string, string> =>
  new Map([
    ...documents.map((one) => [`document ${one.key}`, JSON.stringify(one)] as const),
    ...tickets.map((one) => [`ticket ${one.key}`, JSON.stringify(one)] as const),
  ]);

/** The user as a person of an export: by the first full name and the first address of what they say of themselves. */
function yourself(workspace: Workspace): ExportedPerson {
  const { words } = claimYou(workspace.effects, workspace.config, {});
  const email = words.find((word) => word.includes("@") && !word.startsWith("@"));
  const name = words.find((word) => !word.includes("@"));
  return { name: name ?? "", ...(email === undefined ? {} : { email }) };
}

/**
 * @param options.mine what names no author is the user's own, by their word.
 * @returns undefined where the path holds no export, with what was looked for.
 * @throws UserError "not-a-zip"; LedgerUnavailable.
 */
export async function importExport(
  workspace: Workspace,
  path: string,
  options: { readonly mine: boolean },
): Promise<ExportReport | { readonly lookedFor: readonly string[] }> {
  const from = resolve(workspace.effects.cwd, path);
  workspace.progress.step(path, "reading documents and tickets");
  try {
    const read = await readExport(from);
    if (read.contents === undefined) return { lookedFor: read.lookedFor };
    const marked = options.mine ? markMine(read.contents, yourself(workspace)) : read.contents;
    const redaction = redactionOf(await readForgotten(workspace.home));
    const contents = redaction ? redactExport(marked, redaction) : marked;
    const records = summariseExport(contents, from);
    const before = readKeptExport(exportsFolder(workspace), from);
    const known = before ? recordsOf(before.contents) : new Map<string, string>();
    const now = recordsOf(contents);
    let [added, changed, same] = [0, 0, 0];
    for (const [key, line] of now)
      if (!known.has(key)) added++;
      else if (known.get(key) === line) same++;
      else changed++;
    const gone = [...known.keys()].filter((key) => !now.has(key)).length;
    // Kinds are worked out again too: a newer recogniser may know better.
    const isSame = before !== undefined && JSON.stringify(before.list.records) === JSON.stringify(records);
    if (added + changed + gone > 0 || !isSame) keepExport(exportsFolder(workspace), from, contents, records);
    const provenance: Record<string, number> = {};
    for (const one of [...contents.documents, ...contents.tickets])
      provenance[one.provenance] = (provenance[one.provenance] ?? 0) + 1;
    return {
      form: contents.form,
      because: read.because,
      documents: contents.documents.length,
      tickets: contents.tickets.length,
      added,
      changed,
      same,
      gone,
      unattributed:
        contents.documents.filter(({ authors }) => authors.length === 0).length +
        contents.tickets.filter(({ reporter }) => reporter === undefined).length,
      provenance,
      notes: contents.notes,
    };
  } finally {
    workspace.progress.done(path);
  }
}
