import { randomUUID } from 'node:crypto'
import type { ConfigOf } from '../../domain/messages/channel.ts'
import { signAliyun } from './aliyun-signature.ts'
import { meaningOf, plainNumber, type Channel, type CodeTable } from './channel.ts'
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
  return {
    async send({ id, to, copy }) {
      if (!copy?.templateId) return { result: 'failed', reason: 'template', providerCode: '' }
      const { query, headers } = signAliyun({
        host: new URL(endpoint).host,
        action: 'SendSms',
        version: '2017-05-25',
        query: {
          PhoneNumbers: to,
          SignName: config.signName,
          TemplateCode: copy.templateId,
          TemplateParam: JSON.stringify(
            Object.fromEntries(copy.values.map(({ name, value }) => [name, value])),
          ),
          OutId: id,
        },
        date: clock().replace(/\.\d+/, ''),
        nonce: randomUUID(),
        accessKeyId: config.accessKeyId,
        accessKeySecret: config.accessKeySecret,
      })
      const called = await callProvider(`${endpoint}/?${query}`, { headers })
      if (!called.ok) return called.result
      const { Code, BizId } = called.body as { Code?: string; BizId?: string }
      if (Code === 'OK') return { result: 'sent', providerNumber: plainNumber(BizId) }
      return meaningOf(CODES, Code ?? `HTTP${called.status}`)
    },
  }
}
