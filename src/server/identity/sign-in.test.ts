import { TOTP, Secret } from 'otpauth'
import { z } from 'zod'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../domain/kit/ids.ts'
import type { SignInRow } from '../../domain/identity/queries.ts'
import type { Page } from '../../domain/kit/query.ts'
import type { Outcome } from '../../domain/kit/refusal.ts'
import { openOffice, PASSWORD, type Office } from '../../../test/identity/office.ts'

const MINUTE = 60_000
let office: Office
beforeAll(async () => {
  office = await openOffice()
  await office.person('liumin', 'communityWorker', 'community')
  await office.person('wanglei', 'communityWorker', 'community')
  await office.person('shuji', 'secretary', 'community')
  await office.person('shenji', 'auditor', 'street')
})
afterAll(() => office.close())

const wrong = { password: '记错了的密码', network: '198.51.100.9' }

test('five wrong passwords lock this name for this network only, and for a quarter of an hour', async () => {
  for (let n = 0; n < 5; n += 1) {
    expect(await office.signIn('liumin', wrong)).toEqual({ ok: false, code: 'sign-in-failed' })
  }
  const again = { network: wrong.network }
  expect(await office.signIn('liumin', again)).toMatchObject({
    code: 'sign-in-locked',
    facts: { minutes: 15 },
  })
  expect((await office.signIn('liumin')).ok).toBe(true)
  expect((await office.signIn('wanglei', again)).ok).toBe(true)
  office.wait(15 * MINUTE + 1000)
  expect((await office.signIn('liumin', again)).ok).toBe(true)
})

test('a right password makes the wrong ones before it forgotten', async () => {
  for (let round = 0; round < 3; round += 1) {
    for (let n = 0; n < 4; n += 1) await office.signIn('wanglei', { ...wrong, network: '192.0.2.1' })
    expect((await office.signIn('wanglei', { network: '192.0.2.1' })).ok).toBe(true)
  }
})

const guess = (n: number) => office.signIn('liumin', { password: `guess-number-${n}`, network: '192.0.2.2' })

test('forty guesses at the same moment are five guesses', async () => {
  const results = await Promise.all(Array.from({ length: 40 }, (_, n) => guess(n)))
  const codes = results.map((result) => (result.ok ? 'in' : result.code))
  expect(codes.filter((code) => code === 'sign-in-failed')).toHaveLength(5)
  expect(new Set(codes)).toEqual(new Set(['sign-in-failed', 'sign-in-locked', 'sign-in-busy']))
})

test('a name that nobody has is answered like a wrong password, after as much work', async () => {
  const timed = async (login: string, network: string) => {
    const begin = performance.now()
    expect(await office.signIn(login, { ...wrong, network })).toEqual({ ok: false, code: 'sign-in-failed' })
    return performance.now() - begin
  }
  await timed('nobody-first', '192.0.2.3')
  const known: number[] = []
  const unknown: number[] = []
  for (let n = 0; n < 9; n += 1) {
    known.push(await timed('liumin', `192.0.2.${100 + n}`))
    unknown.push(await timed(`nobody-${n}`, `192.0.2.${100 + n}`))
  }
  // The quickest of each: whatever else this machine does only makes an answer slower.
  const ratio = Math.min(...unknown) / Math.min(...known)
  expect(ratio).toBeGreaterThan(0.4)
  expect(ratio).toBeLessThan(2.5)
  for (let n = 0; n < 4; n += 1) await office.signIn('nobody', wrong)
  expect(await office.signIn('nobody', wrong)).toMatchObject({ code: 'sign-in-failed' })
  expect(await office.signIn('nobody', wrong)).toMatchObject({ code: 'sign-in-locked' })
})

test('an account that is disabled is answered like a wrong password', async () => {
  const accountId = await office.person('former', 'communityWorker', 'community')
  expect((await office.act(await office.actor('shuji'), 'account.disable', { accountId })).status).toBe(
    'done',
  )
  expect(await office.signIn('former')).toEqual({ ok: false, code: 'sign-in-failed' })
})

/** What a deed told once; anything but done fails the test. */
function told(outcome: Outcome): unknown {
  if (outcome.status !== 'done') throw new Error(JSON.stringify(outcome))
  return outcome.secret
}

async function withSecondFactor(login: string) {
  await office.person(login, 'communityWorker', 'community')
  const actor = await office.actor(login)
  const begun = await office.act(actor, 'secondFactor.begin', {})
  const { secret } = z.object({ secret: z.string() }).parse(told(begun))
  const code = () => {
    const totp = new TOTP({ secret: Secret.fromBase32(secret) })
    return totp.generate({ timestamp: Date.parse(office.now()) })
  }
  expect((await office.act(actor, 'secondFactor.confirm', { code: code() })).status).toBe('done')
  office.wait(MINUTE)
  return { actor, code }
}

test('a code of the second factor is good for one time, also when it comes twice at the same moment', async () => {
  const { code } = await withSecondFactor('twice')
  expect(await office.signIn('twice')).toEqual({ ok: false, code: 'second-factor-needed' })
  const both = await office.meeting('twice', () =>
    ['192.0.2.10', '192.0.2.11'].map((network) => office.signIn('twice', { code: code(), network })),
  )
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(both.find(({ ok }) => !ok)).toMatchObject({ code: 'second-factor-wrong' })
  expect(await office.signIn('twice', { code: code() })).toMatchObject({ code: 'second-factor-wrong' })
  office.wait(MINUTE)
  expect((await office.signIn('twice', { code: code() })).ok).toBe(true)
})

test('codes cannot be guessed from ever new networks, nor by asking in between without one', async () => {
  const { code } = await withSecondFactor('guessed')
  for (let n = 0; n < 5; n += 1) {
    const network = `192.0.2.${20 + n}`
    expect(await office.signIn('guessed', { network })).toMatchObject({ code: 'second-factor-needed' })
    expect(await office.signIn('guessed', { network, code: '000000' })).toMatchObject({
      code: 'second-factor-wrong',
    })
  }
  const elsewhere = { network: '192.0.2.30', code: code() }
  expect(await office.signIn('guessed', elsewhere)).toMatchObject({ code: 'sign-in-locked' })
})

test('an unlocked desk is not enough to replace or to take away a second factor', async () => {
  const { actor } = await withSecondFactor('careful')
  const begin = await office.act(actor, 'secondFactor.begin', {})
  expect(begin).toMatchObject({ refusal: { code: 'second-factor-present' } })
  const remove = (password: string) => office.act(actor, 'secondFactor.remove', { password })
  for (let n = 0; n < 5; n += 1) {
    expect(await remove(`wrong-${n}`)).toMatchObject({ refusal: { code: 'password-wrong' } })
  }
  expect(await remove(PASSWORD)).toMatchObject({ refusal: { code: 'sign-in-locked' } })
  office.wait(16 * MINUTE)
  expect((await remove(PASSWORD)).status).toBe('done')
  expect((await office.signIn('careful')).ok).toBe(true)
})

test('a one-time password lets its owner change it and nothing else, and is void after a week', async () => {
  const secretary = await office.actor('shuji')
  const made = async (login: string) => {
    const accountId = newId()
    const created = await office.act(secretary, 'account.create', { accountId, login, name: login })
    const grant = {
      grantId: newId(),
      accountId,
      role: 'communityWorker',
      areaId: office.ids.community,
      from: '2026-01-01',
    }
    expect((await office.act(secretary, 'role.give', grant)).status).toBe('done')
    return z.object({ password: z.string() }).parse(told(created)).password
  }
  const password = await made('newcomer')
  const late = await made('latecomer')
  const actor = await office.open.sessions.find(await office.token('newcomer', { password }))
  expect((await office.reply(actor!, 'case.list')).status).toBe('notFound')
  const next = '早上七点发热门诊接人'
  expect(await office.act(actor!, 'password.change', { old: password, next: 'newcomer1234' })).toMatchObject({
    refusal: { code: 'password-weak' },
  })
  expect((await office.act(actor!, 'password.change', { old: password, next: `${next} 2022` })).status).toBe(
    'done',
  )
  const free = await office.open.sessions.find(await office.token('newcomer', { password: `${next} 2022` }))
  expect((await office.reply(free!, 'case.list')).status).toBe('answered')
  office.wait(8 * 24 * 60 * MINUTE)
  expect(await office.signIn('latecomer', { password: late })).toMatchObject({
    code: 'one-time-password-expired',
  })
})

test('who got in and who did not is on the books, without what was typed', async () => {
  const auditor = await office.actor('shenji')
  const { rows } = await office.ask<Page<SignInRow>>(
    auditor,
    'audit.signIns',
    { from: '2026-11-23' },
    office.ids.street,
  )
  const outcomes = new Set(rows.map(({ outcome }) => outcome))
  expect(outcomes).toEqual(new Set(['signedIn', 'wrongPassword', 'wrongCode', 'notAllowed', 'locked']))
  const { rows: dumped } = await office.owner.query(
    'select row_to_json(s)::text as line from identity.sign_in s union all select row_to_json(f)::text from identity.sign_in_failure f',
  )
  expect(dumped.length).toBeGreaterThan(50)
  expect(JSON.stringify(dumped)).not.toMatch(/nobody|记错/)
})

test('tries of the days before are forgotten when somebody signs in', async () => {
  const count = async () =>
    Number((await office.owner.query('select count(*) from identity.sign_in_failure')).rows[0].count)
  await office.signIn('made-up', wrong)
  expect(await count()).toBeGreaterThan(0)
  office.wait(26 * 60 * MINUTE)
  await office.token('liumin')
  expect(await count()).toBe(0)
})
