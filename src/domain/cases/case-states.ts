import { workflow } from '../kit/action.ts'

/**
 * Where a 办件 can stand, and every step between (domain study I2; GB/T 30428 seven steps; 12345 rules). The rule book:
 *
 *   reported 登记 ─► accepted 受理 ─► handling 办理 ─► resulted 反馈 ─► checked 核查 ─► closed 办结
 *      ├► declined 不受理                ▲ ▼ paused 暂停, onBooks 挂账         │ 回访
 *      └► answered 咨询即答              └──────── "no, it is not solved" ◄──┘
 *
 * Checked is not closed: the return visit (回访) stands between them, or the tries to make it (closing.ts).
 */
export const course = workflow(
  'reported',
  'declined',
  'answered',
  'accepted',
  'handling',
  'paused',
  'onBooks',
  'resulted',
  'checked',
  'closed',
  'terminated',
  'merged',
)
export const caseStates = course.states
export type CaseState = (typeof caseStates)[number]

/** States in which something is still owed to the resident. */
export const openStates = [
  'reported',
  'accepted',
  'handling',
  'paused',
  'onBooks',
  'resulted',
  'checked',
] as const satisfies readonly CaseState[]

/** Open, and the clock runs. */
export const runningStates = [
  'reported',
  'accepted',
  'handling',
  'resulted',
  'checked',
] as const satisfies readonly CaseState[]

interface Way {
  readonly from: readonly CaseState[]
  /** Absent: the state stays, or the deed itself decides (a check that does not agree leads back). */
  readonly to?: CaseState
}

/** From where each deed is possible, and where it leads. Nothing but a deed named here changes a state on purpose. */
export const steps = {
  'case.accept': { from: ['reported'], to: 'accepted' },
  'case.decline': { from: ['reported'], to: 'declined' },
  'case.answerAtOnce': { from: ['reported'], to: 'answered' },
  'case.assign': { from: ['accepted', 'handling'], to: 'handling' },
  'case.handOver': { from: ['accepted', 'handling', 'paused', 'onBooks', 'resulted', 'checked'] },
  'case.pause': { from: ['accepted', 'handling'], to: 'paused' },
  'case.putOnBooks': { from: ['handling', 'paused', 'resulted'], to: 'onBooks' },
  'case.resume': { from: ['paused', 'onBooks'], to: 'handling' },
  'case.askExtension': { from: ['accepted', 'handling', 'paused'] },
  'case.decideExtension': { from: ['accepted', 'handling', 'paused'] },
  'case.reportResult': { from: ['handling'], to: 'resulted' },
  'case.check': { from: ['resulted'] },
  'case.close': { from: ['checked'], to: 'closed' },
  'case.terminate': { from: ['accepted', 'handling', 'paused', 'onBooks'], to: 'terminated' },
  'case.reopen': { from: ['declined', 'answered', 'closed', 'terminated'], to: 'handling' },
  'case.merge': { from: ['reported', 'accepted', 'handling', 'paused'], to: 'merged' },
  'case.unmerge': { from: ['merged'], to: 'accepted' },
  // Who comes later or was joined by mistake: as long as something is owed to them.
  'case.join': { from: openStates },
  'case.part': { from: openStates },
} as const satisfies Record<string, Way>

/** Where "no, it is not solved" leads back to handling: as long as the result claims that it is. */
export const contestable = ['resulted', 'checked', 'closed'] as const satisfies readonly CaseState[]

export function isOpen(state: CaseState): boolean {
  return (openStates as readonly CaseState[]).includes(state)
}
