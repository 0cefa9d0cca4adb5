/** Discussions and citations as stories write them. */
import type { Commit, Discussion } from "../history.ts";
import { quoteSubject } from "../phrases.ts";

/** Commits cited by one sentence at most. */
const CITED = 5;

/** The ids of the first few commits. */
export const oidsOf = (commits: readonly Commit[], most = CITED): readonly string[] =>
  commits.slice(0, most).map(({ oid }) => oid);

/** "issue #12", "request #12". */
export const numberWords = ({ kind, number }: Discussion): string =>
  `${kind === "issue" ? "issue" : "request"} #${number}`;

/** `issue #12 ("Parsing is slow")`. */
export const discussionWords = (discussion: Discussion): string =>
  `${numberWords(discussion)} (${quoteSubject(discussion.title, 60)})`;

/** With a capital letter, to begin a sentence. */
export const capital = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
