import { createHash, createHmac } from 'node:crypto'

export interface AliyunCall {
  /** `dysmsapi.aliyuncs.com`, with its port where it is not the usual one. */
  readonly host: string
  readonly action: string
  readonly version: string
  readonly query: Readonly<Record<string, string>>
  /** `2023-10-26T10:22:32Z`, without fractions. */
  readonly date: string
  /** Never twice the same: a second call with it is refused. */
  readonly nonce: string
  readonly accessKeyId: string
  readonly accessKeySecret: string
}

const ALGORITHM = 'ACS3-HMAC-SHA256'
/** SHA-256 of an empty body: everything an RPC call says stands in its query. */
const EMPTY = createHash('sha256').update('').digest('hex')

/**
 * The headers and the query of one call, signed by ACS3-HMAC-SHA256 (阿里云 V3 版本请求体与签名机制): the hash of method, path,
 * sorted query, sorted headers and body is signed with the secret itself.
 */
export function signAliyun(call: AliyunCall): {
  readonly query: string
  readonly headers: Readonly<Record<string, string>>
} {
  const query = Object.entries(call.query)
    .map(([name, value]) => [percent(name), percent(value)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}=${value}`)
    .join('&')
  const signed: Readonly<Record<string, string>> = {
    host: call.host,
    'x-acs-action': call.action,
    'x-acs-content-sha256': EMPTY,
    'x-acs-date': call.date,
    'x-acs-signature-nonce': call.nonce,
    'x-acs-version': call.version,
  }
  const names = Object.keys(signed).sort()
  const lines = names.map((name) => `${name}:${signed[name]}\n`).join('')
  const canonical = ['POST', '/', query, lines, names.join(';'), EMPTY].join('\n')
  const toSign = `${ALGORITHM}\n${createHash('sha256').update(canonical).digest('hex')}`
  const signature = createHmac('sha256', call.accessKeySecret).update(toSign).digest('hex')
  const { host: _host, ...headers } = signed
  const credential = `Credential=${call.accessKeyId},SignedHeaders=${names.join(';')},Signature=${signature}`
  return { query, headers: { ...headers, authorization: `${ALGORITHM} ${credential}` } }
}

/** RFC 3986: everything but letters, digits and `-_.~`. */
function percent(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
