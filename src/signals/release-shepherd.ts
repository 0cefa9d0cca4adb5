/**
 * Release shepherd: the person tagged versions (annotated tags, tagger) or authored the commits that set a version. One
 * event per person and year; tags win over release commits of the same year.
 */
import type { About } from "../history/about.ts";
import type { Commit, History } from "../history/history.ts";
import { daysFrom, listWords } from "../history/phrases.ts";
import type { Person, RawIdentity } from "../model/identity.ts";
import { isServiceName } from "../model/service-name.ts";
import { dayOf } from "../model/time.ts";
import { defineSignal } from "./signal.ts";

const VERSION_TAG =
  /^(?:[\w.@-]*?[-_/@])?v?\.?(?:\d+(?:[._]\d+)+|20\d\d[.-]\d\d)(?:[-_.]?(?:rc|alpha|beta|pre|final|lts)[-_.]?\d*)*$/i;
/** Tags that open the work on a version rather than close it. */
const OPENS_VERSION = /(?:alpha\.0|[.-](?:dev|pre)\d*|\.99)$/i;
/** A tag later than this after what it names was set on history brought in. */
const MOST_DAYS_AFTER = 730;
const VERSION = "v?(\\d+\\.\\d+(?:\\.\\d+)*(?:[-.]?(?:rc|alpha|beta|pre|dev)[-.]?\\d*)?)";
/** "Bump version to 1.2", "chore(release): 1.2", "Git 1.2", "1.2": a version and nothing else. */
const RELEASE_SUBJECT = new RegExp(
  `^(?:chore(?:\\(release\\))?!?: |build: |release: |version: )?(?:(?:prepare|prep|bump|set|mark|cut|publish|tag)?(?:s|ed)?(?: for)?(?: the)?(?: package| crate)? ?(?:release|version|v)?:?(?: number)?(?: of)?(?: to| for)? |(?!update|upgrade|add|use|support|fix|require)[\\w-]+ )?${VERSION}(?: release)?\\.?(?: \\(#\\d+\\))?$`,
  "i",
);
/** A subject that is a version and nothing else is short. */
const LONGEST_SUBJECT = 60;
const VERSION_FILES =
  /(?:^|\/)(?:VERSION|version\.\w+|RelNotes|CHANGE(?:S|LOG)[^/]*|NEWS[^/]*|HISTORY[^/]*|package\.json|lerna\.json|Cargo\.toml|pyproject\.toml|setup\.(?:py|cfg)|__init__\.py|pom\.xml|build\.gradle|[\w-]+\.gemspec|Makefile|meson\.build|configure\.ac|CMakeLists\.txt|GIT-VERSION-GEN|mix\.exs|ABI_VERSION)$|release[-_ ]?notes|rel_notes/i;

interface Release {
  readonly person: Person;
  readonly raw: RawIdentity;
  readonly commit: Commit;
  readonly name: string;
  readonly day: string;
  readonly tag: { readonly oid: string; readonly name: string } | undefined;
}

function* taggedReleases(history: History, about: About): Iterable<Release> {
  for (const { name, oid, tagger, rawTagger, day, target } of history.tags)
    if (
      about.has(tagger) &&
      VERSION_TAG.test(name) &&
      !OPENS_VERSION.test(name) &&
      rawTagger.name !== "" &&
      !isServiceName(rawTagger.name) &&
      daysFrom(dayOf(target.landedAt), day) <= MOST_DAYS_AFTER
    )
      yield { person: tagger, raw: rawTagger, commit: target, name, day, tag: { oid, name } };
}

/** Commits whose subject is a version and nothing else, and that change a file versions are kept in. */
function* releaseCommits(about: About): Iterable<Release> {
  for (const commit of about.commits) {
    if (!commit.substantive || commit.author.kind !== "person") continue;
    const { subject } = commit.message;
    if (subject.length > LONGEST_SUBJECT || !/\d\.\d/.test(subject)) continue;
    const name = RELEASE_SUBJECT.exec(subject)?.[1];
    if (
      name === undefined ||
      OPENS_VERSION.test(name) ||
      !commit.touches.some(({ file }) => VERSION_FILES.test(file.path))
    )
      continue;
    yield { person: commit.author, raw: commit.rawAuthor, commit, name, day: commit.day, tag: undefined };
  }
}

/** Releases by person and year, oldest first. */
function byYear(releases: Iterable<Release>): Map<Person, Map<string, Release[]>> {
  const groups = new Map<Person, Map<string, Release[]>>();
  for (const release of releases) {
    if (release.person.kind !== "person") continue;
    const own = groups.get(release.person) ?? new Map<string, Release[]>();
    groups.set(release.person, own);
    const year = release.day.slice(0, 4);
    const list = own.get(year);
    if (list) list.push(release);
    else own.set(year, [release]);
  }
  for (const own of groups.values())
    for (const list of own.values())
      list.sort((a, b) => (a.day !== b.day ? (a.day < b.day ? -1 : 1) : a.name < b.name ? -1 : 1));
  return groups;
}

function sentenceOf(releases: readonly Release[], year: string): string {
  const names = [...new Set(releases.map(({ name }) => name))];
  const what = names.length === 1 ? `version ${names[0]!}` : `${names.length} versions`;
  const list = names.length === 1 ? "" : `: ${listWords(names, 4)}`;
  // Releases of other branches are not seen.
  const atLeast = names.length === 1 ? "" : "at least ";
  return releases[0]!.tag
    ? `Tagged ${atLeast}${what} in ${year}${list}.`
    : `Made the release ${names.length === 1 ? "commit" : "commits"} of ${atLeast}${what} in ${year}${list}.`;
}

export const releaseShepherd = defineSignal({
  kind: "event",
  id: "release-shepherd",
  version: 3,
  title: "Shepherded releases",
  definition:
    "The person is the tagger of annotated tags named by a version, at most two years after what they name landed, or, in years without such tags of theirs, the author of commits whose subject is a version and nothing else and that change a file in which versions or their notes are kept. Markers that open a version (alpha.0, pre, dev) and accounts of programs do not count. One event per person and year.",
  limits:
    "Releases made by a service or a shared account are not seen; the work around a release is not visible in its tag.",
  skill: "scope-and-ownership",
  needs: ["commits"],
  language: "any",
  counter: false,
  *detect(history, about) {
    const tagged = byYear(taggedReleases(history, about));
    const committed = byYear(releaseCommits(about));
    for (const groups of [tagged, committed])
      for (const [person, years] of groups)
        for (const [year, releases] of years) {
          if (groups === committed && tagged.get(person)?.has(year)) continue;
          const first = releases[0]!;
          yield {
            person,
            raw: first.raw,
            commit: first.commit,
            ...(first.tag
              ? {
                  place: { path: `refs/tags/${first.tag.name}`, object: first.tag.oid },
                  quote: `tag ${first.tag.name}`,
                }
              : {}),
            day: releases.at(-1)!.day,
            sentence: sentenceOf(releases, year),
            areas: [],
            related: releases.slice(1).map(({ commit }) => commit),
            context: `releases of ${year}`,
            weight: 2 + Math.sqrt(releases.length),
          };
        }
  },
});
