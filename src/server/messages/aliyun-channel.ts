import { randomUUID } from 'node:crypto'
import { dayOf } from '../../domain/kit/dates.ts'
import type { ConfigOf } from '../../domain/messages/channel.ts'
import { signAliyun } from './aliyun-signature.ts'
import { meaningOf, plainCode, plainNumber, type Channel, type CodeTable } from './channel.ts'
import { callProvider } from './provider-call.ts'

/** 短信服务 API 错误码. What is not here is refused for good, with its code shown. */
const CODES: CodeTable = [
  [/^(Throttling|isv\.(BUSINESS|DAY|MONTH)_LIMIT_CONTROL|SignatureNonceUsed)/, 'later', 'busy'],
  [
    /^(isp\.RAM|Forbidden|NoPermission|InvalidAccessKey|SignatureDoesNotMatch|IncompleteSignature|InvalidTimeStamp)/,
    'failed',
    'account',
  ],
  [/^isv\.(AMOUNT_NOT_ENOUGH|OUT_OF_SERVICE|PRODUCT|ACCOUNT)/, 'failed', 'account'],
  [/^(isp\.|ServiceUnavailable|InternalError)/, 'later', 'network'],
  [/^isv\.(MOBILE|BLACK)/, 'failed', 'address'],
  [/^isv\.(SMS_|TEMPLATE|INVALID_|PARAM|EXTEND)/, 'failed', 'template'],
]

/**
 * 阿里云短信: `SendSms` of 2017-05-25. `OutId` carries the message's id into the provider's own records; it does not keep a second
 * delivery from going out.
 */
export function aliyunChannel(config: ConfigOf<'aliyun'>, endpoint: string, clock: () => string): Channel {
  const { accessKeyId, accessKeySecret } = config
  const call = (action: string, said: Readonly<Record<string, string>>) => {
    const { query, headers } = signAliyun({
      host: new URL(endpoint).host,
      action,
      version: '2017-05-25',
      query: said,
      date: clock().replace(/\.\d+/, ''),
      nonce: randomUUID(),
      accessKeyId,
      accessKeySecret,
    })
    return callProvider(`${endpoint}/?${query}`, { headers })
  }
  return {
    async send({ id, to, copy }) {
      if (!copy?.templateId) return { result: 'failed', reason: 'template', providerCode: '' }
      const values = Object.fromEntries(copy.values.map(({ name, value }) => [name, value]))
      const called = await call('SendSms', {
        PhoneNumbers: to,
        SignName: config.signName,
        TemplateCode: copy.templateId,
        TemplateParam: JSON.stringify(values),
        OutId: id,
      })
      if (!called.ok) return called.result
      const { Code, BizId } = called.body as { Code?: string; BizId?: string }
      if (Code === 'OK') return { result: 'sent', providerNumber: plainNumber(BizId) }
      return meaningOf(CODES, Code ?? `HTTP${called.status}`)
    },

    /** `QuerySendDetails`: of one number, one day in China and one receipt number; 1 等待回执, 2 发送失败, 3 发送成功. */
    async receipt({ id, to, providerNumber, sentAt }) {
      const called = await call('QuerySendDetails', {
        PhoneNumber: to,
        BizId: providerNumber,
        SendDate: dayOf(sentAt).replaceAll('-', ''),
        PageSize: '10',
        CurrentPage: '1',
      })
      const found = called.ok ? ((called.body as Details).SmsSendDetailDTOs?.SmsSendDetailDTO ?? []) : []
      const { SendStatus, ErrCode } = found.find(({ OutId }) => OutId === id) ?? {}
      const result = SendStatus === 3 ? 'delivered' : SendStatus === 2 ? 'undelivered' : 'unknown'
      return { result, providerCode: plainCode(ErrCode) }
    },
  }
}

interface Details {
  readonly SmsSendDetailDTOs?: {
    readonly SmsSendDetailDTO?: readonly {
      readonly OutId?: string
      readonly SendStatus?: number
      readonly ErrCode?: string
    }[]
  }
}
