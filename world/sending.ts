import type { AccountActor, Actor } from '../src/domain/identity/actor.ts'
import { dayOf } from '../src/domain/kit/dates.ts'
import { heldGrants } from '../src/domain/may.ts'
import { openDoor } from '../src/server/door.ts'
import { listGrants } from '../src/server/identity/account-store.ts'
import type { OpenHouse } from '../src/server/open-house.ts'
import { accountId, accounts } from './community.ts'
import { idOf } from './ids.ts'

/** What is done in the invented community: by which action, with what, told apart by its key; now, where no moment is given. */
export type Deed = readonly [action: string, input: unknown, key: string, madeAt?: string]

/** The account as whoever signs in with it acts. */
export async function actor(open: OpenHouse, login: string): Promise<AccountActor> {
  const id = accountId(login)
  const grants = await open.database.reference((tx) => listGrants(tx, id))
  const name = accounts.find((one) => one.login === login)?.name ?? login
  const one: AccountActor = {
    kind: 'account',
    id,
    name,
    grants,
    sessionId: idOf('session', login),
  }
  return { ...one, grants: heldGrants(one, dayOf(open.clock())) }
}

const UPLOAD = 200

/** Through the same door as everything else; a deed that is not done ends the loading. */
export async function send(open: OpenHouse, at: string, who: Actor, deeds: readonly Deed[]): Promise<void> {
  const now = open.clock()
  for (let from = 0; from < deeds.length; from += UPLOAD) {
    const part = deeds.slice(from, from + UPLOAD)
    const envelopes = part.map(([action, input, key, madeAt = now]) => ({
      id: idOf('deed', action, key),
      action,
      input,
      madeAt,
      at,
    }))
    const outcomes = await open.door.executeAll(envelopes, who)
    const bad = outcomes.findIndex(({ status }) => status !== 'done')
    if (bad >= 0) throw new Error(`the world does not load: ${JSON.stringify([part[bad], outcomes[bad]])}`)
  }
}

/** The house as it was so many hours before now. */
export function back(open: OpenHouse, hours: number): OpenHouse {
  return asOf(open, new Date(Date.parse(open.clock()) - hours * 3_600_000).toISOString())
}

/** The house as it was at a moment. */
export function asOf(open: OpenHouse, then: string): OpenHouse {
  const clock = () => then
  return { ...open, clock, door: openDoor({ ...open, clock }) }
}
