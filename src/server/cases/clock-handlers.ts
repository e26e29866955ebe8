import { askExtension, decideExtension, pauseCase, putOnBooks, resumeCase } from '../../domain/cases/case.ts'
import { isOverdue } from '../../domain/cases/deadline.ts'
import { steps } from '../../domain/cases/case-states.ts'
import { dayOf } from '../../domain/kit/dates.ts'
import type { Tx } from '../database/database.ts'
import { handle } from '../deed.ts'
import { lockCase, saveCase } from './case-store.ts'
import { reckonDue } from './clock.ts'
import { addExtension, addPause, endPauses, findWaitingExtension, saveExtension } from './clock-store.ts'
import { noteDown } from './note-down.ts'
import { EXTENSION_REASON, PAUSE_REASON } from './seals.ts'

const subject = (tx: Tx, input: { caseId: string }) => lockCase(tx, input.caseId)

handle(pauseCase, {
  subject,
  async apply(tx, deed) {
    const { input, subject: one, now, house } = deed
    const reasonSealed = house.vault.seal(PAUSE_REASON, input.pauseId, input.reason)
    const { pauseId: id, expectedOn } = input
    await addPause(tx, { id, caseId: one.id, kind: 'paused', reasonSealed, at: now, expectedOn })
    await saveCase(tx, one, { state: steps['case.pause'].to }, now)
    await noteDown(tx, one.id, input.reason, deed)
    return { detail: { expectedOn } }
  },
})

handle(putOnBooks, {
  subject,
  refuses: (_tx, { input, now }) => (input.reviewOn > dayOf(now) ? undefined : { code: 'review-day-past' }),
  async apply(tx, deed) {
    const { input, subject: one, now, house } = deed
    const reasonSealed = house.vault.seal(PAUSE_REASON, input.pauseId, input.reason)
    const { pauseId: id, reviewOn } = input
    await endPauses(tx, one.id, now)
    await addPause(tx, { id, caseId: one.id, kind: 'onBooks', reasonSealed, at: now, expectedOn: reviewOn })
    await saveCase(tx, one, { state: steps['case.putOnBooks'].to, review_on: reviewOn }, now)
    await noteDown(tx, one.id, input.reason, deed)
    return { detail: { reviewOn } }
  },
})

handle(resumeCase, {
  subject,
  async apply(tx, deed) {
    const { input, subject: one, now } = deed
    await endPauses(tx, one.id, now)
    const due = await reckonDue(tx, one, now)
    await saveCase(tx, one, { state: steps['case.resume'].to, review_on: null, ...due }, now)
    if (input.note) await noteDown(tx, one.id, input.note, deed)
    return { detail: { due: due.due_at } }
  },
})

handle(askExtension, {
  subject,
  /** Asked before the time is over, with a ground; never after. */
  async refuses(tx, { subject: one, now }) {
    if (one.state !== 'paused' && isOverdue(one.dueAt, now)) return { code: 'extension-after-due' }
    return (await findWaitingExtension(tx, one.id)) ? { code: 'extension-waiting-already' } : undefined
  },
  async apply(tx, deed) {
    const { input, subject: one, now, house, actor } = deed
    const { extensionId: id, amount, unit } = input
    const reasonSealed = house.vault.seal(EXTENSION_REASON, id, input.reason)
    await addExtension(tx, { id, caseId: one.id, amount, unit, reasonSealed, by: actor.id, at: now })
    await noteDown(tx, one.id, input.reason, deed)
    return { detail: { amount, unit } }
  },
})

handle(decideExtension, {
  subject,
  async refuses(tx, { input, actor }) {
    const waiting = await findWaitingExtension(tx, input.caseId)
    if (waiting?.id !== input.extensionId) return { code: 'extension-unknown' }
    return waiting.askedBy === actor.id ? { code: 'extension-own' } : undefined
  },
  async apply(tx, { input, subject: one, now, actor }) {
    await saveExtension(tx, input.extensionId, input.grant ? 'granted' : 'refused', actor.id, now)
    if (!input.grant) return { detail: { grant: false } }
    const due = await reckonDue(tx, one, now)
    await saveCase(tx, one, due, now)
    return { detail: { grant: true, due: due.due_at } }
  },
})
