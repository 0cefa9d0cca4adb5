/** Proposals: design documents kept in a folder of proposals or as part of a numbered series, and the name others call them by. */
import type { HistoryDocument } from "./history.ts";

const FOLDER =
  /(?:^|\/)(?:rfcs?|rfds?|keps?|peps?|neps?|teps?|jeps?|oeps?|eips?|bips?|aeps?|ceps?|seps?|dips?|proposals?|enhancements?|design-proposals?|design-docs?|blueprints|features|concepts)\/(?!(?:README|index|template|0000)[^/]*$)/i;
const NUMBERED = /(?:^|\/)(?:[a-z]{2,5}-)?\d{3,8}[-_][^/]+/i;
const SERIES = /\b(KEP|RFC|PEP|ADR|TEP|NEP|EIP|BIP|OEP|RFD|JEP|AEP|CEP|SEP|DIP|MSC)[-_ #]?0*(\d{1,5})\b/i;

/** Whether a design document is a proposal by where it stands. */
export function isProposal(document: HistoryDocument): boolean {
  return document.kind === "design-doc" && (FOLDER.test(document.path) || NUMBERED.test(document.path));
}

/** The name of a numbered proposal in a text, in one spelling: "KEP-1287", "RFC 12". */
export function proposalNumberIn(text: string): string | undefined {
  const match = SERIES.exec(text);
  return match ? `${match[1]!.toUpperCase()}-${match[2]!}` : undefined;
}

/** The number under which a document is known, from its title, else from its path: "keps/sig-x/1287-y/README.md" → "KEP-1287". */
export function proposalNumberOf({ title, path }: HistoryDocument): string | undefined {
  const stated = proposalNumberIn(title) ?? proposalNumberIn(path);
  if (stated !== undefined) return stated;
  const placed = /(?:^|\/)(kep|rfc|pep|tep|nep|eip|bip|oep|rfd|jep)s\/(?:[^/]+\/)*?0*(\d{1,5})[-_.][^/]*(?:\/|$)/i.exec(
    path,
  );
  return placed ? `${placed[1]!.toUpperCase()}-${placed[2]!}` : undefined;
}
