import { z } from 'zod'
import { decision, fact } from '../kit/action.ts'
import { id } from '../kit/ids.ts'
import { revealReasons } from '../registry/reveal.ts'
import { reporterInput } from './case.ts'
import { course, steps } from './case-states.ts'
import { workCalendar } from './calendar.ts'
import { caseKind } from './kind.ts'

const caseId = id

/** Another reporter of the same matter: each is told, each is asked at the end. */
export const joinReporter = course.step(
  'case.join',
  steps['case.join'],
  z.object({ caseId, reporter: reporterInput, words: z.string().trim().max(4000).default('') }),
)

/**
 * 另立一件: a reporter who was joined by mistake gets a matter of his own, of the same kind and place, that counts from when he came.
 * Whoever came along with a whole matter goes back with it (`case.unmerge`).
 */
export const partReporter = course.step(
  'case.part',
  steps['case.part'],
  z.object({ caseId, reporterId: id, newCaseId: id, reason: z.string().trim().min(2).max(1000) }),
)

export const writeNote = fact(
  'case.note',
  z.object({ caseId, noteId: id, text: z.string().trim().min(1).max(4000) }),
)

/**
 * 首次联系: somebody called the reporter back, or tried to. The first one that reached somebody stops the clock of the first
 * contact (first-contact.ts).
 */
export const contactReporter = fact(
  'case.contact',
  z.object({
    caseId,
    noteId: id,
    way: z.enum(['telephone', 'door', 'counter']),
    reached: z.boolean(),
    text: z.string().trim().max(2000).default(''),
  }),
)

/** The `secret` of `case.revealReporter`. */
export interface RevealedReporter {
  readonly name: string
  readonly phone: string
}

/** Name and number of one reporter, for calling back; with a reason, on the books, within the day's budget of the registry. */
export const revealReporter = decision(
  'case.revealReporter',
  z
    .object({
      caseId,
      reporterId: id,
      reason: z.enum(revealReasons),
      words: z.string().trim().max(200).default(''),
    })
    .refine(({ reason, words }) => reason !== 'other' || words.length >= 2, {
      path: ['words'],
      message: 'say why',
    }),
)

export const reclassifyCase = decision('case.reclassify', z.object({ caseId, kindCode: z.string().max(40) }))

/** What was typed wrong: title, words, place. The words before stay in no list; the line in the books says that it was done. */
export const correctCase = decision(
  'case.correct',
  z.object({
    caseId,
    title: z.string().trim().min(1).max(60).optional(),
    words: z.string().trim().min(1).max(4000).optional(),
    dwellingId: id.nullable().optional(),
    placeWords: z.string().trim().max(200).optional(),
    gridId: id.nullable().optional(),
  }),
)

export const visitWays = ['telephone', 'door', 'counter', 'link'] as const
export type VisitWay = (typeof visitWays)[number]
export const satisfactions = ['satisfied', 'basically', 'not'] as const
export type Satisfaction = (typeof satisfactions)[number]

/**
 * 回访: what the resident says of the result, or an attempt that reached nobody. A fact: it has happened. Solved "no" leads
 * back to handling at the first receiver. Also the resident's own answer through the page.
 */
export const returnVisit = fact(
  'case.returnVisit',
  z.discriminatedUnion('reached', [
    z.object({
      caseId,
      visitId: id,
      reached: z.literal(true),
      way: z.enum(visitWays),
      reporterId: id.nullable().default(null),
      solved: z.boolean(),
      satisfaction: z.enum(satisfactions),
      words: z.string().trim().max(2000).default(''),
    }),
    z.object({
      caseId,
      visitId: id,
      reached: z.literal(false),
      way: z.enum(visitWays),
      reporterId: id.nullable().default(null),
      words: z.string().trim().max(2000).default(''),
    }),
  ]),
)

export const writeKind = decision('kind.write', caseKind)
export const retireKind = decision('kind.retire', z.object({ code: z.string().max(40) }))
export const writeCalendar = decision('calendar.write', workCalendar)
