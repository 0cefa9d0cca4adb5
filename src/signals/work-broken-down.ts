/** Work broken down: a task list in an own opening text whose items were done afterwards, or own work split into parts that landed. */
import type { About } from "../history/about.ts";
import { discussionAt, namedIn, placeOf } from "../history/discussion-links.ts";
import type { Comment, Discussion, History } from "../history/history.ts";
import { ownSentences } from "../history/own-words.ts";
import { titleWords } from "./discussion-titles.ts";
import { defineSignal, type EventFinding } from "./signal.ts";

const FEWEST_ITEMS = 3;
const FEWEST_DONE = 2;
const MOST_LINES = 2_000;
const ITEM = /^\s{0,12}(?:[-*+]|\d{1,3}[.)])\s+\[[ xX]\]\s/;

const LINE_LIMIT = 2_000;
/** The address of a remark in a discussion: where the item comes from, no part of the work. */
const REMARK = /https?:\/\/[^\s#)]{1,200}#(?:issuecomment|discussion|pullrequestreview|note)[\w-]{1,40}/g;

/** The discussions that the items of a task list name. */
function itemsOf(history: History, umbrella: Discussion): readonly Discussion[] {
  const known = discussionAt(history);
  const items = new Set<Discussion>();
  for (const line of umbrella.body.split(/\r?\n/, MOST_LINES)) {
    if (!ITEM.test(line)) continue;
    for (const { object } of namedIn(line.slice(0, LINE_LIMIT).replace(REMARK, " "), placeOf(umbrella))) {
      const item = known.get(object);
      if (item && item !== umbrella) items.add(item);
    }
  }
  return [...items];
}

/** Landed, or closed as done, after the list began. */
const isDone = ({ at }: Discussion, { kind, state, closedAs, closedAt }: Discussion): boolean =>
  closedAt !== undefined &&
  closedAt > at &&
  (state === "merged" ||
    (kind === "issue" && state === "closed" && closedAs !== "not_planned" && closedAs !== "duplicate"));

const SPLIT = /\b(?:split|broke|broken|breaking|splitting|divided|carved)\b.{0,40}\b(?:in|into|up|out|off|down|to)\b/i;

/** The own words with which a person says that they split a discussion of theirs, and the own parts that are named there. */
function splitIn(
  history: History,
  one: Discussion,
): { readonly words: Comment | Discussion; readonly items: readonly Discussion[] } | undefined {
  const known = discussionAt(history);
  const texts = [
    one,
    ...one.entries.filter((entry): entry is Comment => entry.kind === "comment" && entry.author === one.author),
  ];
  for (const words of texts) {
    if (!SPLIT.test(words.body)) continue;
    const sentence = ownSentences(history, words).find((text) => SPLIT.test(text) && text.includes("#"));
    const items = namedIn(sentence ?? "", placeOf(one)).flatMap(({ object }) => known.get(object) ?? []);
    const own = items.filter(
      ({ author, kind, number }) => author === one.author && kind === "pull-request" && number > one.number,
    );
    if (own.length >= FEWEST_DONE) return { words, items: own };
  }
  return undefined;
}

function listed(history: History, umbrella: Discussion): EventFinding | undefined {
  const { author, raw, body } = umbrella;
  if (!author || !raw || !body.includes("[")) return undefined;
  const items = itemsOf(history, umbrella);
  const done = items.filter((item) => isDone(umbrella, item));
  if (items.length < FEWEST_ITEMS || done.length < FEWEST_DONE) return undefined;
  return {
    person: author,
    raw,
    on: umbrella,
    sentence: `Opened ${titleWords(umbrella)} with a task list; at least ${done.length} of the issues and pull requests that it links landed or were closed as done afterwards.`,
    counterparties: [...new Set(done.flatMap((item) => (item.author && item.author !== author ? [item.author] : [])))],
    ...partsOf(umbrella, done),
  };
}

function split(history: History, whole: Discussion): EventFinding | undefined {
  const { author, raw } = whole;
  const found = author && raw && splitIn(history, whole);
  const done = found ? found.items.filter((item) => item.state === "merged") : [];
  if (!found || done.length < FEWEST_DONE) return undefined;
  return {
    person: author,
    raw,
    on: found.words,
    quote: ownSentences(history, found.words).find((text) => SPLIT.test(text) && text.includes("#"))!,
    sentence: `Split ${titleWords(whole)} into smaller own pull requests, of which ${done.length} landed.`,
    ...partsOf(whole, done),
  };
}

const partsOf = (whole: Discussion, done: readonly Discussion[]) => ({
  areas: [...new Set(done.flatMap(({ areas }) => areas))].slice(0, 12),
  related: done.flatMap(({ commits }) => commits).slice(0, 30),
  context: whole.object,
  weight: 1 + done.length,
});

function* detect(history: History, about: About): Iterable<EventFinding> {
  for (const discussion of history.discussions) {
    if (!discussion.author || !about.has(discussion.author)) continue;
    const finding = listed(history, discussion) ?? split(history, discussion);
    if (finding) yield finding;
  }
}

export const workBrokenDown = defineSignal({
  id: "work-broken-down",
  version: 2,
  kind: "event",
  title: "Broke work down into linked parts",
  definition: `The opening text of an own issue or pull request has a task list that names at least ${FEWEST_ITEMS} issues or pull requests of the repository, and at least ${FEWEST_DONE} of those landed or were closed as done after it was opened. Or: the person says in an own issue or pull request, in own words, that they split it, and at least ${FEWEST_DONE} of the own later pull requests named there landed.`,
  limits:
    "A text is read as it stands now: others with the rights may have edited the list. Parts may have been there before the list, and somebody else may have done them. Lists without boxes, and sub-issues that only the forge knows of, are not seen.",
  skill: "scope-and-ownership",
  needs: ["forge"],
  language: "en",
  counter: false,
  detect,
});
