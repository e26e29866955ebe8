import { expect, test } from 'vitest'
import { refusesNewAddressee, refusesObjection } from './agency-return.ts'
import { endOfDay, linkState, refusesExpiry } from './agency-link.ts'

const fresh = { organisationId: 'water', state: 'opened', returns: 0, isNamed: false } as const

test.each([
  ['the first return is possible', fresh, undefined],
  ['the second is not', { ...fresh, returns: 1 }, 'task-returned-before'],
  ['a named unit does not return at all', { ...fresh, isNamed: true }, 'task-named'],
  ['not even when it came back before', { ...fresh, returns: 1, isNamed: true }, 'task-named'],
] as const)('%s', (_name, task, code) => {
  expect(refusesObjection(task)?.code).toBe(code)
})

const back = { ...fresh, state: 'objected', returns: 1 } as const

test.each([
  ['another unit', back, { organisationId: 'power', isNamed: false }, undefined],
  ['the same unit', back, { organisationId: 'water', isNamed: false }, 'task-needs-naming'],
  ['the same unit, named', back, { organisationId: 'water', isNamed: true }, undefined],
  ['while the first is still at it', fresh, { organisationId: 'power', isNamed: true }, 'task-not-objected'],
] as const)('what came back goes to %s', (_name, before, next, code) => {
  expect(refusesNewAddressee(before, next)?.code).toBe(code)
})

test('a link opens through the whole of its last day in China and not a moment longer', () => {
  const link = { endsAt: endOfDay('2026-11-24'), revokedAt: null }
  expect(linkState(link, '2026-11-24T15:59:59.999Z')).toBe('open')
  expect(linkState(link, '2026-11-24T16:00:00Z')).toBe('expired')
  expect(linkState({ ...link, revokedAt: '2026-11-23T00:00:00Z' }, '2026-11-23T01:00:00Z')).toBe('revoked')
})

test.each([
  ['2026-11-22', 'link-expiry'],
  ['2026-11-23', undefined],
  ['2027-02-21', undefined],
  ['2027-02-22', 'link-expiry'],
])('a link made on 23 November 2026 may end on %s: %s', (expiresOn, code) => {
  expect(refusesExpiry(expiresOn, '2026-11-23')?.code).toBe(code)
})
