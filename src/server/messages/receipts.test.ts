import { Client } from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { ReachRow } from '../../domain/cases/reach-queries.ts'
import { ALIYUN, TENCENT } from '../../../test/messages/fake-providers.ts'
import { openPostOffice, type PostOffice } from '../../../test/messages/post-office.ts'

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
  o.fakes.refusals.length = 0
  await owner.query('delete from messages.outbox; delete from cases.reach')
  await provider('aliyun')
  await o.done(o.n.secretary, 'messageTemplate.write', {
    about: 'case-received',
    text: '{community}收到了 {number}: {link}',
    aliyunId: 'SMS_1001',
    tencentId: '1001',
  })
})

async function provider(name: 'aliyun' | 'tencent') {
  const signName = '安和社区'
  for (const config of [
    { channel: 'aliyun', ...ALIYUN, signName },
    { channel: 'tencent', ...TENCENT, signName, sdkAppId: '1400006666' },
  ])
    await o.done(o.n.secretary, 'channel.write', { isOn: config.channel === name, config })
}

const later = (minutes: number) =>
  o.setNow(new Date(Date.parse('2026-11-23T02:00:00Z') + minutes * 60_000).toISOString())

/** A message that has just gone out, and what the network will say of it. */
async function sent() {
  const reported = await o.report()
  await o.postman.round()
  const [message] = await o.recent()
  const receipt = o.fakes.receipts.find(({ id }) => id === message!.id)!
  return {
    ...reported,
    id: message!.id,
    receipt,
    stands: async () => (await o.recent()).find(({ id }) => id === message!.id),
  }
}

for (const [name, here, gone] of [
  ['aliyun', 'DELIVERED', 'PHONE_OFF'],
  ['tencent', 'DELIVRD', 'UNDELIV'],
] as const) {
  test(`${name} is asked whether the telephone has it; until the network answers it is only sent`, async () => {
    await provider(name)
    const { stands, receipt } = await sent()
    expect(await stands()).toMatchObject({ state: 'sent', channel: name, receivedAt: null })
    later(1)
    await o.postman.round()
    expect(await stands()).toMatchObject({ state: 'sent' })
    receipt.told = here
    // Not asked again before its time.
    await o.postman.round()
    expect(await stands()).toMatchObject({ state: 'sent' })
    later(6)
    await o.postman.round()
    expect(await stands()).toMatchObject({ state: 'delivered', reason: '', receivedAt: expect.any(String) })
  })

  test(`what ${name} says was not received is shown as failed with its code, and can be sent again`, async () => {
    await provider(name)
    const { id, stands, receipt } = await sent()
    receipt.told = gone
    later(1)
    await o.postman.round()
    expect(await stands()).toMatchObject({ state: 'failed', reason: 'undelivered', providerCode: gone })
    await o.done(o.n.worker, 'message.again', { messageId: id })
    await o.postman.round()
    expect(await stands()).toMatchObject({ state: 'sent', reason: '' })
    const again = o.fakes.receipts.findLast((one) => one.id === id)!
    expect(again.number).not.toBe(receipt.number)
    again.told = here
    later(2)
    await o.postman.round()
    expect(await stands()).toMatchObject({ state: 'delivered' })
  })
}

test('a provider that does not answer is asked again later, and no more than six times', async () => {
  const { stands } = await sent()
  const asked = () => o.fakes.refusals.length
  for (const minutes of [1, 6, 36, 156, 876, 3036, 9999]) {
    o.fakes.refusals.push('isp.RAM_PERMISSION_DENY')
    later(minutes)
    await o.postman.round()
  }
  expect(asked()).toBe(1)
  o.fakes.refusals.length = 0
  expect(await stands()).toMatchObject({ state: 'sent', reason: '' })
})

test('nobody is asked about a message whose link was opened: it has come', async () => {
  const { id, stands, receipt } = await sent()
  const link = o.fakes.taken.find((one) => one.id === id)!
  const values = link.values as Readonly<Record<string, string>>
  await o.done(await o.opens(`/s/${values['code'] ?? values['link']!.split('/').at(-1)}`), 'message.open', {})
  receipt.told = 'PHONE_OFF'
  later(1)
  await o.postman.round()
  expect(await stands()).toMatchObject({ state: 'sent', openedAt: expect.any(String) })
})

test('who must know and has not received it is called at once, and not a day later', async () => {
  await o.done(o.n.secretary, 'reachLadder.write', {
    about: ['case-received'],
    steps: [
      { step: 'message', hours: 24 },
      { step: 'call', hours: 24 },
    ],
  })
  const { caseId, receipt } = await sent()
  const step = async () => (await o.ask<readonly ReachRow[]>(o.n.worker, 'reach.ofCase', { caseId }))[0]?.step
  expect(await step()).toBe('message')
  receipt.told = 'MOBILE_NOT_ON_SERVICE'
  later(1)
  await o.postman.round()
  expect(await step()).toBe('call')
})
