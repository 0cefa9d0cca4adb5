import { clip } from "../../model/clip.ts";
import type { Person } from "../../model/identity.ts";
import type { TieKind, TieSource, TieWay } from "../../model/people-around.ts";
import type { Commit, Discussion, Entry } from "../history.ts";

/** One thing that a person and somebody else did with each other. */
export interface TieFact {
  readonly other: Person;
  readonly kind: TieKind;
  readonly way: TieWay;
  readonly areas: readonly string[];
  readonly source: TieSource;
}

const LONGEST_WORDS = 120;
const MOST_AREAS = 2;

const wordsOf = (text: string): string => clip(text.replace(/\s+/g, " ").trim(), LONGEST_WORDS);

/** A commit as what a tie rests on; its main areas go with it. */
export const onCommit = ({ oid, day, message, areas }: Commit): Pick<TieFact, "areas" | "source"> => ({
  areas: areas.slice(0, MOST_AREAS),
  source: { object: oid, url: null, day, words: wordsOf(message.subject) },
});

/** An entry of a discussion as what a tie rests on. */
export const onEntry = (
  { object, url, day }: Pick<Entry, "object" | "url" | "day">,
  { title, areas }: Discussion,
): Pick<TieFact, "areas" | "source"> => ({
  areas: areas.slice(0, MOST_AREAS),
  source: { object, url, day, words: wordsOf(title) },
});
