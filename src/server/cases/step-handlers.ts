import {
  acceptCase,
  answerAtOnce,
  assignCase,
  checkCase,
  closeCase,
  declineCase,
  reopenCase,
  reportResult,
  terminateCase,
} from '../../domain/cases/case.ts'
import { closingVerdict, TRIES_BEFORE_SILENT_CLOSE } from '../../domain/cases/closing.ts'
import { declineChannel } from '../../domain/cases/declining.ts'
import { dayOf } from '../../domain/kit/dates.ts'
import type { Refusal } from '../../domain/kit/refusal.ts'
import { handle } from '../deed.ts'
import { countOpenTasks, findWorkerRole, lockCase, saveCase } from './case-store.ts'
import { reckonDue } from './clock.ts'
import { findKind } from './kind-store.ts'
import { findResultAt, listVisitsSince } from './record-store.ts'
import { noteDown } from './note-down.ts'
import { CASE_CHECK, CASE_RESULT } from './seals.ts'

const subject = (tx: Parameters<typeof lockCase>[0], input: { caseId: string }) => lockCase(tx, input.caseId)

handle(acceptCase, {
  subject,
  async refuses(tx, { input, subject: one }) {
    const kind = await findKind(tx, one.kindCode)
    if (!kind) return { code: 'kind-unknown' }
    const ours = kind.duty !== 'notOurs' || input.duty === 'assist'
    return ours ? undefined : { code: 'kind-not-ours', facts: { item: kind.listItem } }
  },
  /** 首接负责: whoever accepts is the first receiver, and holds it until it is given on (北京接诉即办条例 art. 14). */
  async apply(tx, { input, subject: one, next, actor, now }) {
    const due = await reckonDue(tx, one, now, { start: now })
    await saveCase(
      tx,
      one,
      {
        state: next as 'accepted',
        duty: input.duty,
        ...(input.listItem ? { list_item: input.listItem } : {}),
        first_receiver_id: actor.id,
        holder_id: actor.id,
        held_since: now,
        accepted_at: now,
        ...due,
      },
      now,
    )
    return { detail: { duty: input.duty, due: due.due_at } }
  },
})

handle(declineCase, {
  subject,
  async refuses(tx, { input, subject: one }) {
    const channel = declineChannel(input.ground, input.channel, await findKind(tx, one.kindCode))
    return channel === undefined ? { code: 'decline-channel-needed' } : undefined
  },
  async apply(tx, deed) {
    const { input, subject: one, next, now } = deed
    const channel = declineChannel(input.ground, input.channel, await findKind(tx, one.kindCode))
    const set = { state: next as 'declined', decline_ground: input.ground, closed_at: now }
    await saveCase(tx, one, { ...set, decline_channel: channel ?? '' }, now)
    if (input.note) await noteDown(tx, one.id, input.note, deed)
    return { detail: { ground: input.ground } }
  },
})

handle(answerAtOnce, {
  subject,
  async apply(tx, { input, subject: one, now, house, actor }) {
    const result_sealed = house.vault.seal(CASE_RESULT, one.id, input.text)
    const set = {
      state: 'answered' as const,
      result: 'explained' as const,
      result_sealed,
      closed_at: now,
      first_receiver_id: actor.id,
    }
    await saveCase(tx, one, set, now)
  },
})

handle(assignCase, {
  subject,
  async refuses(tx, { input, subject: one, now, house }) {
    if (one.state === 'handling' && one.holderId === input.holderId) return { code: 'holder-same' }
    const path = house.areas.find(tx.committeeId)?.path ?? '-'
    return (await findWorkerRole(tx, input.holderId, path, dayOf(now)))
      ? undefined
      : { code: 'holder-not-here' }
  },
  async apply(tx, { input, subject: one, now }) {
    const handedOver = one.holderId !== null && one.holderId !== input.holderId
    const hand_overs = one.handOvers + (handedOver ? 1 : 0)
    await saveCase(
      tx,
      one,
      { state: 'handling', holder_id: input.holderId, held_since: now, hand_overs },
      now,
    )
    return { detail: { holderId: input.holderId, handedOver } }
  },
})

handle(reportResult, {
  subject,
  async refuses(tx, { input }) {
    const n = await countOpenTasks(tx, input.caseId)
    return n > 0 ? { code: 'agency-still-open', facts: { n } } : undefined
  },
  async apply(tx, { input, subject: one, next, now, house }) {
    const result_sealed = house.vault.seal(CASE_RESULT, one.id, input.text)
    const set = {
      state: next as 'resulted',
      result: input.result,
      result_sealed,
      check_sealed: null,
      checked_on_site: null,
    }
    await saveCase(tx, one, { ...set, resident_solved: null, resident_satisfaction: null }, now)
    return { detail: { result: input.result } }
  },
})

handle(checkCase, {
  subject,
  async refuses(tx, { input, subject: one }) {
    const kind = await findKind(tx, one.kindCode)
    const needed = (kind?.needsCheck ?? true) && one.result === 'solved' && input.agrees
    return needed && !input.onSite ? { code: 'check-on-site-needed' } : undefined
  },
  async apply(tx, { input, subject: one, now, house }) {
    const check_sealed = input.text ? house.vault.seal(CASE_CHECK, one.id, input.text) : null
    const state = input.agrees ? 'checked' : 'handling'
    await saveCase(tx, one, { state, check_sealed, checked_on_site: input.onSite }, now)
    return { detail: { agrees: input.agrees, onSite: input.onSite } }
  },
})

handle(closeCase, {
  subject,
  async refuses(tx, { subject: one }): Promise<Refusal | undefined> {
    const n = await countOpenTasks(tx, one.id)
    if (n > 0) return { code: 'agency-still-open', facts: { n } }
    const verdict = await verdictOf(tx, one.id, one.result ?? 'explained')
    if (verdict.may) return undefined
    return { code: verdict.code, facts: { tries: verdict.tries, needed: TRIES_BEFORE_SILENT_CLOSE } }
  },
  async apply(tx, { subject: one, next, now }) {
    const verdict = await verdictOf(tx, one.id, one.result ?? 'explained')
    await saveCase(
      tx,
      one,
      { state: next as 'closed', closed_at: now, holder_id: null, held_since: null },
      now,
    )
    return { detail: { result: one.result, counts: verdict.may ? verdict.counts : 'noWord' } }
  },
})

async function verdictOf(
  tx: Parameters<typeof lockCase>[0],
  caseId: string,
  result: 'solved' | 'explained' | 'cannotNow',
) {
  const since = (await findResultAt(tx, caseId)) ?? '1970-01-01T00:00:00Z'
  return closingVerdict(result, await listVisitsSince(tx, caseId, since))
}

handle(terminateCase, {
  subject,
  async apply(tx, deed) {
    const { input, subject: one, next, now } = deed
    await saveCase(
      tx,
      one,
      { state: next as 'terminated', closed_at: now, holder_id: null, held_since: null },
      now,
    )
    await noteDown(tx, one.id, input.reason, deed)
    return { detail: { requestedOn: input.requestedOn } }
  },
})

handle(reopenCase, {
  subject,
  /** Back to whoever received it first; counted. */
  async apply(tx, deed) {
    const { input, subject: one, now, actor } = deed
    const holder = one.firstReceiverId ?? actor.id
    const due = await reckonDue(tx, one, now, { start: now })
    await saveCase(
      tx,
      one,
      {
        state: 'handling',
        holder_id: holder,
        held_since: now,
        first_receiver_id: holder,
        accepted_at: now,
        closed_at: null,
        reopened: one.reopened + 1,
        ...due,
      },
      now,
    )
    await noteDown(tx, one.id, input.reason, deed)
    return { detail: { reopened: one.reopened + 1 } }
  },
})
