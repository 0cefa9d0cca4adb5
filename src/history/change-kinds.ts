/**
 * Which kinds of file a commit changed, as one small number, so that a signal can ask "source and test?" at once. A bit says that at least one path of the kind was touched; deletions, additions and moves of
 * source files have bits of their own (the old path of a move is a deletion too). Merges have none.
 */
import { type FileKind, isTestItself } from "./file-kind.ts";
import { type Commit, type FileInfo, type History, memoise } from "./history.ts";

export const SOURCE = 1;
/** Of kind "test", whether a test itself or something around tests, or the snapshot of one. */
const TEST = 2;
export const DOCUMENT = 4;
export const BUILD = 8;
const CI = 16;
export const DATA = 32;
/** Vendored or generated. */
const FOREIGN = 64;
export const SOURCE_ADDED = 128;
export const SOURCE_DELETED = 256;
/** A source file moved. */
export const SOURCE_MOVED = 2048;
/** A test, or what one runs on, was added or changed, not only moved or deleted. */
export const TEST_WRITTEN = 512;
/** A source file was added or changed, not only moved or deleted. */
export const SOURCE_WRITTEN = 1024;

const BITS: Readonly<Record<FileKind, number>> = {
  source: SOURCE,
  test: TEST,
  document: DOCUMENT,
  build: BUILD,
  ci: CI,
  data: DATA,
  vendored: FOREIGN,
  generated: FOREIGN,
};

/** What a test run wrote down: says that tests were about, not that one was written. */
const SNAPSHOT = /\.snap$|(^|\/)__snapshots__\//;

const tests = new WeakMap<FileInfo, boolean>();

/** Whether a file is a test itself, rather than something around tests. */
export function isTestFile(file: FileInfo): boolean {
  if (file.kind !== "test") return false;
  const before = tests.get(file);
  if (before !== undefined) return before;
  const found = isTestItself(file.path);
  tests.set(file, found);
  return found;
}

/** The bits above of one commit. */
export function changeKinds({ touches }: Commit): number {
  let bits = 0;
  for (const { file, status } of touches) {
    bits |= BITS[file.kind];
    if (file.kind === "generated" && SNAPSHOT.test(file.path)) bits |= TEST;
    if (file.kind === "source")
      bits |=
        status === "M"
          ? SOURCE_WRITTEN
          : status === "A"
            ? SOURCE_ADDED | SOURCE_WRITTEN
            : status === "D"
              ? SOURCE_DELETED
              : status === "R"
                ? SOURCE_MOVED
                : 0;
    else if ((bits & TEST_WRITTEN) === 0 && (status === "A" || status === "M") && isTestFile(file))
      bits |= TEST_WRITTEN;
  }
  return bits;
}

/** Of all substantive commits that touch source or documents, this share touches no source where documents are the work. */
const DOCUMENTS_SHARE = 0.8;

/** Whether documents are what the repository is made of: specifications, proposals, handbooks. */
export const isDocumentRepository = memoise((history: History): boolean => {
  let withSource = 0;
  let documentsOnly = 0;
  for (const { index, substantive, touches } of history.commits) {
    if (!substantive) continue;
    if (touches.some(({ file }) => file.kind === "source")) withSource++;
    else if (touches.some(({ file }) => file.kind === "document")) documentsOnly++;
    // Settled, whatever is still to come: mostly long before the last commit.
    const most = documentsOnly + history.commits.length - 1 - index;
    if (most <= DOCUMENTS_SHARE * (withSource + most)) return false;
  }
  return documentsOnly > DOCUMENTS_SHARE * (withSource + documentsOnly);
});
