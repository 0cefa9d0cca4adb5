/**
 * What Waymark would say of a described history, without git and without a process of its own: records, History, signals,
 * assessment. Areas come from the tree alone, nothing is known of documents, roles and .mailmap; for those there is the
 * built program. Fast enough for many histories.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { assess } from "../../src/assess/assess.ts";
import { parseShippedLadder } from "../../src/assess/load-ladder.ts";
import type { Bytes, CommitDescription, HistoryDescription, Signature } from "../../src/demo/history-description.ts";
import { aboutPerson } from "../../src/history/about.ts";
import { deriveAreas } from "../../src/history/areas.ts";
import { deriveHistory } from "../../src/history/derive.ts";
import type { History } from "../../src/history/history.ts";
import { deriveLanding } from "../../src/history/landing.ts";
import { profileOf } from "../../src/history/profiles.ts";
import { classifyAuthorship } from "../../src/identity/classify-authorship.ts";
import { resolvePeople } from "../../src/identity/resolve.ts";
import type { Change, CommitRecord, MessageFacts } from "../../src/model/commit.ts";
import { isShown } from "../../src/model/evidence.ts";
import type { RawIdentity } from "../../src/model/identity.ts";
import type { Assessment } from "../../src/model/report.ts";
import { EXPERIMENTAL } from "../../src/signals/experimental.ts";
import { SIGNALS } from "../../src/signals/index.ts";
import { runSignals } from "../../src/signals/run.ts";
import { parseMessage } from "../../src/sources/git/message.ts";
import { applyEdits } from "./transformations/main-line.ts";

const LADDER = parseShippedLadder(readFileSync(new URL("../../ladders/waymark.yaml", import.meta.url), "utf8"));

const hashOf = (text: string): string => createHash("sha1").update(text).digest("hex");

const identityOf = ({ name, email }: Signature): RawIdentity => ({ name: String(name), email: String(email) });

const known = new Map<string, MessageFacts>();

/** What a message says; those of one history come again in every other record of it. */
function factsOf(text: string): MessageFacts {
  const facts = known.get(text) ?? parseMessage(text);
  known.set(text, facts);
  return facts;
}

type Files = ReadonlyMap<string, Bytes>;

/** What git would list between two trees, moves with unchanged contents marked as such. */
function changesBetween(before: Files, after: Files): Change[] {
  const gone = new Set([...before].flatMap(([path, content]) => (after.has(path) ? [] : [content])));
  const changes: Change[] = [];
  for (const [path, content] of after)
    if (!before.has(path)) changes.push({ path, status: gone.has(content) ? "R" : "A" });
    else if (before.get(path) !== content) changes.push({ path, status: "M" });
  for (const path of before.keys()) if (!after.has(path)) changes.push({ path, status: "D" });
  return changes.sort((a, b) => (a.path < b.path ? -1 : 1));
}

function recordsOf({ commits }: HistoryDescription): { readonly records: CommitRecord[]; readonly last: Files } {
  const trees = new Map<string, Files>();
  const empty: Files = new Map();
  const records = commits.map(({ id, parents, author, committer, message, edits }: CommitDescription): CommitRecord => {
    const before = trees.get(parents[0] ?? "") ?? empty;
    const after = applyEdits(before, edits);
    trees.set(id, after);
    const isMerge = parents.length > 1;
    const changes = isMerge ? [] : changesBetween(before, after);
    const text = typeof message === "function" ? message(hashOf) : message;
    return {
      oid: hashOf(id),
      parents: parents.map(hashOf),
      author: identityOf(author),
      committer: identityOf(committer),
      authoredAt: author.at.seconds,
      committedAt: committer.at.seconds,
      message: factsOf(String(text)),
      changes,
      changesTotal: changes.length,
    };
  });
  return { records, last: trees.get(commits.at(-1)?.id ?? "") ?? empty };
}

/** A described history as signals see it. */
function historyFrom(description: HistoryDescription): History {
  const { records, last } = recordsOf(description);
  const tags = description.tags.map((tag) => ({
    name: tag.name,
    oid: hashOf(`tag ${tag.name}`),
    target: hashOf(tag.target),
    tagger: identityOf(tag.tagger),
    taggedAt: tag.tagger.at.seconds,
    subject: tag.name,
  }));
  const raws = [
    ...records.flatMap(({ author, committer, message }) => [
      author,
      committer,
      ...message.trailers.flatMap((trailer) => trailer.people),
    ]),
    ...tags.map(({ tagger }) => tagger),
  ];
  const unique = [...new Map(raws.map((raw) => [`${raw.name}\0${raw.email}`, raw])).values()];
  const people = resolvePeople(unique.map((raw) => ({ raw, mapped: raw, lastUsed: 0 })));
  const tree = [...last.keys()].map((path) => ({ path, blob: hashOf(path) }));
  return deriveHistory({
    repo: { key: hashOf("repository"), name: "example", shallow: false, pathsReadable: true },
    until: Number.POSITIVE_INFINITY,
    landed: deriveLanding(records, [hashOf(description.branches.get(description.head) ?? "")]),
    personOf: people.of,
    authoredOf: (record) => classifyAuthorship(record, undefined, (raw) => people.of(raw).kind),
    people: people.all,
    areas: deriveAreas(tree, []),
    roles: [],
    documents: [],
    tags,
  });
}

/** Held to leave statuses alone also while a new version of them waits to be judged. */
const ALSO_HELD: ReadonlySet<string> = new Set(["tests-with-code", "docs-with-code", "subsystem-created"]);
const NOT_COUNTED: ReadonlySet<string> = new Set([...EXPERIMENTAL].filter((id) => !ALSO_HELD.has(id)));
/** Those that a status rests on. */
const COUNTED = SIGNALS.filter(({ id }) => !NOT_COUNTED.has(id));

/** The assessment of one person by a described history. @param email an address of theirs */
export function assessInMemory(description: HistoryDescription, email: string): Assessment {
  const history = historyFrom(description);
  const person = history.people.find(({ emails }) => emails.includes(email));
  if (person === undefined) throw new Error(`Unexpected address ${email}, expected one of the history`);
  const run = runSignals(COUNTED, history, aboutPerson(history, person));
  const evidence = run.evidence.filter((item) => item.person === person.key);
  const seen = new Set(evidence.filter(isShown).map(({ signal }) => signal));
  const profile = profileOf(history, person);
  return assess({
    ladder: LADDER,
    evidence,
    knowledge: (signal) => {
      const blind = run.blind.get(signal);
      if (seen.has(signal)) return { title: signal, outcome: "seen", reason: "" };
      return blind === undefined
        ? { title: signal, outcome: "not-seen", reason: "nothing" }
        : { title: signal, ...blind };
    },
    experimental: NOT_COUNTED,
    needsOf: () => [],
    commits: profile.commits,
    weeks: profile.weeks,
    summarise: () => "",
  });
}
