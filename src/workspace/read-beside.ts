/**
 * A second reader for long histories. The main thread reads from the newest commit on; this takes the oldest ids, a
 * chunk at a time, in a thread with a git of its own, until the two meet. Nothing depends on it: without it, or when it fails, the
 * main thread reads everything.
 */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import type { WorkerAnswer, WorkerTask } from "./read-worker.ts";

/** Histories shorter than this are read sooner than a thread has started. */
export const WORTH_A_THREAD = 12_000;
const CHUNK = 2048;
const YOUNG_MEGABYTES = 64;

/** The built worker; absent when run from sources. */
const ENTRY = new URL("../workspace/read-worker.js", import.meta.url);

/** Whether there is a worker to start. */
export const canReadBeside = (): boolean => existsSync(fileURLToPath(ENTRY));

export interface SecondReader {
  /** How many ids from the front are left to the main thread: the rest is taken. */
  readonly frontier: () => number;
  /** Resolves when all that was taken is read; false where some of it failed and must be read otherwise. */
  readonly finished: Promise<boolean>;
  readonly stop: () => void;
}

/**
 * Starts reading from the end of a list.
 * @param ids newest first.
 * @param readByMain how many ids from the front the main thread has read.
 * @param onPacks called with the names of packs as they are written.
 */
export function readBeside(
  task: WorkerTask,
  ids: readonly string[],
  readByMain: () => number,
  onPacks: (names: readonly string[]) => void,
): SecondReader {
  const worker = new Worker(ENTRY, { workerData: task, resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES } });
  let frontier = ids.length;
  const finished = new Promise<boolean>((resolve) => {
    const next = () => {
      const from = Math.max(frontier - CHUNK, readByMain() + CHUNK / 2);
      if (from >= frontier) return resolve(true);
      const chunk = ids.slice(from, frontier);
      frontier = from;
      worker.postMessage(chunk);
    };
    worker.on("message", (answer: WorkerAnswer) => {
      if ("failure" in answer) return resolve(false);
      onPacks(answer.packs);
      next();
    });
    worker.on("error", () => resolve(false));
    worker.on("exit", () => resolve(false));
    next();
  });
  void finished.then(() => worker.terminate());
  return { frontier: () => frontier, finished, stop: () => void worker.terminate() };
}
