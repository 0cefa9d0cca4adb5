/** Commit records, people, areas and texts of one repository → its History. Pure; the order of input does not matter. */
import type { Change, ChangeStatus, CommitRecord, LightTag, TagRecord, Trailer } from "../model/commit.ts";
import type { DocumentRecord } from "../model/document.ts";
import type { Authored } from "../model/evidence.ts";
import type { Person, RawIdentity } from "../model/identity.ts";
import type { RoleLine } from "../model/roles.ts";
import { dayOf } from "../model/time.ts";
import type { AreaMap } from "./areas.ts";
import { authorOf, WRITTEN_BY } from "./author-of.ts";
import { type DiscussionSource, deriveDiscussions } from "./discussions.ts";
import { fileKindOf } from "./file-kind.ts";
import type { Commit, FileInfo, History, HistoryDocument, ResolvedTrailer, Touch } from "./history.ts";
import type { LandedCommit } from "./landing.ts";

/** What a History is made of. */
export interface HistoryInput {
  readonly repo: History["repo"];
  /** Tags made after this moment (seconds) are not known yet; Infinity where nothing is left out. */
  readonly until: number;
  /** Known by then, in History order (see landing.ts). */
  readonly landed: readonly LandedCommit[];
  readonly personOf: (raw: RawIdentity) => Person;
  /** How a commit was declared to be made (identity/classify-authorship.ts). */
  readonly authoredOf: (record: CommitRecord) => Authored;
  readonly people: readonly Person[];
  readonly areas: AreaMap;
  readonly roles: readonly RoleLine[];
  readonly documents: readonly DocumentRecord[];
  readonly tags: readonly TagRecord[];
  readonly lightTags?: readonly LightTag[];
  /** What was read of its forge. */
  readonly discussions?: readonly DiscussionSource[];
  /** Reads review comments; without it none can be. */
  readonly readComment?: History["readComment"];
}

/** More hand-written paths than this in one commit is a sweep, whatever its subject says. */
const SWEEP_PATHS = 150;
/** So few paths are no sweep, whatever a subject says. */
const FEW_PATHS = 15;
/** More moves than this in one commit, with hardly anything else, is a mass rename. */
const MASS_MOVES = 20;
/** More added files than this in one commit, with hardly anything else, is an import. */
const IMPORT_ADDITIONS = 60;
const SWEEP_SUBJECT =
  /\b(reformat|re-format|clang-format|gofmt|prettier|rustfmt|black\b.*format|run (the )?formatter|licen[cs]e header|copyright (year|header|notice)s?|update copyright|whitespace|indent(ation)?\b.*(all|whole)|spdx|mass[- ]rename|auto[- ]?generated|automated)\b/i;
const FAR_FUTURE_SECONDS = 86_400;
const EARLIEST_AUTHORED = 86_400 * 365;
/** 2100-01-01, as in landing.ts. */
const LATEST_TAGGED = 4_102_444_800;

const isByHand = ({ file: { kind } }: Touch): boolean => kind !== "vendored" && kind !== "generated";

const NO_AREAS: readonly string[] = [];

/** Areas by number of hand-written paths, most first, ties by name. `alone` holds the lists of one area, which most are. */
function rankAreas(touches: readonly Touch[], alone: Map<string, readonly string[]>): readonly string[] {
  const first = touches.find(isByHand)?.file.area;
  if (first === undefined) return NO_AREAS;
  if (!touches.some((touch) => touch.file.area !== first && isByHand(touch))) {
    const known = alone.get(first) ?? [first];
    alone.set(first, known);
    return known;
  }
  const counts = new Map<string, number>();
  for (const touch of touches) if (isByHand(touch)) counts.set(touch.file.area, (counts.get(touch.file.area) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([name]) => name);
}

function isSweep({ changesTotal, message }: CommitRecord, touches: readonly Touch[]): boolean {
  if (changesTotal <= FEW_PATHS) return false;
  if (changesTotal > SWEEP_PATHS) return true;
  const added = touches.filter(({ status }) => status === "A").length;
  if (added > IMPORT_ADDITIONS && added > 0.9 * changesTotal) return true;
  const moved = touches.filter(({ status }) => status === "R").length;
  if (moved > MASS_MOVES && moved * 2 > 0.8 * changesTotal) return true;
  return SWEEP_SUBJECT.test(message.subject);
}

/** The commits of these ids that are present. */
function present(oids: readonly string[], byOid: ReadonlyMap<string, Commit>): readonly Commit[] {
  const found: Commit[] = [];
  for (const oid of oids) {
    const commit = byOid.get(oid);
    if (commit) found.push(commit);
  }
  return found;
}

/** A touch for each change; equal changes share one, and a change that is one object is looked up as that. */
function touchTable(areas: AreaMap): (change: Change) => Touch {
  const files = new Map<string, { file: FileInfo; touches: Map<ChangeStatus, Touch> }>();
  const known = new Map<Change, Touch>();
  const make = ({ path, status }: Change): Touch => {
    const file = files.get(path) ?? {
      file: { path, kind: fileKindOf(path), area: areas.of(path) },
      touches: new Map<ChangeStatus, Touch>(),
    };
    files.set(path, file);
    const touch = file.touches.get(status) ?? { file: file.file, status };
    file.touches.set(status, touch);
    return touch;
  };
  return (change) => {
    let touch = known.get(change);
    if (touch === undefined) {
      touch = make(change);
      known.set(change, touch);
    }
    return touch;
  };
}

/** Days of moments, each worked out once. */
function dayTable(): (seconds: number) => string {
  const days = new Map<number, string>();
  return (seconds) => {
    const number = Math.floor(seconds / 86_400);
    let day = days.get(number);
    if (day === undefined) {
      day = dayOf(seconds);
      days.set(number, day);
    }
    return day;
  };
}

/** Resolves trailers; those that are one object are resolved once. */
function trailerResolver(personOf: (raw: RawIdentity) => Person): (trailer: Trailer) => ResolvedTrailer {
  const known = new Map<Trailer, ResolvedTrailer>();
  return (trailer) => {
    let resolved = known.get(trailer);
    if (resolved === undefined) {
      const { key, value, people } = trailer;
      resolved = { key, value, raws: people, people: people.map(personOf) };
      known.set(trailer, resolved);
    }
    return resolved;
  };
}

const PREFIX = 7;
const prefixOf = (oid: string): number => Number.parseInt(oid.slice(0, PREFIX), 16);

/** Finds by full id, and by the first digits, for messages that abbreviate. */
function finder(byOid: ReadonlyMap<string, Commit>): (oid: string) => Commit | undefined {
  let prefixes: Map<number, Commit | Commit[]> | undefined;
  return (oid) => {
    const exact = byOid.get(oid);
    if (exact || oid.length < PREFIX) return exact;
    if (!prefixes) {
      prefixes = new Map();
      for (const commit of byOid.values()) {
        const prefix = prefixOf(commit.oid);
        const same = prefixes.get(prefix);
        prefixes.set(prefix, same === undefined ? commit : [same, commit].flat());
      }
    }
    const wanted = oid.toLowerCase();
    const matching = [prefixes.get(prefixOf(oid)) ?? []].flat().filter((commit) => commit.oid.startsWith(wanted));
    return matching.length === 1 ? matching[0] : undefined;
  };
}

function deriveCommits(input: HistoryInput): {
  readonly commits: Commit[];
  readonly byOid: ReadonlyMap<string, Commit>;
} {
  const touchOf = touchTable(input.areas);
  const resolveTrailer = trailerResolver(input.personOf);
  const alone = new Map<string, readonly string[]>();
  const dayAt = dayTable();
  const byOid = new Map<string, Commit>();
  const commits: Commit[] = [];
  const lander = new Map<Commit, string>();
  for (const { record, landedAt, landedBy } of input.landed) {
    const touches = record.changes.map(touchOf);
    const trailers = record.message.trailers.map(resolveTrailer);
    const {
      person: author,
      raw: rawAuthor,
      because: named,
    } = authorOf(record, input.personOf(record.author), trailers);
    const authored = input.authoredOf(record);
    const declared = named === undefined ? authored : { ...authored, because: [...authored.because, named] };
    const areas = rankAreas(touches, alone);
    const isMerge = record.parents.length > 1;
    const authoredPlausibly =
      record.authoredAt > EARLIEST_AUTHORED && record.authoredAt <= landedAt + FAR_FUTURE_SECONDS;
    const ported = trailers.some(
      ({ key, people }) => WRITTEN_BY.has(key) && people.some((person) => person !== author),
    );
    const picked = ported || record.message.pickedFrom.some((oid) => byOid.has(oid));
    const handMade = touches.some(isByHand);
    const commit: Commit & { landedBy: Commit | undefined } = {
      index: commits.length,
      oid: record.oid,
      parents: present(record.parents, byOid),
      author,
      committer: input.personOf(record.committer),
      rawAuthor,
      rawCommitter: record.committer,
      landedAt,
      day: dayAt(authoredPlausibly ? record.authoredAt : landedAt),
      message: record.message,
      trailers,
      touches,
      changesTotal: record.changesTotal,
      area: areas[0] ?? "",
      areas,
      authorship: declared.authorship,
      declared,
      isMerge,
      landedBy: undefined,
      substantive: !isMerge && author.kind !== "bot" && handMade && !picked && !isSweep(record, touches),
    };
    byOid.set(record.oid, commit);
    commits.push(commit);
    if (landedBy) lander.set(commit, landedBy);
  }
  for (const [commit, oid] of lander) (commit as { landedBy: Commit | undefined }).landedBy = byOid.get(oid);
  return { commits, byOid };
}

/** A document's file name without number and markup: "api" for 0000-api.md and 0412-api.md, as in log-parser.ts. */
const stemOf = (path: string): string =>
  path
    .slice(path.lastIndexOf("/") + 1)
    .replace(/^\d{2,5}[-_](?=\D)/, "")
    .replace(/\.(md|mdx|markdown|txt|rst|adoc|asciidoc|org)$/, "");

/** Finds each document's first commit and later hand-made changes, through moves. */
function deriveDocuments(
  records: readonly DocumentRecord[],
  commits: readonly Commit[],
  areas: AreaMap,
): HistoryDocument[] {
  const wanted = new Map<string, { addedBy: Commit | undefined; revisions: Commit[] }>();
  const owner = new Map<string, string>();
  for (const { path } of records) {
    wanted.set(path, { addedBy: undefined, revisions: [] });
    owner.set(path, path);
  }
  // Newest first: a move renames what the older commits called it.
  for (let at = commits.length - 1; at >= 0; at--) {
    const commit = commits[at]!;
    if (commit.isMerge) continue;
    for (const { file, status } of commit.touches) {
      const current = owner.get(file.path);
      if (current === undefined) continue;
      const document = wanted.get(current)!;
      if (status === "A") {
        if (document.addedBy) document.revisions.push(document.addedBy);
        document.addedBy = commit;
      } else if (status === "R") {
        const gone = commit.touches.filter((touch) => touch.status === "D");
        const named = gone.filter((touch) => stemOf(touch.file.path) === stemOf(file.path));
        // Moved as it was under another name: clear where nothing else moved.
        const from =
          named.length === 0 && commit.touches.filter((touch) => touch.status === "R").length === 1 ? gone : named;
        owner.delete(file.path);
        if (from.length === 1) owner.set(from[0]!.file.path, current);
      } else if (status === "M" && commit.substantive) document.revisions.push(commit);
    }
  }
  return records.map((record) => {
    const { addedBy, revisions } = wanted.get(record.path)!;
    // What landed together with the document was its drafting.
    const later = revisions.filter((commit) => addedBy === undefined || commit.landedAt > addedBy.landedAt);
    return { ...record, area: areas.of(record.path), addedBy, revisions: later.sort((a, b) => a.index - b.index) };
  });
}

/**
 * Builds the History of one repository as known at a day.
 * @example deriveHistory({ repo, asOf: "2026-10-31", landed, personOf, … }).commits[0] // the oldest commit
 */
export function deriveHistory(input: HistoryInput): History {
  const { commits, byOid } = deriveCommits(input);
  const find = finder(byOid);
  const history: History = {
    derived: new Map(),
    repo: input.repo,
    asOf: dayOf(commits.at(-1)?.landedAt ?? 0),
    commits,
    find,
    people: input.people,
    areas: input.areas.areas,
    documents: deriveDocuments(input.documents, commits, input.areas),
    roles: input.roles.map((line) => ({ ...line, person: input.personOf(line.raw) })),
    discussions: [],
    readComment: input.readComment ?? (() => undefined),
    lightTags: (input.lightTags ?? []).flatMap(({ name, target: oid }) => {
      const target = find(oid);
      // A commit of a release branch lands on the main line long after its release.
      return target ? [{ name, target, day: target.day }] : [];
    }),
    tags: input.tags.flatMap((tag) => {
      const target = find(tag.target);
      if (!target || tag.taggedAt > input.until) return [];
      const plausible = tag.taggedAt >= target.landedAt - FAR_FUTURE_SECONDS && tag.taggedAt < LATEST_TAGGED;
      const day = dayOf(plausible ? tag.taggedAt : target.landedAt);
      return [
        {
          name: tag.name,
          oid: tag.oid,
          tagger: input.personOf(tag.tagger),
          rawTagger: tag.tagger,
          day,
          target,
          subject: tag.subject,
        },
      ];
    }),
  };
  const discussions = deriveDiscussions(history, input.discussions ?? [], input.until, input.personOf);
  const last = discussions.reduce((day, { entries, day: begun }) => {
    const latest = entries.at(-1)?.day ?? begun;
    return latest > day ? latest : day;
  }, history.asOf);
  return discussions.length === 0 ? history : { ...history, derived: new Map(), discussions, asOf: last };
}
