/** Merges that brought one topic: a request, or a branch with a name of its own; not branches that gather work or carry it on. */
import { isChore } from "./chore-subjects.ts";
import type { Commit } from "./history.ts";

/** Branches that gather work of many topics, or carry it between releases. */
const GATHERING =
  /^(?:.*\/)?(?:master|main|trunk|develop|dev|devel|next|maint\w*|stable|staging|release[\w.-]*|rel[-_].*|fixes|for[-_].*|hotfix\w*|integration|upstream|origin|head|pull-?\w*|v?\d+[\d.x-]*\w*|.*-next|.*-fixes|.*-stable|.*-for-.*|\d{4}.*|sync\w*|merge\w*|.*[-_]merge|update\w*|backport\w*|batch\w*|misc\w*|cleanups?|rc\d*)$/i;

/** Commits that were made for something else. */
const COPIED = /\b(?:cherry-?pick\w*|back-?port\w*|forward-?port\w*)\b/i;

/** @example isTopicMerge(merge) // false for "Merge branch 'maint-2.40'" */
export function isTopicMerge({ message: { merge, subject } }: Commit): boolean {
  if (
    !merge ||
    /^Merge (?:tag|commit|remote-tracking|https?:|git:|.* of (?:git|https?):)/i.test(subject) ||
    / of (?:git|https?|ssh):\/\//.test(subject) ||
    /\broll-?up\b/i.test(subject)
  )
    return false;
  if (merge.branch !== undefined && GATHERING.test(merge.branch)) return false;
  if (merge.title !== undefined && (isChore(merge.title) || COPIED.test(merge.title))) return false;
  return merge.request !== undefined || merge.branch !== undefined;
}
