/** A document of a clone with what it points at: its kind, the state of each link, and the commits that carried it out. */
import { type ArtifactClassification, classifyArtifact } from "../documents/classify.ts";
import { readLinks } from "../documents/links.ts";
import { UserError } from "../errors.ts";
import { carriedOutBy, knownPaths, resolveLinks } from "../history/link-states.ts";
import type { CarryingCommit, CommitLink, ResolvedIssueLink, ResolvedPathLink } from "../model/document-links.ts";
import { readFileAt } from "./read-file-at.ts";
import { readHistory } from "./read-history.ts";

export interface LinkedDocument {
  readonly path: string;
  /** The revision whose tree was read. */
  readonly revision: string;
  readonly classification: ArtifactClassification;
  /** Files and folders it names, each with what became of it. */
  readonly paths: readonly ResolvedPathLink[];
  readonly issues: readonly ResolvedIssueLink[];
  /** Commits it names, as written. */
  readonly commits: readonly CommitLink[];
  /** Commits that carried it out, oldest first, each with the reason. */
  readonly carriedOutBy: readonly CarryingCommit[];
}

/**
 * Reads a document of a clone and follows what it points at. Reads the history once, without a store; git only.
 * @param clone folder of a repository, bare or not. @param path of the document from the repository's root.
 * @param options.until last day known, "YYYY-MM-DD": the document, the tree and the history as they were then.
 * @throws UserError where the folder is no repository, or the document is not in the tree or is no text.
 * @example (await linkDocument("../lexer", "docs/rfc/0007-queues.md")).paths.filter(({ state }) => state === "deleted")
 */
export async function linkDocument(
  clone: string,
  path: string,
  options: { readonly until?: string } = {},
): Promise<LinkedDocument> {
  const { history, revision } = await readHistory(clone, options);
  const { files, text } = await readFileAt(clone, revision, path);
  if (revision === undefined || text === undefined)
    throw new UserError(
      "no-such-document",
      `${path} is not a text in the tree of ${clone}.`,
      "Give its path from the repository's root.",
    );
  const links = readLinks(path, text);
  const document = history.documents.find((each) => each.path === path);
  return {
    path,
    revision,
    classification: classifyArtifact(path, text),
    ...resolveLinks(history, knownPaths(files), links),
    commits: links.commits,
    carriedOutBy: carriedOutBy(history, path, document, links),
  };
}
