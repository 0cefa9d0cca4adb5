/** Reviews of newcomers' first pull requests: of each reviewer and newcomer the first that landed. */
import type { Person } from "../model/identity.ts";
import { type About, commitsBy } from "./about.ts";
import { ackLine, approvalsOf } from "./approvals.ts";
import { discussionsBy, entriesBy } from "./discussions.ts";
import { type ForgeNewcomer, forgeNewcomersOf } from "./forge-newcomers.ts";
import { isSomebody } from "./forge-people.ts";
import { type Comment, type Discussion, type History, memoise, memoiseBy } from "./history.ts";
import { ownWords } from "./own-words.ts";
import { isSamePerson } from "./same-name.ts";

export interface NewcomerHelp {
  readonly person: Person;
  readonly newcomer: ForgeNewcomer;
  readonly discussion: Discussion;
  /** What was said on its code; never empty. */
  readonly comments: readonly Comment[];
  /** Other pull requests that the newcomer had opened here when the first of these was said. */
  readonly others: readonly Discussion[];
}

/** A single remark is help where an approval followed. */
const FEWEST_COMMENTS = 2;

/** Words that approve and say nothing else. */
const ONLY_APPROVES =
  /^\W*(?:(?:concept|approach|tested|code review|re|ut|t|cr|lgtm|looks? good(?: to me)?|thanks?(?: you)?|nice|great|approved?|ship it|welcome|ack|work|pr|for|the|your|first|contribution|and|congrat\w*|on|this)\b\W*){1,14}$/i;

const saysSomething = (text: string): boolean => {
  const words = ownWords(text);
  return words !== "" && ackLine(words) === undefined && !ONLY_APPROVES.test(words.slice(0, 200));
};

const firstRequestsOf = memoise((history: History): ReadonlyMap<Discussion, ForgeNewcomer> => {
  const found = new Map<Discussion, ForgeNewcomer>();
  for (const newcomer of forgeNewcomersOf(history).values())
    for (const discussion of newcomer.first) if (discussion.state === "merged") found.set(discussion, newcomer);
  return found;
});

const isHelp = (entry: Comment, { closedAt }: Discussion): boolean =>
  entry.place !== undefined && (closedAt === undefined || entry.at <= closedAt) && saysSomething(entry.body);

const helpsBy = memoiseBy((history, person: Person): readonly NewcomerHelp[] => {
  const requests = firstRequestsOf(history);
  const byNewcomer = new Map<Person, Map<Discussion, Comment[]>>();
  const own = entriesBy(history, person);
  const hereSince = Math.min(
    own[0]?.at ?? Number.POSITIVE_INFINITY,
    discussionsBy(history, person)[0]?.at ?? Number.POSITIVE_INFINITY,
    commitsBy(history, person)[0]?.landedAt ?? Number.POSITIVE_INFINITY,
  );
  for (const entry of own) {
    const newcomer = requests.get(entry.discussion);
    if (!newcomer || entry.kind !== "comment" || !entry.raw || isSamePerson(newcomer.person, person)) continue;
    // Who came later than the newcomer is one too.
    if (hereSince >= newcomer.first[0]!.at || !isHelp(entry, entry.discussion)) continue;
    const byDiscussion = byNewcomer.get(newcomer.person) ?? new Map<Discussion, Comment[]>();
    byNewcomer.set(newcomer.person, byDiscussion);
    byDiscussion.set(entry.discussion, [...(byDiscussion.get(entry.discussion) ?? []), entry]);
  }
  return [...byNewcomer.values()].flatMap((byDiscussion) => {
    const [found] = [...byDiscussion]
      .filter(
        ([discussion, comments]) =>
          comments.length >= FEWEST_COMMENTS || approvalsOf(history, discussion).some((one) => one.person === person),
      )
      .sort(([a], [b]) => a.at - b.at);
    if (!found) return [];
    const [discussion, comments] = found;
    const newcomer = requests.get(discussion)!;
    const others = discussionsBy(history, newcomer.person).filter(
      (one) => one.kind === "pull-request" && one !== discussion && one.at <= comments[0]!.at,
    );
    return [{ person, newcomer, discussion, comments, others }];
  });
});

/** Such reviews by those asked about. */
export function* helpsAsked(history: History, about: About): Iterable<NewcomerHelp> {
  const helpers = new Set<Person>();
  for (const discussion of firstRequestsOf(history).keys())
    for (const { author } of discussion.entries)
      if (author && about.has(author) && isSomebody(history, author)) helpers.add(author);
  for (const person of helpers) yield* helpsBy(history, person);
}
