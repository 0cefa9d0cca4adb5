/** Initiative led on the forge: an own issue on which several others landed pull requests, some of them with the person's part in them. */
import type { About } from "../history/about.ts";
import { isLandedWork, type Mention, mentionsTo, openingText } from "../history/discussion-links.ts";
import type { Discussion, History } from "../history/history.ts";
import { plural } from "../history/phrases.ts";
import { isSamePerson } from "../history/same-name.ts";
import type { Person } from "../model/identity.ts";
import { titleWords } from "./discussion-titles.ts";
import { listPeople } from "./people-words.ts";
import { defineSignal, type EventFinding } from "./signal.ts";

const FEWEST_PEOPLE = 2;
/** Words before the number that make a pull request a part of the issue, not a pointer to something alike. */
const PART =
  /\b(?:part (?:of|\d+(?:\/\d+)? of)|partial(?:ly)?(?: \w+)?|implement(?:s|ed|ing|ation of)?|address(?:es|ed|ing)?|towards?|step (?:to|in|for)|progress (?:on|for)|solv(?:e|es|ed|ing)|tackl(?:e|es|ed|ing)|suggested in|proposed in|requested in|continues?|work on)\b:?(?: the)?(?: issue| idea| proposal)? ?[[(]?$/i;

const isPart = ({ from, closing, at }: Mention): boolean =>
  closing ||
  PART.test(
    openingText(from)
      .slice(Math.max(0, at - 40), at + 1)
      .trimEnd(),
  );

const tookPart = ({ entries, mergedBy }: Discussion, person: Person): boolean =>
  mergedBy === person || entries.some((entry) => entry.kind !== "event" && entry.author === person);

function* detect(history: History, about: About): Iterable<EventFinding> {
  for (const issue of history.discussions) {
    const { author, raw } = issue;
    if (issue.kind !== "issue" || !author || !raw || !about.has(author)) continue;
    const requests = mentionsTo(history, issue)
      .filter((mention) => mention.from.at > issue.at && isLandedWork(mention.from) && isPart(mention))
      .map(({ from }) => from)
      .filter((one) => one.author?.kind === "person" && !isSamePerson(one.author, author));
    const people = [...new Set(requests.flatMap((one) => one.author ?? []))];
    const own = requests.filter((one) => tookPart(one, author));
    if (people.length < FEWEST_PEOPLE || own.length === 0) continue;
    yield {
      person: author,
      raw,
      on: issue,
      day: requests.at(-1)!.closedDay ?? issue.day,
      sentence: `Raised ${titleWords(issue)}, for which ${plural(requests.length, "pull request")} by ${listPeople(people)} landed, and took part in ${own.length} of them.`,
      counterparties: people,
      areas: [...new Set(requests.flatMap(({ areas }) => areas))].slice(0, 12),
      related: requests.flatMap(({ commits }) => commits).slice(0, 30),
      context: issue.object,
      weight: people.length,
    };
  }
}

export const initiativeLedOnForge = defineSignal({
  id: "initiative-led-on-forge",
  version: 1,
  kind: "event",
  title: "Raised what several others landed",
  definition: `An own issue for which at least ${FEWEST_PEOPLE} other people landed pull requests that say in their opening text that they close it or are a part of it ("part of", "implements", "addresses", "towards" before its number); the person reviewed, commented on or merged at least one of them.`,
  limits:
    "Taking part is no proof of leading: who planned and asked whom is not seen. Pull requests that name the issue in other words, or not at all, are not counted.",
  skill: "scope-and-ownership",
  needs: ["forge"],
  language: "en",
  counter: false,
  detect,
});
