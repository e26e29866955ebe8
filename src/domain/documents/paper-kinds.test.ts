import { expect, expectTypeOf, test } from 'vitest'
import { bannedCertificate } from './banned-certificates.ts'
import { dayInChinese } from '../kit/day-in-chinese.ts'
import { fillPaper, missingFacts, momentInChinese } from './paper-kinds-filled.ts'
import { isPaperKind, paperKindCodes, paperKinds, type PaperFacts } from './paper-kinds.ts'
import { tagListOf } from './template-tags.ts'

const statement: PaperFacts<'residence-statement'> = {
  serial: '兴康居〔2026〕18号',
  committee: '人民路街道兴康社区居民委员会',
  issuedOn: '2026-11-23',
  handler: '王芳',
  phone: '0471-1234567',
  receiver: '供水公司',
  residentName: '李秀英',
  dwellingAddress: '机务段家属院门房',
  residingSince: '2009-03',
  members: [{ name: '阿依古丽·买买提', relation: '儿媳' }],
  seenBy: '王芳',
  seenOn: '2026-11-20',
  purpose: '自来水立户',
}

test.each(paperKindCodes)(
  'no two places of a %s have the same name, and no row hides one of the paper',
  (code) => {
    const names = tagListOf(code).map(({ name }) => name)
    expect(names).toEqual([...new Set(names)])
    expect(names.filter((name) => /[{}#/\s]/.test(name))).toEqual([])
  },
)

test.each(paperKindCodes)('a %s is none of the certificates that a committee may not issue', (code) => {
  expect(bannedCertificate(paperKinds[code].name)).toBeUndefined()
})

test.each(paperKindCodes.filter((code) => paperKinds[code].sealed))(
  'a %s tells its number, who, when and by whom',
  (code) => {
    const required = tagListOf(code).filter(({ required }) => required)
    expect(required.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['编号', '出具单位', '日期', '经办人']),
    )
  },
)

test('a statement is filled with days in Chinese, its own basis and numbered rows', () => {
  const paper = fillPaper('residence-statement', statement)
  expect(paper.texts).toMatchObject({
    issuedOn: '2026年11月23日',
    residingSince: '2009年3月',
    receiver: '供水公司',
    basis: paperKinds['residence-statement'].basis,
    hukou: '',
  })
  expect(paper.lists['members']).toEqual([
    { seq: '1', name: '阿依古丽·买买提', relation: '儿媳', idNumber: '' },
  ])
  expect(paper.lists['witnesses']).toEqual([])
})

test('the receiver of the matter goes before the usual one', () => {
  expect(fillPaper('residence-statement', { ...statement, receiver: '供暖公司' }).texts['receiver']).toBe(
    '供暖公司',
  )
})

test('the code of an assistance letter leads where its link leads', () => {
  expect(fillPaper('assistance-letter', { link: 'https://linli.example/a/7Q' }).codes).toEqual({
    linkCode: 'https://linli.example/a/7Q',
  })
})

test('what a paper still lacks is told by name', () => {
  expect(missingFacts('residence-statement', statement)).toEqual([])
  expect(missingFacts('residence-statement', { ...statement, purpose: ' ' })).toEqual(['用途'])
  expect(
    missingFacts('residence-statement', { ...statement, members: [{ name: '', relation: '子' }] }),
  ).toEqual(['同住人·姓名'])
  expect(missingFacts('handover-list', { papers: [] })).toContain('材料')
})

test.each([
  ['2026-11-23', '2026年11月23日'],
  ['2009-03', '2009年3月'],
  ['1998', '1998年'],
  ['上世纪九十年代', '上世纪九十年代'],
])('the day %s is printed as %s', (day, printed) => {
  expect(dayInChinese(day)).toBe(printed)
})

test.each([
  ['2026-11-23T06:30:00Z', '2026年11月23日 14:30'],
  ['2026-11-23T23:30:00+08:00', '2026年11月23日 23:30'],
  ['2026-12-31T16:05:00.000Z', '2027年1月1日 00:05'],
  ['2026-11-23', '2026年11月23日'],
])('the instant %s is printed in Beijing time as %s', (moment, printed) => {
  expect(momentInChinese(moment)).toBe(printed)
})

test('a code from outside is a kind or none', () => {
  expect(isPaperKind('filing-letter')).toBe(true)
  expect(isPaperKind('toString')).toBe(false)
})

test('a fact that a kind does not know does not compile, nor one that is forgotten', () => {
  expectTypeOf<PaperFacts<'residence-statement'>>().not.toHaveProperty('owner')
  expectTypeOf<Omit<PaperFacts<'handover-list'>, 'papers'>>().not.toExtend<PaperFacts<'handover-list'>>()
  expectTypeOf<PaperFacts<'filing-letter'>['basis']>().toEqualTypeOf<string | undefined>()
})
