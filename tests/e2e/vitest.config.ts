import { defineConfig } from "vitest/config";

export default defineConfig({
	test: {
		include: ["tests/e2e/**/*.e2e.ts"],
		testTimeout: 60_000,
		hookTimeout: 90_000,
		// Browsers share the machine and, in Firefox, the focus: one at a time.
		fileParallelism: false,
		retry: 0,
	},
});
