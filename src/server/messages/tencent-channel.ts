import type { ConfigOf } from '../../domain/messages/channel.ts'
import { meaningOf, plainNumber, type Channel, type CodeTable } from './channel.ts'
import { callProvider } from './provider-call.ts'
import { signTencent } from './tencent-signature.ts'

/** 短信 API 错误码, of the call and of each number. */
const CODES: CodeTable = [
  [/^(RequestLimitExceeded|LimitExceeded)/, 'later', 'busy'],
  [
    /^(InternalError|FailedOperation\.(FailResolvePacket|OtherError)|ResourceUnavailable)/,
    'later',
    'network',
  ],
  [
    /^(AuthFailure|UnauthorizedOperation|UnsupportedOperation|FailedOperation\.InsufficientBalance)/,
    'failed',
    'account',
  ],
  [/PhoneNumber/, 'failed', 'address'],
  [/(Template|Sign|SdkAppId|Parameters?)/, 'failed', 'template'],
]

interface Answer {
  readonly Response?: {
    readonly Error?: { readonly Code?: string }
    readonly SendStatusSet?: readonly { readonly Code?: string; readonly SerialNo?: string }[]
  }
}

/** 腾讯云短信: `SendSms` of 2021-01-11. `SessionContext` carries the message's id into the provider's receipts. */
export function tencentChannel(config: ConfigOf<'tencent'>, endpoint: string, clock: () => string): Channel {
  return {
    async send({ id, to, copy }) {
      if (!copy?.templateId) return { result: 'failed', reason: 'template', providerCode: '' }
      const payload = JSON.stringify({
        PhoneNumberSet: [`+86${to}`],
        SmsSdkAppId: config.sdkAppId,
        SignName: config.signName,
        TemplateId: copy.templateId,
        TemplateParamSet: copy.values.map(({ value }) => value),
        SessionContext: id,
      })
      const headers = signTencent({
        host: new URL(endpoint).host,
        service: 'sms',
        action: 'SendSms',
        version: '2021-01-11',
        region: config.region,
        payload,
        timestamp: Math.floor(Date.parse(clock()) / 1000),
        secretId: config.secretId,
        secretKey: config.secretKey,
      })
      const called = await callProvider(endpoint, { headers, body: payload })
      if (!called.ok) return called.result
      const { Error: error, SendStatusSet: [sent] = [] } = (called.body as Answer).Response ?? {}
      if (sent?.Code === 'Ok') return { result: 'sent', providerNumber: plainNumber(sent.SerialNo) }
      return meaningOf(CODES, error?.Code ?? sent?.Code ?? `HTTP${called.status}`)
    },
  }
}
