import { z } from 'zod'
import type { AreaLevel } from '../identity/area.ts'
import { id } from '../kit/ids.ts'
import { query } from '../kit/query.ts'
import type { RateCounts } from './rates.ts'

/** What stands in one area: of all its communities together. */
export interface AreaFigures {
  readonly communities: number
  readonly people: number
  readonly homes: number
  readonly open: number
  readonly overdue: number
  /** Closed in the month, and of these by the due moment. */
  readonly closed: number
  readonly inTime: number
  /** 三率 of the month. */
  readonly counts: RateCounts
}

export interface AreaLine extends AreaFigures {
  readonly areaId: string
  readonly name: string
  readonly level: AreaLevel
}

export interface AreaView {
  readonly areaId: string
  readonly name: string
  /** The areas between the one asked at and this one, the topmost first, and this one. */
  readonly way: readonly { readonly areaId: string; readonly name: string }[]
  readonly month: string
  /** The oldest moment that any of it was counted at (instant); `null`: nothing was counted yet. */
  readonly asOf: string | null
  readonly total: AreaFigures
  /** One level down, in the order of the division codes. */
  readonly lines: readonly AreaLine[]
}

/** 各社区: a street's communities, a district's streets, a city's districts, each with what stands there. */
export const areaFigures = query(
  'area.figures',
  z.object({
    /** An area below the one that is asked at; absent: that one. */
    areaId: id.optional(),
    month: z
      .string()
      .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
      .optional(),
  }),
).answers<AreaView>()

export const areaFigureQueries = [areaFigures] as const
