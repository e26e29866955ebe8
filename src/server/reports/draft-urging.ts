import type { WhistleView } from '../../domain/cases/whistle.ts'
import type { FactsInput } from '../../domain/documents/paper-facts.ts'
import { momentInChinese } from '../../domain/documents/paper-kinds-filled.ts'
import { addDays } from '../../domain/kit/dates.ts'
import type { Known } from './known.ts'

/** What is asked for anew: three days are proposed, the worker says otherwise. */
const DAYS_TO_REPLY = 3

type Letterhead = Readonly<Record<'handler' | 'phone' | 'officeAddress', string>>

/** 催办单 and 督办单: of the request that was chosen, or of the one that waits longest. */
export function urging(known: Known, letterhead: Letterhead): FactsInput {
  const task = known.tasks.at(-1)
  return {
    ...letterhead,
    receiver: task?.organisation ?? '',
    subject: known.name ? `${known.name}户${known.matter}` : known.matter,
    caseNumber: known.number,
    sentOn: task?.sentOn ?? '',
    dueOn: task?.dueOn ?? '',
    request: task?.ask ?? '',
    reminders: task && task.reminders > 0 ? `${task.reminders}次` : '',
    replyBy: replyBy(known.today, task?.dueOn ?? ''),
  }
}

/** Nobody is urged to answer before the time that was given. */
export function replyBy(today: string, dueOn: string): string {
  const soon = addDays(today, DAYS_TO_REPLY)
  return dueOn > soon ? dueOn : soon
}

const unitRatings = { good: '到位', fair: '一般', poor: '不到位' } as const
const callRatings = { good: '该吹', fair: '可吹可不吹', poor: '不该吹' } as const

/** 吹哨报到纪要: of the last call of the case that was not cancelled. */
export function whistleMinutes(known: Known, letterhead: Letterhead): FactsInput {
  const whistle = known.whistles.findLast(({ state }) => state !== 'cancelled')
  return {
    ...letterhead,
    subject: known.matter,
    caseNumber: known.number,
    caller: whistle?.calledBy ?? '',
    calledAt: whistle ? momentInChinese(whistle.calledAt) : '',
    meetAt: whistle ? momentInChinese(whistle.meetAt) : '',
    place: whistle?.place ?? '',
    purpose: whistle?.purpose ?? '',
    units: (whistle?.units ?? []).map(unitRow),
    decided: whistle?.decided ?? '',
    done: whistle?.done ?? '',
    pictures: whistle?.pictures.length ? `${whistle.pictures.length}张，存本办件附件` : '',
  }
}

function unitRow(unit: WhistleView['units'][number]) {
  const { name, arrivedAt, who, unitRating, callRating } = unit
  return {
    name,
    arrived: arrivedAt ? momentInChinese(arrivedAt) : '未到',
    who,
    unitRating: unitRating ? unitRatings[unitRating] : '',
    callRating: callRating ? callRatings[callRating] : '',
  }
}
