/** `waymark ladder import PATH`: somebody else's ladder, every mapping shown, written once it is confirmed. */

import type { ImportedCriterion, LadderImport } from "../model/ladder-output.ts";
import { plainText } from "../views/escape.ts";
import { mappingWords, renderLadderImport } from "../views/ladder-import.ts";
import { checkLadderTarget, decideMappings, planLadderImport, writeLadder } from "../workspace/import-ladder.ts";
import { type AnswerWords, type CommandContext, type CommandResult, type Decide, toJson } from "./command.ts";

export interface LadderImportOptions {
  readonly as: LadderImport["form"] | undefined;
  /** Ids or titles of levels to take, lowest first. */
  readonly levels: readonly string[];
  /** File to write; nothing is written without it. */
  readonly output: string | undefined;
  readonly dryRun: boolean;
  /** Take the likely mappings without asking. */
  readonly yes: boolean;
  readonly force: boolean;
  readonly json: boolean;
}

const WORDS: Omit<AnswerWords, "preset"> = {
  yes: "yes, map it",
  no: "no, it cannot be seen",
  quit: "quit, write nothing",
};

/** Goes through the mappings one by one; undefined where the user quit. */
async function ask(plan: LadderImport, decide: Decide): Promise<LadderImport | undefined> {
  const titles = new Map(plan.levels.map(({ id, title }) => [id, title]));
  const mapped = plan.skills.flatMap((skill) =>
    skill.criteria.filter(({ mapping }) => mapping !== null).map((criterion) => ({ skill, criterion })),
  );
  const taken = new Set<ImportedCriterion>();
  for (const [at, { skill, criterion }] of mapped.entries()) {
    const question = `${at + 1} of ${mapped.length}. ${skill.title}, ${titles.get(criterion.level) ?? ""}: ${criterion.text}`;
    const isPart = criterion.mapping?.grade === "possible";
    const because = `${mappingWords(criterion)}${isPart ? " (only a part of it)" : ""}`;
    const answer = await decide(plainText(question), plainText(because), { ...WORDS, preset: isPart ? "no" : "yes" });
    if (answer === "quit") return undefined;
    if (answer === "yes") taken.add(criterion);
  }
  return decideMappings(plan, (_, criterion) => taken.has(criterion));
}

function answer(context: CommandContext, plan: LadderImport, hint: string, json: boolean): CommandResult {
  return { text: json ? toJson(plan) : renderLadderImport(plan, hint, context.style), exitCode: 0 };
}

export async function runLadderImport(
  context: CommandContext,
  path: string,
  options: LadderImportOptions,
): Promise<CommandResult> {
  const { cwd } = context.workspace.effects;
  const { output, yes, force, json } = options;
  const plan = await planLadderImport(cwd, path, { form: options.as, levels: options.levels });
  if (options.dryRun || output === undefined)
    return answer(context, plan, "Nothing was written; write it with -o FILE, after questions or with --yes.", json);
  await checkLadderTarget(cwd, output, force);
  const { decide } = context;
  if (!yes && (!decide || json))
    return answer(
      context,
      plan,
      "Nothing was written: there is no terminal to ask on. Take the mappings marked + with --yes.",
      json,
    );
  const decided = yes || !decide ? plan : await ask(plan, decide);
  if (!decided) return { text: "Nothing was written.\n", exitCode: 0 };
  const written = await writeLadder(cwd, decided, output, force);
  const hint = `Wrote ${plainText(output)}. Check and change it, then use it with: waymark report --ladder ${plainText(output)}`;
  return answer(context, written, hint, json);
}
