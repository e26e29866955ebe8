import { workflow } from '../kit/action.ts'

/**
 * Where a 人民调解 file can stand (人民调解法 arts 17–33; domain study I2). The rule book:
 *
 *   registered 登记 ─► told 已告知 ─► mediating 调解 ─► performing 履行 ─► performed 履行完 ─► archived 归档
 *        └──────────────┴──────────────┴► terminated 终止 ──────────────────────────────────► archived
 *                                      ▲ broken commitments, or by hand ◄─ performing, performed
 *
 * told is reached when every side knows its rights and is willing. A reopened file is mediated again, or goes on as agreed.
 */
export const course = workflow(
  'registered',
  'told',
  'mediating',
  'performing',
  'performed',
  'terminated',
  'archived',
)
export const mediationStates = course.states
export type MediationState = (typeof mediationStates)[number]

/** Still being mediated: the 30 days run. */
export const openStates = ['registered', 'told', 'mediating'] as const satisfies readonly MediationState[]
/** An agreement stands. */
export const agreedStates = ['performing', 'performed'] as const satisfies readonly MediationState[]
/** Everything may still be written into the file. */
export const liveStates = [...openStates, ...agreedStates] as const
/** What is owed afterwards may be written too: return visits, the file note. */
export const unsealedStates = [...liveStates, 'terminated'] as const satisfies readonly MediationState[]
