import type { Share, Threshold } from '../../domain/drives/threshold.ts'
import { fill } from '../../text/shape.ts'
import type { Catalogue } from '../../text/catalogue.ts'

export function shareText(words: Catalogue, { of, in: whole }: Share): string {
  return fill(words.desk.ballots.share, { of, in: whole })
}

/** A threshold in one sentence, as the law puts it. */
export function thresholdSentence(words: Catalogue, threshold: Threshold): string {
  const say = words.desk.ballots
  return fill(say.rule, {
    quorum: shareText(words, threshold.quorum),
    passing: say.passing[threshold.passing],
    pass: shareText(words, threshold.pass),
  })
}
