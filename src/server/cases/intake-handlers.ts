import { acceptCase, answerAtOnce, assignCase, declineCase, handOverCase } from '../../domain/cases/case.ts'
import { declineChannel } from '../../domain/cases/declining.ts'
import { steps } from '../../domain/cases/case-states.ts'
import { dayOf } from '../../domain/kit/dates.ts'
import type { Refusal } from '../../domain/kit/refusal.ts'
import type { Areas } from '../areas.ts'
import type { Tx } from '../database/database.ts'
import { handle } from '../deed.ts'
import { findWorkerRole, lockCase, saveCase } from './case-store.ts'
import { findCaseRule } from './dispatch-store.ts'
import { findKind } from './kind-store.ts'
import { noteDown } from './note-down.ts'
import { refusesWhileAsked } from './open-tasks.ts'
import { CASE_RESULT } from './seals.ts'

const subject = (tx: Tx, input: { caseId: string }) => lockCase(tx, input.caseId)

handle(acceptCase, {
  subject,
  async refuses(tx, { input, subject: one }) {
    const rule = (await findCaseRule(tx, one.id)) ?? (await findKind(tx, one.kindCode))
    const ours = rule?.duty !== 'notOurs' || input.duty === 'assist'
    return ours ? undefined : { code: 'kind-not-ours', facts: { item: rule?.listItem ?? '' } }
  },
  /** 首接负责: whoever accepts is the first receiver, and holds it until it is given on (北京接诉即办条例 art. 14). */
  async apply(tx, { input, subject: one, actor, now }) {
    const set = {
      state: steps['case.accept'].to,
      duty: input.duty,
      ...(input.listItem ? { list_item: input.listItem } : {}),
      first_receiver_id: actor.id,
      holder_id: actor.id,
      held_since: now,
      accepted_at: now,
    }
    await saveCase(tx, one, set, now)
    return { detail: { duty: input.duty } }
  },
})

handle(declineCase, {
  subject,
  async refuses(tx, deed) {
    const { input, subject: one } = deed
    const channel = declineChannel(input.ground, input.channel, await findKind(tx, one.kindCode))
    return channel === undefined ? { code: 'decline-channel-needed' } : refusesWhileAsked(tx, deed)
  },
  async apply(tx, deed) {
    const { input, subject: one, now } = deed
    const channel = declineChannel(input.ground, input.channel, await findKind(tx, one.kindCode))
    const set = { state: steps['case.decline'].to, decline_ground: input.ground, closed_at: now }
    await saveCase(tx, one, { ...set, decline_channel: channel ?? '' }, now)
    if (input.note) await noteDown(tx, one.id, input.note, deed)
    return { detail: { ground: input.ground } }
  },
})

handle(answerAtOnce, {
  subject,
  refuses: (tx, deed) => refusesWhileAsked(tx, deed),
  async apply(tx, deed) {
    const { input, subject: one, now, house, actor } = deed
    const set = {
      state: steps['case.answerAtOnce'].to,
      result: 'explained' as const,
      result_sealed: house.vault.seal(CASE_RESULT, one.id, input.text),
      result_at: now,
      closed_at: now,
      first_receiver_id: actor.id,
    }
    await saveCase(tx, one, set, now)
    await noteDown(tx, one.id, input.text, deed)
  },
})

handle(assignCase, {
  subject,
  async refuses(tx, { input, subject: one, now, house }) {
    if (one.state === 'handling' && one.holderId === input.holderId) return { code: 'holder-same' }
    return refusesHolder(tx, input.holderId, house.areas, now)
  },
  async apply(tx, { input, subject: one, now }) {
    const handedOver = one.holderId !== null && one.holderId !== input.holderId
    const hand_overs = one.handOvers + (handedOver ? 1 : 0)
    const held = { holder_id: input.holderId, held_since: now, hand_overs }
    await saveCase(tx, one, { state: steps['case.assign'].to, ...held }, now)
    return { detail: { holderId: input.holderId, handedOver } }
  },
})

handle(handOverCase, {
  subject,
  async refuses(tx, { input, subject: one, now, house }) {
    if (one.holderId === input.holderId) return { code: 'holder-same' }
    return refusesHolder(tx, input.holderId, house.areas, now)
  },
  async apply(tx, deed) {
    const { input, subject: one, now } = deed
    const held = { holder_id: input.holderId, held_since: now, hand_overs: one.handOvers + 1 }
    await saveCase(tx, one, held, now)
    if (input.note) await noteDown(tx, one.id, input.note, deed)
    return { detail: { holderId: input.holderId, handedOver: true } }
  },
})

async function refusesHolder(
  tx: Tx,
  holderId: string,
  areas: Areas,
  now: string,
): Promise<Refusal | undefined> {
  const path = areas.find(tx.committeeId)?.path ?? '-'
  const role = await findWorkerRole(tx, holderId, path, dayOf(now))
  return role ? undefined : { code: 'holder-not-here' }
}
