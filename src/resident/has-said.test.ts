import { expect, test } from 'vitest'
import type { ResidentEvent } from '../domain/cases/resident-progress.ts'
import { hasSaid } from './has-said.ts'

const of = (...events: ResidentEvent[]) =>
  events.map((event, at) => ({ at: `2026-11-2${at}T09:00:00Z`, event, organisation: null }))

test.each([
  ['nothing was said of a matter without result', of('received', 'accepted'), false],
  ['the question is open once there is a result', of('received', 'result', 'checked'), false],
  ['it was answered', of('received', 'result', 'checked', 'youAnswered'), true],
  [
    'closing afterwards does not ask again',
    of('result', 'checked', 'youAnswered', 'closed', 'thanked'),
    true,
  ],
  ['after a new course it is asked again', of('result', 'youAnswered', 'reopened', 'result'), false],
])('%s', (_name, events, said) => {
  expect(hasSaid(events)).toBe(said)
})
