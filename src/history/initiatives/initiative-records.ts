/** Initiatives of a person as a record keeps them. */
import type { Person } from "../../model/identity.ts";
import type { InitiativeRecord, LinkKind, PersonInitiatives } from "../../model/initiative.ts";
import type { History } from "../history.ts";
import { aftermathOf } from "./aftermath.ts";
import { breakdownOf } from "./breakdown.ts";
import { followThroughOf } from "./follow-through.ts";
import type { Initiative } from "./initiative.ts";
import { initiativeId } from "./initiative-id.ts";
import { initiativesLedBy } from "./initiatives.ts";
import { momentsOf } from "./moments.ts";
import { planOf } from "./plan.ts";
import { partsOf, teamsOf, toPersonRecord } from "./span.ts";
import { startOf } from "./start.ts";
import { areasOf, endingOf, landingsOf, originOf, storyOf } from "./story.ts";
import { tookPartOf } from "./took-part.ts";

const STEPS = 200;
const PEOPLE = 20;
const LINKS = 20;

/** A link that ties so much of the steps says what the whole is. */
const STATED_SHARE = 0.6;
/** Stated, but only of patches that came together: what else was pushed with them may be other work. */
const COMING_TOGETHER: ReadonlySet<LinkKind> = new Set<LinkKind>(["series", "names-commit"]);

/**
 * Whether one issue, request, branch or document ties most of an initiative; else it is guessed.
 */
export const isStatedInitiative = ({ links, own }: Initiative): boolean =>
  links.some(
    ({ kind, strength, commits }) =>
      strength === "strong" && !COMING_TOGETHER.has(kind) && commits >= STATED_SHARE * own.length,
  );

function toRecord(history: History, initiative: Initiative): InitiativeRecord {
  const { title, titleFrom, own, made, commits, others, firstDay, lastDay, discussions, links } = initiative;
  return {
    id: initiativeId(history, initiative),
    title,
    titleFrom,
    first: firstDay,
    last: lastDay,
    steps: own.slice(0, STEPS).map(({ oid, day, message }) => [oid, day, message.subject] as const),
    own: own.length,
    ownCommits: made.length,
    commits: commits.length,
    others: others
      .slice(0, PEOPLE)
      .map(({ person, commits: theirs }) => ({ name: person.name, commits: theirs.length })),
    people: partsOf(history, initiative).slice(0, PEOPLE).map(toPersonRecord),
    landings: landingsOf(initiative),
    areas: areasOf(initiative),
    teams: teamsOf(history, initiative),
    origin: originOf(initiative).origin,
    start: startOf(history, initiative),
    plan: planOf(history, initiative),
    breakdown: breakdownOf(history, initiative),
    ending: endingOf(history, initiative).ending,
    followThrough: followThroughOf(history, initiative),
    after: aftermathOf(history, initiative),
    discussions: discussions.map(({ object }) => object),
    links: links.slice(0, LINKS),
    isStated: isStatedInitiative(initiative),
    story: storyOf(history, initiative),
    moments: momentsOf(history, initiative),
  };
}

/** What a person led, by when it began. */
export const initiativeRecords = (history: History, person: Person): readonly InitiativeRecord[] =>
  initiativesLedBy(history, person).map((initiative) => toRecord(history, initiative));

/** What a person led, and what they took part in. */
export function personInitiatives(history: History, person: Person): PersonInitiatives {
  const { records, notes } = tookPartOf(history, person);
  return { led: initiativeRecords(history, person), tookPart: records, notes };
}
