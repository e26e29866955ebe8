import { Select } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import type { ActionName } from '../../domain/actions.ts'
import type { AttachmentView } from '../../domain/cases/agency-view.ts'
import type { CasePage } from '../../domain/cases/case-queries.ts'
import {
  arriveAtWhistle,
  blowWhistle,
  cancelWhistle,
  rateCall,
  rateUnit,
  settleWhistle,
  whistleRatings,
  type WhistleUnit,
  type WhistleView,
} from '../../domain/cases/whistle.ts'
import { newId } from '../../domain/kit/ids.ts'
import type { Catalogue } from '../../text/catalogue.ts'
import { DayInput } from '../../ui/kit/DayInput.tsx'
import { choicesOf, type DeedField, type DeedForm } from '../../ui/kit/deed-form.ts'

interface Callable {
  readonly units: readonly { readonly id: string; readonly name: string }[]
  /** Whom the catalogue names for this case. */
  readonly usual: readonly string[]
}

/** Calls offices together: those that the catalogue names are chosen already. */
export function blowForm(words: Catalogue, page: CasePage, { units, usual }: Callable): DeedForm {
  const say = words.desk.agencies.whistle
  return {
    action: blowWhistle,
    title: words.actions['whistle.blow'],
    hint: say.blowHint,
    rest: () => ({ whistleId: newId(), caseId: page.id }),
    fields: [
      {
        kind: 'own',
        key: 'unitIds',
        label: say.units,
        initial: [...usual],
        control: (
          <Select
            mode="multiple"
            maxCount={20}
            showSearch={{ optionFilterProp: 'label' }}
            options={units.map(({ id, name }) => ({ value: id, label: name }))}
          />
        ),
      },
      momentField('meetAt', say.meetAt, dayjs().add(1, 'hour').startOf('hour')),
      { kind: 'line', key: 'place', label: say.place, initial: page.place },
      { kind: 'words', key: 'purpose', label: say.purpose },
    ],
    shape: ({ meetAt, ...typed }) => ({ ...typed, meetAt: instantOf(meetAt) }),
  }
}

/** What can be done with a call as a whole. */
export function whistleForms(
  words: Catalogue,
  { id: whistleId, state }: WhistleView,
  files: readonly AttachmentView[],
): readonly DeedForm[] {
  const say = words.desk.agencies.whistle
  if (state !== 'called') return []
  const pictures = files.filter(({ removedAt }) => removedAt === null)
  return [
    {
      action: settleWhistle,
      title: words.actions['whistle.settle'],
      rest: () => ({ whistleId }),
      fields: [
        { kind: 'words', key: 'decided', label: say.decided },
        { kind: 'words', key: 'done', label: say.done },
        {
          kind: 'own',
          key: 'attachmentIds',
          label: say.pictures,
          optional: true,
          initial: [],
          control: (
            <Select
              mode="multiple"
              showSearch={{ optionFilterProp: 'label' }}
              options={pictures.map(({ id, name }) => ({ value: id, label: name }))}
            />
          ),
        },
      ],
    },
    {
      action: cancelWhistle,
      title: words.actions['whistle.cancel'],
      danger: true,
      rest: () => ({ whistleId }),
      fields: [{ kind: 'words', key: 'reason', label: say.reason }],
    },
  ]
}

/** What can be done with one office's part of a call. */
export function unitForms(
  words: Catalogue,
  { id: whistleId, state }: WhistleView,
  { organisationId, name, arrivedAt, unitRating, callRating }: WhistleUnit,
): readonly DeedForm[] {
  const say = words.desk.agencies.whistle
  const { ratings, callRatings } = words.agencies.whistle
  const form = (
    action: DeedForm['action'],
    fields: readonly DeedField[],
    more: Partial<DeedForm> = {},
  ): DeedForm => ({
    action,
    title: words.actions[action.name as ActionName],
    hint: name,
    rest: () => ({ whistleId, organisationId }),
    fields,
    ...more,
  })
  const rating = (choices: Readonly<Record<string, string>>): readonly DeedField[] => [
    {
      kind: 'choice',
      key: 'rating',
      label: say.rating,
      choices: choicesOf(choices, whistleRatings),
      initial: 'good',
    },
    { kind: 'words', key: 'words', label: say.words, optional: true },
  ]
  const arrive = form(
    arriveAtWhistle,
    [
      momentField('arrivedAt', say.arrivedAt, dayjs()),
      { kind: 'line', key: 'who', label: say.who, optional: true },
    ],
    { shape: ({ arrivedAt: at, ...typed }) => ({ ...typed, arrivedAt: instantOf(at) }) },
  )
  return [
    ...(arrivedAt || state === 'cancelled' ? [] : [arrive]),
    ...(state === 'settled' && !unitRating ? [form(rateUnit, rating(ratings))] : []),
    ...(state === 'settled' && !callRating ? [form(rateCall, rating(callRatings))] : []),
  ]
}

function momentField(key: string, label: string, initial: Dayjs): DeedField {
  const control = <DayInput showTime={{ format: 'HH:mm', minuteStep: 5 }} format="YYYY-MM-DD HH:mm" />
  return { kind: 'own', key, label, initial, control }
}

function instantOf(value: unknown): string {
  return dayjs.isDayjs(value) ? value.toISOString() : ''
}
