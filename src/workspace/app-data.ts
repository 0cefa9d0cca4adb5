/**
 * What the local app reads: the report on its user, what they led and what they said in reviews. Each is gathered when first
 * asked for and kept until something that it rests on changes: the ledger, the user's files. Gathering goes one at a time,
 * the report first: what was led takes its time, and is worked out by another process where there is one for it.
 */
import { type FSWatcher, watch } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { UserError } from "../errors.ts";
import type { Guide, GuideAddress } from "../model/guide.ts";
import type { InitiativesReport } from "../model/initiative.ts";
import type { PeopleAroundReport } from "../model/people-around.ts";
import type { MarkVerdict, Report } from "../model/report.ts";
import type { CoachThread } from "../model/review-comment.ts";
import type { ReviewsReport } from "../model/reviewing.ts";
import { coachThread } from "../reviews/coach-thread.ts";
import { type FoundClones, keepMe, lookForClones } from "./app-start.ts";
import type { Choose } from "./choose-person.ts";
import { findEvidence } from "./find-evidence.ts";
import { gatherPeopleAround, gatherReport, gatherReportWithInitiatives, gatherReviews } from "./gather.ts";
import { guideReader } from "./gather-guide.ts";
import { marksPath, removeMark, setMark } from "./marks.ts";
import { peoplePath } from "./people-file.ts";
import type { ReportRequest } from "./report-request.ts";
import { readSource } from "./show-source.ts";
import type { ShownSource } from "./shown-source.ts";
import type { Workspace } from "./workspace.ts";

/** Something that listeners of the app are told. */
export type AppEvent =
  | { readonly kind: "changed"; readonly edition: number }
  | {
      readonly kind: "progress";
      readonly name: string;
      readonly what: string;
      readonly done: number;
      readonly total: number;
    }
  | { readonly kind: "note"; readonly text: string };

export interface AppData {
  /** Grows whenever what was given before is no longer what would be given now. */
  readonly edition: () => number;
  readonly report: () => Promise<Report>;
  readonly initiatives: () => Promise<InitiativesReport>;
  /** A report that holds, besides, the evidence that was seen in what they led. */
  readonly reportWithInitiatives: () => Promise<Report>;
  readonly reviews: () => Promise<ReviewsReport>;
  /** Whom the user worked with; worked out when first asked for. */
  readonly peopleAround: () => Promise<PeopleAroundReport>;
  readonly source: (id: string) => Promise<ShownSource>;
  readonly mark: (id: string, verdict: MarkVerdict, because: string | null) => Promise<void>;
  readonly unmark: (id: string) => Promise<void>;
  readonly coach: (draft: string) => CoachThread;
  /** How the start stands; waits for what is being read. */
  readonly start: () => Promise<Start>;
  readonly look: (folder: string) => Promise<FoundClones>;
  /** Reads other clones from now on. */
  readonly open: (paths: readonly string[]) => void;
  /** Takes somebody for the user from now on. @param keep whether to say so in the user's config */
  readonly be: (address: string, keep: boolean) => Promise<void>;
  readonly guide: () => Promise<Guide>;
  /** Where the team's guide is published, if anywhere. */
  readonly guideAddress: GuideAddress;
  readonly places: () => readonly { readonly what: string; readonly path: string; readonly isYours: boolean }[];
  readonly listen: (listener: (event: AppEvent) => void) => () => void;
  readonly close: () => void;
}

/** How far somebody new has come. */
export interface Start {
  readonly paths: readonly string[];
  readonly problem: UserError | null;
  readonly question: { readonly text: string; readonly candidates: Parameters<Choose>[1] } | null;
}

/**
 * Works out what a person led in another process, and leaves it in the ledger; this one goes on answering meanwhile.
 * One that fails costs only time: what the ledger lacks is worked out here.
 */
export type WorkOutAside = (request: ReportRequest, signal: AbortSignal) => Promise<void>;

/** Several files change together when a ledger is published. */
const SETTLE_MS = 150;

/** A value worked out on the first asking; one that failed is worked out again. */
function kept<T>(work: () => Promise<T>): { readonly get: () => Promise<T>; readonly drop: () => void } {
  let value: Promise<T> | undefined;
  return {
    get: () => {
      if (value) return value;
      const own = work();
      value = own;
      own.catch(() => {
        if (value === own) value = undefined;
      });
      return own;
    },
    drop: () => {
      value = undefined;
    },
  };
}

/** Runs one piece of work after the other. */
function oneAtATime(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work, work);
    last = next.catch(() => undefined);
    return next;
  };
}

/**
 * Opens what the app reads.
 * @param request whose work, in which clones, as known when
 * @param aside undefined where there is no other process to work in
 * @example const data = await openAppData(workspace, request); (await data.report()).person.name
 */
export async function openAppData(workspace: Workspace, asked: ReportRequest, aside?: WorkOutAside): Promise<AppData> {
  let request = asked;
  let question: Start["question"] = null;
  /** Nobody can be asked while a page waits: the question is kept for the page of the start. */
  const choose: Choose = async (text, candidates) => {
    question = { text, candidates };
    return undefined;
  };
  const listeners = new Set<(event: AppEvent) => void>();
  const tell = (event: AppEvent): void => {
    for (const listener of listeners) listener(event);
  };
  let own: Workspace = {
    ...workspace,
    progress: {
      watched: true,
      reading: (name, done, total) => tell({ kind: "progress", name, what: "reading", done, total: total ?? 0 }),
      step: (name, what) => tell({ kind: "progress", name, what, done: 0, total: 0 }),
      done: (name) => tell({ kind: "progress", name, what: "done", done: 0, total: 0 }),
      note: (text) => tell({ kind: "note", text }),
    },
  };
  const inTurn = oneAtATime();
  const report = kept(() => inTurn(() => gatherReport(own, request, choose)));
  const closing = new AbortController();
  const ahead = kept(async () => {
    const { repositories } = await report.get();
    const name = repositories.map((one) => one.name).join(", ");
    own.progress.step(name, "working out initiatives");
    await aside?.(request, closing.signal).catch(() => undefined);
    own.progress.done(name);
  });
  const withInitiatives = kept(async () => {
    // Whoever waits for the report does not wait for this, and both do not read the same clone at the same time.
    await ahead.get();
    return inTurn(() => gatherReportWithInitiatives(own, request, undefined));
  });
  const reviews = kept(() => inTurn(() => gatherReviews(own, request, undefined)));
  const around = kept(() => inTurn(() => gatherPeopleAround(own, request, undefined)));

  let edition = 1;
  /** @param isOnlyMarks what was worked out of the clones stays what it is. */
  const changed = (isOnlyMarks: boolean): void => {
    const anew = isOnlyMarks ? [] : [ahead, around];
    for (const one of [report, withInitiatives, reviews, ...anew]) one.drop();
    edition++;
    tell({ kind: "changed", edition });
  };
  const watching = await watchFor(workspace, changed);
  return {
    edition: () => edition,
    report: report.get,
    initiatives: async () => (await withInitiatives.get()).initiatives,
    reportWithInitiatives: async () => (await withInitiatives.get()).report,
    reviews: reviews.get,
    peopleAround: around.get,
    source: async (id) => readSource(own, await findEvidence(own, id)),
    mark: async (id, verdict, because) => {
      const { evidence } = await findEvidence(own, id);
      await setMark(workspace.home, { id: evidence.id, verdict, because, on: workspace.effects.today() });
      changed(true);
    },
    unmark: async (id) => {
      await removeMark(workspace.home, id);
      changed(true);
    },
    coach: (draft) => coachThread(draft),
    start: async () => {
      const problem = await report.get().then(
        () => null,
        (error: unknown) => {
          if (error instanceof UserError) return error;
          throw error;
        },
      );
      return { paths: request.paths, problem, question: problem?.code === "unknown-person" ? question : null };
    },
    look: (folder) => lookForClones(folder, workspace.effects.cwd),
    open: (paths) => {
      request = { ...request, paths };
      changed(false);
    },
    be: async (address, keep) => {
      if (keep) await keepMe(workspace.home, address);
      own = { ...own, config: { ...own.config, me: [...new Set([...own.config.me, address])] } };
      changed(false);
    },
    guide: guideReader(workspace),
    guideAddress: workspace.config.guide.address,
    places: () => [
      { what: "Your corrections of evidence", path: marksPath(workspace.home), isYours: true },
      { what: "What you said of people", path: peoplePath(workspace.home), isYours: true },
      { what: "What is kept for speed, and can be worked out again", path: workspace.home.cache, isYours: false },
    ],
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => {
      closing.abort();
      for (const one of watching) one.close();
      listeners.clear();
    },
  };
}

/** Watches the user's files; where the system cannot, changes are seen at the next start. */
async function watchFor({ home }: Workspace, changed: (isOnlyMarks: boolean) => void): Promise<readonly FSWatcher[]> {
  let timer: NodeJS.Timeout | undefined;
  let isOnlyMarks = true;
  const settle = (name: string): void => {
    isOnlyMarks &&= name.startsWith("marks.");
    clearTimeout(timer);
    timer = setTimeout(() => {
      changed(isOnlyMarks);
      isOnlyMarks = true;
    }, SETTLE_MS);
    timer.unref();
  };
  const wanted: readonly (readonly [folder: string, isWanted: (name: string) => boolean])[] = [
    [home.records, (name) => /^(?:marks|people|config)\.ya?ml$/.test(name)],
    [join(home.cache, "forges"), () => true],
  ];
  const watching: FSWatcher[] = [];
  for (const [folder, isWanted] of wanted)
    try {
      await mkdir(folder, { recursive: true });
      const watcher = watch(folder, { persistent: false }, (_, name) => {
        if (name !== null && isWanted(name)) settle(name);
      });
      watcher.on("error", () => watcher.close());
      watching.push(watcher);
    } catch {
      // A read-only home: nothing changes there either.
    }
  return watching;
}
