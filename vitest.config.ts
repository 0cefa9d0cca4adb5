/**
 * Tests run in processes of their own (two DuckDB instances in one process lose rows), in random order (no test may
 * rely on another), and never see the git settings or the Waymark records of whoever runs them.
 */
import { chmodSync, mkdtempSync, realpathSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "vitest/config";

/** Where tests put their files: taken away after them (test/support/temporary-files.ts). */
const temporary = mkdtempSync(join(realpathSync(tmpdir()), "waymark-tests-"));
// As the system's own: some tests give up root's rights and still write here.
chmodSync(temporary, 0o1777);

export default defineConfig({
  test: {
    include: ["src/**/*.test.ts", "test/**/*.test.ts", "web/**/*.test.ts"],
    pool: "forks",
    // The default leaves a core idle, which is half of a small machine.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    globalSetup: "test/support/temporary-files.ts",
    sequence: { shuffle: { files: true, tests: true } },
    // Tests build git repositories and start processes; a slow shared machine is not a failure.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    env: {
      GIT_CONFIG_GLOBAL: "/dev/null",
      GIT_CONFIG_NOSYSTEM: "1",
      WAYMARK_HOME: join(temporary, "home"),
      TMPDIR: temporary,
    },
  },
});
