import { defineConfig } from 'vitest/config'

/** Times that only what hangs would need: how long things take is not tested. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'domain',
          setupFiles: ['test/seed.ts'],
          testTimeout: 300_000,
          // Everything that needs no database.
          include: [
            'src/{domain,text,ui,console,field,resident}/**/*.test.{ts,tsx}',
            'test/house/**/*.test.ts',
          ],
        },
      },
      {
        test: {
          name: 'server',
          setupFiles: ['test/seed.ts'],
          include: ['src/server/**/*.test.ts', 'test/**/*.test.ts', 'world/**/*.test.ts'],
          exclude: ['test/house/**'],
          globalSetup: ['test/global-database.ts'],
          testTimeout: 600_000,
          hookTimeout: 300_000,
          expect: { poll: { timeout: 60_000 } },
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['e2e/**/*.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 600_000,
          fileParallelism: false,
          expect: { poll: { timeout: 60_000 } },
        },
      },
    ],
  },
})
