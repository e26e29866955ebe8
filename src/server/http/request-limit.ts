import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { networkOf } from '../identity/network.ts'

export interface RequestLimit {
  readonly max: number
  readonly windowMs: number
  /** What is counted together for one network; `undefined`: this request is not counted. */
  readonly keyOf: (request: FastifyRequest) => string | undefined
}

/**
 * A hook that counts requests in memory and answers 429 past the limit. For whoever comes without an account; an office shares
 * one address, so sign-in has limits of its own.
 */
export function requestLimit(app: FastifyInstance, { max, windowMs, keyOf }: RequestLimit) {
  const check = app.createRateLimit({
    max,
    timeWindow: windowMs,
    keyGenerator: (request) => `${keyOf(request)}|${networkOf(request.ip)}`,
  })
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    if (keyOf(request) === undefined) return
    const found = await check(request)
    if (found.isAllowed || !found.isExceeded) return
    const facts = { minutes: Math.max(1, Math.ceil(found.ttlInSeconds / 60)) }
    void reply.header('retry-after', String(found.ttlInSeconds))
    await reply.code(429).send({ status: 'refused', refusal: { code: 'asked-too-often', facts } })
  }
}
