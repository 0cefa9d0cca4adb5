/** `waymark import PATH`: an archive of a forge, or exported documents and tickets, into the cache. */
import { UserError } from "../errors.ts";
import { plainText } from "../views/escape.ts";
import { formatCount, plural } from "../views/words.ts";
import { type ImportReport, type ImportRequest, importArchive } from "../workspace/import-archive.ts";
import type { ExportReport } from "../workspace/import-export.ts";
import { type CommandContext, type CommandResult, toJson } from "./command.ts";

const NAMES: Readonly<Record<string, string>> = {
  discussion: "discussion",
  comment: "comment",
  review: "review",
  event: "event",
};

function render({ form, place, files, records, byType, skipped, clones }: ImportReport): string {
  const news = records.added + records.changed;
  const left = Object.entries(skipped).sort((a, b) => b[1] - a[1]);
  const total = left.reduce((sum, [, times]) => sum + times, 0);
  const lines = [
    news === 0
      ? `Nothing new: ${place}, ${form}. ${plural(files.unchanged + files.read, "file")} looked at.`
      : `${place}, ${form}: ${plural(records.added, "new record")}${records.changed > 0 ? `, ${formatCount(records.changed)} changed` : ""} from ${plural(files.read, "file")}${files.unchanged > 0 ? `; ${plural(files.unchanged, "file")} unchanged` : ""}.`,
    ...(news === 0
      ? []
      : [
          `  ${Object.entries(byType)
            .map(([type, times]) => plural(times, NAMES[type] ?? type))
            .join(", ")}`,
        ]),
    ...(total === 0
      ? []
      : [
          `Left out: ${formatCount(total)}`,
          ...left.slice(0, 6).map(([reason, times]) => `  ${formatCount(times)} × ${reason}`),
          ...(left.length > 6 ? [`  and ${plural(left.length - 6, "other reason")}: --json`] : []),
        ]),
    ...(files.unreadable.length === 0 ? [] : [`Not read: ${files.unreadable.join(", ")}`]),
    ...(clones.length === 0 ? [] : [`Read for: ${clones.join(", ")}`]),
    ...(news === 0
      ? []
      : [
          "Reports on clones of it now include what was said there. It is in the cache only; take it out with: waymark forget --everything",
        ]),
  ];
  return `${lines.map(plainText).join("\n")}\n`;
}

const SHOWN = 6;

function renderExport(report: ExportReport): string {
  const { form, because, documents, tickets, added, changed, same, gone, unattributed, provenance, notes } = report;
  const sources = Object.entries(provenance).sort((a, b) => b[1] - a[1]);
  const parts = [
    ...(documents > 0 ? [plural(documents, "document")] : []),
    ...(tickets > 0 ? [plural(tickets, "ticket")] : []),
  ];
  const lines = [
    added + changed + gone === 0
      ? `Nothing new: ${parts.join(" and ") || "nothing"} (${form}), all read before.`
      : `${parts.join(" and ")} (${form}, ${because}): ${formatCount(added)} new, ${formatCount(changed)} changed, ${formatCount(same)} the same${gone > 0 ? `, ${formatCount(gone)} gone` : ""}.`,
    ...sources.slice(0, SHOWN).map(([words, times]) => `  ${formatCount(times)} × ${words}`),
    ...(unattributed > 0
      ? [`${formatCount(unattributed)} name no author; if they are yours, say so: waymark import PATH --mine`]
      : []),
    ...(notes.length > 0 ? ["Left out or not understood:"] : []),
    ...notes
      .slice(0, SHOWN)
      .map(({ what, count, first }) => `  ${formatCount(count)} × ${what}${first ? ` (first: ${first})` : ""}`),
    ...(notes.length > SHOWN ? [`  and ${plural(notes.length - SHOWN, "other note")}: --json`] : []),
    ...(added + changed + gone === 0
      ? []
      : [
          "What is yours stands in your reports, uncounted. It is in the cache only; take it out with: waymark forget PATH",
        ]),
  ];
  return `${lines.map(plainText).join("\n")}\n`;
}

const isUnknown = (error: unknown): error is UserError =>
  error instanceof UserError && error.code === "unknown-archive";

/** An archive of a forge, or else exported documents and tickets. */
export async function runImport(
  context: CommandContext,
  request: ImportRequest & { readonly mine: boolean },
  options: { readonly json: boolean },
): Promise<CommandResult> {
  try {
    const report = await importArchive(context.workspace, request);
    return { text: options.json ? toJson({ schema: "waymark.import/1", ...report }) : render(report), exitCode: 0 };
  } catch (error) {
    if (!isUnknown(error)) throw error;
    const { importExport } = await import("../workspace/import-export.ts");
    const report = await importExport(context.workspace, request.path, { mine: request.mine });
    if ("lookedFor" in report)
      throw new UserError(
        "unknown-archive",
        `${request.path} is no archive or export that Waymark knows.`,
        `${error.hint} Exports: Notion, Confluence, Google Docs, DOCX, Markdown, Jira CSV, Linear CSV.`,
      );
    return {
      text: options.json ? toJson({ schema: "waymark.import-export/1", ...report }) : renderExport(report),
      exitCode: 0,
    };
  }
}
