import { createServer, type Server } from 'node:http'
import { X509Certificate } from 'node:crypto'
import { fingerprint } from './kept-certificates.ts'
import { phoneSteps } from './phone-steps.ts'

const CERTIFICATE = '/linli-ca.crt'

/** Where the page stands and what it leads to. */
interface Options {
  /** PEM. */
  readonly authority: string
  /** Port of the workbench itself, over https. */
  readonly httpsPort: number
}

/**
 * The only page over plain http once there is https: it hands out the office's certificate, which is no secret, and says step by step how
 * a phone learns to trust it. Everything else leads there.
 */
export function phoneSetup({ authority, httpsPort }: Options): Server {
  const der = new X509Certificate(authority).raw
  return createServer((request, reply) => {
    const path = (request.url ?? '/').split('?')[0]
    if (path === CERTIFICATE) {
      // The type by which Android and iOS offer to install it.
      reply.writeHead(200, { 'content-type': 'application/x-x509-ca-cert', 'cache-control': 'no-store' })
      reply.end(der)
      return
    }
    if (path !== '/') {
      reply.writeHead(302, { location: '/' }).end()
      return
    }
    const host = hostOf(request.headers.host)
    const page = phoneSteps({
      userAgent: request.headers['user-agent'] ?? '',
      home: `https://${host}:${httpsPort}`,
      fingerprint: fingerprint(authority),
      certificate: CERTIFICATE,
    })
    reply.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
      'x-content-type-options': 'nosniff',
    })
    reply.end(page)
  })
}

/** The address that the phone itself used, without its port; nothing that could be markup. */
function hostOf(header: string | undefined): string {
  const name = (header ?? '').replace(/:\d+$/, '')
  return /^[\w.-]+$/.test(name) ? name : 'localhost'
}
