import type { Share, Threshold } from '../../domain/drives/threshold.ts'
import { fill } from '../../text/shape.ts'
import { zhCN } from '../../text/zh-CN/words.ts'

const say = zhCN.desk.ballots

/**
 * A threshold in one sentence, as it stands in papers: how many take part, how many of these agree; in the marks of a
 * paper, without a full stop.
 */
export function ruleText({ quorum, pass, passing }: Threshold): string {
  const share = ({ of, in: whole }: Share) => fill(say.share, { of, in: whole })
  const said = fill(say.rule, { quorum: share(quorum), passing: say.passing[passing], pass: share(pass) })
  return said.replace('; ', '；').replace(/。$/u, '')
}
