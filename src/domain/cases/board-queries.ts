import { z } from 'zod'
import { id } from '../kit/ids.ts'
import { query, type Page } from '../kit/query.ts'
import { rowKey } from '../kit/row-key.ts'
import type { AgencyTaskState } from './agency-task.ts'

/** How one office stands with the community. No person is named, and offices stand in the order of their names. */
export interface AgencyLine {
  readonly organisationId: string
  readonly name: string
  /** Asked and not answered. */
  readonly owed: number
  readonly overdue: number
  /** Since when the longest of these waits. */
  readonly oldestSince: string | null
  /** Answered or returned, so that it is for the community to move. */
  readonly back: number
  /** Of this month and the two before it: first answers, those in time, those after more time was granted. */
  readonly answered: number
  readonly inTime: number
  readonly extended: number
}

export interface AgencyBoard {
  readonly from: string
  readonly lines: readonly AgencyLine[]
  /** Open matters that changed hands twice or more. */
  readonly handedOver: number
  /** Matters closed since `from`, and how often they were handed over in all. */
  readonly closed: number
  readonly closedHandOvers: number
}

/** 在谁手里: waiting for whom since when, by office. */
export const agencyBoard = query('agency.board', z.object({})).answers<AgencyBoard>()

export const boardFigures = ['owed', 'overdue', 'back', 'answered', 'inTime', 'late', 'extended'] as const
export type BoardFigure = (typeof boardFigures)[number]

export interface BoardRow {
  readonly taskId: string
  readonly caseId: string
  readonly number: string
  readonly title: string
  readonly organisation: string
  readonly state: AgencyTaskState
  readonly since: string
  readonly dueAt: string
  readonly answeredAt: string | null
  readonly inTime: boolean | null
  readonly extended: number
}

/** The rows behind one figure of one office, or of all of them. */
export const boardRows = query(
  'agency.rows',
  z.object({
    figure: z.enum(boardFigures),
    organisationId: id,
    after: rowKey.optional(),
    limit: z.number().int().min(1).max(100).default(50),
  }),
).answers<Page<BoardRow>>()

export interface HandedRow {
  readonly caseId: string
  readonly number: string
  readonly title: string
  readonly handOvers: number
  readonly holder: string | null
  readonly heldSince: string | null
}

/** Open matters that changed hands most often, at most fifty. */
export const handedCases = query('case.handedOver', z.object({})).answers<readonly HandedRow[]>()

export const boardQueries = [agencyBoard, boardRows, handedCases] as const
