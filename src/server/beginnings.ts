import { createHash } from 'node:crypto'
import { shippedKinds } from '../domain/cases/kinds-shipped.ts'
import { SYSTEM_ACTOR } from '../domain/identity/actor.ts'
import { oldAgeAllowance } from '../domain/procedures/shipped/old-age-allowance.ts'
import { waterAccount } from '../domain/procedures/shipped/water-account.ts'
import type { Door } from './door.ts'

/** Same committee and same part, same id: beginning twice changes nothing. */
function idOf(committeeId: string, part: string): string {
  const hex = createHash('sha256').update(`beginning/${committeeId}/${part}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** What every community begins with: kinds of matters and procedures, as data that it may change from then on. */
export async function beginCommittee(door: Door, committeeId: string, now: string): Promise<void> {
  const deeds = [
    ...shippedKinds.map((kind) => ({ action: 'kind.write', part: kind.code, input: kind as unknown })),
    ...[waterAccount, oldAgeAllowance].map((definition) => ({
      action: 'procedure.write',
      part: definition.code,
      input: { definitionId: idOf(committeeId, `definition/${definition.code}`), definition },
    })),
  ]
  const envelopes = deeds.map(({ action, part, input }) => ({
    id: idOf(committeeId, `${action}/${part}`),
    action,
    input,
    madeAt: now,
    at: committeeId,
  }))
  const outcomes = await door.executeAll(envelopes, SYSTEM_ACTOR)
  const bad = outcomes.find(({ status }) => status !== 'done')
  if (bad)
    throw new Error(`the community's kinds and procedures could not be written: ${JSON.stringify(bad)}`)
}
