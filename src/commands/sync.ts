/** `waymark sync`: what is new on the forge of a clone, into the cache. */
import { UserError } from "../errors.ts";
import type { ForgeKind } from "../model/forge.ts";
import { plainText } from "../views/escape.ts";
import { formatCount, plural } from "../views/words.ts";
import { type SyncReport, syncForge } from "../workspace/sync-forge.ts";
import { type CommandContext, type CommandResult, toJson } from "./command.ts";

const REASONS = 6;

function render(report: SyncReport): string {
  const { place, login, token, records, byType, skipped, waited, complete } = report;
  const news = records.added + records.changed;
  const left = Object.entries(skipped).sort((a, b) => b[1] - a[1]);
  const waits = Object.entries(waited);
  const lines = [
    news === 0
      ? `Nothing new on ${place}.`
      : `${place}: ${plural(records.added, "new record")}${records.changed > 0 ? `, ${formatCount(records.changed)} changed` : ""}: ${Object.entries(
          byType,
        )
          .map(([type, times]) => plural(times, type))
          .join(", ")}.`,
    login === null
      ? "Everybody’s discussions were read."
      : `What ${login} took part in was read; everything: --everything`,
    `Token: ${token ?? "none; public repositories can be read without one, more slowly"}`,
    ...waits.map(([reason, seconds]) => `Waited ${formatCount(seconds)} s: ${reason}`),
    ...left.slice(0, REASONS).map(([reason, times]) => `Left out: ${formatCount(times)} × ${reason}`),
    ...(left.length > REASONS ? [`and ${plural(left.length - REASONS, "other reason")}: --json`] : []),
    ...(complete ? [] : ["Not everything was read; run the same command again to go on."]),
  ];
  return `${lines.map(plainText).join("\n")}\n`;
}

const KINDS: readonly ForgeKind[] = ["github", "gitlab", "gerrit"];

export interface SyncWords {
  /** A forge, then clones; each optional. */
  readonly words: readonly string[];
  readonly everything?: boolean;
  readonly login?: string;
  readonly repo?: string;
  readonly longestWait?: string;
}

function secondsOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d{1,6}$/.test(text)) return Number(text);
  throw new UserError(
    "malformed-option",
    `Unexpected --longest-wait "${text.slice(0, 40)}", expected seconds.`,
    "Write a number of seconds: --longest-wait 900",
  );
}

export async function runSync(
  context: CommandContext,
  { words, everything = false, login, repo, longestWait }: SyncWords,
  options: { readonly json: boolean },
): Promise<CommandResult> {
  const kind = KINDS.find((one) => one === words[0]);
  const paths = kind === undefined ? words : words.slice(1);
  const reports: SyncReport[] = [];
  for (const path of paths.length === 0 ? ["."] : paths)
    reports.push(
      await syncForge(context.workspace, { path, kind, repo, login, everything, longestWait: secondsOf(longestWait) }),
    );
  return {
    text: options.json ? toJson({ schema: "waymark.sync/1", forges: reports }) : reports.map(render).join("\n"),
    exitCode: 0,
  };
}
