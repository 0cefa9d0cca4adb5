import type { About } from "../history/about.ts";
import { discussionsBy, entriesBy } from "../history/discussions.ts";
import { isSomebody } from "../history/forge-people.ts";
import { type Discussion, type ForgeEvent, type History, memoise } from "../history/history.ts";
import { areaWords, plural } from "../history/phrases.ts";
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

/** Who was asked by somebody else to review whose pull request: of each person and pull request the first time. */
const requestsOf = memoise((history: History): ReadonlyMap<Person, readonly Request[]> => {
  const found = new Map<Person, Map<Discussion, Request>>();
  for (const discussion of history.discussions)
    for (const event of discussion.entries) {
      if (event.kind !== "event" || event.event !== "review-requested" || !event.to || !event.author) continue;
      const { to, author: asker } = event;
      if (event.at - discussion.at < WITH_OPENING_SECONDS || !isSomebody(history, to) || !isSomebody(history, asker))
        continue;
      if (isSamePerson(asker, to) || (discussion.author && isSamePerson(discussion.author, to))) continue;
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
        area: event.discussion.areas[0] ?? "",
        counterparty: asker,
      };
  }
}

export const askedForReview = defineSignal({
  id: "asked-for-review",
  version: 1,
  kind: "pattern",
  title: "Asked by others to review",
  definition: `Somebody else asked this person to review a pull request that is not their own. Told of people whom at least ${FEWEST_ASKERS} others asked, ${FEWEST_REQUESTS} times or more in all. What programs ask, and requests within two minutes of the opening, which owners files make, are left out. Every case is a hit.`,
  limits:
    "Owners files and bots that ask later under a person's account look like people. Requests of teams, and requests in words, are not seen. Whether the review was given is another matter.",
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
  sentence: (hits, _cases, area) =>
    `Was asked to review at least ${plural(hits, "pull request")} of others${area === "" ? "" : ` in ${areaWords(area)}`}.`,
});
