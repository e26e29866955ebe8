import { returnVisit } from '../../domain/cases/case-record.ts'
import { contestable } from '../../domain/cases/case-states.ts'
import { dayOf } from '../../domain/kit/dates.ts'
import { handle } from '../deed.ts'
import { lockCase, saveCase } from './case-store.ts'
import { restart } from './clock.ts'
import { noteDown } from './note-down.ts'
import { saveVerdict } from './rate-store.ts'
import { addVisit } from './record-store.ts'
import { VISIT_WORDS } from './seals.ts'

/**
 * A fact: kept whatever state the case is in. "No, not solved" takes a result back that claims to be one, and leads to a new
 * course at whoever received the matter first (首接负责).
 */
handle(returnVisit, {
  subject: (tx, input) => lockCase(tx, input.caseId),
  async apply(tx, deed) {
    const { input, subject: one, now, house, actor } = deed
    const { visitId: id, caseId, reporterId, reached, words } = input
    const way = wayOf(actor.kind === 'resident', input.way)
    const said = input.reached
      ? { solved: input.solved, satisfaction: input.satisfaction }
      : { solved: null, satisfaction: null }
    const wordsSealed = words ? house.vault.seal(VISIT_WORDS, id, words) : null
    const about = { resultNo: one.resultNo, afterCheck: one.checkedAt !== null }
    const made = { ...about, by: actor.id, at: now }
    await addVisit(tx, { id, caseId, reporterId, way, reached, ...said, wordsSealed, ...made })
    if (words) await noteDown(tx, caseId, words, deed)
    if (!input.reached) return { detail: { way, reached } }
    if (one.resultNo > 0 && (about.afterCheck || way === 'link')) {
      const { solved, satisfaction } = input
      const { resultNo, gridId, kindCode } = one
      await saveVerdict(tx, {
        caseId,
        resultNo,
        saidOn: dayOf(now),
        gridId,
        kindCode,
        solved,
        satisfaction,
      })
    }
    const seen = { resident_solved: said.solved, resident_satisfaction: said.satisfaction }
    // Whoever was spoken to has heard from us; for 响应率 it was too late, so the word above was counted first.
    const spoken = way !== 'link' && one.contactedAt === null ? { contacted_at: now } : {}
    const claimed = one.result === 'solved' && contestable.some((state) => state === one.state)
    const reopens = said.solved === false && claimed
    const back = reopens ? await restart(tx, one, actor.id, now) : {}
    await saveCase(tx, one, { ...seen, ...spoken, ...back }, now)
    return { detail: { way, reached, ...said, reopens } }
  },
})

/** Only the resident's own hand is `link`: its word counts from the result on, ours from the check on. */
function wayOf<W extends string>(isResident: boolean, way: W): W | 'link' | 'counter' {
  if (isResident) return 'link'
  return way === 'link' ? 'counter' : way
}
