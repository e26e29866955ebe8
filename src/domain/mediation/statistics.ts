import { addDays, type Day } from '../kit/dates.ts'
import { VISIT_DAYS } from './confirmation.ts'
import type { DisputeType } from './file-lists.ts'
import type { MediationState } from './file-states.ts'

/** One file as the figures need it: no names, no words. */
export interface CountedFile {
  readonly disputeType: DisputeType
  readonly state: MediationState
  readonly registeredOn: Day
  readonly ending: 'written' | 'oral' | 'refused' | 'failed' | 'withdrawn' | null
  readonly effectiveOn: Day | null
  readonly performedOn: Day | null
  readonly firstVisitOn: Day | null
  readonly reopened: number
}

/** A share with what it is of; `of` 0: nothing to reckon yet. */
export interface Share {
  readonly n: number
  readonly of: number
}

export interface MediationFigures {
  readonly accepted: number
  readonly open: number
  /** 调解成功: agreed ÷ (ended − withdrawn); what is still open is in neither. */
  readonly success: Share
  /** 履行: performed ÷ agreed. */
  readonly performed: Share
  /** 及时回访: visited within the days ÷ agreed and either visited or the days over. */
  readonly visitedInTime: Share
  readonly reopened: number
  readonly byType: readonly {
    readonly type: DisputeType
    readonly accepted: number
    readonly agreed: number
  }[]
}

/** The figures of a period, without a name (domain study I4.8). */
export function mediationFigures(files: readonly CountedFile[], today: Day): MediationFigures {
  const ended = files.filter(({ ending }) => ending !== null)
  const agreed = ended.filter(isAgreed)
  const toVisit = agreed.filter(
    ({ effectiveOn, firstVisitOn }) =>
      firstVisitOn !== null || (effectiveOn !== null && addDays(effectiveOn, VISIT_DAYS) < today),
  )
  const types = [...new Set(files.map(({ disputeType }) => disputeType))]
  return {
    accepted: files.length,
    open: files.length - ended.length,
    success: { n: agreed.length, of: ended.filter(({ ending }) => ending !== 'withdrawn').length },
    performed: { n: agreed.filter(({ performedOn }) => performedOn !== null).length, of: agreed.length },
    visitedInTime: { n: toVisit.filter(inTime).length, of: toVisit.length },
    reopened: files.filter(({ reopened }) => reopened > 0).length,
    byType: types
      .map((type) => ({
        type,
        accepted: files.filter(({ disputeType }) => disputeType === type).length,
        agreed: agreed.filter(({ disputeType }) => disputeType === type).length,
      }))
      .sort((a, b) => b.accepted - a.accepted || a.type.localeCompare(b.type)),
  }
}

function isAgreed({ ending }: CountedFile): boolean {
  return ending === 'written' || ending === 'oral'
}

function inTime({ effectiveOn, firstVisitOn }: CountedFile): boolean {
  return firstVisitOn !== null && effectiveOn !== null && firstVisitOn <= addDays(effectiveOn, VISIT_DAYS)
}
