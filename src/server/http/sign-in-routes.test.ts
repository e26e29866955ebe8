import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fastifyCookie from '@fastify/cookie'
import Fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type FreshDatabase } from '../../../test/database.ts'
import { shippedKinds } from '../../domain/cases/kinds-shipped.ts'
import { PUBLIC_ACTOR } from '../../domain/identity/actor.ts'
import type { Me } from '../../domain/identity/queries.ts'
import { newId } from '../../domain/kit/ids.ts'
import { answer } from '../answer.ts'
import { openFirstRun, type FirstRun } from '../identity/first-run.ts'
import '../identity/rooms.ts'
import { openHouse, type OpenHouse } from '../open-house.ts'
import type { ActorOf } from './actor-of.ts'
import { doRoutes } from './do-routes.ts'
import { sameOrigin } from './same-origin.ts'
import { sessionTokenOf } from './session-cookie.ts'
import { signInRoutes } from './sign-in-routes.ts'

let fresh: FreshDatabase
let folder: string
let open: OpenHouse
let app: FastifyInstance
let firstRun: FirstRun
beforeAll(async () => {
  fresh = await freshDatabase()
  folder = await mkdtemp(join(tmpdir(), 'linli-sign-in-'))
  const settings = { dataFolder: folder, keysFolder: join(folder, 'keys'), publicUrl: 'http://localhost' }
  open = await openHouse({ databaseUrl: fresh.url, ...settings, demo: false })
  firstRun = openFirstRun(open)
  app = Fastify({ trustProxy: ['127.0.0.1'] })
  await app.register(fastifyCookie)
  app.addHook('onRequest', sameOrigin)
  const actorOf: ActorOf = async (request) => {
    const token = sessionTokenOf(request)
    return (token && (await open.sessions.find(token))) || PUBLIC_ACTOR
  }
  doRoutes(app, { door: open.door, actorOf })
  const demoSignIns = [{ login: 'demo', password: 'demo', name: 'demo', role: 'secretary' }]
  signInRoutes(app, { house: open, actorOf, firstRun, demoSignIns })
})
afterAll(async () => {
  await app.close()
  await open.close()
  await fresh.drop()
  await rm(folder, { recursive: true, force: true })
})

const OWN = { 'x-linli': '1' }
const post = (url: string, payload: object = {}, headers: Record<string, string> = OWN) =>
  app.inject({ method: 'POST', url, payload, headers })
const get = (url: string, headers: Record<string, string> = {}) => app.inject({ method: 'GET', url, headers })

const overTls = (cookie: string) => get('/api/me', { cookie, 'x-forwarded-proto': 'https' })

const owner = { login: 'owner', password: '三号楼的丁香花开了 2022' }
const form = {
  ...owner,
  name: '站长',
  areas: [
    { level: 'street', name: '和平路街道', code: '990105001' },
    { level: 'community', name: '安和社区', code: '990105001001' },
  ],
}

test('the first run needs the code that was printed, makes the office and its owner, and is over', async () => {
  expect((await get('/api/first-run')).json()).toEqual({ open: true })
  const wrong = await post('/api/first-run', { ...form, setupCode: 'AAAAAAAAAA' })
  expect(wrong.json()).toMatchObject({ refusal: { code: 'first-run-code-wrong' } })
  const setupCode = firstRun.setupCode.toLowerCase()
  const weak = await post('/api/first-run', { ...form, setupCode, password: 'password1234' })
  expect(weak.json()).toMatchObject({ refusal: { code: 'password-weak' } })
  const crooked = { ...form, setupCode, areas: [form.areas[0], { ...form.areas[1], code: '110105001001' }] }
  expect((await post('/api/first-run', crooked)).json()).toMatchObject({
    refusal: { code: 'area-code-wrong' },
  })
  // The street was made before its community was refused: the next try finds it again.
  const both = await Promise.all([1, 2].map(() => post('/api/first-run', { ...form, setupCode })))
  expect(both.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([200, 409])
  expect((await get('/api/first-run')).json()).toEqual({ open: false })
  const late = await post('/api/first-run', { ...form, login: 'second', setupCode })
  expect(late.json()).toMatchObject({ refusal: { code: 'first-run-over' } })
  expect(open.house.areas.all().map(({ name }) => name)).toEqual(['和平路街道', '安和社区'])
  const community = open.house.areas.all()[1]!.id
  const kinds = await answer(open.asking, 'kind.list', {}, PUBLIC_ACTOR, community)
  expect(kinds.status === 'answered' && JSON.parse(kinds.json)).toHaveLength(shippedKinds.length)
})

test('the owner signs in, is told what may be done where, and signs out', async () => {
  expect((await get('/api/me')).statusCode).toBe(401)
  const signedIn = await post('/api/sign-in', owner)
  expect(signedIn.json()).toEqual({ status: 'done', mustChangePassword: false })
  const [cookie] = signedIn.cookies
  expect(cookie).toMatchObject({ name: 'linli', httpOnly: true, sameSite: 'Lax', path: '/' })
  expect(cookie?.secure).toBeFalsy()
  const carried = { cookie: `linli=${cookie!.value}` }
  const me: Me = (await get('/api/me', carried)).json()
  expect(me).toMatchObject({ login: 'owner', name: '站长', demo: false, mustSetSecondFactor: false })
  expect(me.grants).toMatchObject([{ role: 'systemAdministrator', areaName: '和平路街道' }])
  expect(me.committees.map(({ name }) => name)).toEqual(['安和社区', '和平路街道'])
  for (const { permitted } of me.committees) {
    expect(permitted).toEqual(expect.arrayContaining(['account.create', 'area.create', 'password.change']))
    expect(permitted).not.toContain('person.list')
    expect(permitted).not.toContain('case.report')
  }
  const at = me.committees[0]!.id
  const look = { id: newId(), at, madeAt: new Date().toISOString(), input: { large: true } }
  expect((await post('/api/do/account.preferences', look, { ...OWN, ...carried })).statusCode).toBe(200)
  const dark = { ...look, id: newId(), input: { dark: true } }
  expect((await post('/api/do/account.preferences', dark, { ...OWN, ...carried })).statusCode).toBe(200)
  const changed: Me = (await get('/api/me', carried)).json()
  expect(changed.preferences).toEqual({ large: true, dark: true })
  const out = await post('/api/sign-out', {}, { ...OWN, ...carried })
  expect(out.cookies[0]).toMatchObject({ name: 'linli', value: '' })
  expect((await get('/api/me', carried)).statusCode).toBe(401)
})

test('behind TLS the cookie is one that no other host or plain page can set', async () => {
  const tls = { ...OWN, 'x-forwarded-proto': 'https' }
  const [cookie] = (await post('/api/sign-in', owner, tls)).cookies
  expect(cookie).toMatchObject({ name: '__Host-linli', secure: true, httpOnly: true, path: '/' })
  expect(cookie?.domain).toBeUndefined()
  expect((await overTls(`__Host-linli=${cookie!.value}`)).statusCode).toBe(200)
  expect((await overTls(`linli=${cookie!.value}`)).statusCode).toBe(401)
})

test('a foreign page can neither sign in nor sign out for somebody', async () => {
  expect((await post('/api/sign-in', owner, {})).statusCode).toBe(403)
  expect((await post('/api/sign-in', owner, { ...OWN, origin: 'https://evil.example' })).statusCode).toBe(403)
  expect((await post('/api/sign-out', {}, {})).statusCode).toBe(403)
})

test('a wrong password is refused with a reason that tells nothing, a wrong form as such', async () => {
  const wrong = await post('/api/sign-in', { ...owner, password: 'x' })
  expect([wrong.statusCode, wrong.json()]).toEqual([
    409,
    { status: 'refused', refusal: { code: 'sign-in-failed' } },
  ])
  expect(wrong.cookies).toEqual([])
  for (const body of [{}, { login: 1, password: 2 }, { login: 'a', password: 'b'.repeat(201) }]) {
    expect((await post('/api/sign-in', body)).statusCode).toBe(400)
  }
})

test('demo sign-ins are told in demo mode only', async () => {
  expect((await get('/api/demo-sign-ins')).json()).toEqual([])
})
