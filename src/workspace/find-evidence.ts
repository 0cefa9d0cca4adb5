/** A piece of evidence by the start of its id, from the ledger. */
import { join } from "node:path";
import { UserError } from "../errors.ts";
import type { Evidence } from "../model/evidence.ts";
import { ledgerIn } from "../store/ledger-store.ts";
import type { RepositoryFacts } from "./view.ts";
import type { Workspace } from "./workspace.ts";

export interface FoundEvidence {
  readonly evidence: Evidence;
  /** Folder of the clone it was read from. */
  readonly path: string;
  /** Names not to be shown: [former, shown]. */
  readonly formerNames: RepositoryFacts["formerNames"];
}

/**
 * @param id at least four hex digits.
 * @throws UserError "unknown-evidence", "ambiguous-id".
 */
export async function findEvidence(workspace: Workspace, id: string): Promise<FoundEvidence> {
  const prefix = id.toLowerCase();
  if (!/^[0-9a-f]{4,16}$/.test(prefix))
    throw new UserError(
      "unknown-evidence",
      `Unexpected id "${id}", expected 4 to 16 hex digits.`,
      "Copy the id from a report; its first eight digits are enough.",
    );
  const opening = await ledgerIn(join(workspace.home.cache, "ledger")).open();
  const found = opening.state === "ready" ? await opening.ledger.findEvidence(prefix) : [];
  const ids = [...new Set(found.map(({ evidence }) => evidence.id))];
  if (ids.length > 1)
    throw new UserError(
      "ambiguous-id",
      `${ids.length} pieces of evidence start with "${id}".`,
      `Give more digits: ${ids.slice(0, 4).join(", ")}`,
    );
  const first = found[0];
  if (!first || opening.state !== "ready")
    throw new UserError(
      "unknown-evidence",
      `No evidence in the ledger has the id ${id}.`,
      "Run waymark on its repository first; ids stand in front of every line of a report.",
    );
  const row = await opening.ledger.readRepository(first.repoId);
  opening.ledger.close();
  const facts = row?.facts as RepositoryFacts | undefined;
  return {
    evidence: first.evidence,
    path: facts?.path ?? workspace.effects.cwd,
    formerNames: facts?.formerNames ?? [],
  };
}
