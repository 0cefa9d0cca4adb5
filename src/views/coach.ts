/** What the coach says of a draft or a thread, as terminal text. */
import type { CoachedComment, CoachReading, CoachThread, CommentWords } from "../model/review-comment.ts";
import { plainText } from "./escape.ts";
import { COACH_KEEPS_NOTHING, COUNTED_WORDS, DOES_WORDS, sureWords } from "./review-words.ts";
import type { Style } from "./terminal.ts";
import { plural } from "./words.ts";

const LONGEST_QUOTE = 160;
/** Comments of a thread that are shown whole: those worth rewriting. */
const LABEL = 12;

/** Words in lines of at most so many characters, each after an indent. */
function wrap(text: string, indent: number, style: Style): string[] {
  const width = Math.max(20, style.width - indent);
  const lines: string[] = [];
  let line = "";
  for (const word of plainText(text).trim().split(/ +/)) {
    for (let rest = word; rest !== ""; rest = rest.slice(width)) {
      const part = rest.slice(0, width);
      if (line !== "" && line.length + 1 + part.length > width) {
        lines.push(line);
        line = "";
      }
      line = line === "" ? part : `${line} ${part}`;
    }
  }
  return line === "" ? lines : [...lines, line];
}

/** A label and text beside it. */
function row(label: string, text: string, style: Style): string[] {
  return wrap(text, LABEL + 2, style).map((line, at) => `  ${(at === 0 ? label : "").padEnd(LABEL)}${line}`);
}

const quoted = (words: readonly CommentWords[]): string => words.map((each) => `“${plainText(each.words)}”`).join(", ");

const cut = (text: string): string => {
  const plain = plainText(text).trim();
  const characters = [...plain];
  return characters.length > LONGEST_QUOTE ? `${characters.slice(0, LONGEST_QUOTE - 1).join("")}…` : plain;
};

function readingLines(coach: CoachReading, style: Style): string[] {
  const sure = sureWords(coach);
  return [
    ...row("It", `${DOES_WORDS[coach.kind]}${sure === "" ? "" : ` (${sure})`}`, style),
    ...(coach.because.length > 0 ? row("Going by", quoted(coach.because), style) : []),
    ...coach.advice.flatMap(({ advice }, at) => row(at === 0 ? "To teach" : "", advice, style)),
    ...(coach.suggestion === null ? [] : row("Perhaps", coach.suggestion, style)),
  ];
}

function commentLines({ number, text, path, coach }: CoachedComment, style: Style): string[] {
  return [
    "",
    ...row(`Comment ${number}`, `${path === null ? "" : `${path}: `}${cut(text)}`, style),
    ...(coach === null ? row("", "Not read: no words, or not English.", style) : readingLines(coach, style)),
  ];
}

function threadLines(thread: CoachThread, style: Style): string[] {
  const { comments, counts, context, unread, mine, rewriteFirst, notes } = thread;
  const first = rewriteFirst.flatMap((number) => comments.filter((each) => each.number === number));
  const said = COUNTED_WORDS.filter(([kind]) => counts[kind] > 0).map(([kind, word]) => `${counts[kind]} ${word}`);
  return [
    ...wrap(
      `${plural(comments.length, "comment")}${mine === null ? "" : ` of ${mine}`}: ${said.join(", ") || "none could be read"}.`,
      2,
      style,
    ).map((line) => `  ${style.bold(line)}`),
    ...(unread > 0 ? [`  ${unread} not read: no words, or not English.`] : []),
    ...(context > 0 ? [`  ${context} of others, not read.`] : []),
    ...notes.flatMap((note) => wrap(`Note: ${note}.`, 2, style).map((line) => `  ${line}`)),
    "",
    `  ${style.bold(first.length === 0 ? "None of them asks to be rewritten." : "Worth rewriting first")}`,
    ...first.flatMap((comment) => commentLines(comment, style)),
  ];
}

/** The coach's answer; every word of the draft is shown without anything that acts on a terminal. */
export function renderCoach(thread: CoachThread, style: Style): string {
  const [only] = thread.comments;
  const lines =
    thread.form === "draft" && only !== undefined && only.coach !== null
      ? [...readingLines(only.coach, style), ...thread.notes.flatMap((note) => row("Note", `${note}.`, style))]
      : threadLines(thread, style);
  return `\n${[...lines, "", ...wrap(COACH_KEEPS_NOTHING, 2, style).map((line) => `  ${style.dim(line)}`)].join("\n")}\n`;
}
