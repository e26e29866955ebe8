import { newId } from '../../domain/kit/ids.ts'
import { deliverAgreement, sealAgreement, withdrawAgreement } from '../../domain/mediation/agreement.ts'
import {
  checkCommitment,
  checkResults,
  endCommitment,
  makeCommitment,
} from '../../domain/mediation/commitment.ts'
import {
  confirmationResults,
  recordConfirmation,
  recordReturnVisit,
  visitSatisfactions,
} from '../../domain/mediation/confirmation.ts'
import { addEnclosure, enclosureItems, removeEnclosure } from '../../domain/mediation/enclosure.ts'
import type { AgreementView, MediationPage } from '../../domain/mediation/file-view.ts'
import { recordPerformance } from '../../domain/mediation/file.ts'
import type { Catalogue } from '../../text/catalogue.ts'
import { fill } from '../../text/shape.ts'
import { choicesOf, type Choice, type DeedForm } from '../../ui/kit/deed-form.ts'
import { PictureInput } from '../../ui/kit/PictureInput.tsx'
import { ManyInput } from '../../ui/kit/ManyInput.tsx'
import { HomeChoice, isChosenHome } from '../homes/HomeChoice.tsx'
import { partyChoices, today } from './file-forms.tsx'

export function effectForm(words: Catalogue, page: MediationPage, agreement: AgreementView): DeedForm {
  const say = words.desk.mediation
  const written = agreement.form === 'written'
  return {
    action: sealAgreement,
    title: words.actions['agreement.takeEffect'],
    rest: () => ({ agreementId: agreement.id }),
    fields: [
      { kind: 'day', key: 'on', label: say.on, initial: today() },
      ...(written
        ? [
            {
              kind: 'line' as const,
              key: 'keeper',
              label: say.keeper,
              initial: page.approvers[0]?.name ?? '',
            },
            {
              kind: 'pick' as const,
              key: 'approverId',
              label: say.approver,
              optional: true,
              choices: page.approvers.map(({ id, name }) => ({ value: id, label: name })),
              ...(page.approvers[0] ? { initial: page.approvers[0].id } : {}),
            },
          ]
        : []),
    ],
  }
}

export function withdrawForm(words: Catalogue, agreement: AgreementView): DeedForm {
  return {
    action: withdrawAgreement,
    title: words.actions['agreement.withdraw'],
    danger: true,
    rest: () => ({ agreementId: agreement.id }),
    fields: [{ kind: 'line', key: 'reason', label: words.desk.mediation.reason }],
  }
}

export function deliverForm(words: Catalogue, page: MediationPage, agreement: AgreementView): DeedForm {
  const say = words.desk.mediation
  return {
    action: deliverAgreement,
    title: words.actions['agreement.deliver'],
    rest: () => ({ agreementId: agreement.id, recordId: newId() }),
    fields: [
      { kind: 'pick', key: 'partyId', label: say.deliveredTo, choices: partyChoices(page) },
      { kind: 'day', key: 'on', label: say.on, initial: today() },
    ],
  }
}

export function performanceForm(words: Catalogue, page: MediationPage): DeedForm {
  const say = words.desk.mediation
  return {
    action: recordPerformance,
    title: words.actions['mediation.recordPerformance'],
    rest: () => ({ mediationId: page.id, recordId: newId() }),
    fields: [
      {
        kind: 'number',
        key: 'clause',
        label: say.clauseNo,
        most: page.agreement?.clauses.length ?? 1,
        initial: 1,
      },
      {
        kind: 'choice',
        key: 'result',
        label: say.performedHow,
        choices: choicesOf(words.mediation.performances, ['done', 'partly', 'notDone']),
      },
      { kind: 'day', key: 'on', label: say.on, initial: today() },
      { kind: 'words', key: 'words', label: say.words, optional: true },
    ],
  }
}

export function confirmationForm(words: Catalogue, page: MediationPage): DeedForm {
  const say = words.desk.mediation
  return {
    action: recordConfirmation,
    title: words.actions['mediation.recordConfirmation'],
    rest: () => ({ mediationId: page.id, recordId: newId() }),
    fields: [
      {
        kind: 'choice',
        key: 'result',
        label: say.result,
        choices: choicesOf(words.mediation.confirmations, confirmationResults),
        initial: 'applied',
      },
      { kind: 'line', key: 'court', label: say.court },
      { kind: 'line', key: 'number', label: say.courtNumber, optional: true },
      { kind: 'day', key: 'on', label: say.on, initial: today() },
      { kind: 'words', key: 'words', label: say.words, optional: true },
    ],
  }
}

export function visitForm(words: Catalogue, page: MediationPage): DeedForm {
  const say = words.desk.mediation
  return {
    action: recordReturnVisit,
    title: words.actions['mediation.recordVisit'],
    rest: () => ({ mediationId: page.id, recordId: newId() }),
    fields: [
      { kind: 'pick', key: 'partyId', label: say.partyAsked, choices: partyChoices(page) },
      { kind: 'day', key: 'on', label: say.on, initial: today() },
      { kind: 'words', key: 'performed', label: say.performed },
      {
        kind: 'choice',
        key: 'satisfaction',
        label: say.satisfaction,
        choices: choicesOf(words.mediation.satisfactions, visitSatisfactions),
      },
      { kind: 'words', key: 'relapse', label: say.relapse, optional: true, rows: 2 },
      { kind: 'words', key: 'measures', label: say.measures, optional: true, rows: 2 },
      { kind: 'words', key: 'court', label: say.lawsuit, optional: true, rows: 2 },
    ],
  }
}

/** `dwellingId`: the home of the matter, where one knocks unless another is chosen: it makes each due check a door on the phone. */
/** Days that every month has, and its last one (-1). */
function daysOfMonth(say: Catalogue['desk']['mediation']): readonly Choice[] {
  const days = Array.from({ length: 28 }, (_, at) => String(at + 1))
  return [
    ...days.map((value) => ({ value, label: fill(say.dayOfMonth, { n: value }) })),
    { value: '-1', label: say.lastOfMonth },
  ]
}

export function commitmentForm(words: Catalogue, page: MediationPage, dwellingId: string | null): DeedForm {
  const say = words.desk.mediation
  const { weekdays } = words.house
  return {
    action: makeCommitment,
    title: words.actions['commitment.make'],
    rest: () => ({ commitmentId: newId(), mediationId: page.id }),
    shape: ({ unit, every, weekdays: days, monthDay, home, ...typed }) => ({
      ...typed,
      dwellingId: isChosenHome(home) ? home.dwellingId : null,
      rhythm: { unit, every, weekdays: unit === 'week' ? (days ?? []) : [], monthDay: Number(monthDay ?? 1) },
    }),
    complaint: ({ unit, weekdays: days }) =>
      unit === 'week' && !(Array.isArray(days) && days.length > 0)
        ? `${say.weekdays}: ${words.desk.shell.required}`
        : undefined,
    fields: [
      { kind: 'line', key: 'what', label: say.what },
      {
        kind: 'choice',
        key: 'unit',
        label: say.unitOf,
        choices: choicesOf(say.unitWords, ['day', 'week', 'month']),
        initial: 'week',
      },
      { kind: 'number', key: 'every', label: say.every, most: 52, initial: 1 },
      {
        kind: 'own',
        key: 'weekdays',
        label: say.weekdays,
        optional: true,
        initial: [1],
        when: ({ unit }) => unit === 'week',
        control: (
          <ManyInput
            choices={([1, 2, 3, 4, 5, 6, 7] as const).map((day) => ({
              value: day,
              label: weekdays[`d${day}`],
            }))}
          />
        ),
      },
      {
        kind: 'pick',
        key: 'monthDay',
        label: say.monthDay,
        choices: daysOfMonth(say),
        initial: '1',
        when: ({ unit }) => unit === 'month',
      },
      { kind: 'day', key: 'startsOn', label: say.startsOn, initial: today() },
      { kind: 'day', key: 'until', label: say.endsOn, optional: true },
      {
        kind: 'pick',
        key: 'checkerId',
        label: say.checker,
        choices: page.colleagues.map(({ id, name }) => ({ value: id, label: name })),
      },
      {
        kind: 'own',
        key: 'home',
        label: say.home,
        optional: true,
        control: <HomeChoice />,
        ...(dwellingId ? { initial: { dwellingId, householdId: newId() } } : {}),
      },
      { kind: 'number', key: 'breachesAllowed', label: say.breachesAllowed, most: 12, initial: 2 },
      { kind: 'tick', key: 'needsEvidence', label: say.needsEvidence, initial: false },
    ],
  }
}

export function checkForm(words: Catalogue, checkId: string, what: string, needsEvidence: boolean): DeedForm {
  const say = words.desk.mediation
  return {
    action: checkCommitment,
    title: words.actions['commitment.check'],
    hint: what,
    rest: () => ({ findingId: newId(), checkId }),
    fields: [
      {
        kind: 'choice',
        key: 'result',
        label: say.result,
        choices: choicesOf(words.mediation.checkResults, checkResults),
      },
      { kind: 'words', key: 'words', label: say.found, optional: true },
      ...(needsEvidence
        ? [
            {
              kind: 'own' as const,
              key: 'image',
              label: say.photo,
              optional: true,
              control: <PictureInput label={say.choosePicture} />,
            },
          ]
        : []),
    ],
  }
}

export function endForm(words: Catalogue, commitmentId: string): DeedForm {
  return {
    action: endCommitment,
    title: words.actions['commitment.end'],
    danger: true,
    rest: () => ({ commitmentId }),
    fields: [{ kind: 'line', key: 'reason', label: words.desk.mediation.reason }],
  }
}

export function enclosureForm(words: Catalogue, page: MediationPage): DeedForm {
  const say = words.desk.mediation
  return {
    action: addEnclosure,
    title: words.actions['mediationEnclosure.add'],
    rest: () => ({ enclosureId: newId(), mediationId: page.id }),
    fields: [
      {
        kind: 'pick',
        key: 'item',
        label: say.item,
        choices: choicesOf(words.mediation.enclosureItems, enclosureItems),
      },
      { kind: 'line', key: 'name', label: say.pictureName },
      { kind: 'own', key: 'image', label: say.picture, control: <PictureInput label={say.choosePicture} /> },
    ],
  }
}

export function removeForm(words: Catalogue, enclosureId: string): DeedForm {
  return {
    action: removeEnclosure,
    title: words.actions['mediationEnclosure.remove'],
    danger: true,
    rest: () => ({ enclosureId }),
    fields: [{ kind: 'line', key: 'reason', label: words.desk.mediation.reason }],
  }
}
