import type { FastifyReply } from 'fastify'

/** Heads of a file that is sent out: under which name it is saved (RFC 6266, RFC 8187), and kept by no cache on the way. */
export function savedAs(reply: FastifyReply, name: string, inline: boolean): FastifyReply {
  const encoded = encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16)}`,
  )
  return reply
    .header('cache-control', 'no-store')
    .header('x-content-type-options', 'nosniff')
    .header('x-frame-options', 'DENY')
    .header('cross-origin-resource-policy', 'same-origin')
    .header('content-disposition', `${inline ? 'inline' : 'attachment'}; filename*=UTF-8''${encoded}`)
}
