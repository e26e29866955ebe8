import { createHash } from 'node:crypto'
import type { AccountActor } from '../../domain/identity/actor.ts'
import type { UploadItem } from '../../domain/sync/protocol.ts'
import type { Recorded } from '../doors/recorded.ts'
import type { KeptRecord } from '../doors/kept-store.ts'
import { KEPT_BODY } from '../doors/seals.ts'
import { derivedId } from '../derived-id.ts'
import type { Vault } from '../house.ts'

/** The same record of the same phone, the same id: what is kept is kept once, however often it comes. */
export function keptId(deviceId: string, { seq, sealed, envelope }: UploadItem): string {
  const hash = createHash('sha256').update(sealed ?? JSON.stringify(envelope ?? null))
  return derivedId('kept', deviceId, String(seq), hash.digest('hex'))
}

export function keptRecord(
  vault: Vault,
  one: {
    readonly item: UploadItem
    readonly recorded: Recorded
    readonly keptId: string
    readonly deviceId: string
    readonly sender: AccountActor
    readonly why: string
    readonly code: string | null
    readonly keptAt: string
  },
): KeptRecord {
  const { item, recorded, keptId: id, deviceId, sender, why, code, keptAt } = one
  const { seq, sealed, envelope } = item
  const read = 'envelope' in recorded
  return {
    id,
    deviceId,
    seq,
    accountId: sender.id,
    envelopeId: read ? recorded.envelope.id : null,
    action: read ? recorded.envelope.action : recorded.action,
    why,
    code,
    photoId: read ? recorded.photoId : null,
    bodySealed: vault.seal(KEPT_BODY, id, JSON.stringify(sealed === undefined ? { envelope } : { sealed })),
    keptAt,
  }
}
