/** The commits that count as somebody's own work: substantive, by a person. Most signals look at nothing else. */
import { type Commit, type History, memoise } from "./history.ts";

/** Whether a commit is one. */
export const isHandMade = ({ substantive, author }: Commit): boolean => substantive && author.kind === "person";

/** Every such commit, in History order. */
export const handMadeCommitsOf = memoise((history: History): readonly Commit[] => history.commits.filter(isHandMade));
