import { addDays, dayOf } from '../../domain/kit/dates.ts'
import { newId } from '../../domain/kit/ids.ts'
import {
  cancelActionDay,
  changeActionDay,
  finishActionDay,
  inviteUnit,
  planActionDay,
  recordLockResult,
  recordUnitCame,
  unitRoles,
} from '../../domain/locks/action-day.ts'
import { postponingReasons } from '../../domain/locks/lock.ts'
import type { ActionDayPage, DayUnit } from '../../domain/locks/queries.ts'
import type { OrganisationView } from '../../domain/registry/organisation-view.ts'
import { fill } from '../../text/shape.ts'
import type { Catalogue } from '../../text/catalogue.ts'
import { choicesOf, type DeedField, type DeedForm } from '../../ui/kit/deed-form.ts'

function dayFields(words: Catalogue, day?: ActionDayPage): readonly DeedField[] {
  const say = words.desk.locks
  return [
    {
      kind: 'day',
      key: 'onDay',
      label: say.onDay,
      initial: day?.onDay ?? addDays(dayOf(new Date().toISOString()), 7),
    },
    {
      kind: 'line',
      key: 'atTime',
      label: say.atTime,
      initial: day?.atTime ?? '09:00',
      complaint: (text) => (/^([01]\d|2[0-3]):[0-5]\d$/.test(text.trim()) ? undefined : say.timeWrong),
    },
    { kind: 'line', key: 'meetAt', label: say.meetAt, ...(day ? { initial: day.meetAt } : {}) },
    {
      kind: 'words',
      key: 'duties',
      label: say.duties,
      optional: true,
      ...(day ? { initial: day.duties } : {}),
    },
  ]
}

/** `standing`: locks that are still to be removed; they make the list unless the tick is taken away. */
export function planForm(words: Catalogue, standing: readonly string[]): DeedForm {
  const all = fill(words.desk.locks.addAll, { n: standing.length })
  return {
    action: planActionDay,
    title: words.actions['actionDay.plan'],
    rest: () => ({ dayId: newId() }),
    shape: ({ every, ...day }) => ({ ...day, lockIds: every ? standing : [] }),
    fields: [...dayFields(words), { kind: 'tick', key: 'every', label: all, initial: true }],
  }
}

export function changeDayForm(words: Catalogue, day: ActionDayPage): DeedForm {
  return {
    action: changeActionDay,
    title: words.actions['actionDay.change'],
    rest: () => ({ dayId: day.id }),
    fields: dayFields(words, day),
  }
}

export function inviteForm(
  words: Catalogue,
  dayId: string,
  organisations: readonly OrganisationView[],
): DeedForm {
  const say = words.desk.locks
  return {
    action: inviteUnit,
    title: words.actions['actionDay.invite'],
    rest: () => ({ dayId }),
    fields: [
      {
        kind: 'pick',
        key: 'organisationId',
        label: say.unit,
        choices: organisations.map(({ id, name }) => ({ value: id, label: name })),
      },
      { kind: 'pick', key: 'role', label: say.role, choices: choicesOf(words.locks.roles, unitRoles) },
    ],
  }
}

export function cameForm(words: Catalogue, dayId: string, { organisationId, people }: DayUnit): DeedForm {
  return {
    action: recordUnitCame,
    title: words.actions['actionDay.came'],
    rest: () => ({ dayId, organisationId }),
    fields: [
      {
        kind: 'number',
        key: 'people',
        label: words.desk.locks.people,
        least: 0,
        most: 500,
        initial: people ?? 2,
      },
    ],
  }
}

export function postponedForm(words: Catalogue, dayId: string, lockId: string): DeedForm {
  return {
    action: recordLockResult,
    title: words.locks.results.postponed,
    rest: () => ({ dayId, lockId, result: 'postponed' }),
    fields: [
      {
        kind: 'pick',
        key: 'reason',
        label: words.desk.locks.why,
        choices: choicesOf(words.locks.reasons, postponingReasons),
      },
    ],
  }
}

export function finishForm(words: Catalogue, day: ActionDayPage): DeedForm {
  const open = day.locks - day.done
  return {
    action: finishActionDay,
    title: words.actions['actionDay.finish'],
    rest: () => ({ dayId: day.id }),
    fields: [],
    ...(open > 0 ? { hint: fill(words.desk.locks.finishHint, { n: open }) } : {}),
  }
}

export function cancelForm(words: Catalogue, dayId: string): DeedForm {
  return {
    action: cancelActionDay,
    title: words.actions['actionDay.cancel'],
    danger: true,
    rest: () => ({ dayId }),
    fields: [],
  }
}
