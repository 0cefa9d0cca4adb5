/** Checks a ladder's text against the schema and the signals this program has. */
import { type CheckedLadder, checkLadder } from "../assess/load-ladder.ts";
import type { Ladder } from "../model/ladder.ts";
import type { LadderRemark } from "../model/ladder-output.ts";
import { SIGNALS } from "../signals/index.ts";

/** Signals that ladders may name though git alone cannot show them: later sources bring them. */
export const SIGNALS_OF_LATER_SOURCES: readonly string[] = ["drives-through-others", "area-made-tractable"];

function unknownSignals(ladder: Ladder, lineOf: CheckedLadder["lineOf"]): LadderRemark[] {
  const known = new Set([...SIGNALS.map(({ id }) => id), ...SIGNALS_OF_LATER_SOURCES]);
  return ladder.skills.flatMap((skill, at) =>
    skill.criteria.flatMap((criterion, index) =>
      (["supports", "contradicts"] as const).flatMap((side) =>
        criterion[side].flatMap((signal, place) =>
          known.has(signal)
            ? []
            : [
                {
                  line: lineOf(["skills", at, "criteria", index, side, place]),
                  message: `Unexpected signal "${signal}" in ${skill.id}/${criterion.id}, expected one of docs/reference/signals.md.`,
                },
              ],
        ),
      ),
    ),
  );
}

/** Levels without a criterion, and a gate that nothing can be seen of: allowed, and perhaps not meant. */
function remarks(ladder: Ladder, lineOf: CheckedLadder["lineOf"], places: ReadonlyMap<string, number>): LadderRemark[] {
  const criteria = ladder.skills.flatMap((skill) => skill.criteria);
  // The lowest level is where everybody starts: it needs no criterion.
  const bare = ladder.levels.slice(1).filter(({ id }) => !criteria.some(({ level }) => level === id));
  const gate = ladder.skills.findIndex((skill) => skill.gate);
  const blindGate = gate >= 0 && ladder.skills[gate]!.criteria.every(({ supports }) => supports.length === 0);
  return [
    ...bare.map(({ id, title }) => ({
      line: lineOf(["levels", places.get(id) ?? 0]),
      message: `No criterion is on level "${id}" (${title}); nothing can show it.`,
    })),
    ...(blindGate
      ? [
          {
            line: lineOf(["skills", gate]),
            message: "No signal can see any criterion of the gate; its answer is always too little.",
          },
        ]
      : []),
  ];
}

/** Problems by line, none for a ladder that works; and what is allowed but may not be meant. */
export async function inspectLadderText(
  text: string,
): Promise<{ readonly problems: readonly LadderRemark[]; readonly notes: readonly LadderRemark[] }> {
  const { ladder, problems, lineOf, levelPlaces } = await checkLadder(text);
  if (!ladder) return { problems, notes: [] };
  return { problems: unknownSignals(ladder, lineOf), notes: remarks(ladder, lineOf, levelPlaces) };
}

/** Problems by line; none for a ladder that works. A signal nobody has is a problem, because its criterion could never be met. */
export async function checkLadderText(text: string): Promise<readonly LadderRemark[]> {
  return (await inspectLadderText(text)).problems;
}
