import { putAsideKept, readKept, retryKept, takeOutboxFile } from '../../domain/doors/kept.ts'
import type { AccountActor } from '../../domain/identity/actor.ts'
import type { Envelope } from '../../domain/kit/action.ts'
import { refuse } from '../../domain/kit/refusal.ts'
import type { Tx } from '../database/database.ts'
import { handle, type Circumstance } from '../deed.ts'
import { lockDevice } from './device-store.ts'
import { findRecordedHome } from './registry-queries.ts'
import { lockKept, saveKeptSettled, type Kept } from './kept-store.ts'
import { withPhoto } from './photo-store.ts'
import { readRecorded, type Came } from './recorded.ts'
import { KEPT_BODY, PUT_ASIDE } from './seals.ts'

handle(retryKept, {
  subject: (tx, { keptId }) => lockKept(tx, keptId),
  async apply(tx, deed) {
    const { subject: kept, actor, now, next: state } = deed
    const envelope = await completed(tx, kept, envelopeOf(kept, tx.committeeId, deed))
    await saveKeptSettled(tx, { id: kept.id, state, by: actor.id, at: now, reasonSealed: null })
    return { brings: [{ envelope, actor: inTheNameOf(kept, deed) }], detail: { action: envelope.action } }
  },
})

handle(putAsideKept, {
  subject: (tx, { keptId }) => lockKept(tx, keptId),
  async apply(tx, { input, subject: kept, actor, now, house, next: state }) {
    const reasonSealed = house.vault.seal(PUT_ASIDE, kept.id, input.reason)
    await saveKeptSettled(tx, { id: kept.id, state, by: actor.id, at: now, reasonSealed })
  },
})

handle(readKept, {
  subject: (tx, { keptId }) => lockKept(tx, keptId),
  apply: async (tx, deed) => {
    const { madeAt, input } = envelopeOf(deed.subject, tx.committeeId, deed)
    return { secret: { madeAt, input, home: await findRecordedHome(tx, input) } }
  },
})

handle(takeOutboxFile, {
  subject: async (tx, { deviceId }) => {
    const device = await lockDevice(tx, deviceId)
    return device && { kind: 'device', id: device.id, gridId: null }
  },
  apply: (_tx, { input }) => Promise.resolve({ detail: { records: input.records } }),
})

/** It is opened anew each time: a key that was missing may have been put back. */
function envelopeOf(kept: Kept, at: string, { house }: Circumstance): Envelope {
  const came: Came = JSON.parse(house.vault.open(KEPT_BODY, kept.id, kept.bodySealed))
  const recorded = readRecorded(house.outbox, came, at, kept.deviceId)
  return 'envelope' in recorded ? recorded.envelope : refuse('kept-unreadable')
}

async function completed(tx: Tx, { photoId }: Kept, envelope: Envelope): Promise<Envelope> {
  if (!photoId) return envelope
  return (await withPhoto(tx, photoId, envelope)) ?? refuse('kept-photo-missing')
}

/** The knock was the sender's; that it is written down now is vouched for with the rights of whoever took it up. */
function inTheNameOf({ accountId, accountName }: Kept, { actor }: Circumstance): AccountActor {
  const grants = actor.kind === 'account' ? actor.grants : []
  return { kind: 'account', id: accountId, name: accountName, grants, sessionId: accountId }
}
