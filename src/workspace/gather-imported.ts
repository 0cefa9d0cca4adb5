/** The user's imported documents and tickets for a report: lists, the user's names, and what is not to be shown. */
import type { ImportedWork } from "../model/imported.ts";
import type { ReportRepository } from "./build-report.ts";
import { readForgotten } from "./forgotten.ts";
import { importedWork } from "./imported-work.ts";
import { keptExports } from "./kept-exports.ts";
import { maskOf } from "./mask-names.ts";
import type { Scope } from "./period.ts";
import { redactionOf } from "./redaction.ts";
import type { Workspace } from "./workspace.ts";

type FormerNames = readonly (readonly [former: string, shown: string])[];

interface ImportsOf {
  readonly repositories: readonly ReportRepository[];
  readonly yourWords: readonly string[];
  readonly person: { readonly isYou: boolean };
  readonly asOf: string;
  readonly scope: Scope;
}

/** Takes forgotten people, and names that people gave up, out of a text of an export. */
export function cleanerOf(forgotten: readonly string[], former: FormerNames): (text: string) => string {
  const redaction = redactionOf(forgotten);
  const mask = maskOf(former);
  return (text) => {
    const kept = redaction?.text(text) ?? text;
    return mask?.(kept) ?? kept;
  };
}

/**
 * Reads the lists of what was imported, to be narrowed to the user once it is known who that is.
 * @returns undefined where nothing was imported.
 */
export async function readImports(
  workspace: Workspace,
): Promise<((gathered: ImportsOf) => ImportedWork | null) | undefined> {
  const lists = keptExports(workspace);
  if (lists.length === 0) return undefined;
  const forgotten = await readForgotten(workspace.home);
  return ({ repositories, yourWords, person, asOf, scope }) => {
    if (!person.isYou) return null;
    const profiles = repositories.flatMap(({ records }) => records.map(({ profile }) => profile));
    const names = new Set(profiles.map(({ name }) => name));
    const former = repositories.flatMap(({ facts }) => facts.formerNames);
    const you = {
      words: yourWords,
      emails: profiles.flatMap(({ emails }) => emails),
      // An export may know the user by a name given up since; it is matched, never shown.
      names: [...names, ...former.filter(([, shown]) => names.has(shown)).map(([name]) => name)],
    };
    return importedWork(lists, you, { ...scope, asOf }, cleanerOf(forgotten, former));
  };
}
