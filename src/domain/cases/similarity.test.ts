import fc from 'fast-check'
import { expect, test } from 'vitest'
import { likelihood, WORTH_A_LOOK, type Likeness } from './similarity.ts'

const NOW = '2026-11-23T02:00:00Z'
const matter = (text: string, more: Partial<Likeness> = {}): Likeness => ({
  kindCode: null,
  dwellingId: null,
  compoundId: null,
  text,
  reportedAt: NOW,
  ...more,
})
const long = '2026-06-01T02:00:00Z'

test.each<[string, Likeness, Likeness, readonly string[], boolean]>([
  [
    'the same words',
    matter('楼道堆了很多废品'),
    matter('二单元楼道堆了很多废品有味道'),
    ['words', 'lately'],
    true,
  ],
  ['a typing slip by sound', matter('楼到堆雾'), matter('楼道堆物'), ['sound', 'lately'], true],
  ['zh typed as z', matter('夜里脏修吵'), matter('夜里装修吵'), ['words', 'lately'], true],
  [
    'as it is said, not as it is written',
    matter('停车没出停'),
    matter('亭车煤处亭'),
    ['sound', 'lately'],
    true,
  ],
  ['n said as l', matter('暖气不热很冷'), matter('卵气不热很冷'), ['words', 'lately'], true],
  ['the compound misspelt', matter('三有小区漏水'), matter('三友小区漏水'), ['words', 'lately'], true],
  ['other words for another thing', matter('路灯不亮'), matter('楼道堆物'), [], false],
  ['two characters alone say too little', matter('漏水'), matter('漏水'), [], false],
  [
    'the same home and nothing else, half a year ago',
    matter('漏水', { dwellingId: 'a', reportedAt: long }),
    matter('噪声', { dwellingId: 'a' }),
    ['sameHome'],
    true,
  ],
  [
    'the same kind in another compound',
    matter('', { kindCode: 'rubbish', compoundId: 'x', reportedAt: long }),
    matter('', { kindCode: 'rubbish', compoundId: 'y' }),
    ['sameKind'],
    false,
  ],
  [
    'the same kind in another compound, lately',
    matter('', { kindCode: 'rubbish', compoundId: 'x' }),
    matter('', { kindCode: 'rubbish', compoundId: 'y' }),
    ['sameKind', 'lately'],
    false,
  ],
  [
    'the same kind in the same compound',
    matter('', { kindCode: 'rubbish', compoundId: 'x', reportedAt: long }),
    matter('', { kindCode: 'rubbish', compoundId: 'x' }),
    ['sameCompound', 'sameKind'],
    true,
  ],
  [
    'the same compound and nothing else',
    matter('', { compoundId: 'x', reportedAt: long }),
    matter('', { compoundId: 'x' }),
    ['sameCompound'],
    false,
  ],
])('%s', (_name, one, other, why, isWorth) => {
  const found = likelihood(one, other)
  expect(found.why).toEqual(why)
  expect(found.weight >= WORTH_A_LOOK).toBe(isWorth)
})

const texts = fc.string({
  unit: fc.constantFrom(...Array.from('楼道堆物路灯不亮漏水三友小区一二单元abc12, ')),
  maxLength: 30,
})
const matters = fc.record({
  kindCode: fc.option(fc.constantFrom('a', 'b')),
  dwellingId: fc.option(fc.constantFrom('h', 'i')),
  compoundId: fc.option(fc.constantFrom('c', 'd')),
  text: texts,
  reportedAt: fc.constantFrom(NOW, long),
})

test('whichever of two comes first, they are as alike; and nothing is more like a matter than itself', () => {
  fc.assert(
    fc.property(matters, matters, (one, other) => {
      expect(likelihood(one, other).weight).toBe(likelihood(other, one).weight)
      expect(likelihood(one, one).weight).toBeGreaterThanOrEqual(likelihood(one, other).weight)
    }),
  )
})
