import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    root: import.meta.dirname,
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'domain',
          testTimeout: 60_000,
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
          include: ['src/server/**/*.test.ts', 'test/**/*.test.ts', 'world/**/*.test.ts'],
          exclude: ['test/house/**'],
          globalSetup: ['test/global-database.ts'],
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['e2e/**/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
