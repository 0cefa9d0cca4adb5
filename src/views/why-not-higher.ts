/** Why a skill does not stand higher, and what its answer hangs on, in the words that all renderings share. */
import type { Change, NextLevel, Sensitivity, SkillAssessment } from "../model/report.ts";
import { joinWords, prettyId, STATUS_WORDS, toSentence } from "./words.ts";

/** What signals read, as a reader knows it. */
const SOURCES: Readonly<Record<string, string>> = {
  "message-bodies": "the texts of commit messages",
  "person-trailers": "trailers that name people",
  documents: "documents",
  roles: "files that name owners",
  tags: "tags",
  forge: "issues and pull requests",
};

/** How many of what is missing hold the next level: "2 more of these, the closest first". */
export function needWords({ needed, missing }: NextLevel): string {
  if (missing.length <= needed) return missing.length === 1 ? "this" : "all of these";
  return `${needed} more of these, the closest first`;
}

/** What one criterion lacks; undefined where it lacks nothing, or where nobody can tell. */
export function toGoWords({ next, criteria }: SkillAssessment, id: string): string | undefined {
  const missing = next?.missing.find((one) => one.id === id);
  const reasons = criteria.find((one) => one.id === id)?.reasons ?? [];
  if (missing === undefined || missing.status === "cannot-see" || reasons.includes(missing.toGo)) return undefined;
  return missing.toGo === "" ? undefined : `To go: ${missing.toGo}`;
}

/** @param nameOf a repository by its key. */
function changeWords({ kind, source }: Change, nameOf: (key: string) => string): string {
  switch (kind) {
    case "month-like-the-last":
      return "After another month like your last four active weeks";
    case "month-without":
      return "After a month of other work";
    case "without-source":
      return `Without ${SOURCES[source ?? ""] ?? prettyId(source ?? "")}`;
    case "without-repository":
      return `Without ${nameOf(source ?? "")}`;
  }
}

/**
 * One sentence for each change that would move something.
 * @param nameOf a repository by its key.
 * @returns "After a month of other work: “Carried releases.” demonstrated rather than sustained."
 */
export function sensitivityWords(
  { band, criteria, sensitivity }: SkillAssessment,
  nameOf: (key: string) => string,
): readonly string[] {
  const textOf = new Map(criteria.map(({ id, text }) => [id, text]));
  const moved = ({ criteria: all }: Sensitivity): readonly string[] =>
    all.map(
      ({ id, from, to }) =>
        `“${textOf.get(id)?.replace(/\.$/, "") ?? id}” ${STATUS_WORDS[to]} rather than ${STATUS_WORDS[from]}`,
    );
  return sensitivity.map((one) =>
    toSentence(
      `${changeWords(one, nameOf)}: ${joinWords([...(one.label === band.label ? [] : [`${one.label} rather than ${band.label}`]), ...moved(one)])}`,
    ),
  );
}
