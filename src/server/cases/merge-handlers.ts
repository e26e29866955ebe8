import { mergeCase, unmergeCase } from '../../domain/cases/case.ts'
import { isOpen, steps } from '../../domain/cases/case-states.ts'
import type { Tx } from '../database/database.ts'
import { handle } from '../deed.ts'
import { lockCase, saveCase } from './case-store.ts'
import { reckonDue } from './clock.ts'
import { endPauses } from './clock-store.ts'
import { noteDown } from './note-down.ts'
import { refusesWhileAsked } from './open-tasks.ts'
import { keepJoining, moveReporters, returnReporters } from './record-store.ts'

const subject = (tx: Tx, input: { caseId: string }) => lockCase(tx, input.caseId)

handle(mergeCase, {
  subject,
  async refuses(tx, deed) {
    const { caseId, intoCaseId } = deed.input
    if (intoCaseId === caseId) return { code: 'merge-into-itself' }
    const into = await lockCase(tx, intoCaseId)
    return into && isOpen(into.state) ? refusesWhileAsked(tx, deed) : { code: 'merge-into-closed' }
  },
  async apply(tx, { input, subject: one, now }) {
    const into = await lockCase(tx, input.intoCaseId)
    await moveReporters(tx, one.id, input.intoCaseId)
    await keepJoining(tx, input.intoCaseId, one.id)
    await endPauses(tx, one.id, now)
    const set = { state: steps['case.merge'].to, merged_into: input.intoCaseId, closed_at: now }
    await saveCase(tx, one, set, now)
    return { detail: { into: input.intoCaseId, intoNumber: into?.number, number: one.number } }
  },
})

handle(unmergeCase, {
  subject,
  async apply(tx, deed) {
    const { subject: one, now, actor, input } = deed
    const from = one.mergedInto ? await lockCase(tx, one.mergedInto) : undefined
    await returnReporters(tx, one.id)
    const set = {
      state: steps['case.unmerge'].to,
      merged_into: null,
      closed_at: null,
      first_receiver_id: one.firstReceiverId ?? actor.id,
      holder_id: one.holderId ?? actor.id,
      held_since: now,
      accepted_at: one.acceptedAt ?? now,
      ...(await reckonDue(tx, one, now)),
    }
    await saveCase(tx, one, set, now)
    await noteDown(tx, one.id, input.reason, deed)
    return { detail: { from: one.mergedInto, fromNumber: from?.number, number: one.number } }
  },
})
