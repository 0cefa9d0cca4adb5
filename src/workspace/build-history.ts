/** Commit records of a clone → its History at a day: reads roles, documents, tags and mailmap at the as-of revision. */
import { mayBeDocument } from "../documents/document-path.ts";
import { recogniseDocument } from "../documents/recognise.ts";
import { deriveAreas } from "../history/areas.ts";
import { deriveHistory } from "../history/derive.ts";
import type { DiscussionSource } from "../history/discussions.ts";
import type { History } from "../history/history.ts";
import { deriveLanding, knownAt, type LandedCommit } from "../history/landing.ts";
import { loginHints } from "../history/login-hints.ts";
import { AUTHORSHIP_TABLE, type AuthorshipTable } from "../identity/authorship-table.ts";
import { classifyAuthorship } from "../identity/classify-authorship.ts";
import { type IdentityUse, type People, type PeopleHints, resolvePeople } from "../identity/resolve.ts";
import type { CommitRecord, FileText, LightTag, TagRecord, TreeEntry } from "../model/commit.ts";
import type { DocumentRecord } from "../model/document.ts";
import { placeKey } from "../model/forge.ts";
import { readForgeObject } from "../model/forge-object.ts";
import { formatIdentity, type RawIdentity } from "../model/identity.ts";
import type { ForgeCoverage } from "../model/report.ts";
import type { Roles } from "../model/roles.ts";
import { endOfDay } from "../model/time.ts";
import { readComment } from "../reviews/read-comment.ts";
import { listTags, listTree, mapByMailmap, readTexts } from "../sources/git/objects.ts";
import type { GitPlace } from "../sources/git/process.ts";
import type { Repository } from "../sources/git/repository.ts";
import { isRolesFile, parseRoles, workspaceAreas } from "../sources/git/roles.ts";
import { findEncounters } from "./encounters.ts";
import { type ForgeIdentities, identitiesOnForge, redactDiscussions } from "./forge-identities.ts";
import { judgeAccounts } from "./judge-accounts.ts";
import { isRedacted, type Redaction, redactionOf } from "./redaction.ts";

/** More documents than this are not read; coverage says how many were left. */
const DOCUMENT_LIMIT = 20_000;

export interface BuiltHistory {
  readonly history: History;
  readonly people: Pick<People, "joinedByLikelihood" | "waiting" | "formerNames">;
  /** The commit whose tree, roles and mailmap were used. */
  readonly revision: string | undefined;
  readonly forges: readonly ForgeCoverage[];
  /** What was not read, one sentence each. */
  readonly notes: readonly string[];
}

/** What a revision's tree says: its files, roles and documents, and the repository's tags. */
export interface RevisionTexts {
  readonly revision: string | undefined;
  readonly tree: readonly TreeEntry[];
  readonly tags: readonly TagRecord[];
  readonly lightTags: readonly LightTag[];
  readonly roles: Roles;
  readonly documents: readonly DocumentRecord[];
  readonly notes: readonly string[];
}

/** Texts without the words of people who are to stay forgotten. */
const redacted = (files: readonly FileText[], redaction: Redaction | undefined): readonly FileText[] =>
  redaction
    ? files.map((file) => (file.text === undefined ? file : { ...file, text: redaction.text(file.text) }))
    : files;

/** Reads a revision's tree. Asks git only, so it can run while the log is read. */
export async function readRevision(
  place: GitPlace,
  revision: string | undefined,
  redaction?: Redaction,
): Promise<RevisionTexts> {
  if (revision === undefined)
    return { revision, tree: [], tags: [], lightTags: [], roles: { lines: [], areas: [] }, documents: [], notes: [] };
  const notes: string[] = [];
  const [tree, { tags, lightTags }] = await Promise.all([listTree(place, revision), listTags(place)]);
  if (tree === undefined)
    notes.push("The tree of the as-of revision could not be read: no areas, roles or documents from it.");
  const files = tree ?? [];
  const wanted = files.filter(({ path }) => mayBeDocument(path));
  if (wanted.length > DOCUMENT_LIMIT)
    notes.push(`${wanted.length - DOCUMENT_LIMIT} of ${wanted.length} possible documents were not read.`);
  const [roleTexts, documentTexts] = await Promise.all([
    readTexts(
      place,
      files.filter(({ path }) => isRolesFile(path)),
    ),
    readTexts(place, wanted.slice(0, DOCUMENT_LIMIT)),
  ]);
  const missing = [...roleTexts, ...documentTexts].filter(({ text }) => text === undefined).length;
  if (missing > 0)
    notes.push(
      `${missing} ${missing === 1 ? "file was" : "files were"} missing in this clone, too large, or not text, and not read.`,
    );
  return {
    revision,
    tree: files,
    tags,
    lightTags,
    roles: parseRoles(roleTexts),
    documents: redacted(documentTexts, redaction).flatMap((file) => recogniseDocument(file) ?? []),
    notes,
  };
}

/** Identities in commits and their trailers. */
export function identitiesIn(records: readonly CommitRecord[]): ReadonlySet<RawIdentity> {
  const found = new Set<RawIdentity>();
  for (const { author, committer, message } of records) {
    found.add(author);
    found.add(committer);
    for (const { people } of message.trailers) for (const raw of people) found.add(raw);
  }
  return found;
}

/** A raw identity and when it authored: seconds, and how many commits. */
interface Used {
  readonly raw: RawIdentity;
  first: number;
  last: number;
  commits: number;
}

/** Every raw identity in commits, trailers, roles and tags, once. */
function collectIdentities(
  landed: readonly LandedCommit[],
  roles: Roles,
  tags: readonly TagRecord[],
  others: readonly RawIdentity[],
): Map<string, Used> {
  const uses = new Map<RawIdentity, { first: number; last: number; commits: number }>();
  const mention = (raw: RawIdentity) => {
    let used = uses.get(raw);
    if (used === undefined) {
      used = { first: Number.POSITIVE_INFINITY, last: 0, commits: 0 };
      uses.set(raw, used);
    }
    return used;
  };
  for (const { record, landedAt } of landed) {
    const used = mention(record.author);
    used.commits++;
    used.first = Math.min(used.first, landedAt);
    used.last = Math.max(used.last, landedAt);
    mention(record.committer);
    for (const trailer of record.message.trailers) for (const raw of trailer.people) mention(raw);
  }
  for (const { raw } of roles.lines) mention(raw);
  for (const { tagger } of tags) mention(tagger);
  for (const raw of others) mention(raw);
  const merged = new Map<string, Used>();
  for (const [raw, { first, last, commits }] of uses) {
    const id = formatIdentity(raw);
    const before = merged.get(id);
    if (before === undefined) merged.set(id, { raw, first, last, commits });
    else {
      before.first = Math.min(before.first, first);
      before.last = Math.max(before.last, last);
      before.commits += commits;
    }
  }
  return merged;
}

/** Answers of a mailmap, by identity as `formatIdentity` writes it. */
export interface Mailmap {
  readonly revision: string;
  readonly answers: ReadonlyMap<string, RawIdentity>;
}

/** Asks for what a revision's mailmap says of identities. Asks git only, so it can run while a history is derived. */
export async function readMailmap(
  repository: Repository,
  place: GitPlace,
  revision: string,
  identities: Iterable<RawIdentity>,
): Promise<Mailmap> {
  const asked = [...new Map([...identities].map((raw) => [formatIdentity(raw), raw]))];
  const mapped = await mapByMailmap(
    repository,
    place,
    revision,
    asked.map(([, raw]) => raw),
  );
  return { revision, answers: new Map(asked.map(([id], index) => [id, mapped[index]!])) };
}

/** What people are resolved from. */
export interface PeopleSources {
  readonly repository: Repository;
  readonly place: GitPlace;
  /** Whose mailmap to use. */
  readonly revision: string;
  readonly landed: readonly LandedCommit[];
  readonly roles: Roles;
  readonly tags: readonly TagRecord[];
  /** Identities of forge accounts, and who their pull requests' commits are by. */
  readonly forge?: ForgeIdentities;
  readonly redaction?: Redaction | undefined;
  /** The mailmap's answers, where they were asked for ahead. */
  readonly asked?: Promise<Mailmap> | undefined;
  readonly table: AuthorshipTable;
  readonly hints: Pick<PeopleHints, "claims" | "isYou" | "byNameAlone">;
}

/** The people of a repository, each with the reasons why their identities are theirs. */
export async function resolveIn(sources: PeopleSources): Promise<People> {
  const { repository, place, revision, landed, roles, tags, forge, redaction, asked, table, hints } = sources;
  const identities = [...collectIdentities(landed, roles, tags, forge?.identities ?? [])].sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
  const ahead = await asked;
  const answers = ahead?.revision === revision ? ahead.answers : undefined;
  const unasked = identities.filter(([id]) => !answers?.has(id)).map(([, { raw }]) => raw);
  const rest = unasked.length === 0 ? undefined : await readMailmap(repository, place, revision, unasked);
  const uses: IdentityUse[] = identities.map(([id, { raw, first, last, commits }]) => {
    const mapped = answers?.get(id) ?? rest?.answers.get(id) ?? raw;
    return {
      raw,
      mapped: redaction && !isRedacted(raw.email) ? redaction.identity(mapped) : mapped,
      lastUsed: last,
      ...(commits === 0 ? {} : { firstUsed: first, commits }),
    };
  });
  return resolvePeople(uses, {
    ...hints,
    ...findEncounters(landed.map(({ record }) => record)),
    logins: [...loginHints(landed), ...(forge?.logins ?? [])],
    table,
    judged: judgeAccounts(landed, identities, table),
  });
}

/** The repository's key: the smallest root commit, or for a shallow clone the configured name, else its remote or folder. */
function repositoryKey(repository: Repository, records: readonly CommitRecord[], name: string): string {
  if (repository.shallow) return repository.settings.get("waymark.repository") ?? `shallow:${name}`;
  let smallest: string | undefined;
  for (const record of records)
    if (record.parents.length === 0 && (smallest === undefined || record.oid < smallest)) smallest = record.oid;
  return smallest ?? `empty:${name}`;
}

/** What of a forge stands in a history. */
function coverForge({ place, skipped = {} }: ForgeSource, history: History): ForgeCoverage {
  const name = placeKey(place);
  const own = history.discussions.filter(({ object }) => readForgeObject(object)?.place === name);
  return {
    name,
    discussions: own.length,
    entries: own.reduce((sum, { entries }) => sum + entries.length, 0),
    skipped,
  };
}

/** What was read of a forge, and what was left out of it, by reason. */
export interface ForgeSource extends DiscussionSource {
  readonly skipped?: Readonly<Record<string, number>>;
}

/**
 * @param records every commit read; those not reachable from `tips` are ignored.
 * @param options.until last day known, "YYYY-MM-DD"; without it everything read is known.
 * @param options.name short name for people to read.
 * @param options.ahead texts of the revision that will most likely be the as-of one, being read already.
 * @param options.mailmap the same of its mailmap.
 * @param options.table who is known to be a tool or a bot; the shipped table by default.
 */
export async function buildHistory(
  repository: Repository,
  place: GitPlace,
  records: readonly CommitRecord[],
  tips: readonly string[],
  options: {
    readonly until: string | undefined;
    readonly name: string;
    readonly pathsReadable: boolean;
    readonly ahead?: Promise<RevisionTexts>;
    readonly mailmap?: Promise<Mailmap>;
    readonly forgotten?: readonly string[];
    /** What the user says of people, and who they are. */
    readonly people?: Pick<PeopleHints, "claims" | "isYou" | "byNameAlone">;
    readonly table?: AuthorshipTable;
    /** What was read of the repository's forge. */
    readonly discussions?: readonly ForgeSource[];
  },
): Promise<BuiltHistory> {
  const table = options.table ?? AUTHORSHIP_TABLE;
  const until = options.until === undefined ? Number.POSITIVE_INFINITY : endOfDay(options.until);
  const { known, revision } = knownAt(deriveLanding(records, tips), until);
  const redaction = redactionOf(options.forgotten ?? []);
  // What was read ahead was read before anybody could be taken out of it.
  const ahead = redaction ? undefined : await options.ahead;
  const texts = ahead && ahead.revision === revision ? ahead : await readRevision(place, revision, redaction);
  const roles = redaction
    ? {
        ...texts.roles,
        lines: texts.roles.lines.flatMap((line) =>
          redaction.isForgotten(line.raw) ? [] : { ...line, quote: redaction.text(line.quote) },
        ),
      }
    : texts.roles;
  const tags = redaction
    ? texts.tags.flatMap((tag) =>
        redaction.isForgotten(tag.tagger) ? [] : { ...tag, subject: redaction.text(tag.subject) },
      )
    : texts.tags;
  const discussions = (options.discussions ?? []).map((source) =>
    redaction ? { ...source, ...redactDiscussions(source, redaction) } : source,
  );
  const people = await resolveIn({
    repository,
    forge: identitiesOnForge(discussions),
    place,
    revision: revision ?? "",
    landed: known,
    roles,
    tags,
    redaction,
    asked: options.mailmap,
    table,
    hints: options.people ?? {},
  });
  const areas = deriveAreas(texts.tree, [...roles.areas, ...workspaceAreas(texts.tree.map(({ path }) => path))]);
  const history = deriveHistory({
    repo: {
      key: repositoryKey(
        repository,
        known.map(({ record }) => record),
        options.name,
      ),
      name: options.name,
      shallow: repository.shallow,
      pathsReadable: options.pathsReadable,
    },
    until,
    landed: known,
    personOf: people.of,
    authoredOf: (record) => classifyAuthorship(record, table, (raw) => people.of(raw).kind),
    people: people.all,
    areas,
    roles: roles.lines,
    documents: texts.documents,
    tags,
    lightTags: texts.lightTags,
    discussions,
    readComment,
  });
  return {
    history,
    people,
    revision,
    forges: discussions.map((source) => coverForge(source, history)),
    notes: texts.notes,
  };
}
