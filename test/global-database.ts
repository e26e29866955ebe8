import { rm } from 'node:fs/promises'
import type { TestProject } from 'vitest/node'
import { startEmbedded } from '../src/server/database/embedded.ts'
import { migrate } from '../src/server/database/migrate.ts'
import { scratchFolder } from './scratch.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Owner's URL of the migrated database that every test clones. */
    templateUrl: string
  }
}

/** One real PostgreSQL for the whole run, migrated once; each test clones it in milliseconds. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const folder = scratchFolder()
  const embedded = await startEmbedded({ dataFolder: folder })
  await migrate(embedded.ownerUrl)
  project.provide('templateUrl', embedded.ownerUrl)
  return async () => {
    await embedded.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
