import { assert, constantFrom, option, property, record, array } from 'fast-check'
import { expect, test } from 'vitest'
import { alteredColumns, stillStanding, takeBack } from './take-back.ts'

const before = { id: '1', birth: '1936-01-02', grid_id: 'g1', updated_at: 'monday' }
const after = { id: '1', birth: '1938-01-02', grid_id: 'g1', updated_at: 'tuesday' }

test('a corrected birth date is put back although the person has moved since', () => {
  const moved = { ...after, grid_id: 'g2', updated_at: 'friday' }
  expect(takeBack(before, after, moved)).toEqual({ kind: 'restore', columns: { birth: '1936-01-02' } })
})

test('a birth date that was corrected again is not put back', () => {
  expect(takeBack(before, after, { ...after, birth: '1939-01-02' })).toEqual({ kind: 'conflict' })
})

test('a removed phone returns, unless it is there again', () => {
  const phone = { id: '2', phone_mask: '138****1234' }
  expect(takeBack(phone, null, null)).toEqual({ kind: 'add', row: phone })
  expect(takeBack(phone, null, phone)).toEqual({ kind: 'conflict' })
})

test('a new person goes again only as long as nobody has written anything about her', () => {
  expect(takeBack(null, after, { ...after, updated_at: 'friday' })).toEqual({ kind: 'remove' })
  expect(takeBack(null, after, { ...after, birth: null })).toEqual({ kind: 'conflict' })
  expect(takeBack(null, after, null)).toEqual({ kind: 'nothing' })
})

test('splitting a record gives back only what nobody has touched since the merger', () => {
  const filled = { ...before, birth: '1938-01-02', nation: '02' }
  const since = { ...filled, nation: '01' }
  expect(stillStanding(before, filled, since)).toEqual({ birth: '1936-01-02' })
})

const image = record({
  name: constantFrom('张三', '李四', '王五'),
  birth: option(constantFrom('1936', '1940-02')),
  doubts: array(constantFrom('date', 'area'), { maxLength: 2 }),
})

test('taking a change back at once always leads to where it began', () => {
  assert(
    property(image, image, (was, became) => {
      const way = takeBack(was, became, became)
      const restored = way.kind === 'restore' ? { ...became, ...way.columns } : became
      expect(alteredColumns(was, restored)).toEqual([])
    }),
  )
})

test('whatever is newer is never lost', () => {
  assert(
    property(image, image, image, (was, became, now) => {
      const way = takeBack(was, became, now)
      if (way.kind !== 'restore') return
      const lost = Object.keys(way.columns).filter((column) => alteredColumns(became, now).includes(column))
      expect(lost).toEqual([])
    }),
  )
})
