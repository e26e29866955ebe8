import { z } from 'zod'
import { decision } from '../kit/action.ts'

/** Sizes that a space should have at least (metres). Below them a plan is warned of, never refused: old compounds are narrow. */
export interface ParkingNorms {
  readonly version: number
  readonly width: number
  readonly length: number
  /** With the lane for a wheelchair beside it. */
  readonly accessibleWidth: number
  readonly fireLaneWidth: number
  readonly sources: Readonly<Record<'size' | 'accessible' | 'fireLane', string>>
}

export const shippedNorms: ParkingNorms = {
  version: 1,
  width: 2.4,
  length: 5.3,
  accessibleWidth: 3.6,
  fireLaneWidth: 4,
  sources: {
    size: '《车库建筑设计规范》JGJ 100-2015 第4.3.4条, 小型车垂直式 2.4 m × 5.3 m',
    accessible: '《无障碍设计规范》GB 50763-2012 第3.14.3条, 一侧留不小于 1.2 m 的轮椅通道',
    fireLane: '《建筑设计防火规范》GB 50016-2014 (2018年版) 第7.1.8条, 消防车道净宽不小于 4.0 m',
  },
}

const metres = z.number().min(1).max(20)
const source = z.string().trim().min(2).max(200)

/** A new version of the sizes; plans are measured by the newest. Nothing that was settled before is opened again. */
export const writeNorms = decision(
  'parkingNorms.write',
  z.object({
    width: metres,
    length: metres,
    accessibleWidth: metres,
    fireLaneWidth: metres,
    sources: z.object({ size: source, accessible: source, fireLane: source }),
  }),
)
