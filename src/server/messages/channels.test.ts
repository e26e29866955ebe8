import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import {
  ALIYUN,
  openFakeProviders,
  TENCENT,
  WECOM_KEY,
  type FakeProviders,
} from '../../../test/messages/fake-providers.ts'
import { openMailHouse, POSTBOX, wordsOf, type MailHouse } from '../../../test/messages/mail-house.ts'
import { signAliyun } from './aliyun-signature.ts'
import type { Outgoing } from './channel.ts'
import { openChannel } from './open-channel.ts'

let fakes: FakeProviders
let post: MailHouse
beforeAll(async () => {
  fakes = await openFakeProviders()
  post = await openMailHouse()
})
afterAll(async () => {
  await fakes.close()
  await post.close()
})
afterEach(() => {
  fakes.taken.length = 0
  fakes.refusals.length = 0
  post.letters.length = 0
  post.turnAway = undefined
})

const clock = () => '2026-11-23T16:30:15.250Z'
const surroundings = () => ({ providers: fakes.providers, sinkFolder: undefined, clock })
const aliyun = (more = {}) =>
  openChannel({ channel: 'aliyun', ...ALIYUN, signName: '安和社区', ...more }, surroundings())!
const tencent = (more = {}) =>
  openChannel(
    {
      channel: 'tencent',
      ...TENCENT,
      sdkAppId: '1400006666',
      signName: '安和社区',
      region: 'ap-guangzhou',
      ...more,
    },
    surroundings(),
  )!
const wecom = (key = WECOM_KEY) => openChannel({ channel: 'wecom', key }, surroundings())!
const mail = (more = {}) =>
  openChannel(
    {
      channel: 'mail',
      host: '127.0.0.1',
      port: post.port,
      security: 'none',
      ...POSTBOX,
      from: 'linli@example.cn',
      ...more,
    },
    surroundings(),
  )!

const sms: Outgoing = {
  id: '00000000-0000-7000-8000-000000000abc',
  to: '13800001234',
  subject: '安和社区 · 邻里',
  text: '安和社区: 您反映的 AH-2026-000012 有结果了, 请看: https://linli.test/s/ABCDEFGHJKLM',
  copy: {
    templateId: 'SMS_154950909',
    values: [
      { name: 'community', value: "安和社区 (东) * '一'!" },
      { name: 'number', value: 'AH-2026-000012' },
      { name: 'code', value: 'ABCDEFGHJKLM' },
    ],
  },
}

test('a call is signed to the letter as in the example of Alibaba’s documentation', () => {
  const { headers } = signAliyun({
    host: 'ecs.cn-shanghai.aliyuncs.com',
    action: 'RunInstances',
    version: '2014-05-26',
    query: { RegionId: 'cn-shanghai', ImageId: 'win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd' },
    date: '2023-10-26T10:22:32Z',
    nonce: '3156853299f313e23d1673dc12e1703d',
    accessKeyId: 'YourAccessKeyId',
    accessKeySecret: 'YourAccessKeySecret',
  })
  expect(headers['authorization']).toBe(
    'ACS3-HMAC-SHA256 Credential=YourAccessKeyId,SignedHeaders=host;x-acs-action;x-acs-content-sha256;x-acs-date;' +
      'x-acs-signature-nonce;x-acs-version,Signature=06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0',
  )
})

test('a text goes out by Alibaba, its values by their names, and twice with two nonces', async () => {
  expect(await aliyun().send(sms)).toEqual({
    result: 'sent',
    providerNumber: expect.stringMatching(/^\d{18}\^0$/),
  })
  expect(await aliyun().send(sms)).toMatchObject({ result: 'sent' })
  expect(fakes.taken).toMatchObject([
    {
      provider: 'aliyun',
      to: '13800001234',
      id: sms.id,
      template: 'SMS_154950909',
      values: { community: "安和社区 (东) * '一'!", number: 'AH-2026-000012', code: 'ABCDEFGHJKLM' },
    },
    { id: sms.id },
  ])
})

test('a text goes out by Tencent, its values in order', async () => {
  expect(await tencent().send(sms)).toEqual({
    result: 'sent',
    providerNumber: expect.stringMatching(/^5000:\d+$/),
  })
  expect(fakes.taken).toMatchObject([
    {
      provider: 'tencent',
      to: '+8613800001234',
      id: sms.id,
      values: ["安和社区 (东) * '一'!", 'AH-2026-000012', 'ABCDEFGHJKLM'],
    },
  ])
})

test('whoever signs with another secret is turned away, and nobody tries it again', async () => {
  const wrong = { result: 'failed', reason: 'account' }
  expect(await aliyun({ accessKeySecret: 'another' }).send(sms)).toMatchObject({
    ...wrong,
    providerCode: 'SignatureDoesNotMatch',
  })
  expect(await tencent({ secretKey: 'another' }).send(sms)).toMatchObject({
    ...wrong,
    providerCode: 'AuthFailure.SignatureFailure',
  })
  expect(await wecom('another').send(sms)).toMatchObject({ ...wrong, providerCode: '93000' })
  expect(await mail({ password: 'another' }).send({ ...sms, to: 'w@example.cn' })).toMatchObject(wrong)
  expect(fakes.taken).toEqual([])
})

test.each([
  ['aliyun', 'isv.BUSINESS_LIMIT_CONTROL', 'later', 'busy'],
  ['aliyun', 'Throttling.User', 'later', 'busy'],
  ['aliyun', 'isp.SYSTEM_ERROR', 'later', 'network'],
  ['aliyun', 'isv.AMOUNT_NOT_ENOUGH', 'failed', 'account'],
  ['aliyun', 'isp.RAM_PERMISSION_DENY', 'failed', 'account'],
  ['aliyun', 'isv.SMS_SIGNATURE_ILLEGAL', 'failed', 'template'],
  ['aliyun', 'isv.MOBILE_NUMBER_ILLEGAL', 'failed', 'address'],
  ['aliyun', 'isv.SOMETHING_NEW', 'failed', 'refused'],
  ['tencent', 'RequestLimitExceeded', 'later', 'busy'],
  ['tencent', 'InternalError.Timeout', 'later', 'network'],
  ['tencent', 'FailedOperation.InsufficientBalanceInSmsPackage', 'failed', 'account'],
  ['tencent', 'FailedOperation.TemplateIncorrectOrUnapproved', 'failed', 'template'],
  ['tencent', 'FailedOperation.PhoneNumberInBlacklist', 'failed', 'address'],
  ['wecom', '45009', 'later', 'busy'],
  ['wecom', '-1', 'later', 'network'],
  ['wecom', '40008', 'failed', 'refused'],
] as const)('%s says %s: %s, %s', async (provider, code, result, reason) => {
  fakes.refusals.push(code)
  const channel = { aliyun, tencent, wecom }[provider]()
  expect(await channel.send(sms)).toEqual({ result, reason, providerCode: code })
})

test('without a number of the text at the provider nothing is sent', async () => {
  const { copy: _copy, ...bare } = sms
  expect(await aliyun().send(bare)).toMatchObject({ result: 'failed', reason: 'template' })
  expect(await tencent().send(bare)).toMatchObject({ result: 'failed', reason: 'template' })
})

test('the robot calls whoever is named, and half a character is never cut off', async () => {
  expect(await wecom().send({ ...sms, text: '邻'.repeat(2000) })).toMatchObject({ result: 'sent' })
  const [line] = fakes.taken
  expect(line?.to).toBe('13800001234')
  expect(line?.text).toBe('邻'.repeat(682))
})

test('a letter arrives at a real mail server with its own number and whole in Chinese', async () => {
  const letter = { ...sms, to: 'wang@example.cn' }
  expect(await mail().send(letter)).toEqual({ result: 'sent', providerNumber: '' })
  const [came] = post.letters
  expect(came).toMatchObject({ from: 'linli@example.cn', to: ['wang@example.cn'] })
  expect(wordsOf(came!).trim()).toBe(sms.text)
  expect(came!.raw).toMatch(new RegExp(`^Message-ID: <${sms.id}@example.cn>`, 'im'))
})

test.each([
  [451, 'later', 'busy'],
  [550, 'failed', 'address'],
] as const)('a mailbox that answers %i: %s, %s', async (code, result, reason) => {
  post.turnAway = { code, words: 'no such mailbox: wang@example.cn' }
  const outcome = await mail().send({ ...sms, to: 'wang@example.cn' })
  expect(outcome).toEqual({ result, reason, providerCode: String(code) })
})

test('where nobody answers, or not as agreed, there is another try', async () => {
  const gone = { aliyun: 'http://127.0.0.1:9', tencent: 'http://127.0.0.1:9', wecom: 'http://127.0.0.1:9' }
  const around = { ...surroundings(), providers: gone }
  const robot = openChannel({ channel: 'wecom', key: WECOM_KEY }, around)!
  expect(await robot.send(sms)).toMatchObject({ result: 'later', reason: 'network' })
  expect(await mail({ port: 9 }).send({ ...sms, to: 'w@example.cn' })).toMatchObject({
    result: 'later',
    reason: 'network',
  })
})
