import { namingKinds, sendTask } from '../../domain/cases/agency-task.ts'
import type { AgencyTaskView } from '../../domain/cases/agency-view.ts'
import { timeUnits } from '../../domain/cases/working-time.ts'
import { dayOf } from '../../domain/kit/dates.ts'
import { newId } from '../../domain/kit/ids.ts'
import type { Catalogue } from '../../text/catalogue.ts'
import { choicesOf } from '../../ui/cases/case-forms.ts'
import type { DeedForm } from '../../ui/kit/deed-form.ts'

interface Unit {
  readonly id: string
  readonly name: string
}

/**
 * 改派: what came back goes to whoever is responsible; to the same unit again, or so that it cannot come back a second time, with
 * the record of the meeting or of the naming.
 */
export function resendForm(words: Catalogue, task: AgencyTaskView, units: readonly Unit[]): DeedForm {
  const say = words.desk.cases
  const { titles, namingKinds: kinds } = words.agencies
  const objection = task.words.findLast(({ kind }) => kind === 'objection')
  const proposed = units.find(({ name }) => objection?.reference && name.includes(objection.reference))
  return {
    action: sendTask,
    title: titles.insteadOf,
    ...(objection
      ? { hint: `${words.agencies.wordKinds.objection}: ${objection.text} ${objection.reference}` }
      : {}),
    rest: () => ({ taskId: newId(), caseId: task.caseId, insteadOf: task.id }),
    fields: [
      {
        kind: 'pick',
        key: 'organisationId',
        label: say.organisation,
        choices: units.map(({ id, name }) => ({ value: id, label: name })),
        ...(proposed ? { initial: proposed.id } : {}),
      },
      { kind: 'words', key: 'ask', label: say.ask, rows: 4, initial: task.ask },
      { kind: 'number', key: 'amount', label: say.limitAmount, initial: task.amount, most: 365 },
      {
        kind: 'choice',
        key: 'unit',
        label: say.unit,
        choices: choicesOf(words.cases.units, timeUnits),
        initial: task.unit,
      },
      { kind: 'tick', key: 'showPlace', label: say.showPlace, initial: task.showsPlace },
      { kind: 'tick', key: 'showResident', label: say.showResident, hint: say.showResidentHint },
      {
        kind: 'pick',
        key: 'namingKind',
        label: titles.namingHow,
        optional: true,
        choices: choicesOf(kinds, namingKinds),
      },
      {
        kind: 'day',
        key: 'namingOn',
        label: titles.namingOn,
        optional: true,
        initial: dayOf(new Date().toISOString()),
      },
      { kind: 'words', key: 'namingRecord', label: titles.naming, optional: true },
    ],
    complaint: ({ namingKind, namingRecord }) =>
      namingKind && (typeof namingRecord !== 'string' || namingRecord.trim() === '')
        ? titles.namingMissing
        : undefined,
    shape: ({ namingKind, namingOn, namingRecord, ...typed }) => ({
      ...typed,
      naming: namingKind ? { kind: namingKind, on: namingOn, record: namingRecord } : null,
    }),
  }
}
