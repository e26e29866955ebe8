import { createTransport } from 'nodemailer'
import type { ConfigOf } from '../../domain/messages/channel.ts'
import { plainCode, type Channel, type SendResult } from './channel.ts'

const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 } as const

/** 邮件 over the operator's own server. Its `Message-ID` is the message's: most mailboxes keep a second delivery to themselves. */
export function mailChannel(config: ConfigOf<'mail'>): Channel {
  const { host, port, security, user, password, from } = config
  return {
    async send({ id, to, subject, text }) {
      const post = createTransport({
        host,
        port,
        secure: security === 'tls',
        requireTLS: security === 'starttls',
        ignoreTLS: security === 'none',
        ...(user ? { auth: { user, pass: password } } : {}),
        ...PATIENCE,
        disableFileAccess: true,
        disableUrlAccess: true,
      })
      try {
        await post.sendMail({ from, to, subject, text, messageId: `<${id}@${domainOf(from)}>` })
        return { result: 'sent', providerNumber: '' }
      } catch (error) {
        return meaning(error)
      } finally {
        post.close()
      }
    },
  }
}

function domainOf(address: string): string {
  return address.split('@').at(-1) ?? 'localhost'
}

/** RFC 5321: 4xx is for now, 5xx for good; what was wrong with whom is said by the step at which it was said. */
function meaning(error: unknown): SendResult {
  const { code = '', responseCode = 0 } = error as { code?: string; responseCode?: number }
  const providerCode = plainCode(responseCode || code)
  if (code === 'EAUTH' || code === 'ETLS') return { result: 'failed', reason: 'account', providerCode }
  if (responseCode >= 400 && responseCode < 500) return { result: 'later', reason: 'busy', providerCode }
  if (code === 'EENVELOPE') return { result: 'failed', reason: 'address', providerCode }
  if (responseCode >= 500) return { result: 'failed', reason: 'refused', providerCode }
  return { result: 'later', reason: 'network', providerCode }
}
