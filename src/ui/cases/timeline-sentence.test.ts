import { expect, test } from 'vitest'
import { zhCN } from '../../text/zh-CN/words.ts'
import { timelineActor } from './timeline-sentence.ts'

test.each([
  ['刘敏', '刘敏'],
  ['system', '系统'],
  ['resident', '居民 (网页)'],
])('in the course of a matter %s is called %s', (actor, said) => {
  const line = { position: 1, action: 'case.reopen', actor, at: '2026-11-23T02:00:00Z', detail: {}, text: '' }
  expect(timelineActor(zhCN, line)).toBe(said)
})
