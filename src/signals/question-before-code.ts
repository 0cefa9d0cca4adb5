/** Question before code: an own issue or request for comments that asks how to go about something, before own work on it landed. */
import type { About } from "../history/about.ts";
import { asksHow } from "../history/approach-questions.ts";
import { closersOf, isLandedWork, mentionsTo } from "../history/discussion-links.ts";
import type { Discussion, History } from "../history/history.ts";
import { ownSentences, sentenceWith, straight } from "../history/own-words.ts";
import { isPassedOn } from "../history/passed-on.ts";
import { titleWords } from "./discussion-titles.ts";
import { defineSignal, type EventFinding } from "./signal.ts";

/** Characters of an opening text that are read for code. */
const READ_LIMIT = 20_000;
/** Tells or links code that was there already: a commit, a comparison of branches, a branch, "I have a patch". */
const HAS_CODE =
  /https?:\/\/[^\s)>\]]{1,200}\/(?:commits?|compare|tree)\/|\b(?:i|we)(?:'ve| have|'d| had)? (?:already )?(?:\w+ )?(?:a |an |the |some |my |this )?(?:\w+ )?(?:patch|branch|prototype|implementation|proof of concept|poc|draft pr|implemented|prototyped|coded|wrote (?:a|the|some) (?:patch|code))\b/i;

/** The first own landed pull request on an issue: it closes it, or names it. */
function workOn(history: History, issue: Discussion): Discussion | undefined {
  const named = mentionsTo(history, issue).map(({ from }) => from);
  return [...(closersOf(history).get(issue) ?? []), ...named].find(
    (one) =>
      one.author === issue.author &&
      one.at > issue.at &&
      isLandedWork(one) &&
      !one.commits.some(({ author, day }) => author === issue.author && day < issue.day),
  );
}

function* detect(history: History, about: About): Iterable<EventFinding> {
  for (const issue of history.discussions) {
    const { author, raw, kind } = issue;
    if (kind !== "issue" || !author || !raw || !about.has(author)) continue;
    const request = HAS_CODE.test(straight(issue.body.slice(0, READ_LIMIT))) ? undefined : workOn(history, issue);
    const quote = request && !isPassedOn(ownSentences(history, issue)) && sentenceWith(history, issue, asksHow);
    if (!quote) continue;
    yield {
      person: author,
      raw,
      on: issue,
      commit: request.commits.find((commit) => commit.author === author),
      day: issue.day,
      quote,
      sentence: `Asked whether or how to go about it in the issue ${titleWords(issue)}, before opening own pull request ${titleWords(request)}, which landed.`,
      areas: request.areas,
      related: request.commits.slice(0, 30),
      context: issue.object,
    };
  }
}

export const questionBeforeCode = defineSignal({
  id: "question-before-code",
  version: 2,
  kind: "event",
  title: "Asked about the approach before the code",
  definition:
    'The opening text of an own issue asks, in own words, whether or how something should be done ("should we", "which approach", "does it make sense", and a question mark), and an own pull request that was opened later and names the issue landed, none of whose own commits is dated before the day of the issue. Issues that link a commit, a branch or a comparison, or speak of a patch that is there, are left out: the code came first. Questions for help, and issues carried over from elsewhere or that tell somebody else\'s question, are left out.',
  limits:
    "That code was there which the issue does not speak of is not known. Whether anybody answered, and whether the answer was followed, is not read. Questions asked elsewhere are not seen.",
  skill: "ambiguity",
  needs: ["forge", "commits"],
  language: "en",
  counter: false,
  detect,
});
