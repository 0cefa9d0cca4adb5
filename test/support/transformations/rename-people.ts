/** Everybody gets another name, address and login, wherever these are written. Programs keep theirs. */
import type { HistoryDescription } from "../../../src/demo/history-description.ts";
import { changeTexts } from "./texts.ts";

/** Somebody as a description names them. */
export interface Named {
  readonly name: string;
  readonly email: string;
  readonly login: string;
}

const FIRST = "Zora Bram Quill Yusra Odile Kasimir Ines Tove Laszlo Wanja Emre Solveig Dario Neve Ulric Farida".split(
  " ",
);
const LAST = "Abernal Zwicky Obrist Nakimura Quarles Imhoff Bexley Yardan Toller Ruiz-Pena Van Aldren".split(" ");

/** The new one for a position; names, addresses and logins in another order than before. */
function strangerAt(at: number): Named {
  const first = FIRST[(at * 7 + 3) % FIRST.length] ?? "";
  const last = LAST[(at * 5 + 2) % LAST.length] ?? "";
  const login = `${last.toLowerCase()}-${first.toLowerCase()}`.replace(/ /g, "");
  return { name: `${first} ${last}`, email: `${login}@elsewhere.example.net`, login };
}

const firstNameOf = ({ name }: Named): string => name.split(" ")[0] ?? name;
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** What people are called in texts → what they are called now. */
function wordsFor(people: readonly Named[]): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  for (const [at, person] of people.entries()) {
    const stranger = strangerAt(at);
    words.set(person.email, stranger.email);
    words.set(person.name, stranger.name);
    words.set(person.login, stranger.login);
    words.set(firstNameOf(person), firstNameOf(stranger));
  }
  return words;
}

/** The new address of one of the people. */
export function newAddress(people: readonly Named[], email: string): string {
  const at = people.findIndex((person) => person.email === email);
  if (at < 0) throw new Error(`Unexpected address ${email}, expected one of the people renamed`);
  return strangerAt(at).email;
}

/** Renames people in a description. */
export const renamePeople =
  (people: readonly Named[]) =>
  (history: HistoryDescription): HistoryDescription => {
    const words = wordsFor(people);
    const longestFirst = [...words.keys()].sort((a, b) => b.length - a.length).map(escaped);
    const pattern = new RegExp(`(?<![\\p{L}\\d])(?:${longestFirst.join("|")})(?![\\p{L}\\d])`, "gu");
    return changeTexts(history, (text) => text.replace(pattern, (word) => words.get(word) ?? word));
  };
