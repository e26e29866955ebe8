import { isPassDue } from '../../domain/doors/send-pass.ts'
import { meet } from '../../domain/sync/meeting.ts'
import { PROTOCOL } from '../../domain/sync/protocol.ts'
import type { AccountStore } from './account-store.ts'
import { askForPass, tellWiped } from './enrolling.ts'
import { HttpWire } from './http-wire.ts'
import { releasePictured, sendPhotos } from './photo-sending.ts'
import type { SyncResult } from './phone-store.ts'

/** Nobody could be sent anything: pictures are not tried either. */
const UNREACHED: ReadonlySet<SyncResult> = new Set(['offline', 'fault'])

/** One meeting with the server: records out, changes in (only while unlocked), then pictures; and what a revocation asks for. */
export async function syncStore(account: AccountStore): Promise<SyncResult> {
  const wire = new HttpWire(account.pass?.token)
  const wasOpen = account.isOpen
  const keeper = account.keeper(() => wire.serverNow)
  // A kill right after the last piece left them waiting.
  await releasePictured(account.disk, keeper)
  const sent = await meet(keeper, wire, { fetching: wasOpen })
  const result = sent === 'met' && !wasOpen ? await lookForRevocation(account, wire) : sent
  const { at, deviceId } = account.books.head
  const sendAllPhotos = () => sendPhotos(account.disk, { at, deviceId, pass: account.pass?.token })
  if (result === 'revoked') {
    await sendAllPhotos()
    const left = await account.forgetAll()
    await tellWiped(at, deviceId, left)
    return result
  }
  if (UNREACHED.has(result)) return result
  if (result === 'tooLarge') await account.dropRecords('open')
  await account.met(new Date().toISOString())
  if (result === 'met' && wasOpen) await renewPass(account)
  // Also where nothing may be fetched: what waits goes out all the same.
  await sendAllPhotos()
  // What the pictures have brought about is fetched at once: else a door would say until the next meeting that it was not sent.
  const hasCome = await releasePictured(account.disk, keeper)
  if (hasCome && result === 'met' && wasOpen) await meet(keeper, wire, { fetching: true })
  await account.met(new Date().toISOString())
  return result
}

/** Somebody is signed in, so another pass may be had; without an answer the one before goes on. */
async function renewPass(account: AccountStore): Promise<void> {
  if (!isPassDue(account.pass, Date.now())) return
  const { at, deviceId } = account.books.head
  const pass = await askForPass(at, deviceId)
  if (pass) await account.takePass(pass)
}

/** A lost phone is locked: it must learn that it was revoked without anybody unlocking it. What else the answer says is not looked at. */
async function lookForRevocation(account: AccountStore, wire: HttpWire): Promise<SyncResult> {
  const { deviceId, at, scope, position } = account.books.head
  const answer = await wire.pull({ protocol: PROTOCOL, deviceId, at, scope, position })
  return answer.status === 'revoked' ? 'revoked' : 'met'
}
