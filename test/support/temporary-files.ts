/** Gives a run of the tests a temporary folder of its own, and takes it away with all that they left in it. */
import { rm } from "node:fs/promises";

/** @returns what runs when all tests are done. */
export default function setup({ config }: { readonly config: { readonly env: Partial<Record<string, string>> } }) {
  const folder = config.env.TMPDIR;
  return () => (folder === undefined ? undefined : rm(folder, { recursive: true, force: true, maxRetries: 3 }));
}
