import { expect, test } from 'vitest'
import { hashPassword, verifyPassword } from './passwords.ts'

const PASSWORD = '春天里的三号楼 302'

test('a password is right or wrong, and for an account that is not there always wrong', async () => {
  const kept = await hashPassword(PASSWORD)
  expect(kept).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(await verifyPassword(kept, PASSWORD)).toBe(true)
  expect(await verifyPassword(kept, '春天里的三号楼 303')).toBe(false)
  expect(await verifyPassword(undefined, PASSWORD)).toBe(false)
  expect(await verifyPassword(null, '')).toBe(false)
})

test('full-width and half-width letters typed by another input method are the same password', async () => {
  expect(await verifyPassword(await hashPassword('ＡＢＣ三号楼１２３'), 'ABC三号楼123')).toBe(true)
})

test('a hash that is damaged lets nobody in and breaks nothing', async () => {
  expect(await verifyPassword('$argon2id$v=19$m=19456', PASSWORD)).toBe(false)
  expect(await verifyPassword('', PASSWORD)).toBe(false)
})

test('many at once are all answered', async () => {
  const kept = await hashPassword(PASSWORD)
  const answers = await Promise.all(
    Array.from({ length: 12 }, (_, at) => verifyPassword(kept, at % 2 ? PASSWORD : 'no')),
  )
  expect(answers).toEqual(Array.from({ length: 12 }, (_, at) => at % 2 === 1))
})
