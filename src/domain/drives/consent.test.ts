import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stillNeeded } from './still-needed.ts'
import { choices, tally, type Choice } from './tally.ts'
import { isAtLeast, shippedThresholds, type Threshold } from './threshold.ts'
import { ballotSeal, ballotText, countedVotes, voteWays, type SealedLine, type Vote } from './vote.ts'
import { squareCentimetres, votingParties, type OwnedUnit } from './voting-party.ts'

const [ordinary, special] = shippedThresholds as [Threshold, Threshold]

const units = (...areas: number[]): OwnedUnit[] =>
  areas.map((areaM2, n) => ({ id: `u${n}`, areaCm2: squareCentimetres(areaM2), owners: [`o${n}`] }))
const say = (...words: (Choice | undefined)[]) =>
  new Map<string, Choice>(words.flatMap((choice, n) => (choice ? [[`o${n}`, choice] as const] : [])))

test('two thirds exactly is enough to meet; a hair less is not', () => {
  const parties = votingParties(units(10, 10, 10))
  expect(tally(parties, say('yes', 'yes'), ordinary).quorum).toEqual({ area: true, heads: true })
  const hair = votingParties(units(10, 10, 10.01))
  expect(tally(hair, say('yes', 'yes'), ordinary).quorum).toEqual({ area: false, heads: true })
})

test('half is not more than half, three quarters is three quarters', () => {
  const parties = votingParties(units(10, 10, 10, 10))
  expect(tally(parties, say('yes', 'yes', 'no', 'no'), ordinary).carried).toBe(false)
  expect(tally(parties, say('yes', 'yes', 'yes', 'no'), special).carried).toBe(true)
  expect(tally(parties, say('yes', 'yes', 'yes', 'no'), ordinary).carried).toBe(true)
})

test('whoever abstains has taken part and has not agreed', () => {
  const parties = votingParties(units(10, 10, 10, 10))
  const { participating, yes, carried } = tally(parties, say('yes', 'yes', 'abstain', 'abstain'), ordinary)
  expect([participating.heads, yes.heads, carried]).toEqual([4, 2, false])
})

test('an owner of three homes has one head and the area of three; a couple has one head', () => {
  const list: OwnedUnit[] = [
    { id: 'a', areaCm2: 500_000, owners: ['developer'] },
    { id: 'b', areaCm2: 600_000, owners: ['developer'] },
    { id: 'c', areaCm2: 700_000, owners: ['developer'] },
    { id: 'd', areaCm2: 800_000, owners: ['wife', 'husband'] },
    { id: 'e', areaCm2: 900_000, owners: ['husband', 'wife', 'wife'] },
    { id: 'f', areaCm2: 100_000, owners: ['husband'] },
  ]
  expect(votingParties(list).map(({ key, areaCm2 }) => [key, areaCm2])).toEqual([
    ['developer', 1_800_000],
    ['husband+wife', 1_700_000],
    ['husband', 100_000],
  ])
})

test('a home twice in the list, without area or without owner is refused, and so is a vote of nobody', () => {
  const [one] = units(10) as [OwnedUnit]
  expect(() => votingParties([one, one])).toThrow(RangeError)
  expect(() => votingParties([{ ...one, areaCm2: 0 }])).toThrow(RangeError)
  expect(() => votingParties([{ ...one, owners: [] }])).toThrow(RangeError)
  expect(() => tally(votingParties([one]), new Map([['nobody', 'yes']]), ordinary)).toThrow(RangeError)
})

const someUnits = fc
  .array(fc.record({ area: fc.integer({ min: 1, max: 3_000_000 }), owner: fc.integer({ min: 0, max: 9 }) }), {
    minLength: 1,
    maxLength: 10,
  })
  .map((list) => list.map(({ area, owner }, n) => ({ id: `u${n}`, areaCm2: area, owners: [`o${owner}`] })))
const someVotes = fc.array(fc.option(fc.constantFrom(...choices), { nil: undefined }), {
  minLength: 10,
  maxLength: 10,
})
const cast = (list: readonly OwnedUnit[], votes: readonly (Choice | undefined)[]) =>
  new Map([...say(...votes)].filter(([key]) => list.some(({ owners }) => owners.includes(key))))

test('the smallest set is enough, and among all sets of those still open none is smaller', () => {
  fc.assert(
    fc.property(someUnits, someVotes, fc.constantFrom(ordinary, special), (list, votes, threshold) => {
      const parties = votingParties(list)
      const given = cast(list, votes)
      const open = parties.filter(({ key }) => !given.has(key))
      let fewest: number | undefined
      for (let mask = 0; mask < 2 ** open.length; mask += 1) {
        const more = open.filter((_, bit) => mask & (1 << bit))
        if (fewest !== undefined && more.length >= fewest) continue
        const then = new Map([...given, ...more.map(({ key }) => [key, 'yes'] as const)])
        if (tally(parties, then, threshold).carried) fewest = more.length
      }
      const found = stillNeeded(parties, given, threshold)
      expect(found?.parties.length).toBe(fewest)
      if (!found) return
      const then = new Map([...given, ...found.parties.map(({ key }) => [key, 'yes'] as const)])
      expect(tally(parties, then, threshold)).toEqual(found.afterwards)
    }),
    { numRuns: 400 },
  )
})

test('the order of homes and votes changes nothing, and one more agreement never undoes a yes', () => {
  fc.assert(
    fc.property(someUnits, someVotes, fc.constantFrom(ordinary, special), (list, votes, threshold) => {
      const given = cast(list, votes)
      const counted = tally(votingParties(list), given, threshold)
      const turned = tally(votingParties(list.toReversed()), new Map([...given].reverse()), threshold)
      expect(turned).toEqual(counted)
      const { participating, yes, no, abstain, all } = counted
      expect(yes.areaCm2 + no.areaCm2 + abstain.areaCm2).toBe(participating.areaCm2)
      expect(all.areaCm2).toBe(list.reduce((sum, { areaCm2 }) => sum + areaCm2, 0))
      const open = votingParties(list).find(({ key }) => !given.has(key))
      if (!counted.carried || !open) return
      expect(tally(votingParties(list), new Map([...given, [open.key, 'yes']]), threshold).carried).toBe(true)
    }),
  )
})

test('shares are compared exactly, also where a division would round', () => {
  const third = 3_333_333_333_333
  expect(isAtLeast(2 * third, 3 * third, { of: 2, in: 3 })).toBe(true)
  expect(isAtLeast(2 * third - 1, 3 * third, { of: 2, in: 3 })).toBe(false)
  expect(isAtLeast(0, 0, { of: 2, in: 3 })).toBe(false)
})

test('a signed paper stands whatever is said before or after it', () => {
  const vote = fc.record({ choice: fc.constantFrom(...choices), way: fc.constantFrom(...voteWays) })
  fc.assert(
    fc.property(fc.array(vote, { minLength: 1, maxLength: 6 }), (given) => {
      const votes: Vote[] = given.map((one, n) => ({ ...one, id: `v${n}`, partyKey: 'o', proxy: false }))
      const first = votes.find(({ way }) => way === 'paper') ?? votes[0]!
      expect([...countedVotes(votes)]).toEqual([['o', first.choice]])
    }),
  )
})

test('a corrected vote counts as it should have been written from the beginning', () => {
  const vote = fc.record({ choice: fc.constantFrom(...choices), way: fc.constantFrom(...voteWays) })
  fc.assert(
    fc.property(
      fc.array(vote, { minLength: 1, maxLength: 6 }),
      fc.nat(5),
      fc.option(fc.constantFrom(...choices), { nil: null }),
      (given, at, meant) => {
        const votes: Vote[] = given.map((one, n) => ({ ...one, id: `v${n}`, partyKey: 'o', proxy: false }))
        const wrong = votes[at % votes.length]!
        const correction: Vote = { ...wrong, id: 'c', choice: meant, corrects: wrong.id }
        const rightly = votes.map((one) => (one === wrong ? { ...one, choice: meant } : one))
        expect([...countedVotes([...votes, correction])]).toEqual([...countedVotes(rightly)])
        const again: Vote = { ...correction, id: 'd', choice: wrong.choice, corrects: 'c' }
        expect([...countedVotes([...votes, correction, again])]).toEqual([...countedVotes(votes)])
      },
    ),
  )
})

test('the seal is reckoned from what is printed, in any order, and is another for any other vote or topic', () => {
  const lines: readonly SealedLine[] = [
    { nos: [3], areaCm2: 900_000, choice: null },
    { nos: [2, 1], areaCm2: 1_400_000, choice: 'yes' },
  ]
  expect(ballotText('划车位', lines)).toBe('划车位\n1+2,140.00,同意\n3,90.00,未表决\n')
  const seal = ballotSeal('划车位', lines)
  expect(seal).toBe(createHash('sha256').update(ballotText('划车位', lines)).digest('hex'))
  expect(ballotSeal('划车位', lines.toReversed())).toBe(seal)
  expect(ballotSeal('划车位', [{ ...lines[0]!, choice: 'no' }, lines[1]!])).not.toBe(seal)
  expect(ballotSeal('不划车位', lines)).not.toBe(seal)
})

test('the worked example of the handbook', () => {
  const list: OwnedUnit[] = [
    { id: '101', areaCm2: squareCentimetres(80), owners: ['A'] },
    { id: '102', areaCm2: squareCentimetres(60), owners: ['A'] },
    { id: '201', areaCm2: squareCentimetres(90), owners: ['B', 'C'] },
    { id: '202', areaCm2: squareCentimetres(70), owners: ['D'] },
    { id: '301', areaCm2: squareCentimetres(100), owners: ['E'] },
    { id: '302', areaCm2: squareCentimetres(50), owners: ['F'] },
  ]
  const given = new Map<string, Choice>([
    ['A', 'yes'],
    ['B+C', 'yes'],
    ['D', 'no'],
  ])
  const now = tally(votingParties(list), given, special)
  expect([now.quorum, now.pass]).toEqual([
    { area: true, heads: false },
    { area: true, heads: false },
  ])
  const more = stillNeeded(votingParties(list), given, special)
  expect(more?.parties.map(({ unitIds }) => unitIds)).toEqual([['301']])
})
