import type { TimelineLine } from '../../domain/cases/case-queries.ts'
import { fill } from '../../text/shape.ts'
import { zhCN } from '../../text/zh-CN/words.ts'
import { momentText } from '../messages/notice-text.ts'

const deeds: Readonly<Record<string, string>> = zhCN.actions
const results: Readonly<Record<string, string>> = zhCN.cases.results
const actors: Readonly<Record<string, string>> = zhCN.desk.audit.actors
const ratings: Readonly<Record<string, string>> = zhCN.agencies.whistle.ratings
const callRatings: Readonly<Record<string, string>> = zhCN.agencies.whistle.callRatings
const say = zhCN.desk.cases.detail
/** Whatever in a line's detail is meant to be read: who, the step, the paper with its number, the number itself. */
const readable = ['unit', 'units', 'holder', 'step', 'paper', 'number']

/** Who did it: a name, or in words what it was that is nobody of the office. */
export function timelineWho({ actor }: TimelineLine): string {
  return actors[actor] || actor
}

/** A line of the books on paper: the deed's own name, what it was about, and what was written with it. */
export function timelineWords({ action, detail, text, at }: TimelineLine): string {
  const about = readable.flatMap((key) => {
    const value = detail[key]
    return typeof value === 'string' && value !== '' ? [value] : []
  })
  const read = (key: string, words: Readonly<Record<string, string>>) => {
    const word = words[String(detail[key])]
    if (word) about.push(word)
  }
  read('result', results)
  read('rating', action === 'whistle.rateCall' ? callRatings : ratings)
  if (action === 'whistle.arrive')
    about.push(fill(say.arrivedAt, { at: momentText(String(detail['at']), at) }))
  const more = [...about, text].filter((words) => words !== '').join('；')
  const deed = deeds[action] ?? action
  return more ? `${deed}：${more}` : deed
}
