import { z } from 'zod'
import { id } from '../kit/ids.ts'
import { query } from '../kit/query.ts'
import type { BallotState } from './ballot.ts'
import type { Tally } from './tally.ts'
import type { Threshold } from './threshold.ts'

export interface BallotPage {
  readonly id: string
  readonly topic: string
  readonly state: BallotState
  readonly threshold: Threshold
  readonly tally: Tally
  /** 还差哪几户: homes of the smallest set that would carry it; `null` when nothing can. */
  readonly stillNeeded: readonly (readonly string[])[] | null
  /** Of a closed one. */
  readonly seal: string | null
}

export const ballotPage = query('ballot.page', z.object({ ballotId: id })).answers<BallotPage>()

export const ballotQueries = [ballotPage] as const
