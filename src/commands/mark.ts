/** `waymark mark ID wrong|not-mine|highlight` and `waymark unmark ID`: the user's corrections. */
import { UserError } from "../errors.ts";
import type { MarkVerdict } from "../model/report.ts";
import { plainText } from "../views/escape.ts";
import { findEvidence } from "../workspace/find-evidence.ts";
import { type Mark, marksPath, readMarks, removeMark, setMark } from "../workspace/marks.ts";
import { type CommandContext, type CommandResult, toJson } from "./command.ts";

const VERDICTS: readonly MarkVerdict[] = ["wrong", "not-mine", "highlight"];

export async function runMark(
  context: CommandContext,
  id: string,
  verdict: string,
  options: { readonly because: string | undefined; readonly format: string },
): Promise<CommandResult> {
  const known = VERDICTS.find((word) => word === verdict);
  if (!known)
    throw new UserError(
      "unknown-verdict",
      `Unexpected verdict "${verdict}", expected wrong, not-mine or highlight.`,
      'Example: waymark mark 7f3a91c2 wrong --because "the merge was a bot\'s"',
    );
  const { workspace } = context;
  const { evidence } = await findEvidence(workspace, id);
  const mark = { id: evidence.id, verdict: known, because: options.because ?? null };
  await setMark(workspace.home, { ...mark, on: workspace.effects.today() });
  const said = `Marked ${evidence.id} as ${known}: ${plainText(evidence.sentence)}\nKept in ${marksPath(workspace.home)}; take it back with: waymark unmark ${evidence.id.slice(0, 8)}\n`;
  return { text: options.format === "json" ? toJson({ schema: "waymark.mark/1", mark }) : said, exitCode: 0 };
}

/** Marks on a piece of evidence that were made before its person's identities were taken together, under other ids. */
async function markedEarlier(
  workspace: CommandContext["workspace"],
  id: string,
  marks: readonly Mark[],
): Promise<readonly Mark[]> {
  const found = await findEvidence(workspace, id).catch(() => undefined);
  const otherIds = new Set(found?.evidence.kind === "pattern" ? found.evidence.otherIds : []);
  return marks.filter((mark) => otherIds.has(mark.id));
}

export async function runUnmark(
  context: CommandContext,
  id: string,
  options: { readonly format: string },
): Promise<CommandResult> {
  const { home } = context.workspace;
  const marks = await readMarks(home);
  const named = marks.filter((mark) => mark.id.startsWith(id.toLowerCase()));
  const matching = named.length > 0 ? named : await markedEarlier(context.workspace, id, marks);
  if (matching.length !== 1)
    throw new UserError(
      "unknown-mark",
      matching.length === 0 ? `Nothing is marked under ${id}.` : `${matching.length} marks start with ${id}.`,
      `Marks stand in ${marksPath(home)}.`,
    );
  const mark = matching[0]!;
  await removeMark(home, mark.id);
  return {
    text:
      options.format === "json"
        ? toJson({ schema: "waymark.mark/1", removed: mark })
        : `Took back the mark ${mark.verdict} on ${mark.id}.\n`,
    exitCode: 0,
  };
}
