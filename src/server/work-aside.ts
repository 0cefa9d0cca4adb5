/** Works out what a person led in another process of this program, so that the server goes on answering meanwhile. */
import { spawn } from "node:child_process";
import type { ReportRequest } from "../workspace/report-request.ts";

/** The words of the command whose answer is left in the ledger. What is cut out of it later needs no words here. */
export const asideArguments = ({ paths, person, asOf, all }: ReportRequest): readonly string[] => [
  "initiatives",
  "--json",
  ...(person === undefined ? [] : [`--person=${person}`]),
  ...(asOf === undefined ? [] : [`--as-of=${asOf}`]),
  ...(all ? ["--all"] : []),
  "--",
  ...paths,
];

/**
 * @param signal ends the other process
 * @throws Error where it could not be started or failed
 * @example await workAside({ ...request, paths: ["../engine"] }, signal)
 */
export function workAside(request: ReportRequest, signal: AbortSignal): Promise<void> {
  const program = process.argv[1];
  if (program === undefined) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...asideArguments(request)], {
      stdio: "ignore",
      signal,
      killSignal: "SIGTERM",
      windowsHide: true,
    });
    child.once("error", reject);
    child.once("exit", (code) => (code === 0 ? resolve() : reject(new Error(`it ended with ${code}`))));
  });
}
