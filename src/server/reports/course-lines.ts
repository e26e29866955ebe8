import type { TimelineLine } from '../../domain/cases/case-queries.ts'
import { timelineActor, timelineSentence } from '../../text/timeline-sentence.ts'
import { zhCN } from '../../text/zh-CN/words.ts'
import { momentText } from '../messages/notice-text.ts'

export interface CourseLine {
  readonly at: string
  readonly who: string
  readonly what: string
}

/**
 * The course of a matter for paper, oldest first. What one person did several times on end (five papers received) is one line
 * with the time of the first.
 */
export function courseLines(timeline: readonly TimelineLine[]): readonly CourseLine[] {
  const lines: (CourseLine & { readonly action: string; readonly day: string })[] = []
  for (const line of [...timeline].sort((a, b) => a.position - b.position)) {
    const who = timelineActor(zhCN, line)
    const what = [timelineSentence(zhCN, line, (instant) => momentText(instant, line.at)), line.text]
      .filter(Boolean)
      .join('；')
    const before = lines.at(-1)
    const day = line.at.slice(0, 10)
    if (before?.who === who && before.action === line.action && before.day === day)
      lines[lines.length - 1] = { ...before, what: together(before.what, what) }
    else lines.push({ at: line.at, who, what, action: line.action, day })
  }
  return lines.map(({ at, who, what }) => ({ at, who, what }))
}

/** `收到了: 甲` and `收到了: 乙` are `收到了: 甲、乙`. */
function together(before: string, next: string): string {
  if (before === next) return before
  const verb = /^[^:]+: /.exec(next)?.[0] ?? ''
  if (verb && before.startsWith(verb)) return `${before}、${next.slice(verb.length)}`
  return `${before}；${next}`
}
