import type { ConfigOf } from '../../domain/messages/channel.ts'
import { meaningOf, plainCode, plainNumber, type Channel, type CodeTable } from './channel.ts'
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
    readonly PullSmsSendStatusSet?: readonly {
      readonly SerialNo?: string
      readonly ReportStatus?: string
      readonly Description?: string
    }[]
  }
}

/** 腾讯云短信: `SendSms` of 2021-01-11. `SessionContext` carries the message's id into the provider's receipts. */
export function tencentChannel(config: ConfigOf<'tencent'>, endpoint: string, clock: () => string): Channel {
  const { region, secretId, secretKey } = config
  const call = (action: string, said: Readonly<Record<string, unknown>>) => {
    const payload = JSON.stringify(said)
    const headers = signTencent({
      host: new URL(endpoint).host,
      service: 'sms',
      action,
      version: '2021-01-11',
      region,
      payload,
      timestamp: seconds(clock()),
      secretId,
      secretKey,
    })
    return callProvider(endpoint, { headers, body: payload })
  }
  return {
    async send({ id, to, copy }) {
      if (!copy?.templateId) return { result: 'failed', reason: 'template', providerCode: '' }
      const called = await call('SendSms', {
        PhoneNumberSet: [`+86${to}`],
        SmsSdkAppId: config.sdkAppId,
        SignName: config.signName,
        TemplateId: copy.templateId,
        TemplateParamSet: copy.values.map(({ value }) => value),
        SessionContext: id,
      })
      if (!called.ok) return called.result
      const { Error: error, SendStatusSet: [sent] = [] } = (called.body as Answer).Response ?? {}
      if (sent?.Code === 'Ok') return { result: 'sent', providerNumber: plainNumber(sent.SerialNo) }
      return meaningOf(CODES, error?.Code ?? sent?.Code ?? `HTTP${called.status}`)
    },

    /**
     * `PullSmsSendStatusByPhoneNumber`: what is known of one number since a moment. `PullSmsSendStatus` would hand each line out
     * once, to whichever community of the same application asks first.
     */
    async receipt({ to, providerNumber, sentAt }) {
      const called = await call('PullSmsSendStatusByPhoneNumber', {
        BeginTime: seconds(sentAt) - A_MINUTE_S,
        EndTime: seconds(clock()),
        Offset: 0,
        Limit: 100,
        PhoneNumber: `+86${to}`,
        SmsSdkAppId: config.sdkAppId,
      })
      const found = called.ok ? ((called.body as Answer).Response?.PullSmsSendStatusSet ?? []) : []
      const { ReportStatus, Description } = found.find(({ SerialNo }) => SerialNo === providerNumber) ?? {}
      const result =
        ReportStatus === 'SUCCESS' ? 'delivered' : ReportStatus === 'FAIL' ? 'undelivered' : 'unknown'
      return { result, providerCode: plainCode(Description) }
    },
  }
}

/** Their clock and ours need not agree to the second. */
const A_MINUTE_S = 60

function seconds(at: string): number {
  return Math.floor(Date.parse(at) / 1000)
}
