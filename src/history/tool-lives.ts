/**
 * Tool and test-support files from the commit that added each to those that later changed it by hand: CI definitions,
 * developer scripts, top-level build files, test helpers. A file that moves under its own name keeps its life. Commits
 * over many files (a pinned version, a licence) change such files in passing and do not count.
 */
import type { Person } from "../model/identity.ts";
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
const DEPENDENCY_CONFIG = /(^|\/)(dependabot|renovate|mergify|\.mergify|stale|labeler|labels|FUNDING|lock)[^/]*$/i;
const SCRIPT = /(^|\/)(scripts?|tools|hack|ci|\.ci|build|buildtools|devtools|dev|bin)\/(.+\/)?[^/]+\.(sh|bash|py|pl|rb|js|mjs|cjs|ts|mts|ps1)$|(^|\/)(scripts|hack|ci)\/[^/.]+$/;
const TOP_BUILD = /^(Makefile|GNUmakefile|CMakeLists\.txt|meson\.build|justfile|Taskfile\.ya?ml|Dockerfile|tox\.ini|noxfile\.py|\.pre-commit-config\.yaml|configure\.ac|BUILD\.bazel|WORKSPACE|Gulpfile\.[a-z]+|Gruntfile\.[a-z]+|Rakefile)$|^(contrib\/buildsystems\/CMakeLists\.txt)$/;
const IN_TESTS = /(^|\/)(t|tests?|specs?|__tests__|testing|testsuite|e2e|unittests?|benchmarks?|fuzz)\//;
const TEST_SUPPORT_FOLDER = /(^|\/)([\w-]*test[-_]?(support|utils?|helpers?|harness|framework|lib|kit)|testutils?|testhelpers?)\//i;
const SUPPORT_NAME =
  /(^|\/)((t|tests?|specs?|__tests__|testing|testsuite|e2e|unittests?)\/(.+\/)?)((test[-_]?)?(lib|helpers?|utils?|harness|support|common|framework|runner|base|setup|mocks?|stubs?|fakes?|matchers?|assert\w*|factory|factories|bootstrap|toolkit)([-_.]\w[\w.-]*)?|lib-[\w.-]+|[\w-]+[-_](helpers?|utils?|harness|support|framework)|conftest|spec_helper)\.(sh|bash|py|pl|pm|rb|js|mjs|cjs|ts|mts|tsx|c|h|cc|cpp|hpp|go|rs|java|kt|php|ex|exs|lua)$|(^|\/)(conftest\.py|spec_helper\.rb)$/i;
const SUPPORT_FOLDER = /(^|\/)(t|tests?|specs?|__tests__|testing|e2e)\/(.+\/)?(helpers?|support|utils?|harness|lib|framework|test_?tools|shared|common|mocks?)\/[^/]+\.(sh|bash|py|pl|pm|rb|js|mjs|cjs|ts|mts|c|h|cc|cpp|go|rs|java|kt|php)$/i;
const CODE = /\.(sh|bash|py|pl|pm|rb|js|mjs|cjs|ts|mts|c|h|cc|cpp|go|rs|java|kt|php)$/;

/** What tool a path is, if any, by its name and kind alone. */
export function toolKindOf(file: FileInfo): ToolKind | undefined {
  const { path, kind } = file;
  if (kind === "vendored" || kind === "generated" || kind === "data") return undefined;
  if (DEPENDENCY_CONFIG.test(path)) return undefined;
  if ((kind === "test" || IN_TESTS.test(path)) && (SUPPORT_NAME.test(path) || SUPPORT_FOLDER.test(path))) return "test-support";
  if (kind !== "test" && TEST_SUPPORT_FOLDER.test(path) && CODE.test(path)) return "test-support";
  if (kind === "ci") return "ci";
  if (kind === "build" && TOP_BUILD.test(path)) return "build";
  return kind === "build" && SCRIPT.test(path) ? "script" : undefined;
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
  readonly #kinds = new Map<FileInfo, ToolKind | undefined>();
  readonly #alive = new Map<FileInfo, Growing>();
  readonly all: Growing[] = [];

  #kindOf(file: FileInfo): ToolKind | undefined {
    if (!this.#kinds.has(file)) this.#kinds.set(file, toolKindOf(file));
    return this.#kinds.get(file);
  }

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
    for (const { file, status } of commit.touches) {
      const kind = this.#kindOf(file);
      if (kind === undefined) continue;
      if (status === "R") this.#move(commit, file);
      else if (status === "A" && byPerson) this.#begin(commit, file, kind);
      else if (status === "M" && byPerson && commit.changesTotal <= MOST_PATHS) this.#change(commit, file);
    }
    // Last, so that a move in the same commit still finds what it moved.
    for (const { file, status } of commit.touches) if (status === "D") this.#alive.delete(file);
  }
}

/** Every tool file that a person added by hand, in the order of addition. */
export const toolLivesOf = memoise((history: History): readonly ToolLife[] => {
  const lives = new Lives();
  for (const commit of history.commits) if (!commit.isMerge) lives.see(commit);
  return lives.all;
});
