import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply } from 'fastify'

interface Options {
  readonly pagesFolder: string
}

/** Where each page begins; everything below it is the page's own (its router reads the rest of the address). */
const PAGES = [
  { page: 'resident', prefixes: ['/r', '/m'] },
  { page: 'field', prefixes: ['/field'] },
  { page: 'console', prefixes: ['/'] },
] as const

/** The built pages, with a fresh nonce in each: no inline script, no foreign source. */
export async function pageRoutes(app: FastifyInstance, { pagesFolder }: Options): Promise<void> {
  const assets = join(pagesFolder, 'assets')
  if (existsSync(assets)) {
    await app.register(fastifyStatic, { root: assets, prefix: '/assets/', immutable: true, maxAge: '365d' })
  }
  await fieldFiles(app, join(pagesFolder, 'field'))
  for (const { page, prefixes } of PAGES) {
    const file = join(pagesFolder, page, 'index.html')
    const html = existsSync(file) ? readFileSync(file, 'utf8') : undefined
    for (const prefix of prefixes) {
      const path = prefix === '/' ? '/*' : `${prefix}/*`
      const send = async (reply: FastifyReply) => sendPage(reply, html)
      if (prefix !== '/') app.get(prefix, async (_request, reply) => send(reply))
      app.get(path, async (request, reply) => {
        if (request.url.startsWith('/api/')) return reply.code(404).send({ status: 'notFound' })
        return send(reply)
      })
    }
  }
}

/**
 * The files of the phone's app. Those that carry their content's hash in their name never change; service worker, manifest
 * and icons are asked for anew each time, so that a phone learns of a new version.
 */
async function fieldFiles(app: FastifyInstance, folder: string): Promise<void> {
  if (!existsSync(folder)) return
  await app.register(fastifyStatic, {
    root: folder,
    prefix: '/field/',
    wildcard: false,
    globIgnore: ['**/*.html'],
    index: false,
    decorateReply: false,
    cacheControl: false,
    setHeaders(reply, path) {
      const kept = path.startsWith(join(folder, 'assets'))
      void reply.header('cache-control', kept ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
}

function sendPage(reply: FastifyReply, html: string | undefined) {
  if (!html)
    return reply.code(503).type('text/plain; charset=utf-8').send('The pages are not built: npm start')
  const nonce = randomBytes(16).toString('base64')
  const policy = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    // The components write their own style elements, some without a nonce. A style can neither run nor load anything here.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
  ].join('; ')
  return reply
    .header('content-security-policy', policy)
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(html.replaceAll('__NONCE__', nonce))
}
