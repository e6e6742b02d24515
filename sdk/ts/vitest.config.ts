/** Two projects: `unit` needs nothing, `network` runs against real nodes that its global set-up starts once. */
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    // The files of `network` share well-known accounts: two files at once would take each other's nonces.
    fileParallelism: false,
    projects: [
      { test: { name: "unit", include: ["test/*.test.ts"] } },
      {
        test: {
          name: "network",
          include: ["test/network/*.test.ts"],
          globalSetup: ["test/network/setup.ts"],
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
