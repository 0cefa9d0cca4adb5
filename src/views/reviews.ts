/** Somebody's reviewing as terminal text. Numbers say how they review, not how well. */
import type { GivenComment, ReviewingPeriod, ReviewsReport } from "../model/reviewing.ts";
import { plainText } from "./escape.ts";
import { UPTAKE_WORDS } from "./review-words.ts";
import type { Style } from "./terminal.ts";
import { formatDay, formatHalfYear, grouped, plural, shortOid } from "./words.ts";

const PERIODS = 8;
const COLUMNS = ["teaches", "asks", "directs", "praises", "approves"] as const;

const cell = (value: string | number): string =>
  (typeof value === "number" ? (value === 0 ? "·" : grouped(value)) : value).padStart(9);

function row({ window, kinds, unread, onCode, takenUp }: ReviewingPeriod): string {
  const share = onCode === 0 ? "" : `   ${grouped(takenUp)} of ${grouped(onCode)} on code`;
  return `  ${formatHalfYear(window).padEnd(24)}${COLUMNS.map((kind) => cell(kinds[kind])).join("")}${cell(unread)}${share}`;
}

function example(comment: GivenComment, style: Style): string[] {
  const { day, words, uptake, path, object, url } = comment;
  return [
    `  ${formatDay(day)}  ${style.accent(shortOid(object))}${path === "" ? "" : `  ${plainText(path)}`}`,
    `    “${plainText(words)}”`,
    style.dim(`    ${[UPTAKE_WORDS[uptake], plainText(url)].filter((part) => part !== "").join("; ")}`),
  ];
}

/** @example renderReviews(report, PLAIN_STYLE) */
export function renderReviews(report: ReviewsReport, style: Style): string {
  const { person, periods, examples, comments, forges } = report;
  const name = style.bold(plainText(person.name));
  if (forges.length === 0)
    return `  ${name}: reviews cannot be seen, because nothing of a forge was read.\n  Read one: waymark sync, or an archive: waymark import PATH\n`;
  if (comments.length === 0)
    return `  ${name}: looked for in ${forges.map(plainText).join(", ")}, and no comments on others’ pull requests found.\n`;
  const shown = periods.slice(-PERIODS);
  const lines = [
    `  ${name}, on others’ pull requests: ${plural(comments.length, "comment")} and verdicts with words, ${plural(report.pullRequests, "pull request")}${report.people === null ? "" : ` of ${plural(report.people, "person", "people")}`} in all`,
    style.dim(`  read ${forges.map(plainText).join(", ")}, as known on ${formatDay(report.asOf)}`),
    "",
    style.dim(`  ${"".padEnd(24)}${COLUMNS.map(cell).join("")}${cell("not read")}   taken up`),
    ...shown.map(row),
    ...(periods.length > shown.length
      ? [style.dim(`  and ${plural(periods.length - shown.length, "earlier half-year")}: --json`)]
      : []),
    "",
    style.dim(
      "  Kinds say what a comment does for the author, by rule; none is better in itself. Taken up: the author",
    ),
    style.dim("  answered that it was done, the lines changed afterwards, or the thread was resolved."),
    ...(examples.length === 0
      ? []
      : [
          "",
          `  ${style.bold("Worth re-reading: they gave a reason, and it was taken up")}`,
          ...examples.flatMap((one) => example(one, style)),
        ]),
  ];
  return `${lines.join("\n")}\n`;
}
