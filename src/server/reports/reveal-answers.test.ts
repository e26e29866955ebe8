import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RevealRow } from '../../domain/identity/queries.ts'
import { newId } from '../../domain/kit/ids.ts'
import type { Page } from '../../domain/kit/query.ts'
import { openOffice, type Office } from '../../../test/identity/office.ts'
import './reveal-answers.ts'

let office: Office
const personId = newId()
beforeAll(async () => {
  office = await openOffice()
  await office.person('liumin', 'communityWorker', 'community')
  await office.person('wanglei', 'communityWorker', 'community')
  await office.person('shenji', 'auditor', 'community')
  await office.person('foreign', 'auditor', 'sibling')
  const worker = await office.actor('liumin')
  const registered = await office.act(worker, 'person.register', {
    personId,
    name: '欧阳修竹',
    document: { number: '990101196401130024' },
    phones: [],
  })
  if (registered.status !== 'done') throw new Error(JSON.stringify(registered))
})
afterAll(() => office.close())

const reveals = async (login: string, input: object, at = office.ids.community) =>
  office.ask<Page<RevealRow>>(await office.actor(login), 'audit.reveals', input, at)

test('an auditor reads who saw whom, when and why; the name stays masked', async () => {
  const worker = await office.actor('liumin')
  const look = { personId, field: 'idNumber', reason: 'other', words: '电话里核对' }
  expect((await office.act(worker, 'person.reveal', look)).status).toBe('done')
  const { rows } = await reveals('shenji', {})
  expect(rows).toHaveLength(1)
  const seen = { accountName: 'liumin', personId, personName: '欧阳**' }
  expect(rows[0]).toMatchObject({ ...seen, field: 'idNumber', reason: 'other', words: '电话里核对' })
  expect((await reveals('foreign', {}, office.ids.sibling)).rows).toEqual([])
})

test('one account’s looks in a period are found, page by page', async () => {
  const worker = await office.actor('wanglei')
  for (let n = 0; n < 29; n += 1) {
    const look = { personId, field: 'idNumber', reason: 'identify' }
    expect((await office.act(worker, 'person.reveal', look)).status).toBe('done')
  }
  office.wait(24 * 3_600_000)
  const next = await office.actor('wanglei')
  for (let n = 0; n < 29; n += 1) {
    await office.act(next, 'person.reveal', { personId, field: 'idNumber', reason: 'identify' })
  }
  const accountId = next.id
  const first = await reveals('shenji', { accountId })
  expect(first.rows).toHaveLength(50)
  const second = await reveals('shenji', { accountId, after: first.next })
  expect(second.rows).toHaveLength(8)
  expect(second.next).toBeUndefined()
  expect((await reveals('shenji', { accountId, until: '2026-11-23' })).rows).toHaveLength(29)
  expect((await reveals('shenji', { personId, from: '2026-11-25' })).rows).toEqual([])
})
