/** Rows → a table that answers who is a tool and what a text names. Built once; asked for every identity. */
import type { ActorKind, RawIdentity } from "../model/identity.ts";
import { botFormOf, isBotAddress } from "./account-forms.ts";
import { isAgentForm } from "./agent-forms.ts";
import type { AuthorshipRow } from "./authorship-row.ts";
import { AUTHORSHIP_ROWS, QUALIFIERS } from "./authorship-rows.ts";
import { isPersonalMail, isPlaceholderDomain, loginOf, tokensOf } from "./mailbox-form.ts";

/** Who an identity is, and what decided it. */
export interface ActorMatch {
  readonly kind: ActorKind;
  /** The row's name; "" where a form decided. */
  readonly tool: string;
  /** `user`: a row of the user's own; `form`: how the account is called, `weak` where people are called so too. */
  readonly by: "user" | "address" | "name" | "form" | "weak";
}

/** How a value may go on after a tool's name: as a trailer, or as a sentence. */
export type Reading = "value" | "footer";

export interface AuthorshipTable {
  /** Undefined for an ordinary person. */
  readonly match: (identity: RawIdentity) => ActorMatch | undefined;
  /** The tool that words begin with: "Claude Opus 4.6", "gpt-5 via …". Undefined for a person's name. */
  readonly toolNamed: (words: string, reading: Reading) => string | undefined;
  /** The tool that a whole line declares. */
  readonly toolOfLine: (line: string) => string | undefined;
}

/** Whether a text is what a pattern says, `*` standing for anything. Linear in the text: each part is looked for once. */
function fits(pattern: readonly string[], text: string): boolean {
  const first = pattern[0]!;
  const last = pattern.at(-1)!;
  if (pattern.length === 1) return text === first;
  if (text.length < first.length + last.length || !text.startsWith(first) || !text.endsWith(last)) return false;
  let at = first.length;
  for (const part of pattern.slice(1, -1)) {
    at = text.indexOf(part, at);
    if (at < 0) return false;
    at += part.length;
  }
  return at <= text.length - last.length;
}

/** Patterns with what they stand for; exact ones are looked up, the others tried in order. */
class Patterns {
  readonly #exact = new Map<string, AuthorshipRow>();
  readonly #open: (readonly [readonly string[], AuthorshipRow])[] = [];

  add(row: AuthorshipRow, patterns: readonly string[]): void {
    for (const pattern of patterns) {
      const text = pattern.trim().toLowerCase();
      if (text.includes("*")) this.#open.push([text.split("*"), row]);
      else if (!this.#exact.has(text)) this.#exact.set(text, row);
    }
  }

  find(text: string): AuthorshipRow | undefined {
    return this.#exact.get(text) ?? this.#open.find(([pattern]) => fits(pattern, text))?.[1];
  }
}

const LONGEST = 300;

/** Looks identities up by address, login and name. */
class Identities {
  readonly #addresses = new Patterns();
  readonly #accounts = new Patterns();
  readonly #names = new Patterns();

  constructor(rows: readonly AuthorshipRow[]) {
    for (const row of rows) {
      this.#addresses.add(row, row.addresses ?? []);
      this.#accounts.add(row, row.accounts ?? []);
      this.#names.add(row, row.names ?? []);
    }
  }

  byAddress(email: string): AuthorshipRow | undefined {
    const login = loginOf(email);
    return this.#addresses.find(email) ?? (login === undefined ? undefined : this.#accounts.find(login));
  }

  byName(name: string): AuthorshipRow | undefined {
    const login = /^(?:@(.+)|(.+)\[bot\])$/.exec(name);
    return this.#names.find(name) ?? (login ? this.#accounts.find(login[1] ?? login[2]!) : undefined);
  }
}

/**
 * Whether one word that names a bot stands on somebody's own mail or login: "Jenkins <ada@gmail.com>". People choose such
 * names, so they decide nothing there.
 */
function isBorrowed(name: string, email: string): boolean {
  if (/[^a-z]/.test(name)) return false;
  const login = loginOf(email);
  return login === undefined ? isPersonalMail(email) : !tokensOf(login).includes(name);
}

/** What stands after a tool's name in a trailer: nothing, punctuation, a version, or a word that qualifies it. */
function goesOn(rest: string): boolean {
  const next = /^\s+(\S+)/.exec(rest)?.[1];
  if (next === undefined) return !/^[\p{L}\p{M}'’]/u.test(rest);
  return (
    /^[^\p{L}]|\d/u.test(next) ||
    QUALIFIERS.has(
      next
        .toLowerCase()
        .replace(/[^a-z]+$/, "")
        .split(/[^a-z]/, 1)[0]!,
    )
  );
}

/** In a sentence any lower-case word may follow. */
const goesOnInSentence = (rest: string): boolean =>
  !/^[\p{L}\p{M}'’]/u.test(rest) && (!/^\s+\p{Lu}\p{Ll}/u.test(rest) || goesOn(rest));

/** Words that name tools, longest first, so that "chatgpt codex" is no "chatgpt". */
function wordList(rows: readonly AuthorshipRow[], reading: Reading): (readonly [word: string, tool: string])[] {
  return rows
    .flatMap((row) =>
      [...(row.values ?? []), ...(reading === "footer" ? (row.footers ?? []) : [])].map(
        (word) => [word.toLowerCase().trimStart(), row.name] as const,
      ),
    )
    .sort((a, b) => b[0].length - a[0].length);
}

/** By first letter, because most words name no tool. */
function byFirstLetter(words: readonly (readonly [string, string])[]): Map<string, (readonly [string, string])[]> {
  const groups = new Map<string, (readonly [string, string])[]>();
  for (const word of words) groups.set(word[0][0]!, [...(groups.get(word[0][0]!) ?? []), word]);
  return groups;
}

const NAMED = 200;

/**
 * @param added rows of the user's own; they win over the shipped ones.
 * @example tableOf([]).match({ name: "Claude", email: "noreply@anthropic.com" })?.kind // "agent"
 */
export function tableOf(added: readonly AuthorshipRow[]): AuthorshipTable {
  const users = added.length === 0 ? undefined : new Identities(added);
  const shipped = new Identities(AUTHORSHIP_ROWS);
  const rows = [...added, ...AUTHORSHIP_ROWS];
  const lines = new Patterns();
  for (const row of rows) lines.add(row, row.lines ?? []);
  const tools = new Map(
    rows.flatMap((row) => [...(row.values ?? []), ...(row.footers ?? [])].map((word) => [word.toLowerCase(), row])),
  );
  const words = { value: byFirstLetter(wordList(rows, "value")), footer: byFirstLetter(wordList(rows, "footer")) };
  const toolNamed = (text: string, reading: Reading): string | undefined => {
    const named = text.slice(0, NAMED);
    const lower = named.toLowerCase();
    const follows = reading === "value" ? goesOn : goesOnInSentence;
    for (const [word, tool] of words[reading].get(lower[0] ?? "") ?? [])
      if (lower.startsWith(word) && (/[^\p{L}\d]$/u.test(word) || follows(named.slice(word.length)))) return tool;
    return undefined;
  };
  const judge = (identity: RawIdentity): ActorMatch | undefined => {
    const name = identity.name.slice(0, LONGEST).trim();
    const email = identity.email.slice(0, LONGEST).trim().toLowerCase();
    const lower = name.toLowerCase();
    const own = users?.byAddress(email) ?? users?.byName(lower);
    if (own) return { kind: own.kind, tool: own.name, by: "user" };
    const address = shipped.byAddress(email);
    const called = shipped.byName(lower);
    // The name of an agent on the address of a bot: "Copilot Autofix" by a security bot.
    const row =
      address?.kind === "agent"
        ? address
        : called?.kind === "agent"
          ? called
          : (address ??
            called ??
            (isPlaceholderDomain(email) && email.startsWith(`${lower}@`) ? tools.get(lower) : undefined));
    if (row?.kind === "bot" && row !== address && isBorrowed(lower, email))
      return { kind: "person", tool: "", by: "weak" };
    // An address that many services share gives way to a name that is an agent's: "AI Agent <bot@…>".
    if (
      (row === undefined || (row.kind === "bot" && !/\[bot\]/.test(email))) &&
      isAgentForm({ name, email }, (text) => toolNamed(text, "value") !== undefined)
    )
      return { kind: "agent", tool: toolNamed(name, "value") ?? name, by: "form" };
    if (row) return { kind: row.kind, tool: row.name, by: row === address ? "address" : "name" };
    const form = botFormOf({ name, email });
    return form === undefined
      ? undefined
      : form === "weak"
        ? { kind: "person", tool: "", by: "weak" }
        : { kind: "bot", tool: "", by: isBotAddress(email) ? "address" : "form" };
  };
  // Every identity of a history is asked about several times.
  const judged = new Map<string, { readonly match: ActorMatch | undefined }>();
  return {
    match: (identity) => {
      const key = `${identity.name}\0${identity.email}`;
      let known = judged.get(key);
      if (known === undefined) {
        known = { match: judge(identity) };
        judged.set(key, known);
      }
      return known.match;
    },
    toolNamed,
    toolOfLine: (line) => lines.find(line.slice(0, LONGEST).trim().toLowerCase())?.name,
  };
}

/** The table without anything added. */
export const AUTHORSHIP_TABLE: AuthorshipTable = tableOf([]);
