import { chinaCalendar } from '../../domain/cases/calendar-china.ts'
import { caseNumber, numberPrefix } from '../../domain/cases/case-number.ts'
import { reportCase } from '../../domain/cases/case.ts'
import { dueAt } from '../../domain/cases/working-time.ts'
import type { InputOf } from '../../domain/kit/action.ts'
import { dayOf } from '../../domain/kit/dates.ts'
import { refuse } from '../../domain/kit/refusal.ts'
import { begins, type Subject } from '../../domain/kit/subject.ts'
import { spokenCode } from '../crypto/tokens.ts'
import { handleMany, type Deed } from '../deed.ts'
import type { Tx } from '../database/database.ts'
import { readReckoner, type Reckoner } from './kind-store.ts'
import {
  addCases,
  listKnownSourceNumbers,
  listPersonReporters,
  takeNumbers,
  type NewCase,
} from './report-store.ts'
import { reporterRow } from './reporter-row.ts'
import { CASE_WORDS } from './seals.ts'

type Report = Deed<InputOf<typeof reportCase>, Subject>

/** Five characters are enough beside the number and the phone's last four, and few enough to be read out. */
const ACCESS_LENGTH = 6

/** Many at once: one statement for the numbers, one for everything else. The counter, an import and a page send the same. */
handleMany(reportCase, {
  subjects: async (_tx, deeds) => deeds.map(({ input }) => begins('case', input.caseId, input.gridId)),

  async applyAll(tx, deeds) {
    const reckoner = await readReckoner(tx, [...new Set(deeds.map(({ input }) => input.kindCode))])
    await refuseKnown(tx, deeds)
    const codes = deeds.map(({ actor }) => (actor.kind === 'public' ? spokenCode(ACCESS_LENGTH) : undefined))
    const rows = deeds.map((deed, at) => newCase(deed, reckoner, codes[at]))
    const numbered = await withNumbers(tx, deeds, rows)
    await addCases(tx, numbered, await reporters(tx, deeds), deeds[0]!.now)
    return deeds.map((deed, at) => ({
      answer: { caseId: deed.input.caseId, number: numbered[at]!.number },
      ...(codes[at] ? { secret: { access: codes[at] } } : {}),
      detail: { number: numbered[at]!.number, source: deed.input.source, kind: deed.input.kindCode },
    }))
  },
})

function newCase(
  { input, now, house }: Report,
  { kinds, calendar }: Reckoner,
  access: string | undefined,
): NewCase {
  const kind = kinds.get(input.kindCode) ?? refuse('kind-unknown')
  const reportedAt = input.reportedAt ?? now
  const limit = { amount: kind.amount, unit: kind.unit }
  const { due, unpublishedYears } = dueAt(reportedAt, limit, calendar ?? chinaCalendar)
  return {
    id: input.caseId,
    source: input.source,
    source_number: input.sourceNumber,
    kind_code: kind.code,
    title: input.title,
    words_sealed: house.vault.seal(CASE_WORDS, input.caseId, input.words).toString('hex'),
    dwelling_id: input.dwellingId,
    place_words: input.placeWords,
    grid_id: input.gridId,
    urgent: kind.urgent,
    duty: kind.duty,
    list_item: kind.listItem,
    reported_at: reportedAt,
    limit_amount: kind.amount,
    limit_unit: kind.unit,
    due_at: due,
    due_uncertain: unpublishedYears,
    access_hash: access ? house.vault.tokenHash(access).toString('hex') : null,
    year: Number(dayOf(reportedAt).slice(0, 4)),
  }
}

async function withNumbers(tx: Tx, deeds: readonly Report[], rows: readonly NewCase[]) {
  const prefix = numberPrefix(deeds[0]!.house.areas.find(tx.committeeId)?.name ?? '')
  const next = new Map<number, number>()
  for (const year of new Set(rows.map((row) => row.year))) {
    next.set(year, await takeNumbers(tx, year, rows.filter((row) => row.year === year).length))
  }
  return rows.map((row) => {
    const serial = next.get(row.year)!
    next.set(row.year, serial + 1)
    return { ...row, number: caseNumber(prefix, row.year, serial) }
  })
}

async function reporters(tx: Tx, deeds: readonly Report[]) {
  const told = deeds.flatMap(({ input, house }) =>
    input.reporter ? [{ input, house, one: input.reporter }] : [],
  )
  const people = await listPersonReporters(
    tx,
    told.flatMap(({ one }) => one.personId ?? []),
  )
  return told.map(({ input, house, one }) =>
    reporterRow(
      house.vault,
      input.caseId,
      one,
      people.find(({ id }) => id === one.personId),
    ),
  )
}

async function refuseKnown(tx: Tx, deeds: readonly Report[]): Promise<void> {
  const numbers = deeds.flatMap(({ input }) => input.sourceNumber ?? [])
  if (numbers.length === 0) return
  const known = await listKnownSourceNumbers(tx, numbers)
  const twice = new Set(numbers).size < numbers.length
  if (twice || deeds.some(({ input }) => known.has(`${input.source}:${input.sourceNumber}`)))
    refuse('case-number-known')
}
