import type { Day } from '../kit/dates.ts'

export const thresholdCodes = ['ordinary', 'special'] as const
/** 一般事项, 特别事项. */
export type ThresholdCode = (typeof thresholdCodes)[number]

/** A share as a pair of whole numbers, compared by cross-multiplication and never divided. */
export interface Share {
  readonly of: number
  readonly in: number
}

/**
 * 表决门槛: how many must take part, and how many of those must agree, each by floor area and by heads. `quorum` is reached at the
 * share itself; `pass` is reached at the share itself (`atLeast`) or only above it (`moreThan`).
 */
export interface Threshold {
  readonly code: ThresholdCode
  readonly version: number
  readonly quorum: Share
  readonly pass: Share
  readonly passing: 'moreThan' | 'atLeast'
  /** The topic is posted up this many days before the first vote. */
  readonly noticeDays: number
  /** The result is posted up within this many days after the last. */
  readonly resultDays: number
  /** Law and article. */
  readonly source: string
  readonly inForceFrom: Day
}

/**
 * 民法典 art. 278, in force since 2021-01-01: owners with two thirds of the area and two thirds of the heads take part; ordinary
 * matters pass with more than half of both among those taking part, special ones (raising money for the repair
 * fund, rebuilding, changing the use of common parts or doing business on them) with three quarters of both. Topics are
 * posted up 15 days before (业主大会和业主委员会指导规则), results within 3 days after (as Beijing has it): both are defaults.
 */
export const shippedThresholds: readonly Threshold[] = [
  {
    code: 'ordinary',
    version: 1,
    quorum: { of: 2, in: 3 },
    pass: { of: 1, in: 2 },
    passing: 'moreThan',
    noticeDays: 15,
    resultDays: 3,
    source: '《中华人民共和国民法典》第二百七十八条',
    inForceFrom: '2021-01-01',
  },
  {
    code: 'special',
    version: 1,
    quorum: { of: 2, in: 3 },
    pass: { of: 3, in: 4 },
    passing: 'atLeast',
    noticeDays: 15,
    resultDays: 3,
    source: '《中华人民共和国民法典》第二百七十八条',
    inForceFrom: '2021-01-01',
  },
]

/** Is `part` of `whole` at least this share? Nothing is a share of nothing. */
export function isAtLeast(part: number, whole: number, share: Share): boolean {
  return whole > 0 && BigInt(part) * BigInt(share.in) >= BigInt(whole) * BigInt(share.of)
}

export function isMoreThan(part: number, whole: number, share: Share): boolean {
  return whole > 0 && BigInt(part) * BigInt(share.in) > BigInt(whole) * BigInt(share.of)
}

/** The version that counts on a day: of those in force the one that came last into force, and of these the latest. */
export function thresholdOn(versions: readonly Threshold[], code: ThresholdCode, on: Day): Threshold {
  const inForce = [...shippedThresholds, ...versions].filter(
    (one) => one.code === code && one.inForceFrom <= on,
  )
  const [first] = inForce.toSorted(
    (one, other) => other.inForceFrom.localeCompare(one.inForceFrom) || other.version - one.version,
  )
  if (!first) throw new RangeError(`no threshold in force on ${on}`)
  return first
}
