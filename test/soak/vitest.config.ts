import { defineConfig } from 'vitest/config'

/** What takes minutes and is run by hand: npm run soak. SOAK_KILLS and SOAK_ROWS make it shorter or longer. */
export default defineConfig({
  test: { include: ['test/soak/**/*.soak.ts'], testTimeout: 3_600_000, hookTimeout: 120_000, fileParallelism: false },
})
