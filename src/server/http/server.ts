import fastifyCookie from '@fastify/cookie'
import fastifyHelmet from '@fastify/helmet'
import fastifyRateLimit from '@fastify/rate-limit'
import Fastify, { LogController, type FastifyInstance } from 'fastify'
import type { AnswerOptions } from '../answer.ts'
import type { Door } from '../door.ts'
import type { LiveDesk } from '../live.ts'
import type { ActorOf } from './actor-of.ts'
import { askRoutes } from './ask-routes.ts'
import { doRoutes } from './do-routes.ts'
import { answerFault } from './faults.ts'
import { liveRoutes } from './live-routes.ts'
import { pageRoutes } from './page-routes.ts'
import { sameOrigin } from './same-origin.ts'

export interface ServerOptions {
  readonly door: Door
  readonly asking: AnswerOptions
  readonly live: LiveDesk
  readonly actorOf: ActorOf
  readonly logLevel: string
  /** Addresses whose `X-Forwarded-For` is believed; none by default. */
  readonly trustedProxies: readonly string[]
  /** PEM; without it the pages go over plain http. */
  readonly tls?: { readonly key: string; readonly certificate: string }
  /** Folder of the built pages. */
  readonly pagesFolder: string
  /** Further routes (sign-in, links, files), each a Fastify plugin already bound to its options. */
  readonly rooms: readonly ((app: FastifyInstance) => Promise<void> | void)[]
}

/** The whole HTTP face: deeds, questions, live updates, pages. Nothing here decides a right; the two doors do. */
export async function buildServer(options: ServerOptions): Promise<FastifyInstance> {
  const app = Fastify({
    logger: {
      level: options.logLevel,
      redact: ['req.headers.cookie', 'req.headers["x-linli-link"]', 'req.headers["x-linli-resident"]'],
    },
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: [...options.trustedProxies],
    bodyLimit: 2 * 1024 * 1024,
    requestTimeout: 60_000,
    connectionTimeout: 70_000,
    ajv: { customOptions: { removeAdditional: false } },
    ...listening(options.tls),
    return503OnClosing: true,
  })
  app.setErrorHandler(answerFault)
  app.setNotFoundHandler((_request, reply) => reply.code(404).send({ status: 'notFound' }))
  await app.register(fastifyCookie)
  await app.register(fastifyRateLimit, { global: false })
  await app.register(fastifyHelmet, { contentSecurityPolicy: false, hsts: { maxAge: 31_536_000 } })
  app.addHook('onRequest', sameOrigin)
  doRoutes(app, options)
  askRoutes(app, options)
  liveRoutes(app, options)
  for (const room of options.rooms) await room(app)
  await pageRoutes(app, options)
  return app
}

/** Slow senders of headers are cut off, with and without TLS; nothing older than TLS 1.2 is spoken. */
function listening(tls: ServerOptions['tls']): { http?: object } {
  const patience = { headersTimeout: 10_000, connectionsCheckingInterval: 2_000 }
  if (!tls) return { http: patience }
  const https = { ...patience, key: tls.key, cert: tls.certificate, minVersion: 'TLSv1.2' }
  // The framework types a server with TLS as another kind of server; to its routes it is the same.
  return { https } as { http?: object }
}
