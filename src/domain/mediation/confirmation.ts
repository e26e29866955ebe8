import { z } from 'zod'
import { course } from './file-states.ts'
import { addDays, day, daysBetween, type Day } from '../kit/dates.ts'
import { id } from '../kit/ids.ts'
import { line, words } from './file.ts'

/** Ordinary length of a mediation (calendar days), longer only if both agree; as data for what follows from it. */
export const ORDINARY_DAYS = 30
/** Both together, within 30 days from effect (人民调解法 art. 33; 民事诉讼法 art. 205). The day of effect does not count (民法典 art. 201). */
export const CONFIRMATION_DAYS = 30

export function mediationDue(registeredOn: Day): Day {
  return addDays(registeredOn, ORDINARY_DAYS)
}

/** The last day on which both may ask the court. */
export function confirmationUntil(effectiveOn: Day): Day {
  return addDays(effectiveOn, CONFIRMATION_DAYS)
}

/** Days left, today included as 0; negative: over. */
export function daysLeft(until: Day, today: Day): number {
  return daysBetween(today, until)
}

export const confirmationResults = ['applied', 'accepted', 'confirmed', 'rejected'] as const
/** 申请, 受理 (court: 3 days), 确认 (15 + 10 days), 驳回或不受理. */
export type ConfirmationResult = (typeof confirmationResults)[number]

/** 司法确认: what was asked of the court, or what it answered. */
export const recordConfirmation = course.step(
  'mediation.recordConfirmation',
  { from: ['performing', 'performed'] },
  z.object({
    mediationId: id,
    recordId: id,
    result: z.enum(confirmationResults),
    court: line.min(2),
    number: line.default(''),
    on: day,
    words: words.default(''),
  }),
)

export const visitSatisfactions = ['satisfied', 'basically', 'not'] as const

/** 回访: whom one asked, what has been performed, whether it has come up again. */
export const recordReturnVisit = course.step(
  'mediation.recordVisit',
  { from: ['performing', 'performed', 'terminated'] },
  z.object({
    mediationId: id,
    recordId: id,
    partyId: id,
    on: day,
    performed: words.min(1),
    satisfaction: z.enum(visitSatisfactions),
    /** 复发或激化的苗头. */
    relapse: words.default(''),
    measures: words.default(''),
    court: words.default(''),
  }),
)
/** A return visit in time: within this many days after the effect (default of this program; local rules differ). */
export const VISIT_DAYS = 30
