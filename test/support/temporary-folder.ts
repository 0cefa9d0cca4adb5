/** Folders for tests, all below one that is removed when the test file is done. */
import { mkdtempSync, rmSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";

let root: string | undefined;

// Test files do not share modules, so this runs once per file; a worker is ended without an exit event.
afterAll(() => {
  if (root !== undefined) rmSync(root, { recursive: true, force: true });
  root = undefined;
});

/** A new empty folder. @example await temporaryFolder("ledger") // "/tmp/waymark-test-x1/ledger-k3" */
export function temporaryFolder(name = "folder"): Promise<string> {
  root ??= mkdtempSync(join(tmpdir(), "waymark-test-"));
  return mkdtemp(join(root, `${name}-`));
}
