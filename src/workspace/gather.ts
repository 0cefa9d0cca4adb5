/** From the words of a command to what a report is built from: repositories read, the person found in them. */
import { UserError } from "../errors.ts";
import type { ComparisonOfLadders, ComparisonOverTime } from "../model/comparison.ts";
import type { InitiativesReport } from "../model/initiative.ts";
import type { Ladder } from "../model/ladder.ts";
import type { PeopleAround, PeopleAroundReport } from "../model/people-around.ts";
import type { Report } from "../model/report.ts";
import type { ReviewsReport } from "../model/reviewing.ts";
import { forgeUrl, readGitVersion } from "../sources/git/repository.ts";
import { buildGrowth, buildLadderComparison } from "./build-comparison.ts";
import { buildInitiatives } from "./build-initiatives.ts";
import { buildPeopleAround } from "./build-people-around.ts";
import { buildReport, type ReportRepository } from "./build-report.ts";
import { buildReviews } from "./build-reviews.ts";
import { type Choose, choosePerson } from "./choose-person.ts";
import { readImports } from "./gather-imported.ts";
import { loadLadderFor } from "./ladder-for.ts";
import { readMarks } from "./marks.ts";
import type { ReportRequest } from "./report-request.ts";
import { storeNews } from "./stored-view.ts";
import { type Besides, syncAll } from "./sync-all.ts";
import type { InitiativesRecord, PersonRecord } from "./view.ts";
import type { Workspace } from "./workspace.ts";

/** Whether a text is a day of the calendar; JavaScript would take 30 February for 1 March. */
function isDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function checkDay(name: string, day: string | undefined): void {
  if (day !== undefined && !isDay(day))
    throw new UserError(
      "malformed-option",
      `Unexpected ${name} "${day}", expected a day such as 2025-06-30.`,
      "Write it as YYYY-MM-DD.",
    );
}

/** What was found of one person: in which repositories, under which name, and who says that it is them. */
interface Gathered {
  readonly repositories: readonly ReportRepository[];
  readonly skipped: readonly { readonly path: string; readonly reason: string }[];
  readonly asOf: string;
  readonly person: { readonly because: string; readonly isYou: boolean };
  readonly yourWords: readonly string[];
}

/**
 * Reads, finds the person, and makes something of what is known of them, while what is new is stored.
 * @param choose asks on a terminal; undefined in a pipe.
 */
async function gather<T>(
  workspace: Workspace,
  request: ReportRequest,
  choose: Choose | undefined,
  make: (gathered: Gathered) => T,
  besides: Besides = "nothing",
): Promise<T> {
  checkDay("--since", request.since);
  checkDay("--until", request.until);
  checkDay("--as-of", request.asOf);
  const asOf = request.asOf ?? workspace.effects.today();
  // Asked first and answered meanwhile: an old git misunderstands the questions that follow.
  const version = readGitVersion();
  version.catch(() => undefined);
  await version;
  const { synced, skipped } = await syncAll(workspace, request, asOf, besides);
  let storing: Promise<void> | undefined;
  const store = () =>
    (storing ??= storeNews(
      workspace,
      synced.flatMap(({ news }) => news() ?? []),
    ));
  try {
    const { yourWords, found, because, isYou } = await choosePerson(workspace, synced, request, choose);
    const absent = synced
      .filter((one) => !found.some((other) => other.synced === one))
      .map(({ view }) => ({ path: view.facts.path, reason: "The person on this report has no work there." }));
    const repositories: ReportRepository[] = [];
    for (const { synced: one, people } of found) {
      const records: PersonRecord[] = [];
      const initiatives: InitiativesRecord[] = [];
      const around: PeopleAround[] = [];
      for (const { key } of people) {
        records.push(await one.view.recordOf(key));
        if (besides === "initiatives") initiatives.push(await one.view.initiativesOf(key));
        if (besides === "people around" && isYou) around.push(await one.view.peopleAroundOf(key));
      }
      const { view, repository } = one;
      repositories.push({
        facts: view.facts,
        records,
        initiatives,
        around,
        url: forgeUrl(repository.settings),
        path: repository.path,
      });
    }
    // The engine writes on threads of its own, so the report is built meanwhile.
    store().catch(() => undefined);
    return make({ repositories, skipped: [...skipped, ...absent], asOf, person: { because, isYou }, yourWords });
  } finally {
    await store();
    for (const one of synced) one.close();
  }
}

const scopeOf = ({ since, until, areas }: ReportRequest) => ({ since: since ?? null, until: until ?? null, areas });

/** What a report is made with besides what was gathered. */
async function reportMaker(workspace: Workspace, request: ReportRequest): Promise<(gathered: Gathered) => Report> {
  const [ladder, marks, imports] = await Promise.all([
    loadLadderFor(workspace, request.ladder),
    readMarks(workspace.home),
    readImports(workspace),
  ]);
  return (gathered) => {
    const scope = scopeOf(request);
    return buildReport({ ...gathered, scope, ladder, marks, imported: imports?.({ ...gathered, scope }) ?? null });
  };
}

/** The report on a person. @param choose asks on a terminal; undefined in a pipe. */
export async function gatherReport(
  workspace: Workspace,
  request: ReportRequest,
  choose: Choose | undefined,
): Promise<Report> {
  return gather(workspace, request, choose, await reportMaker(workspace, request));
}

/**
 * The report on a person with what they led, for a rendering that draws it: working that out takes its time, so no first
 * screen waits for it. @param choose asks on a terminal; undefined in a pipe.
 */
export async function gatherReportWithInitiatives(
  workspace: Workspace,
  request: ReportRequest,
  choose: Choose | undefined,
): Promise<{ readonly report: Report; readonly initiatives: InitiativesReport }> {
  const make = await reportMaker(workspace, request);
  return gather(
    workspace,
    request,
    choose,
    (gathered) => ({
      report: make(gathered),
      initiatives: buildInitiatives({ ...gathered, scope: scopeOf(request) }),
    }),
    "initiatives",
  );
}

/** Your growth from work up to a day; the day is within the period asked for. */
export async function gatherGrowth(
  workspace: Workspace,
  request: ReportRequest,
  choose: Choose | undefined,
  then: string,
): Promise<ComparisonOverTime> {
  const [ladder, marks] = await Promise.all([loadLadderFor(workspace, request.ladder), readMarks(workspace.home)]);
  return gather(workspace, request, choose, (gathered) => {
    const scope = scopeOf(request);
    const upTo = (until: string | null) =>
      buildReport({ ...gathered, scope: { ...scope, until }, ladder, marks, imported: null });
    return buildGrowth(upTo(then), upTo(scope.until));
  });
}

/** You by two ladders: files, or undefined for the default one. */
export async function gatherLadders(
  workspace: Workspace,
  request: ReportRequest,
  choose: Choose | undefined,
  files: readonly [string | undefined, string | undefined],
): Promise<ComparisonOfLadders> {
  const [first, second, marks] = await Promise.all([
    loadLadderFor(workspace, files[0]),
    loadLadderFor(workspace, files[1]),
    readMarks(workspace.home),
  ]);
  return gather(workspace, request, choose, (gathered) => {
    const by = (ladder: Ladder) => buildReport({ ...gathered, scope: scopeOf(request), ladder, marks, imported: null });
    return buildLadderComparison(by(first), by(second));
  });
}

/** What a person said on others' pull requests. @param choose asks on a terminal; undefined in a pipe. */
export const gatherReviews = (
  workspace: Workspace,
  request: ReportRequest,
  choose: Choose | undefined,
): Promise<ReviewsReport> =>
  gather(workspace, request, choose, (gathered) => buildReviews({ ...gathered, scope: scopeOf(request) }));

/** What a person led and took part in. @param choose asks on a terminal; undefined in a pipe. */
export const gatherInitiatives = (
  workspace: Workspace,
  request: ReportRequest,
  choose: Choose | undefined,
): Promise<InitiativesReport> =>
  gather(
    workspace,
    request,
    choose,
    (gathered) => buildInitiatives({ ...gathered, scope: scopeOf(request) }),
    "initiatives",
  );

/** Whom the user worked with, and which areas they know; of anybody else nothing. @param choose asks on a terminal; undefined in a pipe. */
export const gatherPeopleAround = (
  workspace: Workspace,
  request: ReportRequest,
  choose: Choose | undefined,
): Promise<PeopleAroundReport> => gather(workspace, request, choose, buildPeopleAround, "people around");
