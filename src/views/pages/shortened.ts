import { clip } from "../../model/clip.ts";

/** Text on one line, cut with an ellipsis where it is longer. @example shortened("a  b\nc", 4) // "a b…" */
export function shortened(text: string, limit: number): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > limit ? `${clip(line, limit - 1).trimEnd()}…` : line;
}
