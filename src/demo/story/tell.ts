/**
 * Turns steps into a description of a history. Days are the chapters'; the time of day is worked out from the text, so
 * that it is fixed and plausible. A branch forks from what the main line was when its first commit was made. On the
 * main line nothing is older than what stands before it.
 */
import { createHash } from "node:crypto";
import { type CommitOptions, describeHistory, type HistoryBuilder } from "../describe-history.ts";
import { type FindOid, type HistoryDescription, type Moment, toMoment } from "../history-description.ts";
import { GITHUB, type Member } from "./cast.ts";
import { applyMarks, differences, type Files, textOf } from "./code.ts";
import { composeMessage } from "./message.ts";
import { type Change, change, type Step } from "./steps.ts";

const MAIN = "main";
/** Working hours in the author's own zone. */
const [DAY_STARTS, DAY_MINUTES] = [8 * 60, 10 * 60];
const BREATH_SECONDS = 7 * 60;

interface Landed {
  readonly id: string;
  readonly files: Files;
  readonly seconds: number;
}

function timeOfDay(seed: string): number {
  return DAY_STARTS + (createHash("sha1").update(seed).digest().readUInt16BE(0) % DAY_MINUTES);
}

/** A moment on a day in somebody's zone, not before `earliest`. */
function momentOf(by: Member, day: string, seed: string, earliest: number): Moment {
  const minutes = timeOfDay(seed);
  const clock = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, "0")).join(":");
  const { seconds } = toMoment(`${day}T${clock}:00${by.offset}`);
  return { seconds: Math.max(seconds, earliest), offset: by.offset };
}

function applyChange(files: Files, { files: marks, write }: Change): Files {
  const after = new Map(applyMarks(files, marks));
  for (const [path, text] of Object.entries(write))
    after.set(path, typeof text === "string" ? text : text(textOf(after, path)));
  return after;
}

function quoteOids(message: string): CommitOptions["message"] {
  if (!/\{(?:oid|short):/.test(message)) return message;
  return (oidOf: FindOid) =>
    message
      .replace(/\{oid:([\w-]+)\}/g, (_, id: string) => oidOf(id))
      .replace(/\{short:([\w-]+)\}/g, (_, id: string) => oidOf(id).slice(0, 12));
}

/** Tells one story. */
class Teller {
  #history: HistoryBuilder = describeHistory(MAIN);
  #landed: Landed[] = [];

  tell(step: Step): void {
    if (step.kind === "push") this.#land(step.change, {});
    else if (step.kind === "squash") {
      const subject = `${step.change.subject} (#${step.request})`;
      this.#land({ ...step.change, subject }, { committer: GITHUB });
    } else if (step.kind === "release") this.#release(step);
    else this.#merge(step);
  }

  describe(): HistoryDescription {
    return this.#history.describe();
  }

  get #newest(): Landed {
    return this.#landed.at(-1) ?? { id: "", files: new Map(), seconds: 0 };
  }

  #record(files: Files, seconds: number): void {
    this.#landed.push({ id: this.#history.tip(), files, seconds });
  }

  #land(one: Change, options: CommitOptions): void {
    const before = this.#newest;
    const files = applyChange(before.files, one);
    const at = momentOf(one.by, one.on, one.subject, before.seconds + BREATH_SECONDS);
    this.#history.commit(this.#options(one, at, before.files, files, options));
    this.#record(files, at.seconds);
  }

  #options(one: Change, at: Moment, before: Files, after: Files, options: CommitOptions): CommitOptions {
    const id = one.id === undefined ? {} : { id: one.id };
    const message = quoteOids(composeMessage(one)) ?? "";
    return { ...id, by: one.by, at, message, files: differences(before, after), ...options };
  }

  #release({ version, by, on, notes }: Extract<Step, { kind: "release" }>): void {
    const entry = `## ${version} (${on})\n\n${notes.map((note) => `- ${note}`).join("\n")}\n\n`;
    const changelog = (before = "# Changelog\n\n") => before.replace("# Changelog\n\n", `# Changelog\n\n${entry}`);
    const manifest = (before = "") => before.replace(/"version": "[^"]+"/, `"version": "${version}"`);
    const write = { "CHANGELOG.md": changelog, "package.json": manifest };
    this.#land(change(by, on, `Release ${version}`, "", [], { write }), {});
    const at = { seconds: this.#newest.seconds + BREATH_SECONDS, offset: by.offset };
    this.#history.tag(`v${version}`, {
      by,
      at,
      message: `Ferry ${version}\n\n${notes.map((note) => `- ${note}`).join("\n")}\n`,
    });
  }

  #merge({ request, branch, mergedBy, on, title, changes }: Extract<Step, { kind: "pull" }>): void {
    const first = changes[0];
    if (first === undefined) throw new Error(`Unexpected request #${request} without changes`);
    const start = momentOf(first.by, first.on, first.subject, 0).seconds;
    const fork = this.#landed.findLast(({ seconds }) => seconds < start);
    if (fork === undefined) throw new Error(`Unexpected request #${request} before the first commit`);
    const name = `request-${request}`;
    this.#history.branch(name, fork.id);
    let files = fork.files;
    let newest = fork.seconds;
    for (const one of changes) {
      const after = applyChange(files, one);
      const at = momentOf(one.by, one.on, one.subject, newest + BREATH_SECONDS);
      this.#history.commit(this.#options(one, at, files, after, {}));
      files = after;
      newest = at.seconds;
    }
    const main = this.#newest;
    const merged = changes.reduce(applyChange, main.files);
    const at = momentOf(mergedBy, on, title, Math.max(newest, main.seconds) + BREATH_SECONDS);
    const message = `Merge pull request #${request} from ${first.by.login}/${branch}\n\n${title}\n`;
    const options = { by: mergedBy, committer: GITHUB, at, message, files: differences(main.files, merged) };
    this.#history.switchTo(MAIN).merge(name, options).drop(name);
    this.#record(merged, at.seconds);
  }
}

/** The history that a list of steps, oldest first, tells. */
export function tellStory(steps: readonly Step[]): HistoryDescription {
  const teller = new Teller();
  for (const step of steps) teller.tell(step);
  return teller.describe();
}
