/**
 * Tests run in processes of their own (two DuckDB instances in one process lose rows), in random order (no test may
 * rely on another), and never see the git settings or the Waymark records of whoever runs them.
 */
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["src/**/*.test.ts", "test/**/*.test.ts"],
    pool: "forks",
    sequence: { shuffle: { files: true, tests: true } },
    // Tests build git repositories and start processes; a slow shared machine is not a failure.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    env: {
      GIT_CONFIG_GLOBAL: "/dev/null",
      GIT_CONFIG_NOSYSTEM: "1",
      WAYMARK_HOME: join(tmpdir(), `waymark-test-${process.pid}`),
    },
  },
});
