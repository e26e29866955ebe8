import type { AccountActor } from '../../domain/identity/actor.ts'
import { dayOf } from '../../domain/kit/dates.ts'
import { begins } from '../../domain/kit/subject.ts'
import { may } from '../../domain/may.ts'
import type { Database } from '../database/database.ts'
import { addDevice, findDevice, saveDeviceMet, type Device } from '../doors/device-store.ts'
import { ownGround } from '../doors/ground.ts'
import type { House } from '../house.ts'
import { findAccountById, listGrants } from '../identity/account-store.ts'

export interface SenderRoom {
  readonly database: Database
  readonly house: House
  readonly clock: () => string
}

export type Sender =
  | { readonly status: 'known'; readonly device: Device }
  | { readonly status: 'signedOut' }
  | { readonly status: 'notFound' }

export async function deviceOf(
  { database, house }: SenderRoom,
  at: string,
  deviceId: string,
): Promise<Device | undefined> {
  if (!house.areas.find(at)) return undefined
  return database.read(at, 'all', (tx) => findDevice(tx, deviceId))
}

/**
 * The phone that whoever is signed in sends from. A phone that the books do not know (they were put back from a copy) is taken up
 * again; one that is another person's waits until that person signs in on it.
 */
export async function meetDevice(
  room: SenderRoom,
  actor: AccountActor,
  at: string,
  deviceId: string,
): Promise<Sender> {
  const { database, house, clock } = room
  const now = clock()
  const known = await deviceOf(room, at, deviceId)
  if (known) {
    if (known.accountId !== actor.id) return { status: 'signedOut' }
    if (known.sessionId !== actor.sessionId)
      await database.write(at, (tx) => saveDeviceMet(tx, deviceId, actor.sessionId, now))
    return { status: 'known', device: known }
  }
  const circumstance = { actor, now, house, madeAt: now, envelopeId: deviceId }
  const gridId = ownGround(at, circumstance)
  const place = house.areas.place(at, gridId)
  const subject = begins('device', deviceId, gridId)
  if (!place || may(actor, 'device.enrol', place, subject, dayOf(now)) !== 'allowed')
    return { status: 'notFound' }
  await database.write(at, (tx) =>
    addDevice(tx, { id: deviceId, accountId: actor.id, name: '', sessionId: actor.sessionId, at: now }),
  )
  const device = await deviceOf(room, at, deviceId)
  return device ? { status: 'known', device } : { status: 'notFound' }
}

/** Whoever a phone belongs to, with the roles in force: records from a file, or from a phone that was revoked, are in that name. */
export async function ownerOf(
  { database, clock }: SenderRoom,
  { accountId, sessionId }: Device,
): Promise<AccountActor> {
  return database.reference(async (tx) => {
    const account = await findAccountById(tx, accountId)
    const today = dayOf(clock())
    const grants = (await listGrants(tx, accountId)).filter(
      ({ from, until }) => from <= today && (!until || today <= until),
    )
    return {
      kind: 'account',
      id: accountId,
      name: account?.name ?? '',
      grants: account?.disabledAt ? [] : grants,
      sessionId: sessionId ?? accountId,
    }
  })
}
