/** What a piece of evidence cites, as terminal text. */
import type { Evidence } from "../model/evidence.ts";
import { plainText } from "./escape.ts";
import type { Style } from "./terminal.ts";
import { IMPORTED, shortOid } from "./words.ts";

interface SourceWords {
  readonly kind: string;
  readonly object: string;
  readonly path: string | null;
  readonly header: readonly (readonly [name: string, value: string])[];
  readonly lines: readonly { readonly number: number; readonly text: string; readonly quoted: boolean }[];
  readonly files: readonly string[];
  readonly linesLeftOut?: number;
}

const FILES = 12;

/** What is shown, under the line that says of what. Quoted lines carry a bar at the left. */
function sourceLines(id: string, statement: string, source: SourceWords, style: Style): string[] {
  const lines = [
    `  ${style.accent(id)}  ${plainText(statement)}`,
    "",
    `  ${source.kind} ${plainText(source.object)}${source.path ? `  ${plainText(source.path)}` : ""}`,
    ...source.header.map(([name, value]) =>
      name === "" ? `  ${style.dim(plainText(value))}` : `  ${style.dim(`${plainText(name)}:`)} ${plainText(value)}`,
    ),
    "",
    ...source.lines.map(({ number, text, quoted }) =>
      `${quoted ? style.accent("▌") : " "} ${source.kind === "document" ? style.dim(String(number).padStart(5)) : "  "} ${quoted ? style.bold(plainText(text)) : plainText(text)}`.trimEnd(),
    ),
  ];
  if (source.linesLeftOut !== undefined)
    lines.push("", style.dim(`  and ${source.linesLeftOut} more ${source.linesLeftOut === 1 ? "line" : "lines"}`));
  if (source.files.length > 0)
    lines.push(
      "",
      ...source.files.slice(0, FILES).map((file) => `    ${plainText(file)}`),
      ...(source.files.length > FILES ? [style.dim(`    and ${source.files.length - FILES} more files`)] : []),
    );
  return lines;
}

/** An imported document or ticket with its text; only the user can open it, which it says. */
export function renderImportedSource(
  { id, title }: { readonly id: string; readonly title: string },
  source: SourceWords,
  style: Style,
): string {
  const lines = sourceLines(id, title, source, style);
  return `${[...lines, "", style.dim(`  ${IMPORTED.notCounted}`)].join("\n")}\n`;
}

/** A piece of evidence with what it cites, and on how much else it rests. */
export function renderSource(evidence: Evidence, source: SourceWords, style: Style): string {
  const lines = sourceLines(evidence.id, evidence.sentence, source, style);
  const further = evidence.kind === "event" ? evidence.related : evidence.hits.slice(1).map(([oid]) => oid);
  if (further.length > 0)
    lines.push(
      "",
      style.dim(
        `  rests also on ${further.length} more: ${further
          .slice(0, 6)
          .map(shortOid)
          .join(" ")}${further.length > 6 ? " …" : ""}`,
      ),
    );
  return `${lines.join("\n")}\n`;
}
