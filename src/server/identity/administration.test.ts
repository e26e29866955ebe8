import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AccountActor } from '../../domain/identity/actor.ts'
import type { AccountPage, AccountRow, AreaRow, AuditRow } from '../../domain/identity/queries.ts'
import type { Role } from '../../domain/identity/role.ts'
import { newId } from '../../domain/kit/ids.ts'
import type { Page } from '../../domain/kit/query.ts'
import { listAccountRows } from './identity-queries.ts'
import { openOffice, type Office } from '../../../test/identity/office.ts'

let office: Office
let secretary: AccountActor
let administrator: AccountActor
let auditor: AccountActor
let worker: AccountActor
let workerId: string
let neighbourId: string
let administratorId: string
beforeAll(async () => {
  office = await openOffice()
  workerId = await office.person('liumin', 'communityWorker', 'community')
  neighbourId = await office.person('neighbour', 'communityWorker', 'sibling')
  administratorId = await office.person('admin', 'systemAdministrator', 'street')
  await office.person('shuji', 'secretary', 'community')
  await office.person('shenji', 'auditor', 'community')
  secretary = await office.actor('shuji')
  administrator = await office.actor('admin')
  auditor = await office.actor('shenji')
  worker = await office.actor('liumin')
})
afterAll(() => office.close())

type Key = keyof Office['ids']
const give = (who: AccountActor, role: Role, area: Key, more: object = {}, accountId = workerId) =>
  office.act(who, 'role.give', {
    grantId: newId(),
    accountId,
    role,
    areaId: office.ids[area],
    from: '2026-01-01',
    ...more,
  })

test.each([
  ['gridWorker', 'grid', undefined],
  ['communityWorker', 'community', undefined],
  ['communityWorker', 'sibling', 'grant-beyond-own-area'],
  ['streetOfficer', 'street', 'grant-beyond-own-area'],
  ['secretary', 'community', 'grant-beyond-own-role'],
  ['auditor', 'community', 'grant-beyond-own-role'],
  ['systemAdministrator', 'community', 'grant-beyond-own-role'],
  ['communityWorker', 'grid', 'role-level-wrong'],
] as const)('a secretary who gives the role %s for the %s: %s', async (role, area, code) => {
  const outcome = await give(secretary, role, area)
  expect(outcome).toMatchObject(code ? { refusal: { code } } : { status: 'done' })
})

test('an administrator gives any role in the own street, none in the next one', async () => {
  const accountId = newId()
  expect(
    (await office.act(administrator, 'account.create', { accountId, login: 'new-one', name: '新人' })).status,
  ).toBe('done')
  expect((await give(administrator, 'auditor', 'sibling', {}, accountId)).status).toBe('done')
  expect(await give(administrator, 'auditor', 'otherStreet', {}, accountId)).toMatchObject({
    refusal: { code: 'grant-beyond-own-area' },
  })
  expect(await give(administrator, 'auditor', 'city', {}, accountId)).toMatchObject({
    refusal: { code: 'grant-beyond-own-area' },
  })
  expect(await give(administrator, 'auditor', 'street', { until: '2025-01-01' }, accountId)).toMatchObject({
    refusal: { code: 'grant-period-wrong' },
  })
})

test('nobody else makes accounts or gives roles', async () => {
  const input = { accountId: newId(), login: 'friend', name: '朋友' }
  for (const who of [worker, auditor]) {
    expect(await office.act(who, 'account.create', input)).toEqual({ status: 'forbidden' })
    expect(await give(who, 'communityWorker', 'community')).toEqual({ status: 'forbidden' })
  }
})

const create = (login: string, accountId = newId()) =>
  office.act(secretary, 'account.create', { accountId, login, name: '重名' })

test('a user name is given once, whatever its capitals', async () => {
  expect(await create('LiuMin')).toMatchObject({ refusal: { code: 'account-name-taken' } })
  expect(await create('another', workerId)).toMatchObject({ refusal: { code: 'already-there' } })
  const both = await Promise.all([create('at-once'), create('AT-ONCE')])
  expect(both.map(({ status }) => status).toSorted()).toEqual(['done', 'refused'])
})

test('a secretary deals with the own workers, not with who holds more, and not with the next community', async () => {
  const reset = (accountId: string) => office.act(secretary, 'account.reset', { accountId })
  expect((await reset(workerId)).status).toBe('done')
  expect(await reset(secretary.id)).toMatchObject({ refusal: { code: 'account-beyond-own-area' } })
  expect(await reset(administratorId)).toEqual({ status: 'notFound' })
  expect(await reset(neighbourId)).toEqual({ status: 'notFound' })
  const grants = await office.owner.query('select id from identity.grant where account_id = $1', [auditor.id])
  const grantId: string = grants.rows[0].id
  expect(await office.act(secretary, 'role.end', { grantId })).toMatchObject({
    refusal: { code: 'grant-beyond-own-role' },
  })
})

test('the last administrator of an area stays; of two who throw each other out, one does', async () => {
  const topId = await office.person('top-one', 'systemAdministrator', 'city')
  const top = await office.actor('top-one')
  const disable = (who: AccountActor, accountId: string, at: string) =>
    office.act(who, 'account.disable', { accountId }, at)
  expect(await disable(top, topId, office.ids.city)).toMatchObject({
    refusal: { code: 'last-administrator' },
  })
  const otherId = await office.person('top-two', 'systemAdministrator', 'city')
  const other = await office.actor('top-two')
  // In two books, so that the door does not put them one after the other.
  const both = await office.meeting('top-', () => [
    disable(top, otherId, office.ids.city),
    disable(other, topId, office.ids.street),
  ])
  expect(both.map(({ status }) => status).toSorted()).toEqual(['done', 'refused'])
})

test('a handler of an agency answers for an organisation that this very community keeps', async () => {
  const organisationId = newId()
  const foreignId = newId()
  const write = (id: string, at: Key) =>
    office.owner.query(
      `insert into registry.organisation (committee_id, id, name, kind, sort_key)
       values ($1, $2, '自来水公司', 'utility', 'z')`,
      [office.ids[at], id],
    )
  await write(organisationId, 'community')
  await write(foreignId, 'sibling')
  const accountId = newId()
  await office.act(administrator, 'account.create', { accountId, login: 'water', name: '供水窗口' })
  const wanted = { refusal: { code: 'role-organisation-needed' } }
  expect(await give(administrator, 'agencyHandler', 'community', {}, accountId)).toMatchObject(wanted)
  expect(
    await give(administrator, 'agencyHandler', 'community', { organisationId: foreignId }, accountId),
  ).toMatchObject(wanted)
  expect(
    await give(administrator, 'communityWorker', 'community', { organisationId }, accountId),
  ).toMatchObject(wanted)
  expect(
    (await give(administrator, 'agencyHandler', 'community', { organisationId }, accountId)).status,
  ).toBe('done')
})

test('areas are made level by level, with codes that fit, and closed when nobody is left in them', async () => {
  const make = (input: object, who = administrator) =>
    office.act(who, 'area.create', {
      areaId: newId(),
      parentId: office.ids.community,
      level: 'grid',
      name: '第五网格',
      ...input,
    })
  expect(await make({}, secretary)).toEqual({ status: 'forbidden' })
  expect(await make({ parentId: office.ids.otherStreet, level: 'community' })).toEqual({ status: 'notFound' })
  expect(await make({ parentId: office.ids.street })).toMatchObject({ refusal: { code: 'area-level-wrong' } })
  expect(await make({ code: '12345' })).toMatchObject({ refusal: { code: 'area-code-wrong' } })
  const areaId = newId()
  expect((await make({ areaId, code: '990105001001005' })).status).toBe('done')
  expect(office.open.house.areas.find(areaId)?.path).toBe(
    `${office.open.house.areas.find(office.ids.community)!.path}${areaId}.`,
  )
  expect(await make({ code: '990105001001005' })).toMatchObject({ refusal: { code: 'area-code-taken' } })
  expect(await make({ areaId })).toMatchObject({ refusal: { code: 'already-there' } })
  const close = (id: string) => office.act(administrator, 'area.close', { areaId: id })
  expect(await close(office.ids.community)).toMatchObject({ refusal: { code: 'area-not-empty' } })
  const gridWorkerId = await office.person('wangge', 'gridWorker', 'grid')
  expect(await close(office.ids.grid)).toMatchObject({ refusal: { code: 'area-in-use' } })
  expect(gridWorkerId).toBeTruthy()
  expect((await close(areaId)).status).toBe('done')
  expect(office.open.house.areas.find(areaId)).toBeUndefined()
  const tree = await office.ask<AreaRow[]>(administrator, 'area.tree', {}, office.ids.community)
  expect(tree.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['city', 'street', 'community', 'grid']),
  )
  expect(tree.map(({ name }) => name)).not.toContain('sibling')
})

test('an office that asks for a second factor lets nobody work before it is set up', async () => {
  await office.person('careless', 'communityWorker', 'sibling')
  const ask = async () =>
    (await office.reply(await office.actor('careless'), 'case.list', {}, office.ids.sibling)).status
  expect(await ask()).toBe('answered')
  const demand = (required: boolean) =>
    office.act(
      administrator,
      'area.requireSecondFactor',
      { areaId: office.ids.sibling, required },
      office.ids.sibling,
    )
  expect((await demand(true)).status).toBe('done')
  expect(await ask()).toBe('notFound')
  expect((await demand(false)).status).toBe('done')
  expect(await ask()).toBe('answered')
})

test('the list of accounts is that of the own area, by pages, and says nothing of roles elsewhere', async () => {
  await give(administrator, 'communityWorker', 'sibling')
  const { rows } = await office.ask<Page<AccountRow>>(secretary, 'account.list')
  const logins = rows.map(({ login }) => login)
  expect(logins).toEqual(logins.toSorted())
  expect(logins).toContain('liumin')
  expect(logins).not.toContain('neighbour')
  expect(logins).not.toContain('admin')
  const areas = new Set(rows.flatMap(({ grants }) => grants.map(({ areaName }) => areaName)))
  expect(areas.has('sibling')).toBe(false)
  const found = await office.ask<Page<AccountRow>>(secretary, 'account.list', { words: 'LIU' })
  expect(found.rows.map(({ login }) => login)).toEqual(['liumin'])
  const page = await office.ask<AccountPage>(secretary, 'account.page', { accountId: workerId })
  expect(page.signIns.map(({ outcome }) => outcome)).toContain('signedIn')
  const foreign = await office.reply(secretary, 'account.page', { accountId: neighbourId })
  expect(foreign).toEqual({ status: 'notFound' })
})

test('an area whose path begins with the same digits is not below', async () => {
  const [one, ten] = [newId(), newId()]
  for (const [id, path, login] of [
    [one, '1.', 'of-one'],
    [ten, '10.', 'of-ten'],
  ]) {
    await office.owner.query(
      `insert into identity.area (id, level, name, path, valid_from) values ($1, 'community', $2, $2, '2020-01-01')`,
      [id, path],
    )
    await office.owner.query(
      'insert into identity.account (id, login, name, area_id, created_at) values ($1, $2, $2, $3, now())',
      [newId(), login, id],
    )
  }
  const rows = await listAccountRows(office.open.database, { areaPath: '1.', limit: 10 })
  expect(rows.map(({ login }) => login)).toEqual(['of-one'])
})

test('an auditor reads what was done page by page, but neither residents nor cases', async () => {
  const all: number[] = []
  let after: string | undefined
  do {
    const page: Page<AuditRow> = await office.ask(auditor, 'audit.entries', after ? { after } : {})
    all.push(...page.rows.map(({ position }) => position))
    after = page.next ?? undefined
  } while (after)
  expect(all).toEqual(Array.from({ length: all[0]! }, (_, n) => all[0]! - n))
  const own = await office.ask<Page<AuditRow>>(auditor, 'audit.entries', { accountId: secretary.id })
  expect(new Set(own.rows.map(({ actorName }) => actorName))).toEqual(new Set(['shuji']))
  const given = own.rows.find(({ action }) => action === 'account.reset')
  expect(given?.subjectName).toBe('liumin')
  const before = await office.ask<Page<AuditRow>>(auditor, 'audit.entries', { until: '2026-11-22' })
  expect(before.rows).toEqual([])
  for (const query of ['person.list', 'case.list'] as const) {
    expect(await office.reply(auditor, query)).toEqual({ status: 'forbidden' })
  }
})
