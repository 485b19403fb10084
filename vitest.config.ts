import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    pool: "forks",
    testTimeout: 120_000,
    hookTimeout: 600_000,
    // Two cores: a file each.
    maxWorkers: 2,
    disableConsoleIntercept: true,
  },
});
