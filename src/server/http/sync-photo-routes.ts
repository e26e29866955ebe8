import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { id } from '../../domain/kit/ids.ts'
import { PHOTO_AT_MOST, PHOTO_PIECE, type PhotoReply } from '../../domain/sync/protocol.ts'
import { maySend } from '../sync/may-send.ts'
import { photoState, takePiece } from '../sync/photos.ts'
import { accountOf, passOf } from './phone-of.ts'
import type { SyncRoutesOptions } from './sync-routes.ts'

const whole = (most: number) => z.coerce.number().int().min(0).max(most)
const place = z.object({ at: id, deviceId: id })
const piece = place.extend({
  offset: whole(PHOTO_AT_MOST),
  size: whole(PHOTO_AT_MOST).min(1),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})

/** `GET` and `PUT /api/sync/photo/<photoId>`: a picture in pieces, apart from the records (domain/sync/protocol.ts). */
export async function syncPhotoRoutes(
  app: FastifyInstance,
  { open, actorOf }: SyncRoutesOptions,
): Promise<void> {
  // A picture is sealed as a whole.
  const sending = async (request: FastifyRequest, at: string, deviceId: string) => {
    const actor = await accountOf(request, actorOf)
    const may = await maySend(open, { at, deviceId }, { actor, pass: passOf(request), sealed: true })
    return may.status === 'may' ? may.sender : undefined
  }
  await app.register((scope, _options, ready) => {
    scope.addContentTypeParser(
      'application/octet-stream',
      { parseAs: 'buffer', bodyLimit: PHOTO_PIECE },
      (_request, body, done) => done(null, body),
    )
    scope.get<{ Params: { photoId: string } }>('/api/sync/photo/:photoId', async (request, reply) => {
      const read = place.extend({ photoId: id }).safeParse({ ...asked(request), ...request.params })
      if (!read.success) return reply.code(400).send({ status: 'invalid', issues: [] })
      const { at, deviceId, photoId } = read.data
      if (!(await sending(request, at, deviceId))) return reply.code(401).send({ status: 'signedOut' })
      return told(reply, await photoState(open, at, deviceId, photoId))
    })
    scope.put<{ Params: { photoId: string } }>('/api/sync/photo/:photoId', async (request, reply) => {
      const read = piece.extend({ photoId: id }).safeParse({ ...asked(request), ...request.params })
      const bytes = request.body
      if (!read.success || !Buffer.isBuffer(bytes))
        return reply.code(400).send({ status: 'invalid', issues: [] })
      const { at, deviceId } = read.data
      const sender = await sending(request, at, deviceId)
      if (!sender) return reply.code(401).send({ status: 'signedOut' })
      return told(reply, await takePiece(open, sender, { ...read.data, bytes }))
    })
    ready()
  })
}

function asked(request: FastifyRequest): Readonly<Record<string, unknown>> {
  const { query } = request
  return typeof query === 'object' && query !== null ? { ...query } : {}
}

/** `undefined`: another phone's picture, or more at once than a phone may have on its way. */
function told(reply: FastifyReply, state: PhotoReply | 'notFound' | 'tooMuch') {
  if (state === 'notFound') return reply.code(404).send({ status: 'notFound' })
  if (state === 'tooMuch') return reply.code(413).send({ status: 'tooMuch' })
  return reply.send(state)
}
