import fc from 'fast-check'
import { expect, test } from 'vitest'
import { orderParts, partsOf } from './import-parts.ts'
import type { Results } from './results.ts'
import type { HomeRead, HouseholdRead, PersonRead } from './understanding.ts'

/** Results of a workbook in which each person lives in the home of that number, or in none (0). */
function resultsOf(livingIn: readonly number[]): Results {
  const people = livingIn.map((home, at): PersonRead => {
    const base = { key: `p${at + 1}`, name: '某', idTrust: 'none', phones: [], otherHomes: [] } as const
    const rest = { flags: [], mentions: [], findings: [] }
    return home === 0 ? { ...base, ...rest } : { ...base, ...rest, home: `H${home}` }
  })
  const mention = { sheet: 's', row: 1 }
  const homes = [...new Set(livingIn)]
    .filter((home) => home > 0)
    .map((home): HomeRead => ({ key: `H${home}`, mention }))
  const households = homes.map(({ key }): HouseholdRead => {
    return {
      key: `h${key}`,
      home: key,
      members: people.flatMap((one) => (one.home === key ? [one.key] : [])),
    }
  })
  const counts = { people: people.length, homes: homes.length, households: homes.length, buildings: 0 }
  return {
    outline: { sheets: [], rows: 0, counts, buildings: [], questions: [], findings: [], skipped: [] },
    people: () => people,
    homes: () => homes,
    households: () => households,
    notes: () => [],
  }
}

test('every person, home and household is in one part, and a home with all its people in the same', () => {
  const towns = fc.array(fc.nat({ max: 40 }), { maxLength: 120 })
  fc.assert(
    fc.property(towns, fc.integer({ min: 1, max: 30 }), (livingIn, size) => {
      const results = resultsOf(livingIn)
      const parts = [...partsOf(results, size)]
      expect(parts.flatMap(({ people }) => people).length).toBe(livingIn.length)
      expect(new Set(parts.flatMap(({ homes }) => homes.map(({ key }) => key))).size).toBe(
        results.outline.counts.homes,
      )
      for (const { people, homes, households } of parts) {
        const here = new Set(homes.map(({ key }) => key))
        const keys = new Set(people.map(({ key }) => key))
        for (const { home } of people) if (home !== undefined) expect(here).toContain(home)
        for (const { members } of households) for (const key of members) expect(keys).toContain(key)
      }
      const numbers = parts.map(({ part }) => part).sort((a, b) => a - b)
      expect(numbers).toEqual(numbers.map((_, at) => at + 1))
    }),
  )
})

test('orders are cut with their header in every part', () => {
  const rows = Array.from({ length: 401 }, (_, at) => [String(at)])
  const parts = [...orderParts(['工单编号'], rows, 7)]
  expect(parts.map(({ part, orders }) => [part, orders?.length, orders?.[0]?.[0]])).toEqual([
    [7, 201, '工单编号'],
    [8, 201, '工单编号'],
    [9, 2, '工单编号'],
  ])
})
