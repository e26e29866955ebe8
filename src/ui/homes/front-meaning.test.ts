import { expect, test } from 'vitest'
import type { FrontCell } from '../../domain/registry/home-view.ts'
import { catalogue } from '../../text/catalogue.ts'
import { flagsSeen, homeMeanings, meaningOf } from './front-meaning.ts'

const words = catalogue('zh-CN')
const home = (part: Partial<FrontCell>): FrontCell => ({
  dwellingId: '1',
  kind: 'flat',
  stair: '1',
  floor: 1,
  room: '101',
  place: null,
  state: 'registered',
  occupancy: 'lived',
  deed: 'private',
  heads: [],
  people: 1,
  households: 1,
  flags: [],
  ...part,
})

test('each home gets a paint that stands in the legend', () => {
  const homes = [
    home({}),
    home({ state: 'empty', deed: 'none' }),
    home({ state: 'let', households: 2 }),
    home({ state: 'unknown', deed: 'unknown', flags: ['living-alone'] }),
  ]
  for (const key of [...homeMeanings, 'living-alone']) {
    const meaning = meaningOf(words, key)
    for (const one of homes) expect(meaning.paints).toContain(meaning.of(one))
  }
})

test('no two paints of a meaning differ by colour alone', () => {
  for (const language of ['zh-CN', 'en'] as const) {
    for (const key of [...homeMeanings, 'oxygen']) {
      const { paints } = meaningOf(catalogue(language), key)
      expect(new Set(paints.map(({ mark }) => mark)).size).toBe(paints.length)
    }
  }
})

test('an empty home is told from one that nobody has asked about', () => {
  const { of } = meaningOf(words, 'states')
  expect([of(home({ state: 'empty' })).name, of(home({ state: 'unknown' })).name]).toEqual(['空户', '未登记'])
})

test('a flag is seen where somebody at home has it', () => {
  const { of } = meaningOf(words, 'oxygen')
  expect(of(home({ flags: ['oxygen', 'living-alone'] })).name).toBe('有需吸氧')
  expect(of(home({ flags: ['living-alone'] })).mark).toBe('')
})

test('flags are offered by how many homes know them', () => {
  const homes = [home({ flags: ['oxygen'] }), home({ flags: ['living-alone', 'oxygen'] }), home({})]
  expect(flagsSeen(homes)).toEqual([
    { code: 'oxygen', homes: 2 },
    { code: 'living-alone', homes: 1 },
  ])
})
