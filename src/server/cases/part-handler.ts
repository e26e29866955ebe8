import { partReporter } from '../../domain/cases/case-record.ts'
import type { CaseSource } from '../../domain/cases/case.ts'
import { plainTitle } from '../../domain/cases/plain-title.ts'
import { refuse } from '../../domain/kit/refusal.ts'
import { handle } from '../deed.ts'
import { lockCase } from './case-store.ts'
import { listRules } from './dispatch-store.ts'
import { readReckoner } from './kind-store.ts'
import { noteDown } from './note-down.ts'
import { newCase, numbersFor, type Reported } from './new-case.ts'
import { findJoinedReport, findReporter, keepJoining, partReporterTo } from './record-store.ts'
import { addCases } from './report-store.ts'
import { CASE_WORDS, REPORTER_WORDS } from './seals.ts'

handle(partReporter, {
  subject: async (tx, { caseId, reporterId }) =>
    (await findReporter(tx, caseId, reporterId)) && lockCase(tx, caseId),
  async refuses(tx, { input: { caseId, reporterId } }) {
    const joined = await findJoinedReport(tx, caseId, reporterId)
    if (joined && joined.firstCaseId !== caseId) return { code: 'part-came-merged' }
    return joined?.others ? undefined : { code: 'part-only-reporter' }
  },
  /** Written down with the new matter; the course of the one it was taken from names it too. */
  async apply(tx, deed) {
    const { input, subject: one, now, house } = deed
    const { caseId, reporterId, newCaseId } = input
    const joined = (await findJoinedReport(tx, caseId, reporterId))!
    const own = joined.ownWordsSealed
      ? house.vault.open(REPORTER_WORDS, reporterId, joined.ownWordsSealed)
      : ''
    const told: Reported['input'] = {
      caseId: newCaseId,
      source: joined.source as CaseSource,
      sourceNumber: null,
      kindCode: joined.kindCode,
      title: own ? plainTitle(own) : joined.title,
      words: own || house.vault.open(CASE_WORDS, caseId, joined.wordsSealed),
      dwellingId: joined.dwellingId,
      placeWords: joined.placeWords,
      reportedAt: joined.joinedAt,
    }
    const subject = { gridId: one.gridId, compoundId: joined.compoundId }
    const [reckoner, rules, numbers] = await Promise.all([
      readReckoner(tx, [joined.kindCode]),
      listRules(tx, [joined.kindCode]),
      numbersFor(tx, house, [joined.joinedAt]),
    ])
    const number = numbers[0]!
    const row = { ...newCase({ input: told, subject, now, house, isNamed: true }, reckoner, rules), number }
    const { cases } = await addCases(tx, [row], [], now)
    if (!cases.has(newCaseId)) refuse('case-known')
    await partReporterTo(tx, reporterId, newCaseId)
    await keepJoining(tx, caseId, newCaseId)
    await noteDown(tx, newCaseId, input.reason, deed)
    return {
      answer: { caseId: newCaseId, number },
      subject: { kind: 'case', id: newCaseId, gridId: one.gridId },
      detail: { from: caseId, fromNumber: one.number, number },
    }
  },
})
