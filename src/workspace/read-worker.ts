/** A thread that reads commits of one clone into its packs: ids in, names of packs out. See read-beside.ts. */
import { parentPort, workerData } from "node:worker_threads";
import type { CommitRecord } from "../model/commit.ts";
import { createInterner } from "../model/interner.ts";
import { streamCommits } from "../sources/git/log.ts";
import { createBody } from "../sources/git/message-body.ts";
import type { GitPlace } from "../sources/git/process.ts";
import { openPacks } from "../store/packs.ts";

/** What the thread is started with. */
export interface WorkerTask {
  readonly place: GitPlace;
  readonly folder: string;
  readonly version: string;
}

/** Its answer to one list of ids: packs written, or why not. */
export type WorkerAnswer = { readonly packs: readonly string[] } | { readonly failure: string };

const { place, folder, version } = workerData as WorkerTask;
const packs = openPacks(folder, version, createBody);

async function read(ids: readonly string[]): Promise<WorkerAnswer> {
  const records: CommitRecord[] = [];
  const { failure } = await streamCommits(
    place,
    ["--no-walk=unsorted"],
    { withPaths: true, input: ids },
    createInterner(),
    (record) => records.push(record),
  );
  if (failure !== undefined) return { failure };
  const names = packs.append(records);
  packs.close();
  return { packs: names };
}

parentPort?.on("message", (ids: readonly string[]) => {
  read(ids).then(
    (answer) => parentPort?.postMessage(answer),
    (error: unknown) => parentPort?.postMessage({ failure: error instanceof Error ? error.message : String(error) }),
  );
});
