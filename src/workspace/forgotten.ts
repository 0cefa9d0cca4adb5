/**
 * People the user has had erased as counterparties: `forgotten:` in people.yaml, hashes of their addresses, logins and
 * names (redaction.ts), so that they stay erased after every rebuild and the file does not name them.
 */
import { isMap, isSeq, parseDocument } from "yaml";
import { UserError } from "../errors.ts";
import type { CommitRecord, MergeFacts, MessageBody, MessageFacts } from "../model/commit.ts";
import { formatIdentity, type RawIdentity } from "../model/identity.ts";
import { createBody } from "../sources/git/message-body.ts";
import type { Home } from "./home.ts";
import { peoplePath } from "./people-file.ts";
import { hashesOf, redactionOf } from "./redaction.ts";
import { changeUserFile, readUserFile } from "./user-file.ts";

function parsePeople(text: string, path: string) {
  const written = parseDocument(text);
  const document =
    written.errors.length === 0 && written.contents === null
      ? parseDocument(`${text.trimEnd()}\nforgotten: []\n`)
      : written;
  if (document.errors[0] || !isMap(document.contents))
    throw new UserError(
      "malformed-people",
      `${path}: ${document.errors[0]?.message.split("\n")[0] ?? "Unexpected content, expected settings."}`,
      "Correct the file, or move it away.",
    );
  return document;
}

/** Hashes of all forgotten addresses, sorted. */
export async function readForgotten(home: Home): Promise<readonly string[]> {
  const text = await readUserFile(peoplePath(home));
  const list = parsePeople(text, peoplePath(home)).get("forgotten");
  return isSeq(list)
    ? list
        .toJSON()
        .filter((item: unknown): item is string => typeof item === "string" && /^[0-9a-f]{64}$/.test(item))
        .sort()
    : [];
}

/** Adds addresses, logins and names to the forgotten. */
export async function addForgotten(home: Home, words: readonly string[]): Promise<void> {
  await changeUserFile(peoplePath(home), (before) => {
    const document = parsePeople(before, peoplePath(home));
    const list = document.get("forgotten");
    const known = new Set<unknown>(isSeq(list) ? list.toJSON() : []);
    const added = [...new Set(words.flatMap(hashesOf))].filter((hash) => !known.has(hash)).sort();
    if (isSeq(list)) {
      list.flow = false;
      for (const hash of added) list.add(hash);
    } else document.set("forgotten", document.createNode(added));
    return document.toString({ lineWidth: 0 });
  });
}

/**
 * Makes a function that takes forgotten people out of a commit record: identities, trailers, logins, and every quoted
 * word. Run it over all records twice: the first time learns the names that go with the addresses.
 * Returns undefined where nobody is forgotten.
 */
export function forgetter(hashes: readonly string[]): ((record: CommitRecord) => CommitRecord) | undefined {
  const redaction = redactionOf(hashes);
  if (!redaction) return undefined;
  const known = new Map<string, RawIdentity>();
  const mask = (raw: RawIdentity): RawIdentity => {
    const id = formatIdentity(raw);
    let masked = known.get(id);
    if (!masked) {
      masked = redaction.identity(raw);
      known.set(id, masked);
    }
    return masked;
  };
  const { text } = redaction;
  const maskMerge = ({ login, branch, title, reviewers, ...rest }: MergeFacts): MergeFacts => ({
    ...rest,
    ...(login !== undefined && !redaction.isLogin(login) ? { login } : {}),
    ...(branch === undefined ? {} : { branch: text(branch) }),
    ...(title === undefined ? {} : { title: text(title) }),
    ...(reviewers === undefined ? {} : { reviewers: reviewers.filter((one) => !redaction.isLogin(one)) }),
  });
  const maskBody = (body: MessageBody): MessageBody => {
    const masked = text(body.text);
    return createBody(masked, 0, masked.length, body.line);
  };
  const maskMessage = (message: MessageFacts): MessageFacts => ({
    ...message,
    subject: text(message.subject),
    trailers: message.trailers.map((trailer) => ({
      ...trailer,
      value: text(trailer.value),
      people: trailer.people.map(mask),
    })),
    references: message.references
      .filter(({ kind, value }) => kind === "link" || !redaction.isLogin(value.split("/", 1)[0]!))
      .map((reference) => (reference.kind === "link" ? { ...reference, value: text(reference.value) } : reference)),
    body: maskBody(message.body),
    statements: message.statements.map(text),
    ...(message.merge === undefined ? {} : { merge: maskMerge(message.merge) }),
  });
  return (record) => ({
    ...record,
    author: mask(record.author),
    committer: mask(record.committer),
    message: maskMessage(record.message),
  });
}
