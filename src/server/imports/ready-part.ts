import type { ImportPart } from '../../domain/imports/import-parts.ts'
import type { Vault } from '../house.ts'
import { pace } from '../pace.ts'
import { newcomer, type Newcomer } from './newcomer.ts'
import { soughtPeople, type SoughtAnywhere } from './seek-people.ts'

/** A part made ready for the books as far as that can be done without them. */
export interface ReadyPart {
  readonly part: ImportPart
  readonly people: readonly SoughtAnywhere[]
  /** By the person's key in the sheet: who was sealed already, in case that the books do not know them. */
  readonly newcomers: ReadonlyMap<string, Newcomer>
}

export async function readyPart(vault: Vault, part: ImportPart): Promise<ReadyPart> {
  return { part, people: await soughtPeople(vault, part.people), newcomers: new Map() }
}

/** For parts of people who are mostly new: sealed while the database is at work on the part before. */
export async function sealAhead(vault: Vault, ready: ReadyPart): Promise<ReadyPart> {
  const newcomers = new Map<string, Newcomer>()
  for (const { read, index } of ready.people) {
    await pace()
    newcomers.set(read.key, newcomer(vault, read, index))
  }
  return { ...ready, newcomers }
}
