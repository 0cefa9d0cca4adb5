/** Checks a ladder's text against the schema and the signals this program has. */
import { checkLadder, type LadderProblem } from "../assess/load-ladder.ts";
import { SIGNALS } from "../signals/index.ts";

/** Signals that ladders may name though git alone cannot show them: later sources bring them. */
export const SIGNALS_OF_LATER_SOURCES: readonly string[] = ["drives-through-others", "area-made-tractable"];

/** Problems by line; none for a ladder that works. A signal nobody has is a problem, because its criterion could never be met. */
export async function checkLadderText(text: string): Promise<readonly LadderProblem[]> {
  const { ladder, problems } = await checkLadder(text);
  if (!ladder) return problems;
  const known = new Set([...SIGNALS.map(({ id }) => id), ...SIGNALS_OF_LATER_SOURCES]);
  const lines = text.split("\n");
  return ladder.skills.flatMap((skill) =>
    skill.criteria.flatMap((criterion) =>
      [...criterion.supports, ...criterion.contradicts]
        .filter((signal) => !known.has(signal))
        .map((signal) => ({
          line: lines.findIndex((line) => new RegExp(`(?<![\\w-])${signal}(?![\\w-])`).test(line)) + 1,
          message: `Unexpected signal "${signal}" in ${skill.id}/${criterion.id}, expected one of docs/reference/signals.md.`,
        })),
    ),
  );
}
