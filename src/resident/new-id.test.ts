import { expect, test } from 'vitest'
import { isId } from '../domain/kit/ids.ts'
import { newId } from './new-id.ts'

test('an id made on a resident’s phone is one that the house takes, of its millisecond, and its own', () => {
  const before = Date.now()
  const made = Array.from({ length: 2000 }, newId)
  expect(made.every(isId)).toBe(true)
  expect(new Set(made).size).toBe(made.length)
  for (const id of made) {
    expect(id[14]).toBe('7')
    expect('89ab').toContain(id[19])
    const ms = Number.parseInt(id.replace('-', '').slice(0, 12), 16)
    expect(ms).toBeGreaterThanOrEqual(before)
    expect(ms).toBeLessThanOrEqual(Date.now())
  }
})
