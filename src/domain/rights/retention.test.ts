import { expect, test } from 'vitest'
import { personStates } from '../registry/person.ts'
import { erasePlan, retentions, sections } from './retention.ts'

const everything = new Set(sections)

test('every section of the copy has its rule, once', () => {
  expect(retentions.map(({ section }) => section)).toEqual([...sections])
})

test('what is neither deleted nor kept for a reason is nowhere', () => {
  for (const { parts, keeps } of retentions) expect(parts.length > 0 || keeps !== undefined).toBe(true)
})

test('somebody who lives here keeps name and document number, and may lose everything else that is his to delete', () => {
  const { erased, kept } = erasePlan('here', everything)
  expect(erased).toEqual(['note', 'formerNames', 'phones', 'flags'])
  expect(kept).toContainEqual({ section: 'basics', why: 'livesHere' })
})

test('of somebody who has left or died the name goes too', () => {
  for (const state of personStates.filter((one) => one !== 'here')) {
    const { erased, kept } = erasePlan(state, everything)
    expect(erased).toContain('name')
    expect(kept.map(({ section }) => section)).not.toContain('basics')
  }
})

test('nothing is said of what is not held', () => {
  expect(erasePlan('left', new Set())).toEqual({ erased: [], kept: [] })
})
