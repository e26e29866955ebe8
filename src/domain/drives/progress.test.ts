import { expect, test } from 'vitest'
import { hardest, isOpen } from './progress.ts'
import { stances } from './stance.ts'

test('a door is open until it agrees or the lock is gone, and never after it has left the list', () => {
  const open = [...stances, null].filter((stance) => isOpen({ left: null, stance }))
  expect(open).toEqual(['conditional', 'hesitates', 'against', 'unmet', 'notOwner', null])
  expect(stances.some((stance) => isOpen({ left: 'movedAway', stance }))).toBe(false)
})

test('a home with two locks shows the one that most is still to be done for', () => {
  expect(hardest(['removed', 'against'])).toBe('against')
  expect(hardest(['agrees', null])).toBeNull()
  expect(hardest(['agrees', 'removed'])).toBe('agrees')
})
