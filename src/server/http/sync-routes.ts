import type { FastifyInstance, FastifyReply } from 'fastify'
import type { z } from 'zod'
import { SYSTEM_ACTOR } from '../../domain/identity/actor.ts'
import {
  exportedFile,
  fetchRequest,
  sendRequest,
  UPLOAD,
  wipedRequest,
  type UploadOutcome,
} from '../../domain/sync/protocol.ts'
import type { OpenHouse } from '../open-house.ts'
import { inputIssues } from '../input-issues.ts'
import { fetchRecords } from '../sync/fetch.ts'
import { maySend } from '../sync/may-send.ts'
import { receive } from '../sync/receive.ts'
import { deviceOf, meetDevice, ownerOf } from '../sync/sender.ts'
import type { ActorOf } from './actor-of.ts'
import { deedOf } from './own-deed.ts'
import { accountOf, passOf } from './phone-of.ts'

/** Two hundred records with what was said; a phone with longer ones sends fewer at a time when it is told 413. */
const SEND_BYTES = 16 * 1024 * 1024
const FILE_BYTES = 64 * 1024 * 1024
const SMALL_BYTES = 8 * 1024

export interface SyncRoutesOptions {
  readonly open: Pick<OpenHouse, 'database' | 'house' | 'door' | 'clock' | 'asking'>
  readonly actorOf: ActorOf
  /** For the file that a desk takes in; as above where it is not given. */
  readonly deskActorOf?: ActorOf
}

const SIGNED_OUT = { status: 'signedOut' } as const

/** `POST /api/sync/send`, `fetch`, `wiped`, `file`: what phones and the server say to each other (domain/sync/protocol.ts). */
export function syncRoutes(
  app: FastifyInstance,
  { open, actorOf, deskActorOf = actorOf }: SyncRoutesOptions,
): void {
  app.post('/api/sync/send', { bodyLimit: SEND_BYTES }, async (request, reply) => {
    const read = sendRequest.safeParse(request.body)
    if (!read.success) return invalid(reply, read.error)
    const { at, deviceId, madeUpTo, items } = read.data
    const actor = await accountOf(request, actorOf)
    const sealed = items.every((item) => item.sealed !== undefined)
    const may = await maySend(open, { at, deviceId }, { actor, pass: passOf(request), sealed })
    if (may.status === 'signedOut') return reply.code(401).send(SIGNED_OUT)
    if (may.status === 'notFound') return reply.code(404).send({ status: 'notFound' })
    return receive(open, { at, deviceId, madeUpTo, items, sender: may.sender })
  })

  app.post('/api/sync/fetch', { bodyLimit: SMALL_BYTES }, async (request, reply) => {
    void reply.header('cache-control', 'no-store')
    const read = fetchRequest.safeParse(request.body)
    if (!read.success) return invalid(reply, read.error)
    const { at, deviceId } = read.data
    const device = await deviceOf(open, at, deviceId)
    if (device?.revokedAt) return { status: 'revoked' }
    const actor = await accountOf(request, actorOf)
    if (!actor) return reply.code(401).send(SIGNED_OUT)
    const met = await meetDevice(open, actor, at, deviceId)
    if (met.status === 'signedOut') return reply.code(401).send(SIGNED_OUT)
    if (met.status === 'notFound') return reply.code(404).send({ status: 'notFound' })
    const answer = await fetchRecords(open, actor, read.data)
    if (typeof answer !== 'string') return reply.code(answer.status === 'notFound' ? 404 : 200).send(answer)
    return reply.type('application/json; charset=utf-8').send(answer)
  })

  app.post('/api/sync/wiped', { bodyLimit: SMALL_BYTES }, async (request, reply) => {
    const read = wipedRequest.safeParse(request.body)
    if (!read.success) return invalid(reply, read.error)
    const { at, deviceId, unsent } = read.data
    const device = await deviceOf(open, at, deviceId)
    const actor = await accountOf(request, actorOf)
    const mayTell = device && (actor?.id === device.accountId || device.revokedAt !== null)
    if (!mayTell) return reply.code(401).send(SIGNED_OUT)
    if (device.wipedAt) return { status: 'done' }
    const deed = deedOf('device.wiped', { deviceId, unsent }, at, open.clock())
    await open.door.execute(deed, actor?.id === device.accountId ? actor : SYSTEM_ACTOR)
    return { status: 'done' }
  })

  app.post('/api/sync/file', { bodyLimit: FILE_BYTES }, async (request, reply) => {
    const read = exportedFile.safeParse(request.body)
    if (!read.success) return invalid(reply, read.error)
    const { at, deviceId, items, madeUpTo } = read.data
    const actor = await accountOf(request, deskActorOf)
    if (!actor) return reply.code(401).send(SIGNED_OUT)
    const deed = deedOf('outboxFile.take', { deviceId, records: items.length }, at, open.clock())
    const taken = await open.door.execute(deed, actor)
    if (taken.status !== 'done') return reply.code(taken.status === 'forbidden' ? 403 : 404).send(taken)
    const device = await deviceOf(open, at, deviceId)
    const sender = await ownerOf(open, device!)
    const outcomes: UploadOutcome[] = []
    let missing: readonly (readonly [number, number])[] = []
    for (let from = 0; from < items.length; from += UPLOAD) {
      const some = items.slice(from, from + UPLOAD)
      const answer = await receive(open, { at, deviceId, sender, madeUpTo, items: some })
      outcomes.push(...answer.outcomes)
      missing = answer.missing
    }
    return { status: 'taken', accountName: sender.name, outcomes, missing }
  })
}

function invalid(reply: FastifyReply, error: z.ZodError) {
  return reply.code(400).send({ status: 'invalid', issues: inputIssues(error) })
}
