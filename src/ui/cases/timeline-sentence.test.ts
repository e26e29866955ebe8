import { expect, test } from 'vitest'
import { zhCN } from '../../text/zh-CN/words.ts'
import type { TimelineLine } from '../../domain/cases/case-queries.ts'
import { timelineActor, timelineSentence } from './timeline-sentence.ts'

test.each([
  ['刘敏', '刘敏'],
  ['system', '系统'],
  ['resident', '居民 (网页)'],
])('in the course of a matter %s is called %s', (actor, said) => {
  const line = { position: 1, action: 'case.reopen', actor, at: '2026-11-23T02:00:00Z', detail: {}, text: '' }
  expect(timelineActor(zhCN, line)).toBe(said)
})

const unit = '市自来水公司'
const sentences: readonly (readonly [string, TimelineLine['detail'], string])[] = [
  [
    'whistle.arrive',
    { unit, at: '2026-11-23T07:05:00Z' },
    '记谁到了: 市自来水公司, 11月23日 周一 15:05 到场',
  ],
  ['whistle.rateUnit', { unit, rating: 'fair' }, '评价单位: 市自来水公司, 一般'],
  ['whistle.rateCall', { unit, rating: 'good' }, '评价这次吹哨: 市自来水公司, 该吹'],
  ['agencyTask.accept', { unit }, '接收, 我们来办: 市自来水公司'],
  ['agencyTask.warn', { unit, rung: 'after-1' }, '到点提醒: 市自来水公司, 到期后第 1 个工作日早上'],
  ['case.warn', { rung: 'before-48' }, '到点提醒: 到期前 48 小时'],
  ['case.assign', { holder: '刘敏' }, '交给谁办: 交给 刘敏'],
  ['case.merge', { number: 'H-2', intoNumber: 'H-1' }, '并到另一件: 并到 H-1'],
  ['case.merge', { number: 'H-2', intoNumber: 'H-1', isOther: true }, '并到另一件: H-2 并进来'],
  ['case.unmerge', { number: 'H-2', fromNumber: 'H-1', isOther: true }, '拆出来: H-2 又拆出去'],
  ['case.part', { number: 'H-3', fromNumber: 'H-1', isOther: true }, '另立一件: 一位反映人另立 H-3'],
  ['case.contact', { way: 'door', reached: false }, '联系反映人: 上门, 没联系上'],
]
test.each(sentences)('%s is told with whom and when in plain words', (action, detail, said) => {
  const line = { position: 1, action, actor: '刘敏', at: '2026-11-23T02:00:00Z', detail, text: '' }
  expect(timelineSentence(zhCN, 'zh-CN', line)).toBe(said)
})
