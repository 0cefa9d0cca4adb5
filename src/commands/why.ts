/** `waymark why SKILL|ID`: the evidence, the rule and the reasoning behind a skill or one piece of evidence. */
import { UserError } from "../errors.ts";
import type { Report, ReportedEvidence } from "../model/report.ts";
import { explainEvidence, explainSkill } from "../views/why.ts";
import { gatherReport, gatherReportWithInitiatives } from "../workspace/gather.ts";
import { ruleOf } from "../workspace/rules.ts";
import { type CommandContext, type CommandResult, type SharedOptions, toJson } from "./command.ts";

/** Evidence of a report whose id starts with what was typed. */
export function findInReport(report: Report, id: string): ReportedEvidence | undefined {
  const matching = report.evidence.filter((item) => item.id.startsWith(id.toLowerCase()));
  if (matching.length > 1)
    throw new UserError(
      "ambiguous-id",
      `${matching.length} pieces of evidence start with "${id}".`,
      "Give more digits of the id.",
    );
  return matching[0];
}

/** The report, and the piece of evidence where the subject is the id of one; what comes with initiatives is asked for last. */
async function lookUp(
  { workspace, choose }: CommandContext,
  subject: string,
  options: SharedOptions,
): Promise<{ readonly report: Report; readonly item: ReportedEvidence | undefined }> {
  const report = await gatherReport(workspace, options, choose);
  if (!/^[0-9a-f]{4,16}$/i.test(subject)) return { report, item: undefined };
  const item = findInReport(report, subject);
  if (item) return { report, item };
  const more = await gatherReportWithInitiatives(workspace, options, choose);
  return { report, item: findInReport(more.report, subject) };
}

export async function runWhy(context: CommandContext, subject: string, options: SharedOptions): Promise<CommandResult> {
  const { report, item } = await lookUp(context, subject, options);
  if (item) {
    const rule = ruleOf(item.signal);
    const criteria = report.assessment
      ? [report.assessment.technicalBar, ...report.assessment.skills].flatMap(({ criteria: own }) =>
          own.filter(({ supports, contradicts }) => supports.includes(item.id) || contradicts.includes(item.id)),
        )
      : [];
    return {
      text:
        options.format === "json"
          ? toJson({ schema: "waymark.why/1", evidence: item, rule: rule ?? null, criteria })
          : explainEvidence(item, rule, criteria, context.style),
      exitCode: 0,
    };
  }
  const wanted = subject.toLowerCase().replace(/\s+/g, "-");
  const { assessment } = report;
  if (!assessment)
    throw new UserError(
      "not-assessed",
      report.assessmentReason ?? "There is no assessment.",
      "Give the id of a piece of evidence instead of a skill.",
    );
  const skills = [{ id: "technical-bar", title: "Technical bar" }, ...assessment.skills];
  const skill =
    skills.find(({ id }) => id === wanted) ??
    skills.find(({ id, title }) => id.startsWith(wanted) || title.toLowerCase().startsWith(subject.toLowerCase()));
  if (!skill)
    throw new UserError(
      "unknown-skill",
      `No skill or evidence is called "${subject}".`,
      `Skills: ${skills.map(({ id }) => id).join(", ")}.`,
    );
  const full = assessment.skills.find(({ id }) => id === skill.id);
  const criteria = full?.criteria ?? assessment.technicalBar.criteria;
  const shown = new Set(criteria.flatMap(({ supports, contradicts }) => [...supports, ...contradicts]));
  const evidence = report.evidence.filter(({ id }) => shown.has(id));
  if (options.format === "json")
    return {
      text: toJson({
        schema: "waymark.why/1",
        skill: full ?? assessment.technicalBar,
        evidence,
        rules: [...new Set(evidence.map(({ signal }) => signal))].map((id) => ({ id, ...ruleOf(id) })),
      }),
      exitCode: 0,
    };
  return {
    text: explainSkill(
      skill.title,
      full?.band ?? null,
      criteria,
      evidence,
      ruleOf,
      context.style,
      full
        ? {
            skill: full,
            title: assessment.ladder.levels.find(({ id }) => id === full.next?.level)?.title,
            nameOf: (key) => report.repositories.find((one) => one.key === key)?.name ?? key,
          }
        : null,
    ),
    exitCode: 0,
  };
}
