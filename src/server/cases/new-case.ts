import { chinaCalendar } from '../../domain/cases/calendar-china.ts'
import { caseNumber, numberPrefix } from '../../domain/cases/case-number.ts'
import { dispatchFor } from '../../domain/cases/dispatch.ts'
import { firstContactDue } from '../../domain/cases/first-contact.ts'
import { plainTitle } from '../../domain/cases/plain-title.ts'
import { dueAt } from '../../domain/cases/working-time.ts'
import { dayOf } from '../../domain/kit/dates.ts'
import { refuse } from '../../domain/kit/refusal.ts'
import type { Tx } from '../database/database.ts'
import type { House } from '../house.ts'
import type { KeptDispatch } from './dispatch-store.ts'
import type { Reckoner } from './kind-store.ts'
import type { Report } from './report-place.ts'
import { takeNumbers, type NewCase } from './report-store.ts'
import { CASE_WORDS } from './seals.ts'

/** What is told of a matter, whoever tells it, and where it lies. */
export interface Reported extends Pick<Report, 'now' | 'house'> {
  readonly input: Omit<Report['input'], 'gridId' | 'reporter'>
  readonly subject: Pick<Report['subject'], 'gridId' | 'compoundId'>
  /** Whoever told it left a name or a number. */
  readonly isNamed: boolean
}

/** The row of a new case: the kind's limit and duty, reckoned from when it was reported. */
export function newCase(
  { input, now, house, subject, isNamed }: Reported,
  { kinds, calendar }: Reckoner,
  rules: readonly KeptDispatch[],
  access?: string,
): NewCase {
  const kind = kinds.get(input.kindCode)
  if (!kind) refuse('kind-unknown')
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
    contact_due_at:
      firstContactDue({ source: input.source, isNamed, urgent: kind.urgent }, reportedAt, days) ?? null,
    limit_amount: kind.amount,
    limit_unit: kind.unit,
    due_at: due,
    due_uncertain: unpublishedYears,
    access_hash: access ? house.vault.tokenHash(access).toString('hex') : null,
  }
}

/** A number for each, in order, of the year in which it was reported. */
export async function numbersFor(
  tx: Tx,
  house: House,
  reportedAt: readonly string[],
): Promise<readonly string[]> {
  const prefix = numberPrefix(house.areas.find(tx.committeeId)?.name ?? '')
  const years = reportedAt.map((at) => Number(dayOf(at).slice(0, 4)))
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
