/** Branches that go on with one another: "scraperef" and "scraperef2", "rework-cli" and "rework-cli-part-2". */
import type { Commit } from "../history.ts";
import { COLLECTING } from "./strong-keys.ts";

/** What a branch's name ends with that goes on with another. */
const ENDING =
  /(?:[-_.]?(?:(?:part|pt|step|phase|stage|round|take)[-_.]?)?v?\d{1,2}|[-_.](?:prep|fix|fixes|fixup|fixups|followups?|follow-ups?|more|again|cont|continued|cleanups?|tests?|docs?|final))$/i;
/** Endings taken off. */
const MOST_ENDINGS = 3;
const LEAST_LENGTH = 5;

/**
 * The name that a commit's branch shares with those that go on with it; undefined for none, and for branches that collect this and that.
 * @example branchFamilyOf(commit) // "rework-cli"
 */
export function branchFamilyOf({ landedBy }: Commit): string | undefined {
  const branch = landedBy?.message.merge?.branch?.slice(0, 200).toLowerCase();
  if (branch === undefined || COLLECTING.test(branch)) return undefined;
  let family = branch.slice(branch.lastIndexOf("/") + 1);
  for (let taken = 0; taken < MOST_ENDINGS && ENDING.test(family); taken++) family = family.replace(ENDING, "");
  return family.length < LEAST_LENGTH || COLLECTING.test(family) ? undefined : family;
}
