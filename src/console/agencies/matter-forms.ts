import type { ActionName } from '../../domain/actions.ts'
import { askTaskExtension } from '../../domain/cases/agency-extension.ts'
import { acceptTask, answerCodes, answerTask, objectTask } from '../../domain/cases/agency-task.ts'
import type { AgencyMatter } from '../../domain/cases/agency-view.ts'
import { timeUnits } from '../../domain/cases/working-time.ts'
import { newId } from '../../domain/kit/ids.ts'
import type { Catalogue } from '../../text/catalogue.ts'
import { choicesOf, type DeedForm } from '../../ui/kit/deed-form.ts'

/** What the office can do from where the matter stands. */
export function matterForms(words: Catalogue, matter: AgencyMatter): readonly DeedForm[] {
  const { taskId, state, mayObject, mayAskExtension } = matter
  const { titles, answerCodes: results } = words.agencies
  const desk = words.desk.cases
  const titled = (form: Omit<DeedForm, 'title' | 'rest'> & Partial<DeedForm>): DeedForm => ({
    rest: () => ({ taskId }),
    ...form,
    title: words.actions[form.action.name as ActionName],
  })
  const accept = titled({ action: acceptTask, fields: [] })
  const answer = titled({
    action: answerTask,
    fields: [
      {
        kind: 'choice',
        key: 'result',
        label: titles.answerResult,
        choices: choicesOf(results, answerCodes),
        initial: 'done',
      },
      { kind: 'words', key: 'text', label: titles.answer, rows: 4 },
      { kind: 'line', key: 'number', label: titles.answerNumber, optional: true },
    ],
  })
  const object = titled({
    action: objectTask,
    danger: true,
    fields: [
      { kind: 'words', key: 'reason', label: titles.objection },
      { kind: 'line', key: 'proposedOwner', label: titles.proposedOwner },
    ],
  })
  const more = titled({
    action: askTaskExtension,
    rest: () => ({ taskId, extensionId: newId() }),
    fields: [
      { kind: 'number', key: 'amount', label: desk.limitAmount, initial: 3, most: 365 },
      {
        kind: 'choice',
        key: 'unit',
        label: desk.unit,
        choices: choicesOf(words.cases.units, timeUnits),
        initial: 'workingDay',
      },
      { kind: 'words', key: 'reason', label: desk.reason },
    ],
  })
  const isNew = state === 'sent' || state === 'opened'
  if (!isNew && state !== 'accepted') return []
  return [
    ...(isNew ? [accept] : []),
    answer,
    ...(mayAskExtension ? [more] : []),
    ...(mayObject ? [object] : []),
  ]
}
