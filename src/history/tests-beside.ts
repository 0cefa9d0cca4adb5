/**
 * What the tests beside a source change show. "Shown": a test case was added, or one that says by its name that it is
 * about what the change is about. "None": nothing in the commit, nor in what landed with it, has to do with tests.
 * Everything between is unclear: tests adapted to a new signature, runners and helpers, and languages that keep tests
 * inside source files. Tests that their author committed right beside the code and that name the same count as if
 * they were in its commit.
 */
import type { Person } from "../model/identity.ts";
import { changeKinds, SOURCE_WRITTEN, TEST_WRITTEN } from "./change-kinds.ts";
import { committedApartFrom } from "./committed-apart.ts";
import { isTestItself } from "./file-kind.ts";
import { type Commit, type FileInfo, type History, memoiseBy, type Touch } from "./history.ts";
import { seriesLedBy } from "./threads.ts";

export type TestsBeside = "shown" | "unclear" | "none";

/** Over more files than this, a changed test was one of many. */
const MOST_BESIDE = 12;
/** More changed tests than this were adapted to something. */
const MOST_ADAPTED = 3;
/** Languages whose tests stand inside the source file. */
const INLINE_TESTS = /\.(?:rs|zig|d|mli?|nim)$/;
const ABOUT_TESTS = /test|spec(?:s|[._/-]|$)|fixture|snap$/i;
/** What tests share, which is no case of its own. */
const HELPER =
  /(?:^|\/)(?:helpers?|tests\/(?:common|extensions?)|(?:test[-_])?doubles?|dummies|fake[\w-]*|[\w-]*(?:e2e|end[-_]to[-_]end)[\w-]*\/src|test[-_](?:helpers?|utils?|support|common|extensions?|lib))\/|(?:^|\/)(?:__init__|mod|(?:[\w-]*[-_])?(?:helpers?|setup|support|fakes?|mocks?|runner|harness|conftest|main)|utils?|common|testutils?)\.\w+$/i;
/** A C file outside any folder of tests is part of the product, whatever it is called: a test of memory, say. */
const PRODUCT_TEST = /^(?!.*(?:test[^/]*|(?:^|\/)t)\/).*\.[ch]$/i;
const ADDS_TESTS = /\b(?:add(?:s|ed|ing)?|with|new|more|regression|unit)\s+(?:[^\s]+\s+){0,3}tests?\b/i;
const TEST_AREA = /(?:^|[/ _-])(?:tests?|testing|testsuite|e2e|end-to-end|harness)(?:[/ _-]|$)/i;
/** Words of a test's name that do not say what it is about. */
const PLAIN = /^(?:tests?|specs?|unit|unittest|integration|e2e|suite|it|the|and|for|mod|index|driver|drivers)$/;

/** The words of a name: "readQueue_v2.test" → read, queue, test. */
const wordsOf = (text: string): string[] =>
  text
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word.length > 2);

const nameOf = (path: string): string => path.slice(path.lastIndexOf("/") + 1).replace(/\.[^.]*$/, "");
const singular = (word: string): string => (word.length > 4 ? word.replace(/s$/, "") : word);

/** What a test is named after, as a file name: "queue" for queue.test.ts and test_queue.c. */
const testedName = ({ path }: FileInfo): string =>
  nameOf(path)
    .replace(/[._-]?(?:tests?|specs?)$|^test[_-]?/i, "")
    .toLowerCase();

/** Whether at least half of what a test is named after is in the subject or in the name of a source file beside it. */
function isAbout(test: FileInfo, said: ReadonlySet<string>, names: ReadonlySet<string>): boolean {
  if (names.has(testedName(test))) return true;
  const words = wordsOf(nameOf(test.path)).filter((word) => !PLAIN.test(word));
  return words.length > 0 && words.filter((word) => said.has(singular(word))).length * 2 >= words.length;
}

/** Whether more tests came than went: one that goes where another comes may have been renamed and rewritten. */
function addsTests(touches: readonly Touch[], tests: readonly Touch[]): boolean {
  const count = (of: readonly Touch[], wanted: Touch["status"]) =>
    of.filter(({ file, status }) => file.kind === "test" && status === wanted).length;
  return count(tests, "A") > Math.max(0, count(touches, "D") - count(touches, "R"));
}

/** A change, in one commit or with its tests in another. */
interface Changed {
  readonly touches: readonly Touch[];
  readonly changesTotal: number;
  readonly subject: string;
  /** What the commit of its tests says, where it is another. */
  readonly saidOfTests?: string;
  /** Whether only a test named after a source file of the change is surely its own. */
  readonly needsName?: boolean;
}

function hasTestOfItsOwn(change: Changed, area: string): boolean {
  const { touches, changesTotal, subject, saidOfTests = "", needsName = false } = change;
  const tests = touches.filter(
    ({ file, status }) =>
      file.kind === "test" &&
      (status === "A" || status === "M") &&
      isTestItself(file.path) &&
      !HELPER.test(file.path) &&
      !PRODUCT_TEST.test(file.path) &&
      !/\.(?:json|ya?ml|snap|lock|toml|cfg|ini|conf|run)$/.test(file.path),
  );
  if (tests.length === 0) return false;
  if (!needsName && addsTests(touches, tests)) return true;
  if (changesTotal > MOST_BESIDE || tests.length > MOST_ADAPTED) return false;
  if (!needsName && (ADDS_TESTS.test(subject) || ADDS_TESTS.test(saidOfTests))) return true;
  const sources = touches
    .filter(({ file, status }) => file.kind === "source" && file.area === area && (status === "A" || status === "M"))
    .map(({ file }) => nameOf(file.path));
  const names = new Set(sources.map((name) => name.toLowerCase()));
  if (needsName) return tests.some(({ file }) => names.has(testedName(file)));
  const said = new Set([subject, ...sources].flatMap(wordsOf).map(singular));
  return tests.some(({ file }) => isAbout(file, said, names));
}

/** Whether a commit writes tests and no source. */
export const holdsTestsAlone = (commit: Commit): boolean =>
  (changeKinds(commit) & (TEST_WRITTEN | SOURCE_WRITTEN)) === TEST_WRITTEN;

/** An author's commits whose request, or push, holds a commit of tests alone: nobody can say whose tests those are. */
const besideTestsOf = memoiseBy(
  (history: History, author: Person): ReadonlySet<Commit> =>
    new Set(seriesLedBy(history, author).flatMap(({ commits }) => (commits.some(holdsTestsAlone) ? commits : []))),
);

/** Whether an area is itself about testing: a harness, end-to-end tests, a tool for tests. */
export const isTestArea = (area: string): boolean => TEST_AREA.test(area);

/**
 * Whether what its author committed apart from a source change is a test of it: one change in two commits is judged as
 * one; what else was committed in the same landing or half-day only where the test
 * has the name of a source file.
 */
function hasTestApart(history: History, commit: Commit, area: string): boolean {
  const { subject } = commit.message;
  return committedApartFrom(history, commit).some(({ commit: apart, isOneChange }) => {
    if (!holdsTestsAlone(apart)) return false;
    const change: Changed = {
      touches: [...commit.touches, ...apart.touches],
      changesTotal: commit.changesTotal + apart.changesTotal,
      subject,
      saidOfTests: apart.message.subject,
      needsName: !isOneChange,
    };
    return hasTestOfItsOwn(change, area);
  });
}

/** What the tests beside a source change show of its work in an area. */
export function testsBesideOf(history: History, commit: Commit, area: string): TestsBeside {
  const { touches, changesTotal, message } = commit;
  if (hasTestOfItsOwn({ touches, changesTotal, subject: message.subject }, area)) return "shown";
  if (hasTestApart(history, commit, area)) return "shown";
  const isUnclear =
    ABOUT_TESTS.test(commit.message.subject) ||
    commit.touches.some(
      ({ file }) =>
        file.kind === "test" || ABOUT_TESTS.test(file.path) || (file.kind === "source" && INLINE_TESTS.test(file.path)),
    ) ||
    besideTestsOf(history, commit.author).has(commit);
  return isUnclear ? "unclear" : "none";
}
