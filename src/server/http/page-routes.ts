import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { AnswerOptions } from '../answer.ts'
import { communitiesServed } from './community-routes.ts'

interface Options {
  readonly asking: Pick<AnswerOptions, 'house'>
  readonly pagesFolder: string
}

/** Where each page begins; everything below it is the page's own (its router reads the rest of the address). */
const PAGES = [
  { page: 'resident', prefixes: ['/r', '/m', '/s'] },
  { page: 'field', prefixes: ['/field'] },
  { page: 'console', prefixes: ['/'] },
] as const

/** The built pages, with a fresh nonce in each: no inline script, no foreign source. */
export async function pageRoutes(app: FastifyInstance, { asking, pagesFolder }: Options): Promise<void> {
  const assets = join(pagesFolder, 'assets')
  if (existsSync(assets)) {
    const kept = { immutable: true, maxAge: '365d', preCompressed: true } as const
    await app.register(fastifyStatic, { root: assets, prefix: '/assets/', ...kept })
  }
  await ownFiles(app, '/field/', join(pagesFolder, 'field'))
  await ownFiles(app, '/r/', join(pagesFolder, 'resident'))
  const first = () => firstWords(asking)
  for (const { page, prefixes } of PAGES) {
    const file = join(pagesFolder, page, 'index.html')
    const html = existsSync(file) ? readFileSync(file, 'utf8') : undefined
    for (const prefix of prefixes) {
      const path = prefix === '/' ? '/*' : `${prefix}/*`
      const send = async (request: FastifyRequest, reply: FastifyReply) =>
        sendPage(request, reply, html?.replace('"__FIRST__"', first))
      if (prefix !== '/') app.get(prefix, send)
      app.get(path, async (request, reply) => {
        if (request.url.startsWith('/api/')) return reply.code(404).send({ status: 'notFound' })
        return send(request, reply)
      })
    }
  }
}

/** What the public page begins with, in the page itself: another round trip takes half a second on a village's network. */
function firstWords({ house }: Options['asking']): string {
  const words = JSON.stringify({ communities: communitiesServed(house), isDemo: house.demo })
  // Data in a page must not end it.
  return words.replaceAll('<', '\\u003c')
}

/**
 * The files of a page that was built apart. Those that carry their content's hash in their name never change; service worker, manifest
 * and icons are asked for anew each time, so that a phone learns of a new version.
 */
async function ownFiles(app: FastifyInstance, prefix: string, folder: string): Promise<void> {
  if (!existsSync(folder)) return
  await app.register(fastifyStatic, {
    root: folder,
    prefix,
    wildcard: false,
    globIgnore: ['**/*.html', '**/*.{br,gz}'],
    preCompressed: true,
    index: false,
    decorateReply: false,
    cacheControl: false,
    setHeaders(reply, path) {
      const kept = path.startsWith(join(folder, 'assets'))
      void reply.header('cache-control', kept ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
}

/** Smaller is not worth packing. */
const PACKED_FROM_BYTES = 1_400

function sendPage(request: FastifyRequest, reply: FastifyReply, html: string | undefined) {
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
  void reply
    .header('content-security-policy', policy)
    .header('cache-control', 'no-store')
    .header('vary', 'accept-encoding')
    .type('text/html; charset=utf-8')
  const page = html.replaceAll('__NONCE__', nonce)
  const isPacked =
    page.length >= PACKED_FROM_BYTES && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')
  return isPacked ? reply.header('content-encoding', 'gzip').send(gzipSync(page)) : reply.send(page)
}
