import { expect, test } from 'vitest'
import { flagHolds, setFlag } from './flag.ts'

const flag = { since: '2026-01-01', expiresOn: '2026-12-31', endedOn: null }

test('a flag holds on its last day and no longer', () => {
  expect(flagHolds(flag, '2026-12-31')).toBe(true)
  expect(flagHolds(flag, '2027-01-01')).toBe(false)
})

test('a flag that was ended holds no more from that day on', () => {
  expect(flagHolds({ ...flag, endedOn: '2026-06-01' }, '2026-05-31')).toBe(true)
  expect(flagHolds({ ...flag, endedOn: '2026-06-01' }, '2026-06-01')).toBe(false)
})

test('a flag without a source or a purpose is not taken', () => {
  const input = {
    personId: '0190a000-0000-7000-8000-000000000001',
    flagId: '0190a000-0000-7000-8000-000000000002',
    flag: 'living-alone',
    source: '入户走访',
    since: '2026-01-01',
    purpose: '日常关爱',
  }
  expect(setFlag.input.safeParse(input).success).toBe(true)
  expect(setFlag.input.safeParse({ ...input, source: ' ' }).success).toBe(false)
  expect(setFlag.input.safeParse({ ...input, purpose: '' }).success).toBe(false)
  expect(setFlag.input.safeParse({ ...input, expiresOn: '2025-01-01' }).success).toBe(false)
})
