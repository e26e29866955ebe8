import { expect, test } from 'vitest'
import { openTurnstile } from './turnstile.ts'

test('one network takes its own places only, and a place is free again once', () => {
  const turnstile = openTurnstile({ fromOne: 2, inAll: 3 })
  const first = turnstile.enter('attacker')!
  expect(turnstile.enter('attacker')).toBeDefined()
  expect(turnstile.enter('attacker')).toBeUndefined()
  const office = turnstile.enter('office')
  expect(office).toBeDefined()
  expect(turnstile.enter('street')).toBeUndefined()
  first()
  first()
  expect(turnstile.enter('street')).toBeDefined()
  expect(turnstile.enter('street')).toBeUndefined()
})
