import type { About } from "../history/about.ts";
import { isLandedWork } from "../history/discussion-links.ts";
import { discussionsBy, entriesBy } from "../history/discussions.ts";
import { isSomebody } from "../history/forge-people.ts";
import { type Discussion, type ForgeEvent, type History, memoise } from "../history/history.ts";
import { plural } from "../history/phrases.ts";
import { isSamePerson } from "../history/same-name.ts";
import type { Person, RawIdentity } from "../model/identity.ts";
import { type CaseFinding, defineSignal } from "./signal.ts";

const FEWEST_ASKERS = 2;
const FEWEST_REQUESTS = 3;
/** A request that comes with the pull request is mostly made by an owners file. */
const WITH_OPENING_SECONDS = 120;

interface Request {
  readonly event: ForgeEvent;
  readonly asker: Person;
}

/** Whether somebody said anything in a discussion before: then they are asked to look again, not to review. */
const tookPartBefore = ({ entries }: Discussion, person: Person, at: number): boolean =>
  entries.some(
    (entry) =>
      entry.kind !== "event" && entry.at < at && entry.author !== undefined && isSamePerson(entry.author, person),
  );

/** Those whose own work landed here: whoever never landed anything knows little of whom to ask. */
const landersOf = memoise(
  (history: History): ReadonlySet<Person> =>
    new Set([
      ...history.discussions.flatMap((one) => (isLandedWork(one) && one.author ? [one.author] : [])),
      ...history.commits.map(({ author }) => author),
    ]),
);

/** Who was asked by somebody else to review whose pull request: of each person and pull request the first time. */
const requestsOf = memoise((history: History): ReadonlyMap<Person, readonly Request[]> => {
  const landers = landersOf(history);
  const found = new Map<Person, Map<Discussion, Request>>();
  for (const discussion of history.discussions)
    for (const event of discussion.entries) {
      if (event.kind !== "event" || event.event !== "review-requested" || !event.to || !event.author) continue;
      const { to, author: asker } = event;
      if (event.at - discussion.at < WITH_OPENING_SECONDS || !isSomebody(history, to) || !isSomebody(history, asker))
        continue;
      if (isSamePerson(asker, to) || (discussion.author && isSamePerson(discussion.author, to))) continue;
      if (!landers.has(asker) || tookPartBefore(discussion, to, event.at)) continue;
      const own = found.get(to) ?? new Map<Discussion, Request>();
      found.set(to, own);
      if (!own.has(discussion)) own.set(discussion, { event, asker });
    }
  return new Map([...found].map(([person, own]) => [person, [...own.values()]]));
});

/** The account as the record of what they first did has it; whoever did nothing is told by what is known of them. */
const rawOf = (history: History, person: Person): RawIdentity =>
  entriesBy(history, person)[0]?.raw ??
  discussionsBy(history, person)[0]?.raw ?? { name: person.name, email: person.emails[0] ?? "" };

function* detect(history: History, about: About): Iterable<CaseFinding> {
  for (const [person, requests] of requestsOf(history)) {
    if (!about.has(person) || requests.length < FEWEST_REQUESTS) continue;
    if (new Set(requests.map(({ asker }) => asker)).size < FEWEST_ASKERS) continue;
    for (const { event, asker } of requests)
      yield {
        person,
        raw: rawOf(history, person),
        on: event,
        hit: true,
        quote: event.discussion.title,
        area: "",
        counterparty: asker,
      };
  }
}

export const askedForReview = defineSignal({
  id: "asked-for-review",
  version: 2,
  kind: "pattern",
  title: "Asked by others to review",
  definition: `Somebody else, whose own work landed here, asked this person to review a pull request that is not their own and in which they had said nothing yet: who has spoken is asked to look again. Told of people whom at least ${FEWEST_ASKERS} others asked, ${FEWEST_REQUESTS} times or more in all. What programs ask, and requests within two minutes of the opening, which owners files make, are left out. Every case is a hit.`,
  limits:
    "Owners files and bots that ask later under a person's account look like people. Requests of teams, and requests in words, are not seen. On which part of the code is not said. Whether the review was given is another matter.",
  skill: "relationships",
  needs: ["forge"],
  language: "any",
  counter: false,
  blindness: (history) =>
    history.discussions.some(({ entries }) =>
      entries.some((entry) => entry.kind === "event" && entry.event === "review-requested"),
    )
      ? undefined
      : { outcome: "cannot-see", reason: "what was read of the forge holds no requests for review" },
  detect,
  sentence: (hits) => `Was asked to review at least ${plural(hits, "pull request")} of others.`,
});
