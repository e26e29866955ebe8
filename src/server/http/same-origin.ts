import type { FastifyReply, FastifyRequest } from 'fastify'

/**
 * A change is taken only from our own pages: a header that no foreign form can send, and, where the browser names its
 * origin, our own host. Other platforms come with a key in what they send and never with our cookie: nothing there could be forged.
 */
export async function sameOrigin(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  if (request.method === 'GET' || request.method === 'HEAD') return
  if (request.url.startsWith('/open311/')) return
  const { origin } = request.headers
  const own = origin === undefined || hostOf(origin) === request.headers.host
  if (!own || request.headers['x-linli'] !== '1') await reply.code(403).send({ status: 'forbidden' })
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined
}
