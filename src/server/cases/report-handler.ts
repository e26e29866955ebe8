import { reportCase } from '../../domain/cases/case.ts'
import { refuse } from '../../domain/kit/refusal.ts'
import { spokenCode } from '../crypto/tokens.ts'
import { handleMany } from '../deed.ts'
import { listRules } from './dispatch-store.ts'
import { keepKinds, readReckoner } from './kind-store.ts'
import { newCase, numbersFor } from './new-case.ts'
import { asTold, reportSubjects, type Report } from './report-place.ts'
import { addCases, listPersonReporters, type NewCase, type PersonReporter } from './report-store.ts'
import { reporterRow } from './reporter-row.ts'

/** Six of 31 characters, beside the case's number and a limit on guesses: few enough to be read out. */
const ACCESS_LENGTH = 6

/** Many at once: one statement for the numbers, one for everything else. The counter, an import and a page send the same. */
handleMany(reportCase, {
  subjects: reportSubjects,

  refuses: (_tx, { input, now }) =>
    input.reportedAt && Date.parse(input.reportedAt) > Date.parse(now)
      ? { code: 'report-in-future' }
      : undefined,

  async applyAll(tx, sent) {
    const deeds = sent.map(asTold)
    // None of them needs another's answer: one round trip for all.
    const codes = [...new Set(deeds.map(({ input }) => input.kindCode))]
    const [reckoner, rules, numbers, people] = await Promise.all([
      readReckoner(tx, codes),
      listRules(tx, codes),
      numbersFor(
        tx,
        deeds[0]!.house,
        deeds.map(({ input, now }) => input.reportedAt ?? now),
      ),
      listPersonReporters(
        tx,
        deeds.flatMap(({ input }) => input.reporter?.personId ?? []),
      ),
    ])
    const accesses = deeds.map(({ actor }) =>
      actor.kind === 'public' ? spokenCode(ACCESS_LENGTH) : undefined,
    )
    const rows = deeds.map((deed, at) => {
      if (reckoner.kinds.get(deed.input.kindCode)?.retired) refuse('kind-unknown')
      const isNamed = deed.input.reporter !== null
      return newCase({ ...deed, isNamed }, reckoner, rules, accesses[at])
    })
    await keepKinds(tx, reckoner.kinds.values())
    const numbered = rows.map((row, at) => ({ ...row, number: numbers[at]! }))
    const heard = reporters(deeds, people)
    const added = await addCases(tx, numbered, heard, deeds[0]!.now)
    refuseKnown(numbered, added.cases)
    if (added.reporters < heard.length) refuse('case-known')
    return deeds.map((deed, at) => ({
      answer: { caseId: deed.input.caseId, number: numbered[at]!.number },
      ...(accesses[at] ? { secret: { access: accesses[at] } } : {}),
      detail: { number: numbered[at]!.number, source: deed.input.source, kind: deed.input.kindCode },
    }))
  },
})

function reporters(deeds: readonly Report[], people: readonly PersonReporter[]) {
  return deeds.flatMap(({ input, house }) => {
    const { reporter } = input
    if (!reporter) return []
    const person = people.find(({ id }) => id === reporter.personId)
    return [reporterRow(house.vault, input.caseId, reporter, person)]
  })
}

/** What was not written was there before; the transaction is given up, and each is then sent alone. */
function refuseKnown(sent: readonly NewCase[], added: ReadonlySet<string>): void {
  const known = sent.find(({ id }) => !added.has(id))
  if (known) refuse(known.source_number === null ? 'case-known' : 'case-number-known')
}
