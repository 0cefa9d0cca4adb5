import type { About } from "../history/about.ts";
import { areaOfPath, entriesBy } from "../history/discussions.ts";
import { isByAnother } from "../history/forge-people.ts";
import type { Comment, History } from "../history/history.ts";
import { ownWords } from "../history/own-words.ts";
import { areaWords, plural } from "../history/phrases.ts";
import type { Person } from "../model/identity.ts";
import { decidingSentence, partakersAsked } from "./forge-words.ts";
import { type CaseFinding, defineSignal } from "./signal.ts";

/** Fewer comments that can be read say nothing of how somebody reviews. */
const FEWEST_CASES = 8;
const FEWEST_HITS = 2;
/** A reading less sure than this is none. */
const LEAST_CONFIDENCE = 0.75;

/** Comments on the code of others' pull requests, with whether they teach. */
function* casesOf(history: History, person: Person): Iterable<CaseFinding & { readonly on: Comment }> {
  const areas = areaOfPath(history);
  for (const entry of entriesBy(history, person)) {
    if (entry.kind !== "comment" || entry.place === undefined || entry.raw === undefined) continue;
    const { discussion } = entry;
    if (discussion.kind !== "pull-request" || !isByAnother(discussion, person, history)) continue;
    const reading = history.readComment(ownWords(entry.body));
    if (reading === undefined || (reading.kind === "teaches" && reading.confidence < LEAST_CONFIDENCE)) continue;
    yield {
      person,
      raw: entry.raw,
      on: entry,
      hit: reading.kind === "teaches",
      quote: decidingSentence(entry.body, reading),
      area: areas.get(entry.place.path) ?? discussion.areas[0] ?? "",
      counterparty: discussion.author!,
    };
  }
}

function* detect(history: History, about: About): Iterable<CaseFinding> {
  for (const person of partakersAsked(history, about)) {
    const cases = [...casesOf(history, person)];
    if (cases.length >= FEWEST_CASES && cases.filter(({ hit }) => hit).length >= FEWEST_HITS) yield* cases;
  }
}

export const reviewTeaches = defineSignal({
  id: "review-teaches",
  version: 1,
  kind: "pattern",
  title: "Review comments that teach",
  definition: `Comments on the code of other people's pull requests that say why, as the reader of comments reads them, of all that it can read. Quoted lines and code are not read. People with fewer than ${FEWEST_CASES} comments that can be read are left out.`,
  limits:
    "A comment that is not in English, or holds only code, is left out of both numbers. What was explained before, or elsewhere, is not seen. A short remark may be all that is needed: the share is no mark for the reviewer.",
  skill: "communication",
  needs: ["forge"],
  language: "en",
  counter: false,
  detect,
  sentence: (hits, cases, area) =>
    `Said why in ${hits} of ${plural(cases, "review comment")} on others' code${area === "" ? "" : ` in ${areaWords(area)}`}.`,
});
