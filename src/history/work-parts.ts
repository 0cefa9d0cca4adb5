/** Whether work went from code to tests and documents for users: in how many of its commits each was written. */
import { changeKinds, DOCUMENT, SOURCE_WRITTEN, TEST_WRITTEN } from "./change-kinds.ts";
import type { Commit } from "./history.ts";
import { isUserDocument } from "./user-documents.ts";

export interface WorkParts {
  readonly source: number;
  readonly tests: number;
  readonly documents: number;
  readonly document: string;
  /** The first commits that wrote the document and a test. */
  readonly witnesses: readonly Commit[];
}

/** READMEs are forms, lists and badges as often as documentation, and many are made from templates; so are references. */
const FORM = /(?:^|\/)README[^/]*$|(?:^|\/)[^/]*(?:api[-_]?ref\w*|swagger|openapi|generated)[^/]*(?:\/|$)/i;

/**
 * How many of the commits changed each part; undefined where a part is missing.
 * @example partsOf(commits)?.document // "doc/parse.md"
 */
export function partsOf(commits: readonly Commit[]): WorkParts | undefined {
  let [source, tests, documents, document] = [0, 0, 0, ""];
  let [documenting, testing]: (Commit | undefined)[] = [];
  for (const commit of commits) {
    const bits = changeKinds(commit);
    if ((bits & SOURCE_WRITTEN) !== 0) source++;
    if ((bits & TEST_WRITTEN) !== 0) {
      tests++;
      testing ??= commit;
    }
    if ((bits & DOCUMENT) === 0) continue;
    const found = commit.touches.find(
      ({ file, status }) =>
        file.kind === "document" &&
        (status === "M" || status === "A") &&
        !FORM.test(file.path) &&
        isUserDocument(file.path),
    );
    if (found === undefined) continue;
    documents++;
    document ||= found.file.path;
    documenting ??= commit;
  }
  if (source === 0 || documenting === undefined || testing === undefined) return undefined;
  return { source, tests, documents, document, witnesses: [...new Set([documenting, testing])] };
}
