import { afterAll, beforeAll, expect, test } from 'vitest'
import { addUser, disableUser, findAreaByWords, listUsers, resetUser } from './operators.ts'
import { openOffice, type Office } from '../../../test/identity/office.ts'

let office: Office
beforeAll(async () => void (office = await openOffice()))
afterAll(() => office.close())

const user = { login: 'firstone', name: '王敏', role: 'communityWorker', area: 'community' } as const

test('an operator adds a user who must choose an own password, disables and lets in again', async () => {
  const { accountId, password } = await addUser(office.open, user)
  const first = await office.signIn('firstone', { password })
  expect(first).toMatchObject({ ok: true, mustChangePassword: true })
  const [listed] = await listUsers(office.open)
  expect(listed).toMatchObject({ id: accountId, login: 'firstone', disabled: false })
  expect(listed?.grants.map(({ role }) => role)).toEqual(['communityWorker'])

  await disableUser(office.open, 'FirstOne')
  expect(await office.signIn('firstone', { password })).toMatchObject({ code: 'sign-in-failed' })
  const again = await resetUser(office.open, 'firstone')
  expect(again.password).not.toBe(password)
  expect((await office.signIn('firstone', { password: again.password })).ok).toBe(true)
  const entries = await office.owner.query(
    `select action from journal.entry where actor_kind = 'system' and action ~ '^(account|role)' order by position`,
  )
  const actions = entries.rows.map((row: { action: string }) => row.action)
  expect(actions).toEqual([
    'account.create',
    'role.give',
    'account.disable',
    'account.enable',
    'account.reset',
  ])
})

test('what the command names must be there, once', async () => {
  await expect(addUser(office.open, { ...user, login: 'other', area: 'nowhere' })).rejects.toThrow(
    /no such area/,
  )
  await expect(addUser(office.open, user)).rejects.toMatchObject({ refusal: { code: 'account-name-taken' } })
  await expect(disableUser(office.open, 'nobody')).rejects.toThrow(/no such account/)
  await expect(addUser(office.open, { ...user, login: '?' })).rejects.toThrow(/login/)
  expect(findAreaByWords(office.open, office.ids.grid).name).toBe('grid')
})

test('a role that does not fit its area leaves no account behind', async () => {
  const wrong = { ...user, login: 'astray', area: 'street' }
  await expect(addUser(office.open, wrong)).rejects.toMatchObject({ refusal: { code: 'role-level-wrong' } })
  expect((await listUsers(office.open)).map(({ login }) => login)).not.toContain('astray')
})
