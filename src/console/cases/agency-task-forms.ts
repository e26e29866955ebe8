import type { ActionName } from '../../domain/actions.ts'
import { decideTaskExtension, pauseTask, resumeTask } from '../../domain/cases/agency-extension.ts'
import { issueLink, LINK_DAYS_USUALLY } from '../../domain/cases/agency-link.ts'
import {
  confirmTask,
  remindTask,
  reminderWays,
  sendBackTask,
  withdrawTask,
} from '../../domain/cases/agency-task.ts'
import type { AgencyTaskView, ExtensionAsked } from '../../domain/cases/agency-view.ts'
import { timeUnits } from '../../domain/cases/working-time.ts'
import { addDays, dayOf } from '../../domain/kit/dates.ts'
import { newId } from '../../domain/kit/ids.ts'
import type { Catalogue } from '../../text/catalogue.ts'
import { choicesOf } from '../../ui/cases/case-forms.ts'
import type { DeedForm } from '../../ui/kit/deed-form.ts'

/** What the desk can do with a request, in the order a worker thinks of it. */
export function agencyTaskForms(words: Catalogue, task: AgencyTaskView): DeedForm[] {
  const say = words.desk.cases
  const taskId = task.id
  const titled = (form: Omit<DeedForm, 'title' | 'rest'> & Partial<DeedForm>): DeedForm => ({
    rest: () => ({ taskId }),
    ...form,
    title: words.actions[form.action.name as ActionName],
  })
  const ended = ['confirmed', 'withdrawn'].includes(task.state)
  const usual = addDays(dayOf(new Date().toISOString()), LINK_DAYS_USUALLY)
  return [
    ...(ended
      ? []
      : [
          titled({
            action: issueLink,
            rest: () => ({ linkId: newId(), taskId }),
            fields: [
              { kind: 'day', key: 'expiresOn', label: say.linkUntil, initial: usual },
              {
                kind: 'tick',
                key: 'tell',
                label: words.desk.messages.tellOffice,
                hint: words.desk.messages.tellOfficeHint,
                initial: false,
              },
            ],
          }),
        ]),
    titled({
      action: confirmTask,
      fields: [{ kind: 'words', key: 'note', label: say.noteText, optional: true }],
    }),
    titled({
      action: sendBackTask,
      fields: [
        { kind: 'words', key: 'reason', label: say.reason },
        { kind: 'number', key: 'amount', label: say.limitAmount, initial: 3, most: 365 },
        {
          kind: 'choice',
          key: 'unit',
          label: say.unit,
          choices: choicesOf(words.cases.units, timeUnits),
          initial: 'workingDay',
        },
      ],
    }),
    ...(task.extensionAsked ? [titled(extensionForm(words, task, task.extensionAsked))] : []),
    titled({
      action: remindTask,
      fields: [
        {
          kind: 'choice',
          key: 'way',
          label: say.visitWay,
          choices: choicesOf(words.agencies.reminderWays, reminderWays),
          initial: 'phone',
        },
        { kind: 'words', key: 'words', label: say.noteText, optional: true },
      ],
    }),
    titled(
      task.pausedAt
        ? {
            action: resumeTask,
            fields: [{ kind: 'words', key: 'note', label: say.noteText, optional: true }],
          }
        : {
            action: pauseTask,
            rest: () => ({ taskId, pauseId: newId() }),
            hint: say.pauseHint,
            fields: [
              { kind: 'words', key: 'reason', label: say.reason },
              { kind: 'day', key: 'expectedOn', label: say.expectedOn, optional: true },
            ],
          },
    ),
    titled({
      action: withdrawTask,
      danger: true,
      fields: [{ kind: 'words', key: 'reason', label: say.reason }],
    }),
  ]
}

function extensionForm(
  words: Catalogue,
  task: AgencyTaskView,
  { id: extensionId, amount, unit }: ExtensionAsked,
): Omit<DeedForm, 'title'> {
  const say = words.desk.cases
  const reason = task.words.findLast(({ kind }) => kind === 'extensionAsked')?.text ?? ''
  return {
    action: decideTaskExtension,
    rest: () => ({ taskId: task.id, extensionId }),
    hint: `${amount} ${words.agencies.timeUnits[unit]}: ${reason}`,
    fields: [
      {
        kind: 'choice',
        key: 'grant',
        label: words.actions['agencyTask.decideExtension'],
        choices: [
          { value: true, label: words.agencies.wordKinds.extensionGranted },
          { value: false, label: words.agencies.wordKinds.extensionRefused },
        ],
        initial: true,
      },
      { kind: 'words', key: 'note', label: say.noteText, optional: true },
    ],
  }
}
