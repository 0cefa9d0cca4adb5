/**
 * What went along with an initiative's changes of code: tests, documents, a migration by the words of its subjects, and the first
 * known version that contains its last commit.
 */
import type { InitiativeFact, InitiativeFollowThrough, StoryClause } from "../../model/initiative.ts";
import { dayOf } from "../../model/time.ts";
import { changeKinds, DOCUMENT, SOURCE, TEST_WRITTEN } from "../change-kinds.ts";
import { firstTagOf } from "../first-tags.ts";
import type { Commit, History } from "../history.ts";
import { daysFrom, dayWords, listWords, plural } from "../phrases.ts";
import { oidsOf } from "./discussion-names.ts";
import type { Initiative } from "./initiative.ts";

const MIGRATES =
  /\b(?:migrat(?:e|es|ed|ing|ion|ions)|deprecat(?:e|es|ed|ing|ion)|(?:convert|port|switch|move|adapt|update)(?:s|ed|ing)? (?:all |the |most |existing |remaining |other |more )*(?:callers?|call ?sites?|users?|consumers?)\b)/i;

/** A version so long after its last commit says nothing of this work: others before it may bear no tag. */
const RELEASE_DAYS = 365;

const counted = (commits: readonly Commit[]): InitiativeFact & { readonly count: number } => ({
  count: commits.length,
  cites: oidsOf(commits, 3),
});

const ofKind = (commits: readonly Commit[], kinds: number): readonly Commit[] =>
  commits.filter((commit) => (changeKinds(commit) & kinds) !== 0);

/** @example followThroughOf(history, initiative).release?.tag // "v2.31.0" */
export function followThroughOf(history: History, { made }: Initiative): InitiativeFollowThrough {
  const last = made.at(-1)!;
  const first = firstTagOf(history, last);
  const tag = first && daysFrom(dayOf(last.landedAt), first.day) <= RELEASE_DAYS ? first : undefined;
  return {
    tests: counted(ofKind(made, TEST_WRITTEN)),
    documents: counted(ofKind(made, DOCUMENT)),
    migration: counted(made.filter(({ message }) => MIGRATES.test(message.subject))),
    release: tag ? { tag: tag.name, day: tag.day, cites: [tag.target.oid] } : null,
  };
}

/** Tests and documents, where it changed code. */
export function followThroughClause(history: History, initiative: Initiative): StoryClause | undefined {
  const { made } = initiative;
  if (ofKind(made, SOURCE).length === 0) return undefined;
  const { tests, documents, migration } = followThroughOf(history, initiative);
  const parts = [
    ...(tests.count > 0 ? [`${tests.count} changed tests`] : []),
    ...(documents.count > 0 ? [`${documents.count} changed documents`] : []),
    ...(migration.count > 0 ? [`${migration.count} spoke of a migration or deprecation in the subject`] : []),
  ];
  if (parts.length === 0) return undefined;
  return {
    text: `Of ${plural(made.length, "own commit")}, ${listWords(parts)}.`,
    cites: [...new Set([...tests.cites.slice(0, 2), ...documents.cites.slice(0, 2), ...migration.cites.slice(0, 2)])],
  };
}

export function releaseClause(history: History, initiative: Initiative): StoryClause | undefined {
  const { release } = followThroughOf(history, initiative);
  return release
    ? { text: `Its last commit was part of ${release.tag} of ${dayWords(release.day)}.`, cites: release.cites }
    : undefined;
}
