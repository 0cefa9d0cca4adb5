/** `waymark import PATH`: an archive of a forge into the cache. */
import { plainText } from "../views/escape.ts";
import { formatCount, plural } from "../views/words.ts";
import { type ImportReport, type ImportRequest, importArchive } from "../workspace/import-archive.ts";
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

export async function runImport(
  context: CommandContext,
  request: ImportRequest,
  options: { readonly json: boolean },
): Promise<CommandResult> {
  const report = await importArchive(context.workspace, request);
  return {
    text: options.json ? toJson({ schema: "waymark.import/1", ...report }) : render(report),
    exitCode: 0,
  };
}
