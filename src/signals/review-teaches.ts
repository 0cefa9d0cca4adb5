import type { About } from "../history/about.ts";
import { areaOfPath, entriesBy } from "../history/discussions.ts";
import { isByAnother } from "../history/forge-people.ts";
import type { Comment, History } from "../history/history.ts";
import { ownWords } from "../history/own-words.ts";
import { areaWords, plural } from "../history/phrases.ts";
import { reasonIn } from "../history/stated-reasons.ts";
import type { Person } from "../model/identity.ts";
import { halfYearOf } from "../model/time.ts";
import { partakersAsked } from "./forge-words.ts";
import { type CaseFinding, defineSignal } from "./signal.ts";

/** Fewer comments that can be read say nothing of how somebody reviews. */
const FEWEST_CASES = 8;
/** Once in an area and half-year is no habit. */
const FEWEST_HITS = 2;
/** A reading less sure than this is none. */
const LEAST_CONFIDENCE = 0.75;

type TeachingCase = CaseFinding & { readonly on: Comment; readonly area: string; readonly day: string };

/** Comments on the code of others' pull requests that can be read, with whether they give a reason. */
function casesOf(history: History, person: Person): readonly TeachingCase[] {
  const areas = areaOfPath(history);
  return entriesBy(history, person).flatMap((entry) => {
    if (entry.kind !== "comment" || entry.place === undefined || entry.raw === undefined) return [];
    const { discussion } = entry;
    if (discussion.kind !== "pull-request" || !isByAnother(discussion, person, history)) return [];
    const reading = history.readComment(ownWords(entry.body));
    if (reading === undefined) return [];
    const isSure = reading.kind === "teaches" && reading.confidence >= LEAST_CONFIDENCE;
    const quote = isSure ? reasonIn(entry.body) : undefined;
    return {
      person,
      raw: entry.raw,
      on: entry,
      day: entry.day,
      hit: quote !== undefined,
      ...(quote === undefined ? {} : { quote }),
      area: areas.get(entry.place.path) ?? discussion.areas[0] ?? "",
      counterparty: discussion.author!,
    };
  });
}

/** Cases of which a hit that stands alone in its area and half-year is none. */
function withoutSingleHits(cases: readonly TeachingCase[]): readonly TeachingCase[] {
  const windowOf = ({ area, day }: TeachingCase): string => `${area}\0${halfYearOf(day)}`;
  const hits = new Map<string, number>();
  for (const one of cases) if (one.hit) hits.set(windowOf(one), (hits.get(windowOf(one)) ?? 0) + 1);
  return cases.map((one) => ((hits.get(windowOf(one)) ?? 0) < FEWEST_HITS ? { ...one, hit: false } : one));
}

function* detect(history: History, about: About): Iterable<CaseFinding> {
  for (const person of partakersAsked(history, about)) {
    const cases = casesOf(history, person);
    if (cases.length >= FEWEST_CASES) yield* withoutSingleHits(cases);
  }
}

export const reviewTeaches = defineSignal({
  id: "review-teaches",
  version: 2,
  kind: "pattern",
  title: "Gave reasons in code review",
  definition: `Comments on the code of other people's pull requests that the reader of comments takes to teach, at a confidence of at least ${LEAST_CONFIDENCE}, and that have a sentence which gives a reason in so many words (because, so that, otherwise, since it …), of all comments that it can read. Quoted lines and code are not read. At least ${FEWEST_HITS} in an area and half-year; people with fewer than ${FEWEST_CASES} comments that can be read are left out.`,
  limits:
    "Counts at least: a reason given in other words, in two sentences, before or elsewhere is not seen, so the others may give one too. A comment that is not in English, or holds only code, is left out of both numbers. Whether the reason is right is not known. A short remark may be all that is needed: the share is no mark for the reviewer.",
  skill: "communication",
  needs: ["forge"],
  language: "en",
  counter: false,
  detect,
  sentence: (hits, cases, area) =>
    `Gave a reason in so many words in at least ${hits} of ${plural(cases, "review comment")} on others' changes${area === "" ? "" : ` in ${areaWords(area)}`}.`,
});
