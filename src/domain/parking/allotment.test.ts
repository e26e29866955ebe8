import fc from 'fast-check'
import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import {
  allot,
  allotmentList,
  allotmentRules,
  readAllotmentList,
  type Applicant,
  type OfferedSpace,
} from './allotment.ts'

const applicants: readonly Applicant[] = [
  { code: '1-1-201', turns: 0, need: false },
  { code: '1-1-301', turns: 1, need: false },
  { code: '1-2-102', turns: 0, need: true },
  { code: '2-1-402', turns: 2, need: false },
]
const spaces: readonly OfferedSpace[] = [
  { code: 'P02', accessible: false },
  { code: 'P01', accessible: true },
  { code: 'P03', accessible: false },
]
const hash = (text: string) => createHash('sha256').update(text).digest('hex')

test('anyone with the printed list and the seed draws the same', () => {
  const list = hash(
    'lottery\n1-1-201\t0\t0\n1-1-301\t1\t0\n1-2-102\t0\t1\n2-1-402\t2\t0\nP01\t1\nP02\t0\nP03\t0\n',
  )
  const byHand = applicants
    .map(({ code }) => ({ code, lot: hash(`20261124 福彩3D 3 7 1\n${list}\n${code}`) }))
    .sort((one, other) => one.lot.localeCompare(other.lot))
  const drawn = allot('lottery', '20261124 福彩3D 3 7 1', applicants, spaces)
  expect(drawn.map(({ code, lot }) => ({ code, lot }))).toEqual(byHand)
  expect(drawn.find(({ code }) => code === '1-2-102')!.space).toBe('P01')
  expect(drawn.filter(({ space }) => space).length).toBe(3)
})

test('by turns, whoever had fewer comes first; by need, whoever needs it', () => {
  const turns = allot('turns', 'seed', applicants, spaces).map(
    ({ code }) => applicants.find((one) => one.code === code)!.turns,
  )
  expect(turns).toEqual([0, 0, 1, 2])
  expect(allot('needFirst', 'seed', applicants, spaces)[0]!.code).toBe('1-2-102')
})

const people = fc.uniqueArray(
  fc.record({ code: fc.string({ minLength: 1 }), turns: fc.nat(3), need: fc.boolean() }),
  { selector: ({ code }) => code, maxLength: 12 },
)
const places = fc.uniqueArray(fc.record({ code: fc.string({ minLength: 1 }), accessible: fc.boolean() }), {
  selector: ({ code }) => code,
  maxLength: 12,
})

test('no order of the lists changes a draw; nobody gets two spaces and no space two people', () => {
  fc.assert(
    fc.property(fc.constantFrom(...allotmentRules), fc.string(), people, places, (rule, seed, who, what) => {
      const drawn = allot(rule, seed, who, what)
      expect(allot(rule, seed, who.toReversed(), what.toReversed())).toEqual(drawn)
      expect(allotmentList(rule, who.toReversed(), what)).toBe(allotmentList(rule, who, what))
      const given = drawn.flatMap(({ space }) => space ?? [])
      expect(new Set(given).size).toBe(given.length)
      expect(drawn.map(({ code }) => code).sort()).toEqual(who.map(({ code }) => code).sort())
      expect(given.length).toBe(Math.min(who.length, what.length) - kept(drawn, who, what))
    }),
  )
})

/** Spaces that stay empty though somebody waits: none, since an accessible one is kept only for somebody who still needs it. */
function kept(drawn: ReturnType<typeof allot>, who: readonly Applicant[], what: readonly OfferedSpace[]) {
  const free = what.filter(({ code }) => !drawn.some(({ space }) => space === code))
  const waiting = drawn.filter(({ space }) => space === undefined)
  const needy = waiting.filter(({ code }) => who.find((one) => one.code === code)!.need)
  expect(free.every(({ accessible }) => accessible) || waiting.length === 0).toBe(true)
  expect(free.length === 0 || needy.length === 0).toBe(true)
  return Math.min(free.length, waiting.length)
}

test('a code that stands twice is refused', () => {
  expect(() => allot('lottery', 's', [applicants[0]!, applicants[0]!], spaces)).toThrow(RangeError)
})

test('a printed list is read back as it was frozen; a line that was touched is no list any more', () => {
  const text = allotmentList('needFirst', applicants, spaces)
  const read = readAllotmentList(text)!
  expect(allot(read.rule, 'seed', read.applicants, read.spaces)).toEqual(
    allot('needFirst', 'seed', applicants, spaces),
  )
  for (const broken of [
    '',
    'raffle\n',
    text.replace('needFirst', ''),
    `${text}x`,
    text.split('\n').toReversed().join('\n'),
  ])
    expect(readAllotmentList(broken)).toBeUndefined()
})
