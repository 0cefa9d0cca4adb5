/** Plans the import of somebody else's ladder, and writes it once it is decided which mappings are right. */

import { stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { detectForm } from "../assess/import/detect.ts";
import { draftLadder } from "../assess/import/draft-ladder.ts";
import { toLadderText } from "../assess/import/ladder-text.ts";
import { mapCriterion } from "../assess/import/map-criteria.ts";
import { readSource } from "../assess/import/read-source.ts";
import type { LadderForm, SourceFile } from "../assess/import/source-ladder.ts";
import { UserError } from "../errors.ts";
import type { ImportedCriterion, LadderImport } from "../model/ladder-output.ts";
import { readCsvCells } from "../sources/exports/csv.ts";
import { startNotes } from "../sources/exports/notes.ts";
import { checkLadderText } from "./ladder-check.ts";
import { readLadderFiles } from "./ladder-files.ts";
import { shippedLadder } from "./ladder-for.ts";
import { changeUserFile } from "./user-file.ts";

const MOST_CELLS = 50_000;

interface Chosen {
  readonly form: LadderForm;
  readonly files: readonly SourceFile[];
  readonly left: number;
}

const FORMS = "ft, monzo, forward-impact, snowflake, csv, markdown";

/** The files of one form: the one asked for, else the only one that the contents show. */
function chooseForm(path: string, files: readonly SourceFile[], wanted: LadderForm | undefined): Chosen {
  const detected = files.map((file) => ({ file, form: detectForm(file) }));
  if (wanted !== undefined) {
    const fitting = files.length === 1 ? files : detected.filter(({ form }) => form === wanted).map(({ file }) => file);
    if (fitting.length === 0)
      throw new UserError("unknown-form", `${path} holds no ladder of the form ${wanted}.`, "Name the file itself.");
    return { form: wanted, files: fitting, left: files.length - fitting.length };
  }
  const forms = [...new Set(detected.flatMap(({ form }) => (form === undefined ? [] : [form])))];
  const [form, ...others] = forms;
  if (form === undefined)
    throw new UserError(
      "unknown-form",
      `${path} shows no form of ladder that is known.`,
      `Say what it is with --as: ${FORMS}.`,
    );
  if (others.length > 0)
    throw new UserError(
      "unknown-form",
      `${path} holds ladders of several forms: ${forms.join(", ")}.`,
      "Name one file, or say which with --as.",
    );
  if (form === "ours")
    throw new UserError(
      "already-a-ladder",
      `${path} is a ladder of Waymark's form already.`,
      `Check it with: waymark ladder validate ${path}`,
    );
  const own = detected.filter((one) => one.form === form).map(({ file }) => file);
  return { form, files: own, left: files.length - own.length };
}

function countOf(criteria: readonly ImportedCriterion[]): LadderImport["counts"] {
  const graded = (grade: string) => criteria.filter(({ mapping }) => mapping?.grade === grade).length;
  return {
    criteria: criteria.length,
    likely: graded("likely"),
    possible: graded("possible"),
    unseen: criteria.filter(({ mapping }) => mapping === null).length,
    taken: criteria.filter(({ taken }) => taken).length,
  };
}

/**
 * Reads and maps; writes nothing.
 * @param path a file or folder
 * @param wanted form, where the content shall not decide; levels to take, lowest first
 * @returns the plan; likely mappings are taken, possible ones wait for a yes
 * @throws UserError "unreadable-path", "unknown-form", "malformed-source-ladder" and others, each with a way out
 */
export async function planLadderImport(
  cwd: string,
  path: string,
  wanted: { readonly form: LadderForm | undefined; readonly levels: readonly string[] },
): Promise<LadderImport> {
  const { form, files, left } = chooseForm(path, await readLadderFiles(cwd, path), wanted.form);
  const notes = startNotes();
  const source = readSource(form, files, (text) => readCsvCells(text, MOST_CELLS, notes));
  const draft = draftLadder(path, source, wanted.levels);
  const skills = draft.skills.map((skill) => ({
    ...skill,
    criteria: skill.criteria.map((criterion): ImportedCriterion => {
      const mapping = mapCriterion(criterion.text) ?? null;
      return { ...criterion, mapping, taken: mapping?.grade === "likely" };
    }),
  }));
  return {
    schema: "waymark.ladder-import/1",
    form,
    files: files.map((file) => file.path),
    id: draft.id,
    title: draft.title,
    levels: draft.levels,
    skills,
    counts: countOf(skills.flatMap(({ criteria }) => criteria)),
    notes: [
      ...draft.notes,
      ...notes.list().map(({ what }) => `Left out: ${what}.`),
      ...(left > 0 ? [`${left} other files of the folder are not read.`] : []),
    ],
    written: null,
  };
}

/**
 * The plan with another answer to which mappings are right.
 * @param isTaken skill id and criterion → whether its mapping is taken
 */
export function decideMappings(
  plan: LadderImport,
  isTaken: (skill: string, criterion: ImportedCriterion) => boolean,
): LadderImport {
  const skills = plan.skills.map((skill) => ({
    ...skill,
    criteria: skill.criteria.map((criterion) => ({
      ...criterion,
      taken: criterion.mapping !== null && isTaken(skill.id, criterion),
    })),
  }));
  return { ...plan, skills, counts: countOf(skills.flatMap(({ criteria }) => criteria)) };
}

const OVERWRITE = "Write over it with --force, or choose another -o FILE.";

const exists = (file: string, hint: string): UserError =>
  new UserError("output-exists", `${file} is there already; nothing was written.`, hint);

async function checkTarget(cwd: string, file: string, force: boolean): Promise<string> {
  const target = resolve(cwd, file);
  const folder = await stat(dirname(target)).catch(() => undefined);
  if (!folder?.isDirectory())
    throw new UserError(
      "output-path",
      `The folder ${dirname(file)} does not exist; nothing was written.`,
      "Make it first, or choose another -o FILE.",
    );
  const before = await stat(target).catch(() => undefined);
  if (before && !before.isFile()) throw exists(file, "Choose another -o FILE.");
  if (before && !force) throw exists(file, OVERWRITE);
  return target;
}

/**
 * Makes sure that the file could be written, before anybody answers questions.
 * @throws UserError "output-path", "output-exists"
 */
export async function checkLadderTarget(cwd: string, file: string, force: boolean): Promise<void> {
  await checkTarget(cwd, file, force);
}

/**
 * Writes the ladder, whole or not at all, and never over another file unless `force`.
 * @returns the plan with where it was written
 * @throws UserError "output-path", "output-exists", "disk-full", "no-permission"
 */
export async function writeLadder(
  cwd: string,
  plan: LadderImport,
  file: string,
  force: boolean,
): Promise<LadderImport> {
  const target = await checkTarget(cwd, file, force);
  const text = toLadderText(plan, await shippedLadder());
  const [problem] = await checkLadderText(text);
  if (problem)
    throw new Error(`An imported ladder does not pass its own check, line ${problem.line}: ${problem.message}`);
  await changeUserFile(target, (before) => {
    // It may have come to be while questions were answered.
    if (before !== "" && !force) throw exists(file, OVERWRITE);
    return text;
  }).catch((error: unknown) => {
    throw error instanceof UserError && error.code === "no-permission"
      ? new UserError("no-permission", error.message, "Choose another -o FILE.")
      : error;
  });
  return { ...plan, written: file };
}
