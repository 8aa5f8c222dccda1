import { defineConfig } from 'vitest/config'

export default defineConfig({
  // Two at a time: much of the suite waits for processes and connections of its own, and times are those of two cores.
  test: { include: ['test/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 120_000, maxWorkers: 2 },
})
