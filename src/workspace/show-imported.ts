/** An imported document or ticket by the start of its id, with its text: what `show` opens where no evidence has the id. */
import { basename, join } from "node:path";
import { UserError } from "../errors.ts";
import { clip } from "../model/clip.ts";
import { type ExportContents, type ExportedPerson, type ExportedSummary, exportedId } from "../model/exported.ts";
import { readKeptExport } from "../store/export-store.ts";
import { ledgerIn } from "../store/ledger-store.ts";
import { readForgotten } from "./forgotten.ts";
import { cleanerOf } from "./gather-imported.ts";
import { distinctRecords, type ListedRecord } from "./imported-work.ts";
import { exportsFolder, keptExports } from "./kept-exports.ts";
import type { ShownSource } from "./shown-source.ts";
import type { RepositoryFacts } from "./view.ts";
import type { Workspace } from "./workspace.ts";

const LINES = 400;
const LONGEST_LINE = 2_000;

/** A record to be shown, and what stands in it. */
export interface ShownImport {
  readonly record: Pick<ExportedSummary, "id" | "type" | "kind" | "because" | "title" | "provenance">;
  readonly source: ShownSource;
}

/** Imported records whose id starts with these digits. */
export const findImported = (workspace: Workspace, id: string): readonly ListedRecord[] =>
  /^[0-9a-f]{4,16}$/i.test(id)
    ? [...distinctRecords(keptExports(workspace)).values()].filter(({ record }) =>
        record.id.startsWith(id.toLowerCase()),
      )
    : [];

/** The text under an id. */
function textOf({ documents, tickets }: ExportContents, { id, type }: ExportedSummary, from: string) {
  return type === "document"
    ? documents.find((one) => exportedId("document", one, from) === id)?.text
    : tickets.find((one) => exportedId("ticket", one, from) === id)?.description;
}

/** Names that people of any repository read here gave up. */
async function formerNames(workspace: Workspace): Promise<RepositoryFacts["formerNames"]> {
  const opening = await ledgerIn(join(workspace.home.cache, "ledger")).open();
  if (opening.state !== "ready") return [];
  const rows = await opening.ledger.listRepositories();
  opening.ledger.close();
  return rows.flatMap(({ facts }) => (facts as RepositoryFacts).formerNames);
}

const writePerson = ({ name, email }: ExportedPerson): string =>
  [name, ...(email === undefined ? [] : [name === "" ? email : `<${email}>`])].join(" ").trim();

const ROLES = { author: "Author", editor: "Editor", reporter: "Reporter", assignee: "Assignee" } as const;

/**
 * Reads the text behind an imported record, without people who are to stay forgotten and names that people gave up.
 * @throws UserError "missing-object" where it is gone meanwhile; LedgerUnavailable.
 */
export async function readImported(workspace: Workspace, { record, list }: ListedRecord): Promise<ShownImport> {
  const contents = readKeptExport(exportsFolder(workspace), list.from)?.contents;
  const text = contents && textOf(contents, record, list.from);
  if (text === undefined)
    throw new UserError(
      "missing-object",
      `The text of ${record.id} is not here any more.`,
      `Import it again: waymark import ${list.from}`,
    );
  const clean = cleanerOf(await readForgotten(workspace.home), await formerNames(workspace));
  const lines = clean(text).split("\n");
  const people = record.byYourWord
    ? [["Author", "you, by your word"] as const]
    : record.people.map((one) => [ROLES[one.role], clean(writePerson(one))] as const);
  const { id, type, kind, because, provenance } = record;
  return {
    record: { id, type, kind, because, title: clean(record.title), provenance },
    source: {
      kind: type,
      object: clean(record.place),
      path: null,
      header: [
        ...(kind === null ? [] : [["Kind", because === null ? kind : `${kind} (${clean(because)})`] as const]),
        ["Imported from", `${clean(basename(list.from))} (${list.form})`],
        ...people,
        ...(record.day === null ? [] : [["Date", record.day] as const]),
        ...(record.status === null ? [] : [["Status", clean(record.status)] as const]),
        ["Provenance", provenance],
      ],
      lines: lines
        .slice(0, LINES)
        .map((line, index) => ({ number: index + 1, text: clip(line, LONGEST_LINE), quoted: false })),
      files: [],
      ...(lines.length > LINES ? { linesLeftOut: lines.length - LINES } : {}),
    },
  };
}
