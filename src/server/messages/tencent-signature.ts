import { createHash, createHmac } from 'node:crypto'

export interface TencentCall {
  readonly host: string
  /** `sms`. */
  readonly service: string
  readonly action: string
  readonly version: string
  readonly region: string
  /** The body, to the letter. */
  readonly payload: string
  /** Seconds since 1970. */
  readonly timestamp: number
  readonly secretId: string
  readonly secretKey: string
}

const ALGORITHM = 'TC3-HMAC-SHA256'
const CONTENT_TYPE = 'application/json; charset=utf-8'

/**
 * The headers of one call, signed by TC3-HMAC-SHA256 (腾讯云签名方法 v3): the key is derived from the secret for the day (UTC) and
 * the service; signed are method, path, query, content type, host, action and the body's hash.
 */
export function signTencent(call: TencentCall): Readonly<Record<string, string>> {
  const { host, service, action, timestamp } = call
  const day = new Date(timestamp * 1000).toISOString().slice(0, 10)
  const scope = `${day}/${service}/tc3_request`
  const names = 'content-type;host;x-tc-action'
  const lines = `content-type:${CONTENT_TYPE}\nhost:${host}\nx-tc-action:${action.toLowerCase()}\n`
  const canonical = ['POST', '/', '', lines, names, sha256(call.payload)].join('\n')
  const toSign = [ALGORITHM, timestamp, scope, sha256(canonical)].join('\n')
  const key = ['tc3_request', toSign].reduce(hmac, hmac(hmac(`TC3${call.secretKey}`, day), service))
  const credential = `Credential=${call.secretId}/${scope}, SignedHeaders=${names}, Signature=${key.toString('hex')}`
  return {
    'content-type': CONTENT_TYPE,
    'x-tc-action': action,
    'x-tc-version': call.version,
    'x-tc-region': call.region,
    'x-tc-timestamp': String(timestamp),
    authorization: `${ALGORITHM} ${credential}`,
  }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest()
}
