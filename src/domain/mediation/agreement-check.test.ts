import fc from 'fast-check'
import { expect, test } from 'vitest'
import { agreementFlaws, vagueWords, type FlawCode } from './agreement-check.ts'
import type { AgreementWords, Clause } from './agreement.ts'

const TODAY = '2026-11-26'
const clear: Clause = {
  who: ['p1'],
  what: '把三楼楼道里的纸箱和瓶子全部清走',
  by: '2026-12-05',
  rhythm: '',
  how: '搬到废品收购站，当着网格员的面清完',
}
const agreement = (...clauses: readonly Partial<Clause>[]): AgreementWords => ({
  facts: '2026年11月，三楼楼道堆放废品，有异味，邻居出入不便。',
  issues: '',
  responsibility: '',
  clauses: clauses.map((one) => ({ ...clear, ...one })),
  others: '',
})
const codes = (words: AgreementWords) => agreementFlaws(words, TODAY).map(({ code }) => code)

test('who does what by when and how: such an agreement may be signed', () => {
  expect(codes(agreement({}))).toEqual([])
  expect(codes(agreement({ by: null, rhythm: '每周一' }))).toEqual([])
  expect(codes(agreement({ what: '向张建国支付800元', how: '微信转账' }))).toEqual([])
})

test.each<[string, Partial<Clause>, FlawCode[]]>([
  ['nobody is named', { who: [] }, ['no-who']],
  ['nothing is said to be done', { what: '清' }, ['no-what']],
  ['no day and no rhythm', { by: null }, ['no-when']],
  ['a day that is over', { by: '2026-11-25' }, ['day-past']],
  ['today is still a day', { by: TODAY }, []],
  ['no way of doing it', { how: '' }, ['no-how']],
  ['as soon as possible', { what: '尽快把楼道里的废品清走' }, ['vague-word']],
  ['a suitable sum', { what: '给予对方适当补偿', how: '现金' }, ['vague-word', 'no-amount']],
  ['money without a sum', { what: '赔偿对方医药费', how: '现金当面给付' }, ['no-amount']],
  ['a sum in words', { what: '赔偿对方医药费八百元', how: '现金当面给付' }, []],
  ['about a sum', { what: '支付对方约800元', how: '微信转账' }, ['vague-word']],
  ['or so', { what: '支付对方800元左右', how: '微信转账' }, ['vague-word']],
  ['to be talked over again', { how: '具体做法双方另行协商' }, ['vague-word']],
  ['from time to time', { what: '定期打扫自家门口的楼道' }, ['vague-word']],
  ['get on with each other', { what: '今后和睦相处，不再往来' }, ['vague-word']],
  ['in principle', { what: '原则上不在楼道里堆东西' }, ['vague-word']],
  ['and related matters', { what: '清走纸箱、瓶子等等' }, ['vague-word']],
  ['the way to the court given away', { what: '双方不得再起诉对方' }, ['court-closed']],
  ['the police given away', { how: '清完以后不再报警' }, ['court-closed']],
])('%s: what has to be mended is told', (_what, clause, expected) => {
  expect(codes(agreement(clause))).toEqual(expected)
})

test('the agreement as a whole needs facts and at least one clause', () => {
  expect(codes({ ...agreement({}), facts: '吵架' })).toEqual(['no-facts'])
  expect(codes(agreement())).toEqual(['no-clauses'])
  expect(codes({ ...agreement({}), others: '双方放弃诉讼' })).toEqual(['court-closed'])
})

test('each flaw says in which clause it stands, and which word', () => {
  expect(agreementFlaws(agreement({}, { what: '及时清理自家门口' }), TODAY)).toEqual([
    { code: 'vague-word', clause: 2, word: '及时' },
  ])
})

test('whatever surrounds it, a vague word is found, and a clear clause stays clear beside it', () => {
  const plain = fc.string({ unit: fc.constantFrom('清', '走', '门', '口', '，', '楼'), maxLength: 12 })
  fc.assert(
    fc.property(plain, plain, fc.constantFrom('尽快', '酌情', '另行协商', '争取'), (before, after, word) => {
      expect(vagueWords(before + word + after)).toContain(word)
      expect(vagueWords(before + after)).toEqual([])
    }),
  )
})
