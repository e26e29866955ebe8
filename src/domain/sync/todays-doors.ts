import { isSettled } from '../drives/stance.ts'
import { dayOf, type Day } from '../kit/days.ts'
import type { DoorItem, DoorRecord } from './field-record.ts'
import { inWalkingOrder, stairKey } from './walking-order.ts'

/**
 * Why somebody goes to a door today: 约好再访 an agreed next visit, 未见到 nobody has been met yet, 表决 a vote is open,
 * 缺材料 papers are missing, 回访 a return visit is owed, 到期 it falls due, 承诺 a promise is looked at,  复查 a place is looked at,
 * 告知 somebody is to be told.
 */
export type Reason =
  | 'nextVisit'
  | 'unmet'
  | 'vote'
  | 'papers'
  | 'returnVisit'
  | 'due'
  | 'commitment'
  | 'lockPatrol'
  | 'reach'

/** Everything there is to do about one open thing at a door on this day; empty: it can wait. */
export function reasonsOf(item: DoorItem, today: Day): readonly Reason[] {
  switch (item.kind) {
    case 'drive': {
      if (isSettled(item.stance)) return item.ballotId === null ? [] : ['vote']
      const later = item.nextOn !== null && item.nextOn > today
      const reasons: Reason[] = item.ballotId !== null ? ['vote'] : []
      if (item.nextOn !== null && !later) reasons.push('nextVisit')
      if (item.nextOn === null && (item.stance === null || item.stance === 'unmet')) reasons.push('unmet')
      return later ? [] : reasons
    }
    case 'case': {
      // One that was photographed waits for the desk; nobody need go to the door for it again.
      const { papers, pictured = [] } = item
      const reasons: Reason[] = papers.some((paper) => !pictured.includes(paper)) ? ['papers'] : []
      if (item.returnVisit) reasons.push('returnVisit')
      if (item.dueAt !== null && dayOf(item.dueAt) <= today) reasons.push('due')
      return reasons
    }
    case 'commitment':
      // Who has been there today and could not see it goes again another day.
      return item.dueOn <= today && item.triedOn !== today ? ['commitment'] : []
    case 'lockPatrol':
    case 'reach':
      return item.dueOn <= today ? [item.kind] : []
    default:
      // A kind that a newer server knows: somebody should look.
      return ['due']
  }
}

/** Whether something is still to be done about it, today or later. */
export function isUnfinished(item: DoorItem): boolean {
  return item.kind !== 'drive' || item.ballotId !== null || !isSettled(item.stance)
}

/** Reasons to go to this door today, each once; where somebody has knocked already, what is still to be looked at. */
export function reasonsAt(
  door: Pick<DoorRecord, 'open' | 'nextOn' | 'attempts'>,
  today: Day,
): readonly Reason[] {
  if (isKnockedToday(door, today)) return leftToLookAt(door, today)
  const planned: Reason[] = door.nextOn !== null && door.nextOn <= today ? ['nextVisit'] : []
  return [...new Set([...planned, ...door.open.flatMap((item) => reasonsOf(item, today))])]
}

/** Somebody has knocked here today, whoever it was. A call that ended with "come and see" is no knock. */
export function isKnockedToday({ attempts }: Pick<DoorRecord, 'attempts'>, today: Day): boolean {
  return attempts.some(({ at, outcome }) => dayOf(at) === today && outcome !== 'needsVisit')
}

/**
 * What is due today and no knock answers: a promise and a place are looked at, also where nobody opens. It may have come after the
 * knock, which was for something else.
 */
export function leftToLookAt({ open }: Pick<DoorRecord, 'open'>, today: Day): readonly Reason[] {
  const looks = open.filter(({ kind }) => kind === 'commitment' || kind === 'lockPatrol')
  return [...new Set(looks.flatMap((item) => reasonsOf(item, today)))]
}

/** Nothing is left to do at this door today: somebody has knocked, and what is to be looked at has been looked at. */
export function isDoneToday(door: Pick<DoorRecord, 'attempts' | 'open'>, today: Day): boolean {
  return isKnockedToday(door, today) && leftToLookAt(door, today).length === 0
}

/** The doors of one stair (or street of bungalows) that are walked today. */
export interface StairRound<D> {
  readonly key: string
  /** Where it is: its first door says it. */
  readonly at: D
  readonly todo: readonly D[]
  readonly done: readonly D[]
}

/** 今天: what is to be done, stair by stair in walking order; what is done stays with its stair. */
export function roundOf<D extends DoorRecord>(doors: readonly D[], today: Day): readonly StairRound<D>[] {
  const rounds = new Map<string, { at: D; todo: D[]; done: D[] }>()
  for (const door of inWalkingOrder(doors)) {
    const done = isDoneToday(door, today)
    if (!done && reasonsAt(door, today).length === 0) continue
    const key = stairKey(door)
    const round = rounds.get(key) ?? { at: door, todo: [], done: [] }
    rounds.set(key, round)
    ;(done ? round.done : round.todo).push(door)
  }
  return [...rounds].map(([key, round]) => ({ key, ...round }))
}

/** Where one goes after this door: the next one that is still to do on the way, from the last one back to the first. */
export function doorAfter<D extends DoorRecord>(
  doors: readonly D[],
  doorId: string,
  today: Day,
): D | undefined {
  const isTodo = (door: D) => !isDoneToday(door, today) && reasonsAt(door, today).length > 0
  const way = inWalkingOrder(doors)
  const at = way.findIndex(({ id }) => id === doorId)
  return [...way.slice(at + 1), ...way.slice(0, Math.max(0, at))].find(isTodo)
}
