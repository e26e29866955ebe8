import { chinaCalendar } from '../../domain/cases/calendar-china.ts'
import { caseNumber, numberPrefix } from '../../domain/cases/case-number.ts'
import { reportCase } from '../../domain/cases/case.ts'
import { firstContactDue } from '../../domain/cases/first-contact.ts'
import { plainTitle } from '../../domain/cases/plain-title.ts'
import { dueAt } from '../../domain/cases/working-time.ts'
import { dayOf } from '../../domain/kit/dates.ts'
import { refuse } from '../../domain/kit/refusal.ts'
import { spokenCode } from '../crypto/tokens.ts'
import { handleMany } from '../deed.ts'
import type { Tx } from '../database/database.ts'
import { dispatchFor } from '../../domain/cases/dispatch.ts'
import { listRules, type KeptDispatch } from './dispatch-store.ts'
import { keepKinds, readReckoner, type Reckoner } from './kind-store.ts'
import { asTold, reportSubjects, type Report } from './report-place.ts'
import {
  addCases,
  listPersonReporters,
  takeNumbers,
  type NewCase,
  type PersonReporter,
} from './report-store.ts'
import { reporterRow } from './reporter-row.ts'
import { CASE_WORDS } from './seals.ts'

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
      numbersFor(tx, deeds),
      listPersonReporters(
        tx,
        deeds.flatMap(({ input }) => input.reporter?.personId ?? []),
      ),
    ])
    const accesses = deeds.map(({ actor }) =>
      actor.kind === 'public' ? spokenCode(ACCESS_LENGTH) : undefined,
    )
    const rows = deeds.map((deed, at) => newCase(deed, reckoner, rules, accesses[at]))
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

function newCase(
  { input, now, house, subject }: Report,
  { kinds, calendar }: Reckoner,
  rules: readonly KeptDispatch[],
  access: string | undefined,
): NewCase {
  const kind = kinds.get(input.kindCode)
  if (!kind || kind.retired) refuse('kind-unknown')
  // 派遣目录 before the kind's own duty.
  const { duty, listItem } = dispatchFor(rules, kind.code, subject.compoundId) ?? kind
  const reportedAt = input.reportedAt ?? now
  const days = calendar ?? chinaCalendar
  const { due, unpublishedYears } = dueAt(reportedAt, { amount: kind.amount, unit: kind.unit }, days)
  return {
    id: input.caseId,
    source: input.source,
    source_number: input.sourceNumber,
    kind_code: kind.code,
    title: plainTitle(input.title || input.words),
    words_sealed: house.vault.seal(CASE_WORDS, input.caseId, input.words).toString('hex'),
    dwelling_id: input.dwellingId,
    compound_id: subject.compoundId,
    place_words: input.placeWords,
    grid_id: subject.gridId,
    urgent: kind.urgent,
    duty,
    list_item: listItem,
    reported_at: reportedAt,
    contact_due_at: firstContactDue(input.source, kind.urgent, reportedAt, days) ?? null,
    limit_amount: kind.amount,
    limit_unit: kind.unit,
    due_at: due,
    due_uncertain: unpublishedYears,
    access_hash: access ? house.vault.tokenHash(access).toString('hex') : null,
  }
}

/** A number for each, in order, of the year in which it was reported. */
async function numbersFor(tx: Tx, deeds: readonly Report[]): Promise<readonly string[]> {
  const prefix = numberPrefix(deeds[0]!.house.areas.find(tx.committeeId)?.name ?? '')
  const years = deeds.map(yearOf)
  const next = new Map<number, number>()
  for (const year of new Set(years)) {
    next.set(year, await takeNumbers(tx, year, years.filter((one) => one === year).length))
  }
  return years.map((year) => {
    const serial = next.get(year)!
    next.set(year, serial + 1)
    return caseNumber(prefix, year, serial)
  })
}

function yearOf({ input, now }: Report): number {
  return Number(dayOf(input.reportedAt ?? now).slice(0, 4))
}

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
