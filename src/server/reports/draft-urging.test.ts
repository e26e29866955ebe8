import { expect, test } from 'vitest'
import { replyBy } from './draft-urging.ts'

test.each([
  ['what is overdue is asked for within three days', '2026-11-20', '2026-11-30'],
  ['whoever is urged early keeps the time that was given', '2026-12-04', '2026-12-04'],
  ['where no time was given, three days are proposed', '', '2026-11-30'],
])('%s', (_, dueOn, said) => {
  expect(replyBy('2026-11-27', dueOn)).toBe(said)
})
