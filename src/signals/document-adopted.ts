import { documentBeginningsOf } from "../history/document-beginnings.ts";
import { documentMentionsOf } from "../history/document-mentions.ts";
import type { Commit, History, HistoryDocument } from "../history/history.ts";
import { plural } from "../history/phrases.ts";
import { isSamePerson } from "../history/same-name.ts";
import { documentWords, placeIn } from "./document-words.ts";
import { listPeople } from "./people-words.ts";
import { defineSignal, type EventFinding } from "./signal.ts";

const MOST_TOGETHER = 12;

/** Whether a commit did something elsewhere: it touches files, none of them in the document's folder. */
function isElsewhere(commit: Commit, document: HistoryDocument): boolean {
  const folder = document.path.slice(0, document.path.lastIndexOf("/") + 1);
  if (folder === "") return !commit.touches.some(({ file }) => file.path === document.path);
  return commit.touches.length > 0 && !commit.touches.some(({ file }) => file.path.startsWith(folder));
}

function* detect(history: History): Iterable<EventFinding> {
  const mentions = documentMentionsOf(history);
  for (const { document, commit, together } of documentBeginningsOf(history)) {
    if (together > MOST_TOGETHER) continue;
    const naming = (mentions.get(document) ?? []).filter(
      (later) =>
        later.index > commit.index && !isSamePerson(later.author, commit.author) && isElsewhere(later, document),
    );
    if (naming.length === 0) continue;
    const people = [...new Set(naming.map(({ author }) => author))];
    yield {
      person: commit.author,
      raw: commit.rawAuthor,
      commit,
      place: placeIn(document),
      quote: document.title,
      sentence: `Added ${documentWords(document, 50)}; ${plural(naming.length, "later commit")} elsewhere by ${listPeople(people)} ${naming.length === 1 ? "names" : "name"} it.`,
      counterparties: people,
      areas: [document.area],
      related: naming.slice(0, 30),
      context: document.path,
      weight: people.length * 2 + Math.log2(naming.length),
    };
  }
}

export const documentAdopted = defineSignal({
  id: "document-adopted",
  version: 1,
  kind: "event",
  title: "Document others refer to",
  definition:
    "A document that an own hand-made commit added is named, by a file name that is no common word or by its number, in the subject of later commits by other people that touch nothing in its folder.",
  limits: "Only subjects are searched, not bodies, issues or other repositories, so most references are missed.",
  skill: "relationships",
  needs: ["commits", "paths", "documents"],
  language: "any",
  counter: false,
  detect,
});
