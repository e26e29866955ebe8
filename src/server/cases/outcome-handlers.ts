import { checkCase, closeCase, reopenCase, reportResult, terminateCase } from '../../domain/cases/case.ts'
import {
  closingVerdict,
  TRIES_BEFORE_SILENT_CLOSE,
  visitsThatCount,
  type ClosingVerdict,
} from '../../domain/cases/closing.ts'
import { steps } from '../../domain/cases/case-states.ts'
import { dayOf } from '../../domain/kit/dates.ts'
import type { Refusal } from '../../domain/kit/refusal.ts'
import type { Tx } from '../database/database.ts'
import { handle } from '../deed.ts'
import { countClosed, lockCase, saveCase, type Case } from './case-store.ts'
import { restart } from './clock.ts'
import { endPauses } from './clock-store.ts'
import { findKind } from './kind-store.ts'
import { noteDown } from './note-down.ts'
import { refusesWhileAsked } from './open-tasks.ts'
import { listVisits } from './record-store.ts'
import { CASE_CHECK, CASE_RESULT } from './seals.ts'

const subject = (tx: Tx, input: { caseId: string }) => lockCase(tx, input.caseId)

handle(reportResult, {
  subject,
  refuses: (tx, deed) => refusesWhileAsked(tx, deed),
  async apply(tx, deed) {
    const { input, subject: one, now, house } = deed
    const set = {
      state: steps['case.reportResult'].to,
      result: input.result,
      result_sealed: house.vault.seal(CASE_RESULT, one.id, input.text),
      result_at: now,
      result_no: one.resultNo + 1,
      check_sealed: null,
      checked_at: null,
      checked_on_site: null,
      resident_solved: null,
      resident_satisfaction: null,
    }
    await saveCase(tx, one, set, now)
    await noteDown(tx, one.id, input.text, deed)
    return { detail: { result: input.result } }
  },
})

handle(checkCase, {
  subject,
  async refuses(tx, { input, subject: one }) {
    if (!input.agrees || input.onSite || one.result !== 'solved') return undefined
    const kind = await findKind(tx, one.kindCode)
    return kind?.needsCheck === false ? undefined : { code: 'check-on-site-needed' }
  },
  async apply(tx, deed) {
    const { input, subject: one, now, house } = deed
    const set = {
      state: input.agrees ? ('checked' as const) : ('handling' as const),
      check_sealed: input.text ? house.vault.seal(CASE_CHECK, one.id, input.text) : null,
      checked_on_site: input.onSite,
      checked_at: input.agrees ? now : null,
    }
    await saveCase(tx, one, set, now)
    if (input.text) await noteDown(tx, one.id, input.text, deed)
    return { detail: { agrees: input.agrees, onSite: input.onSite } }
  },
})

handle(closeCase, {
  subject,
  async refuses(tx, deed): Promise<Refusal | undefined> {
    const asked = await refusesWhileAsked(tx, deed)
    if (asked) return asked
    const verdict = await verdictOf(tx, deed.subject)
    if (verdict.may) return undefined
    return { code: verdict.code, facts: { tries: verdict.tries, needed: TRIES_BEFORE_SILENT_CLOSE } }
  },
  async apply(tx, { subject: one, now }) {
    const verdict = await verdictOf(tx, one)
    const set = { state: steps['case.close'].to, closed_at: now, holder_id: null, held_since: null }
    await saveCase(tx, one, set, now)
    await countClosed(tx, `${dayOf(now).slice(0, 7)}-01`, one.handOvers)
    return { detail: { result: one.result, counts: verdict.may ? verdict.counts : 'noWord' } }
  },
})

async function verdictOf(tx: Tx, one: Case): Promise<ClosingVerdict> {
  const visits = visitsThatCount(await listVisits(tx, one.id), one.resultNo)
  return closingVerdict(one.result ?? 'explained', visits)
}

handle(terminateCase, {
  subject,
  async refuses(tx, deed) {
    if (deed.input.requestedOn > dayOf(deed.now)) return { code: 'request-day-ahead' }
    return refusesWhileAsked(tx, deed)
  },
  async apply(tx, deed) {
    const { input, subject: one, now } = deed
    await endPauses(tx, one.id, now)
    const set = { state: steps['case.terminate'].to, closed_at: now, holder_id: null, held_since: null }
    await saveCase(tx, one, set, now)
    await noteDown(tx, one.id, input.reason, deed)
    return { detail: { requestedOn: input.requestedOn } }
  },
})

handle(reopenCase, {
  subject,
  async apply(tx, deed) {
    const { input, subject: one, now, actor } = deed
    await saveCase(tx, one, await restart(tx, one, actor.id, now), now)
    await noteDown(tx, one.id, input.reason, deed)
    return { detail: { reopened: one.reopened + 1 } }
  },
})
