import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { newId } from '../../domain/kit/ids.ts'
import { ALIYUN, WECOM_KEY } from '../../../test/messages/fake-providers.ts'
import { openPostOffice, PHONE, type PostOffice } from '../../../test/messages/post-office.ts'
import type { Database } from '../database/database.ts'
import { openDoor } from '../door.ts'
import { openLiveDesk } from '../live.ts'
import { startPost } from './post-round.ts'
import { openPostman } from './postman.ts'

let o: PostOffice
let owner: Client
beforeAll(async () => {
  o = await openPostOffice()
  owner = new Client({ connectionString: o.n.ownerUrl })
  await owner.connect()
})
afterAll(async () => {
  await owner.end()
  await o.close()
})
beforeEach(async () => {
  o.setNow('2026-11-23T02:00:00Z')
  o.fakes.taken.length = 0
  o.fakes.newMinute()
  o.fakes.onTaken = () => undefined
  await owner.query('delete from messages.outbox')
  await sms(true)
})

const sms = (isOn: boolean) =>
  o.done(o.n.secretary, 'channel.write', {
    isOn,
    config: { channel: 'aliyun', ...ALIYUN, signName: '安和社区' },
  })
const robot = () =>
  o.done(o.n.secretary, 'channel.write', { isOn: true, config: { channel: 'wecom', key: WECOM_KEY } })
const template = (aliyunId: string) =>
  o.done(o.n.secretary, 'messageTemplate.write', {
    about: 'case-received',
    text: '{community}收到了 {number}: {link}',
    aliyunId,
  })

test('a deed that is taken back owes nobody anything', async () => {
  await template('SMS_1001')
  const { caseId } = await o.report()
  const before = (await o.recent()).length
  // The same case once more: refused after its rows were written, so the transaction is given up.
  const again = await o.act(o.n.worker, 'case.report', {
    caseId,
    source: 'telephone',
    kindCode: 'other',
    words: '又来一次',
    reporter: { reporterId: newId(), name: '周大妈', phone: PHONE, wantsMessages: true },
  })
  expect(again.status).toBe('refused')
  expect(await o.recent()).toHaveLength(before)
})

test('what is owed goes out with the next round and says in the books that it did, without a word of it', async () => {
  await template('SMS_1001')
  await o.report()
  expect(await o.postman.round()).toBe(1)
  const [message] = await o.recent()
  expect(message).toMatchObject({
    about: 'case-received',
    channel: 'aliyun',
    state: 'sent',
    toMask: '138****1234',
    attempts: 1,
  })
  expect(o.fakes.taken).toMatchObject([{ to: PHONE, id: message!.id, template: 'SMS_1001' }])
  const { rows } = await owner.query('select * from journal.entry where subject_id = $1', [message!.id])
  expect(rows).toHaveLength(2)
  const whole = JSON.stringify([rows, (await owner.query('select * from messages.outbox')).rows])
  expect(whole).not.toContain(PHONE)
  expect(whole).not.toContain('linli.test/s/')
})

test('whoever never agreed, or has no mobile phone, is not written to', async () => {
  await o.report({}, { wantsMessages: false })
  await o.report({}, { phone: '0471-1234567' })
  expect(await o.postman.round()).toBe(0)
  expect(o.fakes.taken).toEqual([])
})

test('a fault of the moment is tried again, later each time, and shown to people after six tries', async () => {
  await template('SMS_1001')
  await o.report()
  const waits: number[] = []
  for (let at = Date.parse('2026-11-23T02:00:00Z'), n = 0; n < 6; n += 1) {
    o.fakes.refusals.push('isp.SYSTEM_ERROR')
    o.setNow(new Date(at).toISOString())
    await o.postman.round()
    // Once more at once: it is not its time yet.
    await o.postman.round()
    const [message] = await o.recent()
    expect(message).toMatchObject({ attempts: n + 1, reason: 'network', state: n < 5 ? 'waiting' : 'failed' })
    const [row] = (await owner.query('select not_before from messages.outbox where id = $1', [message!.id]))
      .rows
    const next = (row as { not_before: string }).not_before
    waits.push((new Date(next).getTime() - at) / 60_000)
    at = new Date(next).getTime()
  }
  expect(waits.slice(0, 5)).toEqual([1, 5, 30, 120, 360])
  expect(o.fakes.refusals).toEqual([])
})

test('what failed for good is sent again when a person has mended it', async () => {
  await template('')
  await o.report()
  expect(await o.postman.round()).toBe(0)
  const [failed] = await o.recent()
  expect(failed).toMatchObject({ state: 'failed', reason: 'template', attempts: 1 })
  expect(await o.postman.round()).toBe(0)
  await template('SMS_1002')
  await o.done(o.n.worker, 'message.again', { messageId: failed!.id })
  expect(await o.postman.round()).toBe(1)
  expect((await o.recent())[0]).toMatchObject({ state: 'sent', attempts: 2 })
})

test('while its channel is off a message fails, once, and goes by the other one that is on', async () => {
  await o.report()
  await sms(false)
  await o.postman.round()
  const [failed] = await o.recent()
  expect(failed).toMatchObject({ state: 'failed', reason: 'off', attempts: 0 })
  expect(await o.act(o.n.worker, 'message.again', { messageId: failed!.id })).toMatchObject({
    refusal: { code: 'channel-off' },
  })
  await o.done(o.n.secretary, 'channel.write', { isOn: true, config: { channel: 'sink' } })
  await o.done(o.n.worker, 'message.again', { messageId: failed!.id })
  expect(await o.postman.round()).toBe(1)
  expect((await o.recent())[0]).toMatchObject({ state: 'sent', channel: 'sink' })
  expect((await o.sink())[0]).toMatchObject({ to: PHONE, id: failed!.id })
  await o.done(o.n.secretary, 'channel.write', { isOn: false, config: { channel: 'sink' } })
})

test('nobody is disturbed at night, over midnight too; a test goes out all the same', async () => {
  await template('SMS_1001')
  await robot()
  o.setNow('2026-11-23T14:30:00Z') // 22:30 in China
  await o.report()
  const test = { messageId: newId(), channel: 'wecom' }
  await o.done(o.n.secretary, 'message.test', test)
  expect(await o.postman.round()).toBe(1)
  expect(o.fakes.taken).toMatchObject([{ provider: 'wecom' }])
  const waiting = (await o.recent()).find(({ state }) => state === 'waiting')
  expect(waiting?.notBefore).toBe('2026-11-24T00:00:00.000Z')
  o.setNow('2026-11-23T23:59:59Z') // 07:59:59
  expect(await o.postman.round()).toBe(0)
  o.setNow('2026-11-24T00:00:00Z') // 08:00
  expect(await o.postman.round()).toBe(1)
})

test('a robot is given twenty lines a minute, and the rest in the next', async () => {
  await robot()
  for (let n = 0; n < 23; n += 1)
    await o.done(o.n.secretary, 'message.test', { messageId: newId(), channel: 'wecom' })
  expect(await o.postman.round()).toBe(20)
  o.setNow('2026-11-23T02:00:30Z')
  expect(await o.postman.round()).toBe(0)
})

test('between two looks at every community, the post looks only where something was written', async () => {
  await template('SMS_1001')
  const looked: string[] = []
  const live = openLiveDesk()
  const { database } = o.n
  const watched: Database = {
    ...database,
    read: (at, grids, work) => {
      looked.push(at)
      return database.read(at, grids, work)
    },
  }
  const door = openDoor({ database, house: o.house, clock: o.clock })
  const post = startPost(
    { database: watched, house: o.house, door, clock: o.clock, providers: o.fakes.providers, live },
    500,
  )
  await expect.poll(() => looked.includes(o.n.ids.sibling), { timeout: 60_000 }).toBe(true)
  looked.length = 0
  await o.report()
  live.written(o.n.ids.community, 1)
  await expect.poll(() => o.fakes.taken.length, { timeout: 60_000 }).toBe(1)
  await post.stop()
  expect(looked).toContain(o.n.ids.community)
  expect(looked).not.toContain(o.n.ids.sibling)
})

test('two postmen do not send at once', async () => {
  await template('SMS_1001')
  await o.report()
  const { database } = o.n
  const other = openPostman({ ...o, database, door: undefined as never, providers: o.fakes.providers })
  let second: number | undefined = -1
  o.fakes.onTaken = async () => {
    second = await other.round()
  }
  expect(await o.postman.round()).toBe(1)
  expect(second).toBeUndefined()
})

test(
  'killed between sending and marking, a message goes out once more and is not lost',
  { timeout: 60_000 },
  async () => {
    await template('SMS_1001')
    await o.report()
    const child = fork(join(import.meta.dirname, '../../../test/messages/post-once.ts'), [
      o.n.ownerUrl,
      o.n.keysFolder,
      o.clock(),
      JSON.stringify(o.fakes.providers),
    ])
    o.fakes.onTaken = async () => {
      child.kill('SIGKILL')
      await once(child, 'exit')
    }
    await once(child, 'exit')
    expect(o.fakes.taken).toHaveLength(1)
    expect((await o.recent())[0]).toMatchObject({ state: 'sending', attempts: 1 })
    o.fakes.onTaken = () => undefined
    expect(await o.postman.round()).toBe(1)
    expect((await o.recent())[0]).toMatchObject({ state: 'sent', attempts: 2 })
    const [first, second] = o.fakes.taken
    expect(second?.id).toBe(first?.id)
  },
)

test('after the days that they are kept, nothing is left of whom it went to and what it said', async () => {
  await template('SMS_1001')
  await o.report()
  await o.postman.round()
  const [message] = await o.recent()
  o.setNow('2026-12-23T02:00:00Z')
  await o.schedule.round()
  const left = () =>
    owner.query('select to_sealed, text_sealed, contact_index from messages.outbox where id = $1', [
      message!.id,
    ])
  expect((await left()).rows[0].to_sealed).not.toBeNull()
  o.setNow('2026-12-24T02:00:00Z')
  await o.schedule.round()
  expect((await left()).rows).toEqual([{ to_sealed: null, text_sealed: null, contact_index: null }])
  expect((await o.recent()).find(({ id }) => id === message!.id)).toMatchObject({ erased: true })
})
