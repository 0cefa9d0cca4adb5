/** Who stands in what was read of a forge, as raw identities; and the same without people who are to stay forgotten. */
import type { DiscussionSource } from "../history/discussions.ts";
import type { ForgeAccount, ForgeKind, ForgeRecord } from "../model/forge.ts";
import { accountIdentity } from "../model/forge-identity.ts";
import { formatIdentity, type RawIdentity } from "../model/identity.ts";
import type { Redaction } from "./redaction.ts";

export interface ForgeIdentities {
  /** Every identity once. */
  readonly identities: readonly RawIdentity[];
  /** Login → who alone wrote pull requests of it, and how many. */
  readonly logins: readonly (readonly [string, RawIdentity, number])[];
}

const accountsOf = (record: ForgeRecord): readonly (ForgeAccount | undefined)[] =>
  record.type === "discussion"
    ? [record.author, record.closedBy, record.mergedBy, ...record.assignees]
    : record.type === "event"
      ? [record.author, record.to]
      : [record.author];

/** The identities in what was read, and whose commits an account's pull requests hold. */
export function identitiesOnForge(sources: readonly DiscussionSource[]): ForgeIdentities {
  const identities = new Map<string, RawIdentity>();
  const logins = new Map<string, { login: string; raw: RawIdentity; count: number }>();
  for (const { place, records } of sources) {
    const authors = new Map<number, string>();
    const known = new Set<string>();
    for (const record of records) {
      if (record.type === "discussion" && record.author && !record.author.isBot)
        authors.set(record.number, record.author.login);
      for (const account of accountsOf(record)) {
        if (!account) continue;
        const key = `${account.login}\0${account.id}\0${account.name}\0${account.email}`;
        if (known.has(key)) continue;
        known.add(key);
        const raw = accountIdentity(place.kind, account);
        identities.set(formatIdentity(raw), raw);
      }
    }
    // A pull request is one vote, and only where one author wrote all of it: branches hold others' commits too.
    const writers = new Map<number, Map<string, RawIdentity>>();
    for (const record of records)
      if (record.type === "event" && record.committed) {
        const own = writers.get(record.number) ?? new Map<string, RawIdentity>();
        writers.set(record.number, own.set(formatIdentity(record.committed), record.committed));
      }
    for (const [number, own] of writers) {
      const login = authors.get(number);
      const [raw, ...others] = own.values();
      if (login === undefined || raw === undefined || others.length > 0) continue;
      const key = `${login}\0${formatIdentity(raw)}`;
      const one = logins.get(key) ?? { login, raw, count: 0 };
      one.count++;
      logins.set(key, one);
    }
  }
  return {
    identities: [...identities.values()],
    logins: [...logins.values()].map(({ login, raw, count }) => [login, raw, count] as const),
  };
}

/** What was read, with nothing in it of people who are to stay forgotten: their accounts are gone, their words too. */
export function redactDiscussions({ place, records }: DiscussionSource, redaction: Redaction): DiscussionSource {
  return { place, records: records.map((record) => redactRecord(place.kind, record, redaction)) };
}

function redactRecord(kind: ForgeKind, record: ForgeRecord, redaction: Redaction): ForgeRecord {
  const isGone = (account: ForgeAccount | undefined): boolean =>
    account !== undefined &&
    (redaction.isForgotten(accountIdentity(kind, account)) || redaction.isLogin(account.login));
  const kept = (account: ForgeAccount | undefined) => (isGone(account) ? undefined : account);
  const author = kept(record.author);
  // What somebody forgotten said goes with them.
  const said = (text: string): string => (isGone(record.author) ? "" : redaction.text(text));
  switch (record.type) {
    case "discussion":
      return {
        ...record,
        author,
        closedBy: kept(record.closedBy),
        mergedBy: kept(record.mergedBy),
        assignees: record.assignees.filter((account) => !isGone(account)),
        title: said(record.title),
        body: said(record.body),
      };
    case "comment":
      return { ...record, author, body: said(record.body) };
    case "review":
      return { ...record, author, body: said(record.body) };
    case "resolution":
      return { ...record, author };
    case "event":
      return {
        ...record,
        author,
        to: kept(record.to),
        what: said(record.what),
        committed: record.committed && redaction.identity(record.committed),
      };
  }
}
