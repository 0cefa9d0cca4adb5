/**
 * Technical names in a subject, apart from its prefix: words joined by "_", "-", "/" or "." such as "the_hash_algo",
 * "keg-only", "cache.h". Joined words of plain English ("read-only"), versions, addresses and names of people are none.
 */

/** A prefix may be this long; what it names is read elsewhere (subject-prefix.ts). */
const LONGEST_PREFIX = 40;
const ENGLISH = new Set(
  (
    "read-only write-only built-in builtin-in up-to-date out-of-date command-line end-to-end one-line multi-line single-line no-op re-add re-enable re-use re-order high-level low-level top-level user-facing " +
    "follow-up clean-up set-up start-up third-party open-source real-world long-running non-existent non-existing non-empty non-null non-zero pre-commit post-commit auto-generated hard-coded hard-code " +
    "well-known self-contained case-insensitive case-sensitive off-by-one null-terminated nul-terminated zero-length use-after-free double-free out-of-bounds out-of-memory thread-safe type-safe " +
    "back-to-back side-effect side-effects work-in-progress opt-in opt-out per-file per-process per-user in-place in-memory on-disk run-time compile-time build-time code-style line-endings line-ending " +
    "console.log node_modules e.g i.e and/or input/output read/write true/false yes/no in/out either/or node.js readme.md changelog.md package.json contributing.md license.md todo.md github.com makefile.am " +
    "unit-test unit-tests test-case test-cases sub-command sub-commands sub-directory error-prone co-authored signed-off new-line white-space fall-through default-value general-purpose multi-byte " +
    "cross-compile cross-compiling cross-platform half-open un-revert check-in drop-in plug-in plug-ins add-on add-ons log-in sign-in back-end front-end back-ends copy-paste find-and-replace type-check " +
    "type-checking micro-optimize micro-optimization de-duplicate pretty-print pretty-printing short-circuit stand-alone wild-card man-page man-pages doc-string ad-hoc sanity-check double-check"
  ).split(" "),
);

const OTHER = 0;
const LETTER = 1;
const DIGIT = 2;
const JOINT = 3;
/** "#", "@" and ":" beside a word make it a number, an address or a path of something else. */
const FOREIGN = 4;
const CLASSES = new Uint8Array(128);
for (let code = 0; code < 128; code++) {
  const character = String.fromCharCode(code);
  CLASSES[code] = /[a-z]/i.test(character)
    ? LETTER
    : /\d/.test(character)
      ? DIGIT
      : /[-_./]/.test(character)
        ? JOINT
        : /[#@:]/.test(character)
          ? FOREIGN
          : OTHER;
}

const classAt = (text: string, at: number): number => {
  const code = at < text.length ? text.charCodeAt(at) : 32;
  return code < 128 ? (CLASSES[code] ?? OTHER) : LETTER;
};

function isName(term: string): boolean {
  return (
    term.length >= 5 &&
    !ENGLISH.has(term) &&
    !/^(?:non|re|pre|un|sub|multi)-|\.(?:com|org|io|net|dev|po|pot|md)$|^(?:https?|www\.)/.test(term)
  );
}

/**
 * @example subjectTerms("pack-check: convert uses of SHA-1 to the_hash_algo") // ["sha-1", "the_hash_algo"]
 */
export function subjectTerms(subject: string): readonly string[] {
  const colon = subject.indexOf(": ");
  const terms: string[] = [];
  // One pass over the characters: a word begins with a letter, and holds a joint with a letter or digit on both sides.
  for (let at = colon > 0 && colon <= LONGEST_PREFIX ? colon + 2 : 0; at < subject.length; at++) {
    if (classAt(subject, at) === OTHER) continue;
    const start = at;
    let joints = 0;
    let kind = classAt(subject, at);
    let clean = kind === LETTER;
    for (; kind !== OTHER; kind = classAt(subject, ++at)) {
      if (kind === FOREIGN) clean = false;
      else if (kind === JOINT) {
        const next = classAt(subject, at + 1);
        if (next === LETTER || next === DIGIT) joints++;
        else if (next === JOINT) clean = false;
      }
    }
    if (!clean || joints === 0 || at - start < 5) continue;
    const end = classAt(subject, at - 1) === JOINT ? at - 1 : at;
    const term = subject.slice(start, end).toLowerCase();
    if (isName(term) && !terms.includes(term)) terms.push(term);
  }
  return terms;
}
