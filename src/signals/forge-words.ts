/** Discussions of a forge as a sentence names them, and who a run over them is about. */
import type { About } from "../history/about.ts";
import { discussionsBy, partakersOf } from "../history/discussions.ts";
import { isSomebody } from "../history/forge-people.ts";
import type { Discussion, History } from "../history/history.ts";
import { sentencesOf } from "../history/own-words.ts";
import { quoteSubject } from "../history/phrases.ts";
import type { Person } from "../model/identity.ts";

/** `"Add a fast path" (#12)` */
export const titleWords = ({ title, number }: Discussion, limit = 60): string =>
  `${quoteSubject(title, limit)} (#${number})`;

/** Those asked about who said or did anything on the forge. */
export const partakersAsked = (history: History, about: About): readonly Person[] =>
  partakersOf(history).filter((person) => about.has(person) && isSomebody(history, person));

/** The discussions that those asked about began. */
export const discussionsAsked = (
  history: History,
  about: About,
): readonly (Discussion & { readonly author: Person })[] =>
  [...new Set(history.discussions.flatMap(({ author }) => author ?? []))]
    .filter((person) => about.has(person) && isSomebody(history, person))
    .flatMap((person) => discussionsBy(history, person) as readonly (Discussion & { readonly author: Person })[]);

/** The first own sentence of a text: what is quoted of it where nothing else is. */
export const firstSentence = (text: string): string => sentencesOf(text)[0] ?? "";
