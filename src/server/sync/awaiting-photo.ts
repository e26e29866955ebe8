import type { AccountActor } from '../../domain/identity/actor.ts'
import type { Envelope } from '../../domain/kit/action.ts'
import type { Door } from '../door.ts'
import { listAwaitingPhoto, lockKept, saveKeptSettled, saveKeptWhy } from '../doors/kept-store.ts'
import { withPhoto } from '../doors/photo-store.ts'
import { readRecorded } from '../doors/recorded.ts'
import { KEPT_BODY } from '../doors/seals.ts'
import type { House } from '../house.ts'

/** A picture is whole: what its sender recorded about it, and what had come before it, is carried out now, in the sender's name. */
export async function carryOutAwaiting(
  { door, house, clock }: { readonly door: Door; readonly house: House; readonly clock: () => string },
  at: string,
  photoId: string,
  sender: AccountActor,
): Promise<void> {
  await door.together(at, async (tx, carry) => {
    const going: { readonly id: string; readonly envelope: Envelope }[] = []
    for (const { id } of await listAwaitingPhoto(tx, photoId)) {
      const kept = await lockKept(tx, id)
      if (!kept || kept.state !== 'waiting' || kept.accountId !== sender.id) continue
      const came = JSON.parse(house.vault.open(KEPT_BODY, id, kept.bodySealed)) as { sealed?: string }
      const recorded = readRecorded(house.outbox, came, at, kept.deviceId)
      const envelope = 'envelope' in recorded && (await withPhoto(tx, photoId, recorded.envelope))
      if (envelope) going.push({ id, envelope })
    }
    if (going.length === 0) return
    await carry(
      going.map(({ envelope }) => ({ envelope, actor: sender })),
      {
        besides: async (outcomes) => {
          for (const [n, outcome] of outcomes.entries()) {
            const { id } = going[n]!
            const settled = { id, state: 'carriedOut', by: sender.id, at: clock(), reasonSealed: null }
            if (outcome.status === 'done') await saveKeptSettled(tx, settled)
            else {
              const code = outcome.status === 'refused' ? outcome.refusal.code : null
              await saveKeptWhy(tx, id, outcome.status, code)
            }
          }
        },
      },
    )
  })
}
