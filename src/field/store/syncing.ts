import { meet } from '../../domain/sync/meeting.ts'
import { PROTOCOL } from '../../domain/sync/protocol.ts'
import type { AccountStore } from './account-store.ts'
import { tellWiped } from './enrolling.ts'
import { HttpWire } from './http-wire.ts'
import { sendPhotos } from './photo-sending.ts'
import type { SyncResult } from './phone-store.ts'

/** One meeting with the server: records out, changes in (only while unlocked), then pictures; and what a revocation asks for. */
export async function syncStore(account: AccountStore): Promise<SyncResult> {
  const wire = new HttpWire()
  const wasOpen = account.isOpen
  const keeper = account.keeper(() => wire.serverNow)
  const sent = await meet(keeper, wire, { fetching: wasOpen })
  const result = sent === 'met' && !wasOpen ? await lookForRevocation(account, wire) : sent
  const { at, deviceId } = account.books.head
  if (result === 'revoked') {
    await sendPhotos(account.disk, at, deviceId)
    const left = await account.forgetAll()
    await tellWiped(at, deviceId, left)
    return result
  }
  if (result === 'tooLarge') await account.dropRecords('open')
  if (result !== 'met') return result
  await account.met(new Date().toISOString())
  await sendPhotos(account.disk, at, deviceId)
  await account.met(new Date().toISOString())
  return result
}

/** A lost phone is locked: it must learn that it was revoked without anybody unlocking it. What else the answer says is not looked at. */
async function lookForRevocation(account: AccountStore, wire: HttpWire): Promise<SyncResult> {
  const { deviceId, at, scope, position } = account.books.head
  const answer = await wire.pull({ protocol: PROTOCOL, deviceId, at, scope, position })
  return answer.status === 'revoked' ? 'revoked' : 'met'
}
