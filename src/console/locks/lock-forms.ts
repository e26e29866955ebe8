import { addDays, dayOf } from '../../domain/kit/dates.ts'
import { newId } from '../../domain/kit/ids.ts'
import {
  handBackProperty,
  keepProperty,
  lockServings,
  notifyLock,
  notifyLocks,
  ownRemoval,
  patrolFindings,
  planPatrol,
  postponeLock,
  postponingReasons,
  recordPatrol,
} from '../../domain/locks/lock.ts'
import type { Catalogue } from '../../text/catalogue.ts'
import { fill } from '../../text/shape.ts'
import { choicesOf, type DeedField, type DeedForm } from '../../ui/kit/deed-form.ts'

const today = () => dayOf(new Date().toISOString())
/** Usual time to remove it oneself. */
const TERM_DAYS = 7

export function notifyForm(words: Catalogue, lockId: string): DeedForm {
  return {
    action: notifyLock,
    title: words.actions['lock.notify'],
    rest: () => ({ lockId }),
    fields: termFields(words),
  }
}

/** One term for all of them, as when a whole row of places is posted in one round. */
export function notifyManyForm(words: Catalogue, lockIds: readonly string[]): DeedForm {
  return {
    action: notifyLocks,
    title: fill(words.desk.locks.notifyListed, { n: lockIds.length }),
    rest: () => ({ lockIds }),
    fields: termFields(words),
  }
}

function termFields(words: Catalogue): readonly DeedField[] {
  const say = words.desk.locks
  return [
    { kind: 'day', key: 'dueOn', label: say.dueOn, initial: addDays(today(), TERM_DAYS) },
    { kind: 'pick', key: 'how', label: say.how, choices: choicesOf(words.locks.servings, lockServings) },
  ]
}

export function ownRemovalForm(words: Catalogue, lockId: string): DeedForm {
  const fields = [
    { kind: 'day', key: 'removedOn', label: words.desk.locks.removedOn, initial: today() },
  ] as const
  return { action: ownRemoval, title: words.actions['lock.ownRemoval'], rest: () => ({ lockId }), fields }
}

export function postponeForm(words: Catalogue, lockId: string): DeedForm {
  const say = words.desk.locks
  return {
    action: postponeLock,
    title: words.actions['lock.postpone'],
    rest: () => ({ lockId }),
    fields: [
      {
        kind: 'pick',
        key: 'reason',
        label: say.reason,
        choices: choicesOf(words.locks.reasons, postponingReasons),
      },
      { kind: 'day', key: 'untilOn', label: say.untilOn, optional: true },
    ],
  }
}

export function patrolForm(words: Catalogue, lockId: string): DeedForm {
  return {
    action: recordPatrol,
    title: words.actions['lock.patrol'],
    rest: () => ({ checkId: newId(), lockId }),
    fields: [
      {
        kind: 'choice',
        key: 'found',
        label: words.desk.locks.found,
        choices: choicesOf(words.locks.findings, patrolFindings),
      },
    ],
  }
}

export function planPatrolForm(words: Catalogue, lockId: string, dueOn: string | null): DeedForm {
  return {
    action: planPatrol,
    title: words.actions['lock.planPatrol'],
    rest: () => ({ lockId }),
    fields: [
      { kind: 'day', key: 'dueOn', label: words.desk.locks.patrolOn, initial: dueOn ?? addDays(today(), 1) },
    ],
  }
}

export function keepForm(words: Catalogue, lockId: string): DeedForm {
  const say = words.desk.locks
  return {
    action: keepProperty,
    title: words.actions['keptProperty.take'],
    rest: () => ({ keptId: newId(), lockId }),
    fields: [
      { kind: 'line', key: 'what', label: say.what },
      { kind: 'line', key: 'keptAt', label: say.keptAt },
    ],
  }
}

export function handBackForm(words: Catalogue, keptId: string): DeedForm {
  const say = words.desk.locks
  return {
    action: handBackProperty,
    title: words.actions['keptProperty.handBack'],
    rest: () => ({ keptId }),
    fields: [
      { kind: 'line', key: 'toWhom', label: say.toWhom },
      { kind: 'day', key: 'handedOn', label: say.handedOn, initial: today() },
    ],
  }
}
