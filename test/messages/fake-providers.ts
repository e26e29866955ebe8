import { createHash, createHmac } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Providers } from '../../src/server/messages/open-channel.ts'

/** The secrets that the fakes know; what is signed with anything else is refused, as the providers do. */
export const ALIYUN = { accessKeyId: 'LTAI5tFakeKeyForTests', accessKeySecret: 'aliyun-secret-of-tests' }
export const TENCENT = { secretId: 'AKIDfakefakefake', secretKey: 'tencent-secret-of-tests' }
export const WECOM_KEY = '693axxx6-7aoc-4bc4-97a0-0ec2sifa5aaa'

/** What a provider took in, as it read it. */
export interface Taken {
  readonly provider: 'aliyun' | 'tencent' | 'wecom'
  readonly to: string
  readonly id: string
  readonly template: string
  readonly values: unknown
  readonly text: string
}

export interface FakeProviders {
  readonly providers: Providers
  readonly taken: Taken[]
  /** What the networks have told the providers of what they took; `told` undefined: nothing yet. */
  readonly receipts: { number: string; to: string; id: string; told?: string }[]
  /** Answers the next calls with these codes instead of taking them in. */
  readonly refusals: string[]
  /** Called with each message that was taken in, before it is answered. */
  onTaken: (taken: Taken) => void | Promise<void>
  /** What the robot has counted is forgotten. */
  newMinute(): void
  close(): Promise<void>
}

/** Alibaba's, Tencent's and WeCom's addresses on a real socket, each by its own documentation and nothing of ours. */
export async function openFakeProviders(): Promise<FakeProviders> {
  const taken: Taken[] = []
  const refusals: string[] = []
  const nonces = new Set<string>()
  const receipts: FakeProviders['receipts'] = []
  let perMinute = 0
  let serial = 0
  const fake: { onTaken: FakeProviders['onTaken'] } = { onTaken: () => undefined }
  const serve = async (provider: typeof aliyun, request: IncomingMessage, response: ServerResponse) => {
    const body = await readAll(request)
    const code = refusals.shift()
    const number = provider === tencent ? `5000:10457${(serial += 1)}` : `90061974693649844${(serial += 1)}^0`
    const given = { code, nonces, receipts, number, count: () => (perMinute += 1) }
    const result = provider(request, body, given)
    if (result.taken) {
      taken.push(result.taken)
      const { to, id } = result.taken
      receipts.push({ number, to, id })
      await fake.onTaken(result.taken)
    }
    answer(response, result.status, result.body)
  }
  const servers = [aliyun, tencent, wecom].map((provider) =>
    createServer((request, response) => void serve(provider, request, response)),
  )
  await Promise.all(servers.map((one) => new Promise<void>((up) => one.listen(0, '127.0.0.1', up))))
  const at = servers.map((one) => `http://127.0.0.1:${(one.address() as AddressInfo).port}`)
  return Object.assign(fake, {
    providers: { aliyun: at[0]!, tencent: at[1]!, wecom: at[2]! },
    taken,
    receipts,
    refusals,
    newMinute: () => {
      perMinute = 0
    },
    close: async () => {
      for (const one of servers) {
        one.closeAllConnections()
        await new Promise((down) => one.close(down))
      }
    },
  })
}

interface Given {
  readonly receipts: FakeProviders['receipts']
  /** The provider's own, for a message that it takes in now. */
  readonly number: string
  readonly code: string | undefined
  readonly nonces: Set<string>
  count(): number
}
interface Reply {
  readonly status: number
  readonly body: unknown
  readonly taken?: Taken
}

const hex = (text: string) => createHash('sha256').update(text).digest('hex')
const headerOf = (request: IncomingMessage, name: string) => String(request.headers[name] ?? '')

/** 阿里云 V3 版本请求体与签名机制, RPC: everything in the query. */
function aliyun(request: IncomingMessage, body: string, { code, nonces, receipts, number }: Given): Reply {
  const refuse = (status: number, Code: string): Reply => ({
    status,
    body: { Code, Message: `no: ${Code}`, RequestId: 'R' },
  })
  const [, keyId, names = '', signature] =
    /^ACS3-HMAC-SHA256 Credential=([^,]+),SignedHeaders=([^,]+),Signature=([0-9a-f]{64})$/.exec(
      headerOf(request, 'authorization'),
    ) ?? []
  if (keyId !== ALIYUN.accessKeyId) return refuse(404, 'InvalidAccessKeyId.NotFound')
  // All x-acs-* headers and host must be signed.
  const must = Object.keys(request.headers).filter((name) => name.startsWith('x-acs-') || name === 'host')
  if (must.some((name) => !names.split(';').includes(name))) return refuse(400, 'IncompleteSignature')
  if (headerOf(request, 'x-acs-content-sha256') !== hex(body)) return refuse(400, 'IncompleteSignature')
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(headerOf(request, 'x-acs-date')))
    return refuse(400, 'InvalidTimeStamp.Format')
  const nonce = headerOf(request, 'x-acs-signature-nonce')
  if (nonces.has(nonce)) return refuse(400, 'SignatureNonceUsed')
  nonces.add(nonce)
  const url = new URL(request.url ?? '', 'http://fake')
  const query = [...url.searchParams]
    .map(([name, value]) => `${rfc3986(name)}=${rfc3986(value)}`)
    .sort()
    .join('&')
  const lines = names.split(';').map((name) => `${name}:${headerOf(request, name).trim()}\n`)
  const canonical = `${request.method}\n${url.pathname}\n${query}\n${lines.join('')}\n${names}\n${hex(body)}`
  const expected = createHmac('sha256', ALIYUN.accessKeySecret)
    .update(`ACS3-HMAC-SHA256\n${hex(canonical)}`)
    .digest('hex')
  if (signature !== expected) return refuse(400, 'SignatureDoesNotMatch')
  const action = headerOf(request, 'x-acs-action')
  const known = action === 'SendSms' || action === 'QuerySendDetails'
  if (!known || headerOf(request, 'x-acs-version') !== '2017-05-25')
    return refuse(404, 'InvalidAction.NotFound')
  const said = (name: string) => url.searchParams.get(name) ?? ''
  if (action === 'QuerySendDetails') return aliyunDetails(said, receipts)
  if (code) return refuse(200, code)
  if (!/^1\d{10}$/.test(said('PhoneNumbers'))) return refuse(200, 'isv.MOBILE_NUMBER_ILLEGAL')
  if (!/^SMS_\d+$/.test(said('TemplateCode')) || !said('SignName'))
    return refuse(200, 'isv.SMS_TEMPLATE_ILLEGAL')
  const values = JSON.parse(said('TemplateParam')) as unknown
  const sms = {
    to: said('PhoneNumbers'),
    id: said('OutId'),
    template: said('TemplateCode'),
    values,
    text: '',
  }
  return {
    status: 200,
    body: { Code: 'OK', Message: 'OK', RequestId: 'F655A8D5', BizId: number },
    taken: { provider: 'aliyun', ...sms },
  }
}

/** QuerySendDetails: number, day and page must be given; 1 等待回执, 2 发送失败, 3 发送成功. */
function aliyunDetails(said: (name: string) => string, receipts: FakeProviders['receipts']): Reply {
  const isWhole =
    /^1\d{10}$/.test(said('PhoneNumber')) &&
    /^\d{8}$/.test(said('SendDate')) &&
    Number(said('PageSize')) <= 50
  if (!isWhole || !said('CurrentPage'))
    return { status: 200, body: { Code: 'isv.INVALID_PARAMETERS', Message: 'no', RequestId: 'R' } }
  const lines = receipts
    .filter(({ number, to }) => number === said('BizId') && to === said('PhoneNumber'))
    .map(({ id, to, told }) => ({
      PhoneNum: to,
      OutId: id,
      SendStatus: told === undefined ? 1 : told === 'DELIVERED' ? 3 : 2,
      ErrCode: told ?? '',
      Content: '【安和社区】…',
      SendDate: '2026-11-23 10:00:00',
    }))
  const details = { TotalCount: String(lines.length), SmsSendDetailDTOs: { SmsSendDetailDTO: lines } }
  return { status: 200, body: { Code: 'OK', Message: 'OK', RequestId: 'R', ...details } }
}

/** PullSmsSendStatusByPhoneNumber: only what a network has answered, and only of the last seven days. */
function tencentStatus(said: Readonly<Record<string, unknown>>, receipts: FakeProviders['receipts']): Reply {
  const { BeginTime, Offset, Limit, PhoneNumber } = said
  const isWhole = typeof BeginTime === 'number' && Offset === 0 && typeof Limit === 'number' && Limit <= 100
  const lines = receipts
    .filter(({ to, told }) => told !== undefined && to === PhoneNumber)
    .map(({ number, to, told }) => ({
      SerialNo: number,
      PhoneNumber: to,
      CountryCode: '86',
      ReportStatus: told === 'DELIVRD' ? 'SUCCESS' : 'FAIL',
      Description: told,
      UserReceiveTime: 1_732_327_200,
    }))
  return isWhole
    ? { status: 200, body: { Response: { PullSmsSendStatusSet: lines, RequestId: 'R' } } }
    : { status: 200, body: { Response: { Error: { Code: 'InvalidParameter', Message: 'no' } } } }
}

/** RFC 3986: all but unreserved characters, octet by octet. */
function rfc3986(text: string): string {
  return [...Buffer.from(text)]
    .map((byte) => {
      const sign = String.fromCharCode(byte)
      return /[A-Za-z0-9\-_.~]/.test(sign) ? sign : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`
    })
    .join('')
}

/** 腾讯云 签名方法 v3. */
function tencent(request: IncomingMessage, body: string, { code, receipts, number: serial }: Given): Reply {
  const refuse = (Code: string): Reply => ({
    status: 200,
    body: { Response: { Error: { Code, Message: `no: ${Code}` }, RequestId: 'R' } },
  })
  const [, id, day, service, names = '', signature] =
    /^TC3-HMAC-SHA256 Credential=([^/]+)\/([\d-]{10})\/(\w+)\/tc3_request, SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/.exec(
      headerOf(request, 'authorization'),
    ) ?? []
  if (id !== TENCENT.secretId) return refuse('AuthFailure.SecretIdNotFound')
  if (!names.split(';').includes('host') || !names.split(';').includes('content-type'))
    return refuse('AuthFailure.SignatureFailure')
  const stamp = headerOf(request, 'x-tc-timestamp')
  if (new Date(Number(stamp) * 1000).toISOString().slice(0, 10) !== day)
    return refuse('AuthFailure.SignatureExpire')
  const lines = names
    .split(';')
    .map((name) => `${name}:${headerOf(request, name).trim().toLowerCase()}\n`)
    .join('')
  const canonical = `${request.method}\n/\n\n${lines}\n${names}\n${hex(body)}`
  const mac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest()
  const signing = mac(mac(mac(`TC3${TENCENT.secretKey}`, day!), service!), 'tc3_request')
  const toSign = `TC3-HMAC-SHA256\n${stamp}\n${day}/${service}/tc3_request\n${hex(canonical)}`
  if (mac(signing, toSign).toString('hex') !== signature) return refuse('AuthFailure.SignatureFailure')
  const action = headerOf(request, 'x-tc-action')
  const known = action === 'SendSms' || action === 'PullSmsSendStatusByPhoneNumber'
  if (service !== 'sms' || !known) return refuse('InvalidAction')
  if (headerOf(request, 'x-tc-version') !== '2021-01-11') return refuse('NoSuchVersion')
  const sent = JSON.parse(body) as Record<string, unknown>
  if (action !== 'SendSms') return tencentStatus(sent, receipts)
  const [number = ''] = sent['PhoneNumberSet'] as string[]
  const status = (Code: string) => ({
    status: 200,
    body: {
      Response: { SendStatusSet: [{ SerialNo: serial, PhoneNumber: number, Fee: 1, Code }] },
    },
  })
  if (code) return code.startsWith('FailedOperation') ? status(code) : refuse(code)
  if (!/^\+86\d{11}$/.test(number)) return status('InvalidParameterValue.IncorrectPhoneNumber')
  const template = String(sent['TemplateId'])
  const sms = {
    to: number,
    id: String(sent['SessionContext']),
    template,
    values: sent['TemplateParamSet'],
    text: '',
  }
  return { ...status('Ok'), taken: { provider: 'tencent', ...sms } }
}

/** 企业微信 群机器人: 每个机器人发送的消息不能超过20条/分钟. */
function wecom(request: IncomingMessage, body: string, { code, count }: Given): Reply {
  const url = new URL(request.url ?? '', 'http://fake')
  const refuse = (errcode: number): Reply => ({ status: 200, body: { errcode, errmsg: `no ${errcode}` } })
  if (url.pathname !== '/cgi-bin/webhook/send' || url.searchParams.get('key') !== WECOM_KEY)
    return refuse(93000)
  if (code) return refuse(Number(code))
  if (count() > 20) return refuse(45009)
  const sent = JSON.parse(body) as {
    msgtype: string
    text: { content: string; mentioned_mobile_list?: string[] }
  }
  if (sent.msgtype !== 'text' || Buffer.byteLength(sent.text.content) > 2048) return refuse(40058)
  const [to = ''] = sent.text.mentioned_mobile_list ?? []
  const line = { to, id: '', template: '', values: undefined, text: sent.text.content }
  return { status: 200, body: { errcode: 0, errmsg: 'ok' }, taken: { provider: 'wecom', ...line } }
}

async function readAll(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = []
  for await (const piece of request) pieces.push(piece as Buffer)
  return Buffer.concat(pieces).toString('utf8')
}

function answer(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' })
  response.end(JSON.stringify(body))
}
