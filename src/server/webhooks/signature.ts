import { createHmac } from 'node:crypto'

/** Of one try of one message, as Standard Webhooks has it: HMAC-SHA256 over `id.seconds.body`, once for each secret that holds. */
export function signedHeads(
  message: { readonly id: string; readonly body: string },
  at: string,
  secrets: readonly string[],
): Readonly<Record<string, string>> {
  const seconds = Math.floor(Date.parse(at) / 1000)
  const signed = `${message.id}.${seconds}.${message.body}`
  return {
    'webhook-id': message.id,
    'webhook-timestamp': String(seconds),
    'webhook-signature': secrets.map((secret) => `v1,${hmac(secret, signed)}`).join(' '),
  }
}

/** The key is what stands behind `whsec_`, in base64. */
function hmac(secret: string, text: string): string {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
  return createHmac('sha256', key).update(text).digest('base64')
}
