/**
 * Squashed requests that bring something new: the whole of a piece of work in one commit, its steps no longer visible.
 * Known by the request number at the end of the subject, and by how the subject begins.
 */
import type { Commit } from "./history.ts";

const NEW =
  /^(?:\[[^\]]*\]\s*)?(?:[\w./ -]{1,30}(?:\([^)]*\))?!?: )?(?:add|implement|support|introduce|allow|new|provide|expose|enable|stabili[sz]e)(?:s|ed)?\b|^feat(?:ure)?(?:\([^)]*\))?!?:/i;
const SMALL =
  /^(?:chore|refactor|style|ci|build|tests?|docs?|perf|fix)(?:\([^)]*\))?!?:|\b(?:tsc|revive|rules?|tests?|docs?|documentation|types?|typings?|typo|lint\w*|changelog|missing|ci|comments?|warnings?|examples?)\b/i;

/** Whether a commit's subject says that it brings something new, and no small thing. */
export const bringsSomethingNew = ({ message: { subject } }: Commit): boolean =>
  NEW.test(subject) && !SMALL.test(subject);

/** Whether a commit is one. */
export function isSquashedFeature(commit: Commit): boolean {
  const { references } = commit.message;
  return (
    references.some(({ kind, role }) => kind === "pull-request" && role === "landed-as") && bringsSomethingNew(commit)
  );
}
