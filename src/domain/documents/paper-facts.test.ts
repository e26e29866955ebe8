import { expect, test } from 'vitest'
import { certificateIn } from './certificate-check.ts'
import { readPaperDay } from './paper-day.ts'
import { readFacts, type FactsInput } from './paper-facts.ts'
import { issuedKinds } from './paper-issued.ts'
import { committeeName, paperSerial } from './paper-serial.ts'

test.each([
  ['2009-03-05', '2009-03-05'],
  ['2009年3月5日', '2009-03-05'],
  ['２００９年３月', '2009-03'],
  ['2009.3.5', '2009-03-05'],
  ['2009/12', '2009-12'],
  [' 2009 年 ', '2009'],
  ['2009', '2009'],
  ['2009-02-30', undefined],
  ['2009年13月', undefined],
  ['去年', undefined],
  ['09-3-5', undefined],
])('%s is read as %s', (written, day) => {
  expect(readPaperDay(written)).toBe(day)
})

test('what a kind has no place for, empty rows and what only the server may say are left out', () => {
  const given: FactsInput = {
    serial: '伪造1号',
    owner: '张三',
    residentName: ' 李秀英 ',
    residingSince: '很久',
    members: [{ name: '王明', relation: '孙子', phone: '138' }, { name: ' ' }],
    witnesses: '张建国',
  }
  expect(readFacts('residence-statement', given)).toEqual({
    facts: {
      residentName: '李秀英',
      residingSince: '很久',
      members: [{ name: '王明', relation: '孙子' }],
    },
    unread: ['居住起始'],
  })
})

test('every kind has a row of numbers of its own', () => {
  const serials = issuedKinds.map((kind) => paperSerial('兴康社区', kind, 2026, 7))
  expect(new Set(serials).size).toBe(issuedKinds.length)
  expect(serials[0]).toBe('兴康居说〔2026〕7号')
})

test.each([
  ['人民路街道', '兴康社区', '人民路街道兴康社区居民委员会'],
  ['人民路街道', '兴康社区居委会', '人民路街道兴康社区居民委员会'],
  ['', '兴康社区居民委员会', '兴康社区居民委员会'],
  ['保合少镇', '野马图村', '保合少镇野马图村民委员会'],
])('%s%s seals as %s', (street, community, name) => {
  expect(committeeName(street, community)).toBe(name)
})

const statement = { kind: 'residence-statement', title: '', purpose: '自来水立户', facts: {} } as const

test('a statement that says where somebody lives is no certificate, nor is the list of papers others issued', () => {
  expect(certificateIn({ ...statement, facts: { situation: '该处没有不动产权证书。' } })).toBeUndefined()
  const papers = [{ name: '亲属关系证明（派出所开具）', form: '复印件', copies: '1' }]
  expect(certificateIn({ ...statement, kind: 'handover-list', facts: { papers } })).toBeUndefined()
})

test('what may be asked of the police in a letter may not be asked of the committee in a statement', () => {
  const words = '请派出所出具亲属关系证明。'
  expect(
    certificateIn({ ...statement, kind: 'assistance-letter', facts: { request: words } }),
  ).toBeUndefined()
  expect(certificateIn({ ...statement, facts: { situation: words } })?.code).toBe('kinship')
  expect(
    certificateIn({ ...statement, kind: 'filing-letter', facts: { reason: '兹证明张三未婚。' } })?.code,
  ).toBe('marriage')
})
