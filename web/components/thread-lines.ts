/** Lines of initiatives that can be drawn, each with its thread. */
import type { DrawnThread, InitiativeLine } from "../../src/views/pages/initiatives-page.ts";

export interface DrawnLine {
  readonly line: InitiativeLine;
  readonly thread: DrawnThread;
}

export const drawnLines = (lines: readonly InitiativeLine[]): readonly DrawnLine[] =>
  lines.flatMap((line) => (line.thread ? [{ line, thread: line.thread }] : []));
