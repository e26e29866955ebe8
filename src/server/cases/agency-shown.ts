import { z } from 'zod'
import { spellAddress } from '../../domain/registry/address.ts'
import type { Tx } from '../database/database.ts'
import type { Vault } from '../house.ts'
import { findReporterToCall, getCasePlace } from './agency-case-store.ts'
import { REPORTER_NAME, REPORTER_PHONE } from './seals.ts'

/** Where it is, as the case says it: the home's address and the words beside it. Empty where nothing is known. */
export async function placeWords(tx: Tx, caseId: string): Promise<string> {
  const { words, compound, building, stair, room, place } = await getCasePlace(tx, caseId)
  const address = spellAddress({
    ...(compound ? { compound } : {}),
    ...(building ? { building } : {}),
    ...(stair ? { stair } : {}),
    ...(room ? { room } : {}),
    ...(place ? { words: place } : {}),
  })
  return [address, words].filter((part) => part !== '').join(' ')
}

/** As it stands at this moment; later corrections of the case do not reach the agency by themselves. */
const residentContactForm = z.object({ name: z.string(), phone: z.string() })
export type ResidentContact = z.infer<typeof residentContactForm>

/** Name and telephone of whoever asked, opened to be handed over; nothing of those who asked for confidence. */
export async function residentContact(tx: Tx, vault: Vault, caseId: string): Promise<ResidentContact | null> {
  const reporter = await findReporterToCall(tx, caseId)
  if (!reporter) return null
  return {
    name: reporter.nameSealed ? vault.open(REPORTER_NAME, reporter.id, reporter.nameSealed) : '',
    phone: vault.open(REPORTER_PHONE, reporter.id, reporter.phoneSealed),
  }
}

export function readResidentContact(text: string): ResidentContact {
  return residentContactForm.parse(JSON.parse(text))
}
