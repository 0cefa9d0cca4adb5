/** Initiatives of a person as a record keeps them. */
import { createHash } from "node:crypto";
import type { Person } from "../../model/identity.ts";
import type { InitiativeRecord } from "../../model/initiative.ts";
import type { History } from "../history.ts";
import type { Initiative } from "./initiative.ts";
import { initiativesLedBy } from "./initiatives.ts";
import { areasOf, endingOf, landingsOf, originOf, storyOf } from "./story.ts";

const STEPS = 200;
const PEOPLE = 20;
const LINKS = 20;

/** Stays the same when people are resolved otherwise and when more is done. */
const idOf = ({ repo }: History, { own }: Initiative): string =>
  createHash("sha256").update(`initiative\0${repo.key}\0${own[0]!.oid}`).digest("hex").slice(0, 16);

function toRecord(history: History, initiative: Initiative): InitiativeRecord {
  const { title, titleFrom, own, made, commits, others, firstDay, lastDay, discussions, links } = initiative;
  return {
    id: idOf(history, initiative),
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
    landings: landingsOf(initiative),
    areas: areasOf(initiative),
    origin: originOf(initiative).origin,
    ending: endingOf(history, initiative).ending,
    discussions: discussions.map(({ object }) => object),
    links: links.slice(0, LINKS),
    story: storyOf(history, initiative),
  };
}

/** What a person led, by when it began. */
export const initiativeRecords = (history: History, person: Person): readonly InitiativeRecord[] =>
  initiativesLedBy(history, person).map((initiative) => toRecord(history, initiative));
