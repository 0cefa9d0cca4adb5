/** Files in which others say who is who → claims: shown first, then taken down as one import. */
import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { resolve } from "node:path";
import { UserError } from "../errors.ts";
import { contradictions, sayClaim } from "../identity/claim.ts";
import { detectFormat, IMPORT_FORMATS, type ImportFormat, parseImport } from "../identity/import/formats.ts";
import { addClaims, readSaid, unsaid } from "./people-file.ts";
import type { Workspace } from "./workspace.ts";

export interface ImportPlan {
  readonly file: string;
  readonly format: ImportFormat;
  /** What would be said, one sentence each. */
  readonly claims: readonly string[];
  /** How many of the file's claims have been said before. */
  readonly alreadySaid: number;
  /** Lines left out; line 0 is the file as a whole. */
  readonly problems: readonly { readonly line: number; readonly message: string }[];
  /** What people.yaml says against it; neither would be taken. */
  readonly contradicted: readonly string[];
  readonly apply: () => Promise<void>;
}

const LARGEST = 64 * 1024 * 1024;

async function readText(path: string, file: string): Promise<string> {
  const unreadable = (why: string) =>
    new UserError("unreadable-path", `${file} cannot be read: ${why}`, "Check the path.");
  const info = await stat(path).catch((error: Error) => {
    throw unreadable(error.message);
  });
  if (!info.isFile()) throw unreadable("it is no file");
  if (info.size > LARGEST) throw unreadable(`it has ${info.size} bytes, expected at most ${LARGEST}`);
  return readFile(path, "utf8").catch((error: Error) => {
    throw unreadable(error.message);
  });
}

function formatOf(text: string, named: string | undefined, file: string): ImportFormat {
  const format = named === undefined ? detectFormat(text) : IMPORT_FORMATS.find((one) => one === named);
  if (format === undefined)
    throw new UserError(
      "unknown-format",
      named === undefined
        ? `${file} is none of the files that can be imported.`
        : `Unexpected --format "${named.slice(0, 40)}", expected ${IMPORT_FORMATS.join(", ")}.`,
      `Name its format: --format ${IMPORT_FORMATS.join("|")}`,
    );
  return format;
}

/**
 * Works out what a file says; changes nothing.
 * @param format one of IMPORT_FORMATS; found by the content when undefined.
 * @throws UserError "unreadable-path", "unknown-format", "malformed-people".
 */
export async function planImport(workspace: Workspace, file: string, format: string | undefined): Promise<ImportPlan> {
  const text = await readText(resolve(workspace.effects.cwd, file), file);
  const known = formatOf(text, format, file);
  const { claims, problems } = parseImport(text, known);
  const said = await readSaid(workspace.home);
  const added = unsaid(claims, said);
  const from = `${known} ${createHash("sha256").update(text).digest("hex").slice(0, 8)}`;
  const against = contradictions([...said, ...added]).flatMap(({ apart, same }) =>
    same.some((one) => added.includes(one)) ? [sayClaim(apart)] : [],
  );
  return {
    file,
    format: known,
    claims: added.map(sayClaim),
    alreadySaid: claims.length - added.length,
    problems,
    contradicted: [...new Set(against)],
    apply: async () => {
      await addClaims(workspace.home, added, { on: workspace.effects.today(), from });
    },
  };
}
