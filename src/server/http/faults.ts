import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { passesByItself } from '../database/passing-fault.ts'

const DISK_FULL = '53100'

/**
 * What a caller is told of a fault: never a message of ours, which may hold what was typed. A passing one says when to try
 * again; the same envelope may be sent again without harm.
 */
export function answerFault(error: FastifyError, request: FastifyRequest, reply: FastifyReply) {
  const code = error.code ?? ''
  if (error.statusCode && error.statusCode < 500) {
    return reply.code(error.statusCode).send({ status: 'invalid', issues: [] })
  }
  request.log.error({ err: { message: error.message, code, stack: error.stack } }, 'fault')
  if (code === DISK_FULL) return reply.code(507).send({ status: 'fault' })
  if (passesByItself(error)) return reply.code(503).header('retry-after', '2').send({ status: 'fault' })
  return reply.code(500).send({ status: 'fault' })
}
