/** Where imported documents and tickets are kept, and the list of them. */
import { join } from "node:path";
import { type ExportList, listKeptExports } from "../store/export-store.ts";
import { LedgerUnavailable } from "../store/failures.ts";
import type { Workspace } from "./workspace.ts";

export const exportsFolder = (workspace: Workspace): string => join(workspace.home.cache, "exports");

/** Everything imported; nothing, and that said, where it cannot be read: a report goes on without it. */
export function keptExports(workspace: Workspace): readonly ExportList[] {
  try {
    return listKeptExports(exportsFolder(workspace));
  } catch (error) {
    if (!(error instanceof LedgerUnavailable)) throw error;
    workspace.progress.note(`What was imported cannot be used: ${error.message}`);
    return [];
  }
}

/** @example countWords(records) // "3 documents and 1 ticket" */
export function countWords(records: readonly { readonly type: "document" | "ticket" }[]): string {
  return (["document", "ticket"] as const)
    .map((type) => [records.filter((one) => one.type === type).length, type] as const)
    .filter(([count]) => count > 0)
    .map(([count, type]) => `${count} ${type}${count === 1 ? "" : "s"}`)
    .join(" and ");
}
