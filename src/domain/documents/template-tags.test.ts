import { expect, test } from 'vitest'
import { checkTemplateTags, tagListOf, type FoundTag } from './template-tags.ts'

const plain = (name: string): FoundTag => ({ name, within: [], opens: false })
const opened = (name: string): FoundTag => ({ name, within: [], opens: true })
const inside = (list: string, name: string): FoundTag => ({ name, within: [list], opens: false })

const whole: FoundTag[] = tagListOf('handover-list')
  .filter(({ required, list }) => required && !list)
  .map(({ name }) => (name === '材料' ? opened(name) : plain(name)))

test('a template with every required tag may be used', () => {
  expect(checkTemplateTags('handover-list', whole)).toEqual([])
})

test('rows have their own tags, a number, and the tags of the paper around them', () => {
  const more = ['材料名称', '序号', '份数', '居民姓名'].map((name) => inside('材料', name))
  expect(checkTemplateTags('handover-list', [...whole, ...more, plain('材料件数')])).toEqual([])
})

test('a tag that the kind does not know is told, with the one probably meant', () => {
  expect(checkTemplateTags('handover-list', [...whole, plain('居民性名'), plain('年终奖')])).toEqual([
    { code: 'unknown', tag: '居民性名', hint: '居民姓名' },
    { code: 'unknown', tag: '年终奖' },
  ])
})

test('a required tag that is not there is told', () => {
  const without = whole.filter(({ name }) => name !== '居民姓名')
  expect(checkTemplateTags('handover-list', without)).toEqual([{ code: 'missing', tag: '居民姓名' }])
})

test("a row's tag outside its list is told, with the list", () => {
  expect(checkTemplateTags('handover-list', [...whole, plain('材料名称')])).toEqual([
    { code: 'outside', tag: '材料名称', hint: '材料' },
  ])
})

test('a list written like a plain tag is told', () => {
  const flat = whole.map((tag) => plain(tag.name))
  expect(checkTemplateTags('handover-list', flat)).toEqual([{ code: 'not-opened', tag: '材料' }])
})

test('a plain tag may be a condition around words', () => {
  expect(checkTemplateTags('handover-list', [...whole, opened('说明'), inside('说明', '说明')])).toEqual([])
})

test('the signatures of a side stand in their own list, and no template needs them', () => {
  const needed = tagListOf('mediation-rights').filter(({ required, list }) => required && !list)
  const without = needed.map(({ name }) => plain(name))
  const signed = [opened('当事人签名'), inside('当事人签名', '当事人签名图')]
  expect(checkTemplateTags('mediation-rights', without)).toEqual([])
  expect(checkTemplateTags('mediation-rights', [...without, ...signed])).toEqual([])
  expect(checkTemplateTags('mediation-rights', [...without, plain('当事人签名')])).toEqual([
    { code: 'not-opened', tag: '当事人签名' },
  ])
  expect(checkTemplateTags('mediation-rights', [...without, plain('当事人签名图')])).toEqual([
    { code: 'outside', tag: '当事人签名图', hint: '当事人签名' },
  ])
})

test('the same mistake ten times is told once', () => {
  const wrong = Array.from({ length: 10 }, () => plain('年终奖'))
  expect(checkTemplateTags('handover-list', [...whole, ...wrong])).toHaveLength(1)
})
