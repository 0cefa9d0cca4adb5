/**
 * The part of a subject that names what was worked on: "merge-ort: …" → "merge-ort", "feat(resolver): …" → "resolver",
 * "arm: dts: rk3399: …" → "arm" and "arm: dts". Words that name a kind of change rather than a thing ("fix", "docs",
 * "tests") name no topic. Lower case, at most two levels.
 */

const LONGEST = 40;
const CONVENTIONAL = /^(?:build|chore|ci|docs?|feat|feature|fix|perf|refactor|style|tests?|revert|types)\(([^)]+)\)!?$/;
const TAG = /^(?:\[[^\]]*\]\s*|(?:fixup|squash|amend)! )+/;
const VERB =
  /^(?:fix(?:e[sd])?|add(?:s|ed)?|remove[sd]?|updates?|revert|merge|work|make|use|allow|move|rename|clean|improve|implement|support|correct|clarify|change|drop|prevent|ensure|backport|bump|convert|replace|refactor|introduce|enable|disable|a|an|the|as|with|in|per|no|when|re|typo)(?=\s|$)/;
/** Kinds of change: what follows them may be a thing ("ENH: f2py: …"). */
const KINDS = new Set(
  (
    "fix fixes fixed feat feature features docs doc documentation test tests testing unittest unittests chore refactor refactoring ci build style perf performance types typing typings typo typos " +
    "cleanup cleanups clean-up misc wip release releases deps deps-dev dep dependencies bump merge revert breaking treewide tree-wide global tree all various minor trivial lint linting format formatting " +
    "security hotfix backport upstream note todo update updates add remove cosmetic comment comments whitespace spelling general other new bug bugs bugfix bugfixes issue code review reviews address " +
    "feedback patch hack tmp temp editorial nit nits polish enh maint mant mnt sty tst bld bench rel rev dev typ ref bf rf nf opt mod imp cln fixup ruff pycodestyle pylint flake8 clippy eslint mypy prettier"
  ).split(" "),
);
/** Places and files that everything passes through: a name only together with what follows ("arm: tegra: …"). */
const PLACES = new Set(
  (
    "version versions dependency readme readme.md changelog changelog.md changes news maintainers codeowners owners license licence l10n i18n po config configs makefile makefiles kconfig example examples " +
    "sponsor package packages package.json github actions workflow workflows travis circleci appveyor gitignore .gitignore authors contributors credits copyright board boards arch include includes header " +
    "headers core main src lib utils util tools scripts script arm arm64 armv7 armv8 aarch64 x86 x86_64 powerpc ppc mips riscv sparc s390 drivers driver fs dts net crypto media staging mtd " +
    "common platform system internal base generic infra infrastructure app server client contributing community governance website site blog proposal meta repo root ux ui api kep keps go.mod module modules"
  ).split(" "),
);

function clean(part: string): string {
  return part
    .replace(/[`'"[\]]/g, "")
    .replace(/\/+$/, "")
    .trim()
    .toLowerCase();
}

/** A part that names a thing: a word or two, with a letter, not a verb phrase, not a kind of change. */
function namesThing(part: string): boolean {
  if (
    part.length < 2 ||
    part.length > LONGEST ||
    part.split("/").every((word) => KINDS.has(word)) ||
    PLACES.has(part) ||
    VERB.test(part) ||
    !/[a-z]/.test(part)
  )
    return false;
  const words = part.split(/\s+/).length;
  return words <= 3 && !/[,;(){}<>*?!=]|https?$/.test(part);
}

/** Whether a second level may follow a first: "arm: tegra: …", but not "fix(arm): tegra: …". */
function opens(head: string): boolean {
  const name = clean(head);
  return !head.includes("(") && !name.includes(" ") && !VERB.test(name);
}

function nameOf(head: string): string {
  return clean((head.includes("(") ? CONVENTIONAL.exec(head.toLowerCase())?.[1] : undefined) ?? head);
}

/** Names in what stands before the first colon and, where there is one, the second. */
function readHeads(first: string, second: string | undefined): readonly string[] {
  const name = nameOf(first);
  const known = namesThing(name);
  const next = second !== undefined && opens(first) ? nameOf(second) : undefined;
  if (next === undefined || !namesThing(next)) return known ? [name] : NONE;
  if (known) return [name, `${name}: ${next}`];
  return [KINDS.has(name) ? next : `${name}: ${next}`];
}

const NONE: readonly string[] = [];
/** Subjects repeat few heads, so each is read once; a history of any size keeps this small. */
const MOST_HEADS = 50_000;
const known = new Map<string, readonly string[]>();

/**
 * Names of what a subject says was worked on, general first; empty where it says none.
 * @example subjectPrefixes("refs/files: drop unused flag") // ["refs/files"]
 */
export function subjectPrefixes(subject: string): readonly string[] {
  const colon = subject.indexOf(": ");
  if (colon < 1 || colon > LONGEST + 20) return NONE;
  const text =
    subject.charCodeAt(0) === 0x5b || subject.charCodeAt(colon - 1) === 0x21 || subject.includes("! ")
      ? subject.replace(TAG, "")
      : subject;
  const first = text === subject ? colon : text.indexOf(": ");
  if (first < 1) return NONE;
  const second = text.indexOf(": ", first + 2);
  const end = second < 0 || second - first > LONGEST ? first : second;
  const heads = text.slice(0, end);
  const before = known.get(heads);
  if (before !== undefined) return before;
  if (known.size >= MOST_HEADS) known.clear();
  const names = readHeads(text.slice(0, first), end === first ? undefined : text.slice(first + 2, end));
  known.set(heads, names);
  return names;
}
