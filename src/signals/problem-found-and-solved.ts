/** Problem found and solved: an own issue, in own words, that an own pull request closed. The issue is cited. */
import type { About } from "../history/about.ts";
import { closersOf } from "../history/discussion-links.ts";
import type { Discussion, History } from "../history/history.ts";
import { ownSentences } from "../history/own-words.ts";
import { isPassedOn } from "../history/passed-on.ts";
import { tellsOfProblem } from "../history/problem-words.ts";
import { titleWords } from "./discussion-titles.ts";
import { defineSignal, type EventFinding } from "./signal.ts";

/** Upkeep that everybody knows to be due, and slips of the pen. */
const CHORE =
  /^\W*(?:(?:qt|gui|docs?|chore|build|ci)\W+)?(?:updat(?:e|ing)|bump|upgrad(?:e|ing)|typos?|nits?|release|sync|change ?log|editorial)\b|\btypos?\b|\bnits?\b/i;

function isOwnFind(history: History, issue: Discussion): boolean {
  const sentences = ownSentences(history, issue);
  return !isPassedOn(sentences) && !CHORE.test(issue.title) && tellsOfProblem(issue.title, sentences);
}

function* detect(history: History, about: About): Iterable<EventFinding> {
  for (const [issue, requests] of closersOf(history)) {
    const { author, raw } = issue;
    if (!author || !raw || !about.has(author)) continue;
    const request = requests.find((one) => one.author === author && one.at > issue.at);
    if (!request || requests.some((one) => one.author !== author) || !isOwnFind(history, issue)) continue;
    const own = request.commits.filter((commit) => commit.author === author);
    yield {
      person: author,
      raw,
      on: issue,
      commit: own[0],
      day: request.closedDay ?? issue.day,
      sentence: `Opened the issue ${titleWords(issue)} and closed it with own pull request ${titleWords(request)}, which landed.`,
      areas: request.areas,
      related: own.slice(0, 30),
      context: issue.object,
    };
  }
}

export const problemFoundAndSolved = defineSignal({
  id: "problem-found-and-solved",
  version: 2,
  kind: "event",
  title: "Raised a problem and solved it",
  definition:
    "An own issue that tells in own words (at least 12 without forms, quotes, code and links) of something that fails, is wrong, unclear, missing or harmful, and that a later own pull request closed: it names the issue with 'fixes', 'closes' or 'resolves', in its text or in the message of a commit, landed, and the issue was closed within a day of that. Issues carried over from elsewhere or that say somebody else found it are left out, wishes for something new, checks and chores too, and those that others' pull requests closed as well.",
  limits:
    "Reads words of problems, not how bad they are. Cannot tell who was first to see the problem outside of the issue, nor how much it mattered. A solution that does not name its issue is not seen.",
  skill: "scope-and-ownership",
  needs: ["forge", "commits"],
  language: "en",
  counter: false,
  detect,
});
