/**
 * Tool and test-support files from the commit that added each to those that later changed it by hand: CI definitions,
 * developer scripts, top-level build files, test helpers. A file that moves under its own name keeps its life. Commits
 * over many files (a pinned version, a licence) change such files in passing and do not count.
 */
import type { Person } from "../model/identity.ts";
import type { About } from "./about.ts";
import { type Commit, type FileInfo, type History, memoise } from "./history.ts";
import { isSamePerson } from "./same-name.ts";

export type ToolKind = "ci" | "script" | "build" | "test-support";

export interface ToolLife {
  /** The latest path. */
  readonly path: string;
  readonly kind: ToolKind;
  readonly addedBy: Commit;
  /** Other people's later commits to it, oldest first. */
  readonly changes: readonly Commit[];
  /** Who made them, in the order of their first. */
  readonly others: readonly Person[];
}

const MOST_PATHS = 15;
const DEPENDENCY_CONFIG =
  /(^|\/)(dependabot|renovate|mergify|\.mergify|stale|labeler|labels|FUNDING|lock|cspell|codespell|typos|dictionar\w*|words?list)[^/]*$/i;
const SCRIPT =
  /(^|\/)(scripts?|tools|hack|ci|\.ci|build|buildtools|devtools|dev|bin)\/(.+\/)?[^/]+\.(sh|bash|py|pl|rb|js|mjs|cjs|ts|mts|ps1)$|(^|\/)(scripts|hack|ci)\/[^/.]+$/;
const TOP_BUILD =
  /^(Makefile|GNUmakefile|CMakeLists\.txt|meson\.build|justfile|Taskfile\.ya?ml|Dockerfile|tox\.ini|noxfile\.py|\.pre-commit-config\.yaml|configure\.ac|BUILD\.bazel|WORKSPACE|Gulpfile\.[a-z]+|Gruntfile\.[a-z]+|Rakefile)$|^(contrib\/buildsystems\/CMakeLists\.txt)$/;
const IN_TESTS = /(^|\/)(t|tests?|specs?|__tests__|testing|testsuite|e2e|unittests?|benchmarks?|fuzz)\//;
const TEST_SUPPORT_FOLDER =
  /(^|\/)([\w-]*test[-_]?(support|utils?|helpers?|harness|framework|lib|kit)|testutils?|testhelpers?)\//i;
const EXTENSION = "\\.(sh|bash|py|pl|pm|rb|js|mjs|cjs|ts|mts|tsx|c|h|cc|cpp|hpp|go|rs|java|kt|php|ex|exs|lua)$";
/** Names of support files; "utils" and "common" alone may as well be tests of the code of that name. */
const SUPPORT_NAME = new RegExp(
  `(^|/)(helpers?|harness|support|matchers?|mocks?|stubs?|fakes?|factories|toolkit|test[-_]?(lib|helpers?|utils?|harness|support|framework|runner)(-[\\w-]+)?|lib-[\\w-]+|[\\w-]+[-_](helpers?|harness)|conftest|spec_helper|rails_helper)${EXTENSION}`,
  "i",
);
const SUPPORT_FOLDER = new RegExp(
  `(^|/)(t|tests?|specs?|__tests__|testing|e2e)/(.+/)?(helpers?|support|harness|framework|test_?tools|mocks?)/[^/]+${EXTENSION}`,
  "i",
);
/** A test by its own name. */
const TEST_NAME =
  /(^|\/)(t\d{3,}[-_][^/]*|test_[^/]*\.(py|rb|c|cc|cpp|cxx)|[^/]+[._](test|spec)\.[a-z]+|[^/]+_test\.[a-z]+)$/;
const CODE = /\.(sh|bash|py|pl|pm|rb|js|mjs|cjs|ts|mts|c|h|cc|cpp|go|rs|java|kt|php)$/;

const isSupport = (path: string): boolean =>
  !TEST_NAME.test(path) && (SUPPORT_NAME.test(path) || SUPPORT_FOLDER.test(path));

function kindOf({ path, kind }: FileInfo): ToolKind | undefined {
  switch (kind) {
    case "ci":
      return DEPENDENCY_CONFIG.test(path) ? undefined : "ci";
    case "test":
      return isSupport(path) ? "test-support" : undefined;
    case "source":
      return /test/i.test(path) && TEST_SUPPORT_FOLDER.test(path) && CODE.test(path) && !TEST_NAME.test(path)
        ? "test-support"
        : undefined;
    case "build":
      if (IN_TESTS.test(path) && isSupport(path)) return "test-support";
      return TOP_BUILD.test(path) ? "build" : SCRIPT.test(path) ? "script" : undefined;
    default:
      return undefined;
  }
}

const known = new WeakMap<FileInfo, ToolKind | "none">();

/** What tool a path is, if any, by its name and kind alone. */
export function toolKindOf(file: FileInfo): ToolKind | undefined {
  if (file.kind === "document" || file.kind === "data" || file.kind === "generated") return undefined;
  const before = known.get(file);
  if (before !== undefined) return before === "none" ? undefined : before;
  const kind = kindOf(file);
  known.set(file, kind ?? "none");
  return kind;
}

/** Additions of what was there before under another name, or came from elsewhere. */
const TAKEN_OVER =
  /\b(?:merge[sd]?|import\w*|renam\w+|reorgani[sz]\w+|re-?structur\w+|relocat\w+|convert\w*|migrat\w+|vendor\w*|sync\w*|backport\w*|restor\w+|re-?add\w*|revert\w*|initial (?:commit|import|revision|checkin))\b/i;

/** Whether what a commit adds is its author's: not the beginning of the repository, no move, no import. */
function isOwnAddition(commit: Commit): boolean {
  if (commit.parents.length === 0 || commit.message.pickedFrom.length > 0 || TAKEN_OVER.test(commit.message.subject))
    return false;
  return !commit.touches.some(({ file, status }) => status === "D" && toolKindOf(file) !== undefined);
}

interface Growing {
  path: string;
  readonly kind: ToolKind;
  readonly addedBy: Commit;
  readonly changes: Commit[];
  readonly others: Person[];
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf("/") + 1);

class Lives {
  readonly #alive = new Map<FileInfo, Growing>();
  /** Paths that stand, whoever added them. The same path added twice comes from a history that was joined to this one. */
  readonly #standing = new Set<FileInfo>();
  readonly all: Growing[] = [];

  #move(commit: Commit, file: FileInfo): void {
    const name = nameOf(file.path);
    const gone = commit.touches.filter((touch) => touch.status === "D" && nameOf(touch.file.path) === name);
    const life = gone.length === 1 ? this.#alive.get(gone[0]!.file) : undefined;
    if (!life) return;
    life.path = file.path;
    this.#alive.set(file, life);
  }

  #begin(commit: Commit, file: FileInfo, kind: ToolKind): void {
    if (this.#alive.has(file)) return;
    const life: Growing = { path: file.path, kind, addedBy: commit, changes: [], others: [] };
    this.#alive.set(file, life);
    this.all.push(life);
  }

  #change(commit: Commit, file: FileInfo): void {
    const life = this.#alive.get(file);
    if (!life || life.addedBy === commit || isSamePerson(life.addedBy.author, commit.author)) return;
    life.changes.push(commit);
    if (!life.others.some((person) => isSamePerson(person, commit.author))) life.others.push(commit.author);
  }

  see(commit: Commit): void {
    const byPerson = commit.substantive && commit.author.kind === "person";
    let found = false;
    for (const { file, status } of commit.touches) {
      const kind = toolKindOf(file);
      if (kind === undefined) continue;
      found = true;
      if (status === "R") this.#move(commit, file);
      else if (status === "A" && !this.#standing.has(file) && byPerson && isOwnAddition(commit))
        this.#begin(commit, file, kind);
      else if (status === "M" && byPerson && commit.changesTotal <= MOST_PATHS) this.#change(commit, file);
    }
    if (found) this.#settle(commit);
  }

  /** What stands after a commit; last, so that a move in the same commit still finds what it moved. */
  #settle(commit: Commit): void {
    for (const { file, status } of commit.touches) {
      if (toolKindOf(file) === undefined) continue;
      if (status === "D") {
        this.#alive.delete(file);
        this.#standing.delete(file);
      } else this.#standing.add(file);
    }
  }
}

const allLivesOf = memoise((history: History): readonly ToolLife[] => {
  const lives = new Lives();
  for (const commit of history.commits) if (!commit.isMerge) lives.see(commit);
  return lives.all;
});

const addsTool = ({ touches }: Commit): boolean =>
  touches.some(({ file, status }) => status === "A" && toolKindOf(file) !== undefined);

/** Every tool file that those asked about added by hand, in the order of addition. */
export function toolLivesOf(history: History, about: About): readonly ToolLife[] {
  // Files are moved onto each other's paths, so all are followed or none.
  if (!about.commits.some(addsTool)) return [];
  return allLivesOf(history).filter(({ addedBy }) => about.has(addedBy.author));
}
