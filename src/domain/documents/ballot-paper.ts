import { z } from 'zod'
import type { Instant } from '../kit/dates.ts'
import { id } from '../kit/ids.ts'
import { query } from '../kit/query.ts'
import type { PaperState } from './paper.ts'

/** A notice of a vote's result, as it was issued; several where an earlier one was voided. */
export interface BallotPaperRow {
  readonly id: string
  readonly serial: string
  readonly copies: number
  readonly issuedAt: Instant
  readonly issuedBy: string
  readonly state: PaperState
}

/** The newest first. */
export const papersOfBallot = query('paper.ofBallot', z.object({ ballotId: id })).answers<
  readonly BallotPaperRow[]
>()
