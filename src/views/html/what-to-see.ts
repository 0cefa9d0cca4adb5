/**
 * The sentence under each picture: what to see in it, from the same numbers that draw it. Facts only; where skills
 * differ, that is the shape, not an order of merit.
 */
import type { Assessment, SkillAssessment } from "../../model/report.ts";
import { formatHalfYear, plural } from "../words.ts";
import { levelsInOrder } from "./next-level.ts";
import { placed } from "./scale.ts";

/** What the shape of today shows, in one sentence. */
export function whatTheShapeShows(assessment: Assessment): string {
  const seen = assessment.skills.filter((skill) => placed(skill.band) !== null);
  if (seen.length === 0) return "No skill can be placed from what was read; the words on each row say why.";
  const furthest = seen.toSorted((a, b) => (b.band.mid ?? 0) - (a.band.mid ?? 0))[0];
  const reach = seen.length > 1 && furthest !== undefined ? `, ${furthest.title} furthest along` : "";
  return `${seen.length} of ${plural(assessment.skills.length, "skill")} can be placed${reach}; the longer a bar, the less there is to go on.`;
}

/** Below this, in levels, a change is within what one more piece of evidence can do. */
const MOVED = 0.4;

/** What the picture over time shows, in one sentence. */
export function whatTimeShows(assessment: Assessment): string {
  const moves = assessment.skills.map(moveOf).filter((move) => move !== null);
  const most = moves.toSorted((a, b) => Math.abs(b.by) - Math.abs(a.by))[0];
  if (most === undefined) return "There are not yet two half-years to compare.";
  if (Math.abs(most.by) < MOVED)
    return "No skill moved by much between the first half-year with enough to go on and the last; bars shorten where evidence gathered.";
  const title = (value: number): string => nearestLevel(assessment, value);
  return `${most.skill.title} moved most, from near ${title(most.from)} in the ${formatHalfYear(most.first)} to near ${title(most.to)} in the ${formatHalfYear(most.last)}.`;
}

interface Move {
  readonly skill: SkillAssessment;
  readonly first: string;
  readonly last: string;
  readonly from: number;
  readonly to: number;
  readonly by: number;
}

function moveOf(skill: SkillAssessment): Move | null {
  const known = skill.overTime.flatMap(({ window, band }) => {
    const interval = placed(band);
    return interval === null ? [] : [{ window, mid: interval.mid }];
  });
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined || known.length < 2) return null;
  return { skill, first: first.window, last: last.window, from: first.mid, to: last.mid, by: last.mid - first.mid };
}

function nearestLevel(assessment: Assessment, value: number): string {
  const levels = levelsInOrder(assessment).toSorted((a, b) => Math.abs(a.rank - value) - Math.abs(b.rank - value));
  return levels[0]?.title ?? String(value);
}
