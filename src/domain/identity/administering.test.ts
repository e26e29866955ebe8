import { expect, test } from 'vitest'
import type { AccountActor } from './actor.ts'
import { knowsOf, mayAdminister, mayGive } from './administering.ts'
import type { Grant, Role } from './role.ts'

const today = '2026-11-24'
const grant = (role: Role, areaPath: string, from = '2026-01-01', until: string | null = null): Grant => ({
  role,
  areaId: areaPath,
  areaPath,
  from,
  until,
})
const holder = (...grants: Grant[]): AccountActor => ({
  kind: 'account',
  id: 'a',
  name: 'a',
  sessionId: 's',
  grants,
})
const secretary = holder(grant('secretary', 's.1.'))
const administrator = holder(grant('systemAdministrator', 's.'))

test.each([
  ['communityWorker', 's.1.', true],
  ['gridWorker', 's.1.g.', true],
  ['communityWorker', 's.10.', false],
  ['communityWorker', 's.2.', false],
  ['communityWorker', 's.', false],
  ['secretary', 's.1.', false],
  ['auditor', 's.1.', false],
  ['systemAdministrator', 's.1.', false],
] as const)('the secretary of s.1. gives %s for %s: %s', (role, path, yes) =>
  expect(mayGive(secretary, role, path, today)).toBe(yes),
)

test('an administrator gives every role within the own area and none beyond', () => {
  expect(mayGive(administrator, 'auditor', 's.10.', today)).toBe(true)
  expect(mayGive(administrator, 'communityWorker', 't.1.', today)).toBe(false)
})

test('a role that is over or has not begun gives nothing', () => {
  const before = holder(grant('secretary', 's.1.', '2026-01-01', '2026-11-23'))
  const later = holder(grant('secretary', 's.1.', '2026-11-25'))
  for (const actor of [before, later]) expect(mayGive(actor, 'gridWorker', 's.1.', today)).toBe(false)
})

test('a secretary cannot reset the password of whoever also administers', () => {
  const worker = { grants: [grant('communityWorker', 's.1.')], homePath: 's.1.' }
  expect(mayAdminister(secretary, worker, today)).toBe(true)
  const both = { ...worker, grants: [...worker.grants, grant('systemAdministrator', 's.1.')] }
  expect(mayAdminister(secretary, both, today)).toBe(false)
  expect(knowsOf(secretary, both, today)).toBe(true)
})

test('a role that begins next month already keeps others’ hands off', () => {
  const soon = { grants: [grant('secretary', 's.2.', '2026-12-24')], homePath: 's.1.' }
  expect(mayAdminister(secretary, soon, today)).toBe(false)
})

test('an account without a role belongs to the area that it was made in; the very first to the top', () => {
  expect(mayAdminister(secretary, { grants: [], homePath: 's.1.' }, today)).toBe(true)
  expect(mayAdminister(secretary, { grants: [], homePath: 's.10.' }, today)).toBe(false)
  expect(mayAdminister(administrator, { grants: [], homePath: null }, today)).toBe(false)
  const ended = { grants: [grant('secretary', 's.9.', '2020-01-01', '2021-01-01')], homePath: 's.1.' }
  expect(mayAdminister(secretary, ended, today)).toBe(true)
})
