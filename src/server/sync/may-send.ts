import type { AccountActor } from '../../domain/identity/actor.ts'
import { tokenHash } from '../crypto/tokens.ts'
import { findDeviceByPass } from '../doors/device-store.ts'
import { deviceOf, meetDevice, ownerOf, type SenderRoom } from './sender.ts'

export type MaySend =
  | { readonly status: 'may'; readonly sender: AccountActor }
  | { readonly status: 'signedOut' }
  | { readonly status: 'notFound' }

export interface Shown {
  /** Whoever is signed in on the phone. */
  readonly actor: AccountActor | undefined
  /** What its header shows (domain/doors/send-pass.ts). */
  readonly pass: string | undefined
  /** Everything that is sent is sealed by a phone: without a session nothing else is taken. */
  readonly sealed: boolean
}

/**
 * In whose name a phone may send: whoever is signed in on it; or its owner, by the pass it shows, with the roles that are in force
 * now. What a revoked phone still holds is taken until it says that it is empty; nothing of that is carried out (receive.ts).
 */
export async function maySend(
  room: SenderRoom,
  { at, deviceId }: { readonly at: string; readonly deviceId: string },
  { actor, pass, sealed }: Shown,
): Promise<MaySend> {
  const met = actor && (await meetDevice(room, actor, at, deviceId))
  if (actor && met?.status === 'known') return { status: 'may', sender: actor }
  if (met?.status === 'notFound') return met
  if (!sealed) return { status: 'signedOut' }
  const device = await deviceOf(room, at, deviceId)
  if (!device || device.wipedAt) return { status: 'signedOut' }
  if (!device.revokedAt && !(await isPass(room, at, deviceId, pass))) return { status: 'signedOut' }
  return { status: 'may', sender: await ownerOf(room, device) }
}

async function isPass(
  { database, clock }: SenderRoom,
  at: string,
  deviceId: string,
  pass: string | undefined,
): Promise<boolean> {
  if (!pass) return false
  const hash = tokenHash(pass)
  return database.read(at, 'all', async (tx) => Boolean(await findDeviceByPass(tx, deviceId, hash, clock())))
}
