import { revealReporter } from '../../domain/cases/case-record.ts'
import { dayOf } from '../../domain/kit/dates.ts'
import { newId } from '../../domain/kit/ids.ts'
import { refuse } from '../../domain/kit/refusal.ts'
import { REVEALS_A_DAY } from '../../domain/registry/reveal.ts'
import { handle } from '../deed.ts'
import { countReveal, revealsUsed, writeReveal } from '../registry/reveal-store.ts'
import { lockCase } from './case-store.ts'
import { findReporter } from './record-store.ts'
import { REPORTER_NAME, REPORTER_PHONE } from './seals.ts'

/** One budget and one list of 谁看了谁 for residents of the registry and for whoever only left a name and a number. */
handle(revealReporter, {
  subject: async (tx, { caseId, reporterId }) => {
    const one = await lockCase(tx, caseId)
    const reporter = one && (await findReporter(tx, caseId, reporterId))
    return reporter && { ...one, reporter }
  },
  refuses: async (tx, { subject: { reporter }, actor, now }) => {
    if (!reporter.nameSealed && !reporter.phoneSealed) return { code: 'reporter-without-number' }
    const used = await revealsUsed(tx, actor.id, dayOf(now))
    return used >= REVEALS_A_DAY ? { code: 'reveal-budget', facts: { limit: REVEALS_A_DAY } } : undefined
  },
  apply: async (tx, { input, subject: { reporter, gridId }, actor, now, house }) => {
    const used = await countReveal(tx, actor.id, dayOf(now))
    if (used > REVEALS_A_DAY) refuse('reveal-budget', { limit: REVEALS_A_DAY })
    const { reason, words } = input
    const personId = reporter.personId ?? reporter.id
    await writeReveal(tx, {
      id: newId(),
      personId,
      gridId,
      accountId: actor.id,
      field: 'phone',
      reason,
      words,
      at: now,
    })
    const open = (field: string, sealed: Buffer | null) =>
      sealed ? house.vault.open(field, reporter.id, sealed) : ''
    const left = REVEALS_A_DAY - used
    return {
      secret: {
        name: open(REPORTER_NAME, reporter.nameSealed),
        phone: open(REPORTER_PHONE, reporter.phoneSealed),
      },
      answer: { left },
      detail: { reporterId: reporter.id, reason, left },
    }
  },
})
