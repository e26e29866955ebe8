import { z } from 'zod'
import { id } from '../kit/ids.ts'
import { query } from '../kit/query.ts'
import type { ReachAbout, ReachStep, VersionedReachLadder } from './reach.ts'

/** link 自己打开了链接, call, neighbour, knock, returnVisit 回访到了, contact 联系上了, closed 办件结束了, givenUp 不再找. */
export type ReachEnd =
  | ''
  | 'link'
  | 'call'
  | 'neighbour'
  | 'knock'
  | 'returnVisit'
  | 'contact'
  | 'closed'
  | 'givenUp'

export interface ReachTry {
  readonly id: string
  readonly step: ReachStep
  readonly reached: boolean
  readonly words: string
  readonly madeBy: string | null
  readonly madeAt: string
}

export interface ReachRow {
  readonly id: string
  readonly caseId: string
  readonly number: string
  /** Of the matter; null for whoever may only see the home. */
  readonly title: string | null
  readonly about: ReachAbout
  readonly nameMask: string
  readonly phoneMask: string
  readonly reporterId: string
  readonly dwellingId: string | null
  readonly step: ReachStep
  readonly stepSince: string
  readonly state: 'open' | 'reached' | 'ended'
  readonly endedAt: string | null
  readonly endedHow: ReachEnd
  readonly tries: readonly ReachTry[]
}

/** Whom a message has not reached: to be called, to be told through a neighbour, to be looked up. */
export const reachesDue = query('reach.due', z.object({})).answers<readonly ReachRow[]>()

export const caseReaches = query('reach.ofCase', z.object({ caseId: id })).answers<readonly ReachRow[]>()

export const reachLadderPage = query('reachLadder.page', z.object({})).answers<VersionedReachLadder>()

export const reachQueries = [reachesDue, caseReaches, reachLadderPage] as const
