import { z } from 'zod'
import { decision } from '../kit/action.ts'
import { id } from '../kit/ids.ts'

const line = z.string().trim().max(40).default('')

/**
 * 网格公示牌 public card of a grid: extent, worker, phone, complaint line, shown to everybody
 * (滨州社会治理网格化服务管理条例 art. 6). Each rewriting keeps the one before, so the workers' succession stays known.
 */
export const writeGridCard = decision(
  'gridCard.write',
  z.object({
    gridId: id,
    extent: z.string().trim().max(500).default(''),
    workerName: line,
    phone: line,
    complaintPhone: line,
  }),
)

export interface GridCard {
  readonly gridId: string
  readonly name: string
  readonly extent: string
  readonly workerName: string
  readonly phone: string
  readonly complaintPhone: string
}

/** Who has been the worker of a grid since when, newest first; from what the card said at the time. */
export interface GridTenure {
  readonly workerName: string
  /** The instant at which the card was written so. */
  readonly from: string
}

/** Rewritings that left the worker in place belong to the same tenure. `lines` newest first. */
export function tenuresOf(lines: readonly GridTenure[]): readonly GridTenure[] {
  return lines.filter(({ workerName }, at) => workerName !== '' && lines[at + 1]?.workerName !== workerName)
}
