import type { TimelineLine } from '../../domain/cases/case-queries.ts'
import { zhCN } from '../../text/zh-CN/words.ts'

const deeds: Readonly<Record<string, string>> = zhCN.actions
const results: Readonly<Record<string, string>> = zhCN.cases.results
const actors: Readonly<Record<string, string>> = zhCN.desk.audit.actors
/** Whatever in a line's detail is meant to be read: the step, the paper with its number, the number itself. */
const readable = ['step', 'paper', 'number']

/** Who did it: a name, or in words what it was that is nobody of the office. */
export function timelineWho({ actor }: TimelineLine): string {
  return actors[actor] || actor
}

/** A line of the books on paper: the deed's own name, what it was about, and what was written with it. */
export function timelineWords({ action, detail, text }: TimelineLine): string {
  const about = readable.flatMap((key) => {
    const value = detail[key]
    return typeof value === 'string' && value !== '' ? [value] : []
  })
  const result = detail['result']
  if (typeof result === 'string' && results[result]) about.push(results[result])
  const more = [...about, text].filter((words) => words !== '').join('；')
  const deed = deeds[action] ?? action
  return more ? `${deed}：${more}` : deed
}
