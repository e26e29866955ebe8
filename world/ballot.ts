import { doors } from './drives.ts'
import { idOf } from './ids.ts'

/** 东侧空地划为公共停车位: a vote of owners under way in the drive against the locks. */
export const PARKING_BALLOT = idOf('ballot', 'anhe-parking')

export interface WorldVote {
  readonly id: string
  readonly dwellingId: string
  readonly choice: 'yes' | 'no' | 'abstain'
  readonly way: 'door' | 'paper' | 'meeting'
}

const said = ['yes', 'yes', 'no', 'yes', 'abstain', 'yes'] as const
const ways = ['paper', 'door', 'paper', 'paper', 'meeting'] as const

/** Two homes of three have voted; it is nearly enough and not yet. */
export const ballotVotes: readonly WorldVote[] = doors
  .filter((_, at) => at % 3 !== 2)
  .map(({ id }, at) => ({
    id: idOf('vote', id),
    dwellingId: id,
    choice: said[at % said.length]!,
    way: ways[at % ways.length]!,
  }))
