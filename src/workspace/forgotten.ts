/**
 * People the user has had erased as counterparties: `forgotten:` in people.yaml, each a SHA-256 of a lower-cased
 * address, so that they stay erased after every rebuild and the file does not name them.
 */
import { createHash } from "node:crypto";
import { join } from "node:path";
import { isMap, isSeq, parseDocument } from "yaml";
import { UserError } from "../errors.ts";
import type { CommitRecord } from "../model/commit.ts";
import type { RawIdentity } from "../model/identity.ts";
import type { Home } from "./home.ts";
import { changeUserFile, readUserFile } from "./user-file.ts";

export const peoplePath = (home: Home): string => join(home.records, "people.yaml");

export const hashOf = (address: string): string => createHash("sha256").update(address.trim().toLowerCase()).digest("hex");

function parsePeople(text: string, path: string) {
  const document = parseDocument(text.trim() === "" ? "forgotten: []\n" : text);
  if (document.errors[0] || !isMap(document.contents)) throw new UserError("malformed-people", `${path}: ${document.errors[0]?.message.split("\n")[0] ?? "Unexpected content, expected settings."}`, "Correct the file, or move it away.");
  return document;
}

/** Hashes of all forgotten addresses, sorted. */
export async function readForgotten(home: Home): Promise<readonly string[]> {
  const text = await readUserFile(peoplePath(home));
  if (text.trim() === "") return [];
  const list = parsePeople(text, peoplePath(home)).get("forgotten");
  return isSeq(list) ? list.toJSON().filter((item: unknown): item is string => typeof item === "string" && /^[0-9a-f]{64}$/.test(item)).sort() : [];
}

/** Adds addresses to the forgotten. */
export async function addForgotten(home: Home, addresses: readonly string[]): Promise<void> {
  await changeUserFile(peoplePath(home), (before) => {
    const document = parsePeople(before, peoplePath(home));
    const list = document.get("forgotten");
    const known = new Set<string>(isSeq(list) ? (list.toJSON() as string[]) : []);
    for (const address of addresses) known.add(hashOf(address));
    document.set("forgotten", document.createNode([...known].sort()));
    return document.toString({ lineWidth: 0 });
  });
}

export const FORGOTTEN_NAME = "someone";

/**
 * Makes a function that takes forgotten people out of a commit record: identities, trailers, and every quoted word.
 * Returns undefined where nobody is forgotten.
 */
export function forgetter(hashes: readonly string[]): ((record: CommitRecord) => CommitRecord) | undefined {
  if (hashes.length === 0) return undefined;
  const wanted = new Set(hashes);
  const known = new Map<string, RawIdentity>();
  const names = new Set<string>();
  const mask = (raw: RawIdentity): RawIdentity => {
    const id = `${raw.name}\0${raw.email}`;
    let masked = known.get(id);
    if (!masked) {
      const hash = raw.email === "" ? "" : hashOf(raw.email);
      const forgotten = wanted.has(hash) || (raw.email === "" && names.has(raw.name));
      masked = forgotten ? { name: FORGOTTEN_NAME, email: `${hash.slice(0, 12)}@forgotten.invalid` } : raw;
      known.set(id, masked);
      if (forgotten) for (const word of [raw.name, raw.email]) if (word.length > 2) names.add(word);
    }
    return masked;
  };
  const clean = (text: string): string => {
    let cleaned = text;
    for (const name of names) if (cleaned.includes(name)) cleaned = cleaned.replaceAll(name, FORGOTTEN_NAME);
    return cleaned;
  };
  return (record) => {
    const author = mask(record.author);
    const committer = mask(record.committer);
    const trailers = record.message.trailers.map((trailer) => ({ ...trailer, people: trailer.people.map(mask) }));
    const { message } = record;
    return {
      ...record,
      author,
      committer,
      message: { ...message, subject: clean(message.subject), trailers: trailers.map((trailer) => ({ ...trailer, value: clean(trailer.value) })), cues: message.cues.map((cue) => ({ ...cue, quote: clean(cue.quote) })) },
    };
  };
}

/** Whether an identity may stand in what is derived: false for forgotten ones. */
export function keeper(hashes: readonly string[]): (raw: RawIdentity) => boolean {
  const wanted = new Set(hashes);
  return wanted.size === 0 ? () => true : ({ email }) => email === "" || !wanted.has(hashOf(email));
}
