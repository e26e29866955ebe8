import { expect, test } from 'vitest'
import { caseStates } from './case.ts'
import { eventOf, mayConfirm, stageOf } from './resident-stage.ts'

test('a matter that is being handled stands with the agency only while the agency owes something', () => {
  expect(stageOf('handling', true)).toBe('agency')
  expect(stageOf('handling', false)).toBe('handling')
  expect(stageOf('checked', true)).toBe('yourWord')
})

test('the question whether it is solved is open from the result on, and after closing', () => {
  expect(caseStates.filter(mayConfirm)).toEqual(['resulted', 'checked', 'closed'])
})

test.each([
  ['case.check', { agrees: false }, undefined],
  ['case.check', { agrees: true }, 'checked'],
  ['case.returnVisit', { reached: false }, undefined],
  ['case.decideExtension', { grant: false }, undefined],
  ['case.note', {}, undefined],
  ['case.assign', {}, 'assigned'],
])('%s %j is told to the resident as %s', (action, detail, event) => {
  expect(eventOf(action, detail)).toBe(event)
})
