/** A change's commit message as its author would lay it out: subject, paragraphs at 72 columns, lists, trailers. */
import type { Change } from "./steps.ts";

const COLUMNS = 72;

/** Breaks a paragraph into lines; further lines are indented by `indent`. */
function wrap(text: string, indent: string): string {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + 1 + word.length > COLUMNS) {
      lines.push(line);
      line = indent + word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line].join("\n");
}

/** A paragraph that has lines already is kept as it is: commands, tables, output. */
function layOut(paragraph: string): string {
  if (paragraph.includes("\n")) return paragraph;
  return wrap(paragraph, paragraph.startsWith("- ") ? "  " : "");
}

/** The whole message of a change, with its last line feed. */
export function composeMessage({ subject, why, trailers }: Change): string {
  const paragraphs = why.filter((paragraph) => paragraph !== "");
  const body = paragraphs.map((paragraph, index) => {
    const inList = paragraph.startsWith("- ") && (paragraphs[index - 1] ?? "").startsWith("- ");
    return `${inList ? "\n" : "\n\n"}${layOut(paragraph)}`;
  });
  const end = trailers.length === 0 ? "" : `\n\n${trailers.join("\n")}`;
  return `${subject}${body.join("")}${end}\n`;
}
