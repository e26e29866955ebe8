import { expect, test } from 'vitest'
import type { TimelineLine } from '../domain/cases/case-queries.ts'
import { timelineActor, timelineSentence } from './timeline-sentence.ts'
import { zhCN } from './zh-CN/words.ts'

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
    '记谁到了: 市自来水公司, 〔2026-11-23T07:05:00Z〕 到场',
  ],
  ['whistle.rateUnit', { unit, rating: 'fair' }, '评价单位: 市自来水公司, 一般'],
  ['whistle.rateCall', { unit, rating: 'good' }, '评价这次吹哨: 市自来水公司, 该吹'],
  ['agencyTask.accept', { unit }, '接收, 我们来办: 市自来水公司'],
  ['agencyTask.warn', { unit, rung: 'after-1' }, '到点提醒: 市自来水公司, 到期后第 1 个工作日早上'],
  ['case.warn', { rung: 'before-48' }, '到点提醒: 到期前 48 小时'],
  ['case.assign', { holder: '王磊' }, '交给 王磊 办'],
  ['procedure.open', { procedure: '无房本住户自来水立户', version: 1 }, '按流程“无房本住户自来水立户”办'],
  ['procedure.answer', { question: '申请人是租住的吗?', yes: false }, '申请人是租住的吗? 否'],
  ['procedure.doStep', { step: '入户看现场' }, '办好这一步: 入户看现场'],
  [
    'agencyTask.send',
    { unit, dueAt: '2026-12-04T09:30:00Z' },
    '发给市自来水公司: 请在 〔2026-12-04T09:30:00Z〕 前答复',
  ],
  ['agencyTask.confirm', { unit }, '答复可以, 确认: 市自来水公司'],
  ['case.askExtension', { amount: 3, unit: 'workingDay' }, '申请延期: 3 个工作日'],
  ['case.reportResult', { result: 'solved' }, '报告结果: 解决了'],
  ['case.check', { agrees: false }, '现场核查: 核查不属实, 接着办'],
  [
    'case.returnVisit',
    { reached: true, solved: true, satisfaction: 'satisfied' },
    '回访: 居民说解决了, 满意',
  ],
  ['thanks.record', { kind: 'banner' }, '登记致谢: 锦旗'],
  ['case.report', { number: 'AH-2026-000015' }, '登记: 编号 AH-2026-000015'],
  ['case.reclassify', { from: 'other', to: 'corridor-scrap', kindName: '楼道堆物' }, '改事项类别: 楼道堆物'],
  [
    'case.correct',
    { fields: 'title words dwellingId placeWords' },
    '更正登记: 事情 (一句话), 居民怎么说, 地点',
  ],
  ['case.correct', { fields: 'placeWords' }, '更正登记: 地点'],
  ['case.merge', { number: 'H-2', intoNumber: 'H-1' }, '并到另一件: 并到 H-1'],
  ['case.merge', { number: 'H-2', intoNumber: 'H-1', isOther: true }, '并到另一件: H-2 并进来'],
  ['case.unmerge', { number: 'H-2', fromNumber: 'H-1', isOther: true }, '拆出来: H-2 又拆出去'],
  ['case.part', { number: 'H-3', fromNumber: 'H-1', isOther: true }, '另立一件: 一位反映人另立 H-3'],
  ['case.contact', { way: 'door', reached: false }, '联系反映人: 上门, 没联系上'],
]
test.each(sentences)('%s is told with whom and when in plain words', (action, detail, said) => {
  const say = (instant: string) => `〔${instant}〕`
  expect(timelineSentence(zhCN, { action, detail }, say)).toBe(said)
})

test('an office that did something itself is not named twice', () => {
  const line = { action: 'agencyTask.open', detail: { unit: '市热力公司' }, actor: '市热力公司' }
  expect(timelineSentence(zhCN, line, String)).toBe('打开协办事项')
})
