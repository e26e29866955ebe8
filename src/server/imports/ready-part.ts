import type { ImportPart } from '../../domain/imports/import-parts.ts'
import type { Vault } from '../house.ts'
import { soughtPeople, type SoughtAnywhere } from './seek-people.ts'

/** A part made ready for the books as far as that can be done without them. */
export interface ReadyPart {
  readonly part: ImportPart
  readonly people: readonly SoughtAnywhere[]
}

export async function readyPart(vault: Vault, part: ImportPart): Promise<ReadyPart> {
  return { part, people: await soughtPeople(vault, part.people) }
}
