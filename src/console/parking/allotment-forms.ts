import { createElement } from 'react'
import { addDays, dayOf } from '../../domain/kit/dates.ts'
import { newId } from '../../domain/kit/ids.ts'
import type { Refusal } from '../../domain/kit/refusal.ts'
import { allotmentRules } from '../../domain/parking/allotment.ts'
import {
  announceAllotment,
  annulAllotment,
  answerObjection,
  applyForSpace,
  drawAllotment,
  eligibilities,
  finishAllotment,
  freezeAllotment,
  leaveAllotment,
  leavingReasons,
  needFlags,
  OBJECTION_DAYS,
  recordObjection,
} from '../../domain/parking/allotting.ts'
import { drawingRefused, finishingRefused, freezingRefused } from '../../domain/parking/allotment-clock.ts'
import type { AllotmentPage, PlanPage } from '../../domain/parking/queries.ts'
import { fill } from '../../text/shape.ts'
import type { Catalogue } from '../../text/catalogue.ts'
import { choicesOf, type DeedField, type DeedForm } from '../../ui/kit/deed-form.ts'
import { refusalSentence } from '../../ui/kit/words.tsx'
import { HomeChoice, isChosenHome } from '../homes/HomeChoice.tsx'

const in14Days = () => addDays(dayOf(new Date().toISOString()), 14)
const homeField = (words: Catalogue, optional = false): DeedField => ({
  kind: 'own',
  key: 'home',
  label: words.desk.parking.home,
  control: createElement(HomeChoice),
  optional,
})
const withHome = ({ home, ...typed }: Readonly<Record<string, unknown>>) => ({
  ...typed,
  ...(isChosenHome(home) ? { dwellingId: home.dwellingId } : {}),
})

export function announceForm(
  words: Catalogue,
  plan: PlanPage,
): { readonly form: DeedForm; readonly allotmentId: string } {
  const say = words.desk.parking
  const allotmentId = newId()
  const form: DeedForm = {
    action: announceAllotment,
    title: words.actions['allotment.announce'],
    rest: () => ({ allotmentId, planId: plan.id }),
    fields: [
      { kind: 'line', key: 'title', label: say.titleOf, initial: `${plan.compound}${say.allotments}` },
      { kind: 'pick', key: 'rule', label: say.rule, choices: choicesOf(words.parking.rules, allotmentRules) },
      { kind: 'day', key: 'applyUntil', label: say.applyUntil, initial: in14Days() },
      { kind: 'words', key: 'seedHow', label: say.seedHow, rows: 2 },
      { kind: 'day', key: 'seedOn', label: say.seedOn, initial: addDays(in14Days(), 1) },
      { kind: 'number', key: 'objectionDays', label: say.objectionDays, most: 60, initial: OBJECTION_DAYS },
    ],
  }
  return { form, allotmentId }
}

export function applyForm(words: Catalogue, allotmentId: string): DeedForm {
  const say = words.desk.parking
  return {
    action: applyForSpace,
    title: words.actions['allotment.apply'],
    hint: say.needHint,
    rest: () => ({ applicantId: newId(), allotmentId }),
    shape: withHome,
    fields: [
      homeField(words),
      {
        kind: 'pick',
        key: 'eligibility',
        label: say.eligibility,
        choices: choicesOf(words.parking.eligibilities, eligibilities),
        initial: 'owner',
      },
      { kind: 'number', key: 'turns', label: say.turns, least: 0, most: 99, initial: 0 },
      {
        kind: 'pick',
        key: 'need',
        label: say.need,
        optional: true,
        choices: choicesOf(words.parking.needs, needFlags),
      },
    ],
  }
}

/** `code`: the home as it stands on the list, so that the right one is taken off. */
export function leaveForm(words: Catalogue, applicantId: string, code: string): DeedForm {
  return {
    action: leaveAllotment,
    title: `${words.actions['allotment.leave']} ${code}`,
    danger: true,
    rest: () => ({ applicantId }),
    fields: [
      {
        kind: 'pick',
        key: 'reason',
        label: words.desk.parking.reason,
        choices: choicesOf(words.parking.leaving, leavingReasons),
      },
    ],
  }
}

export function objectionForm(words: Catalogue, allotmentId: string): DeedForm {
  return {
    action: recordObjection,
    title: words.actions['allotment.object'],
    rest: () => ({ objectionId: newId(), allotmentId }),
    shape: withHome,
    fields: [homeField(words, true), { kind: 'words', key: 'words', label: words.desk.parking.objection }],
  }
}

export function answerForm(words: Catalogue, objectionId: string): DeedForm {
  const say = words.desk.parking
  return {
    action: answerObjection,
    title: words.actions['allotment.answer'],
    rest: () => ({ objectionId }),
    fields: [
      {
        kind: 'choice',
        key: 'upheld',
        label: say.upheld,
        choices: [
          { value: false, label: say.upheldNo },
          { value: true, label: say.upheldYes },
        ],
      },
      { kind: 'words', key: 'answer', label: say.answerWords },
    ],
  }
}

/** A step of an allotment; `reason`: why it cannot be taken yet. */
export interface AllotmentStep {
  readonly form: DeedForm
  readonly reason?: string | undefined
}

/** What can be done next, as far as its state and the announced days go. */
export function stepsOf(words: Catalogue, page: AllotmentPage, today: string): readonly AllotmentStep[] {
  const say = words.desk.parking
  const rest = () => ({ allotmentId: page.id })
  const form = (
    action: DeedForm['action'],
    title: string,
    hint: string,
    fields: readonly DeedField[] = [],
  ) => ({
    action,
    title,
    hint,
    rest,
    fields,
  })
  const annul = {
    form: {
      ...form(annulAllotment, words.actions['allotment.annul'], say.annulHint, [
        { kind: 'words', key: 'why', label: say.why, rows: 2 },
      ]),
      danger: true,
    },
  }
  const seedHint = fill(say.seedHint, { how: page.seedHow })
  const because = (refusal: Refusal | undefined) => (refusal ? refusalSentence(words, refusal) : undefined)
  switch (page.state) {
    case 'open':
      return [
        { form: applyForm(words, page.id) },
        {
          form: form(freezeAllotment, words.actions['allotment.freeze'], say.freezeHint),
          reason: because(freezingRefused(page, today)),
        },
        annul,
      ]
    case 'listed':
      return [
        {
          form: form(drawAllotment, words.actions['allotment.draw'], `${seedHint} ${say.drawHint}`, [
            { kind: 'line', key: 'seed', label: say.seed },
          ]),
          reason: because(drawingRefused(page, today)),
        },
        annul,
      ]
    case 'drawn':
      return [
        { form: objectionForm(words, page.id) },
        {
          form: form(finishAllotment, words.actions['allotment.finish'], say.finishHint),
          reason: because(
            finishingRefused(
              page,
              {
                open: page.objections.filter(({ upheld }) => upheld === null).length,
                upheld: page.objections.filter(({ upheld }) => upheld === true).length,
              },
              today,
            ),
          ),
        },
        annul,
      ]
    default:
      return []
  }
}
