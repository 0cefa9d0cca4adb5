/** Progress on standard error: a bar on a terminal, silence in a pipe; notes are printed in both. */
import { grouped, plainText } from "../commands/printing.ts";

export interface EndableProgress {
  readonly watched: boolean;
  readonly reading: (name: string, done: number, total: number | undefined) => void;
  readonly step: (name: string, what: string) => void;
  readonly done: (name: string) => void;
  readonly note: (text: string) => void;
  readonly end: () => void;
}

const MIN_INTERVAL_MS = 80;

type Bar = ReturnType<typeof import("@clack/prompts")["progress"]>;

/** @param stream standard error. */
export async function createProgress(stream: NodeJS.WriteStream): Promise<EndableProgress> {
  const note = (text: string) => stream.write(`${plainText(text)}\n`);
  const ignore = () => undefined;
  const quiet = { watched: false, reading: ignore, step: ignore, done: ignore, note, end: ignore };
  if (!stream.isTTY) return quiet;
  let bar: Bar | undefined;
  let shown = 0;
  let last = 0;
  let library: typeof import("@clack/prompts") | undefined;
  // Loaded on first use: a warm report never draws a bar.
  const open = async () => {
    library ??= await import("@clack/prompts");
  };
  const draw = (message: string, done: number, total: number | undefined) => {
    const now = Date.now();
    if (now - last < MIN_INTERVAL_MS && done !== total) return;
    last = now;
    if (!library) {
      void open();
      return;
    }
    if (!bar) {
      bar = library.progress({ max: 100, size: 30, output: stream });
      bar.start(message);
    }
    const percent = total ? Math.min(99, Math.floor((100 * done) / total)) : 0;
    bar.advance(Math.max(0, percent - shown), message);
    shown = Math.max(shown, percent);
  };
  const close = (message: string) => {
    bar?.stop(message);
    bar = undefined;
    shown = 0;
  };
  return {
    watched: true,
    reading: (name, done, total) =>
      draw(`reading ${plainText(name)}: ${grouped(done)}${total ? ` of ${grouped(total)}` : ""} commits`, done, total),
    step: (name, what) => bar?.message(`${plainText(name)}: ${what}`),
    done: (name) => close(`read ${plainText(name)}`),
    note,
    end: () => close("stopped"),
  };
}
