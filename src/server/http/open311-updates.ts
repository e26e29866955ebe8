import { sentRequests, sentUpdates } from '../../domain/connections/queries.ts'
import { newId } from '../../domain/kit/ids.ts'
import { derivedId } from '../derived-id.ts'
import { asked } from './asked.ts'
import { listedRequests, postedUpdate, spanOf } from './open311-asked.ts'
import { clientOf, KEY_WRONG, wrong, type Call, type Open311Options } from './open311-call.ts'
import { sendError, sendList } from './open311-format.ts'
import { updateRow } from './open311-rows.ts'

const LIST = { root: 'service_request_updates', element: 'request_update' }
const AT_MOST = 1000

/** Extension `GET servicerequestupdates`: what has happened to what was sent with this key; the newest first. */
export async function updates(call: Call, options: Open311Options): Promise<unknown> {
  const { reply, format, params, at } = call
  const client = await clientOf(call, options)
  if (client === 'wrong') return sendError(reply, format, 403, KEY_WRONG)
  const read = listedRequests.safeParse(params)
  if (!read.success) return sendError(reply, format, 400, wrong(read.error))
  if (!client) return sendList(reply, format, { ...LIST, rows: [] })
  const { after, page_size: size } = read.data
  if (after && !/^[1-9]\d{0,15}$/.test(after))
    return sendError(reply, format, 400, 'not valid or missing: after')
  const limit = size ? Math.max(1, Math.min(AT_MOST, Number(size))) : AT_MOST
  const question = {
    ...spanOf(read.data, options.asking.clock()),
    limit,
    ...(after ? { before: Number(after) } : {}),
  }
  const found = await asked(options.asking, sentUpdates, question, client, at)
  if (found.status !== 'answered') return sendError(reply, format, 400, 'not answered')
  const last = found.value.length === limit ? found.value.at(-1) : undefined
  if (last) void reply.header('x-next', String(last.position))
  return sendList(reply, format, { ...LIST, rows: found.value.flatMap(updateRow) })
}

/** Extension `POST servicerequestupdates`, as FixMyStreet sends it: a note in a matter that was sent with this key. */
export async function postUpdate(call: Call, options: Open311Options): Promise<unknown> {
  const { reply, format, params, at } = call
  const client = await clientOf(call, options)
  if (!client || client === 'wrong') return sendError(reply, format, 403, KEY_WRONG)
  const read = postedUpdate.safeParse(params)
  if (!read.success) return sendError(reply, format, 400, wrong(read.error))
  const sent = read.data
  const now = options.asking.clock()
  const question = sentRequests.input.parse({
    from: '2000-01-01T00:00:00Z',
    to: now,
    numbers: [sent.service_request_id],
  })
  const found = await asked(options.asking, sentRequests, question, client, at)
  const matter = found.status === 'answered' ? found.value.rows[0] : undefined
  if (!matter) return sendError(reply, format, 404, 'service_request_id was not found')
  const own = sent.update_id_ext || sent.update_id || String(reply.request.headers['idempotency-key'] ?? '')
  const made = (part: string) =>
    own ? derivedId('open311', client.id, matter.caseId, 'update', own, part) : newId()
  const input = {
    clientId: client.id,
    caseId: matter.caseId,
    noteId: made('note'),
    text: [sent.title, sent.description].filter(Boolean).join(': '),
    mediaUrl: sent.media_url,
    solved: /^(closed|fixed)/i.test(sent.status),
  }
  const envelope = { id: made('envelope'), action: 'client.update', input, madeAt: now, at }
  const outcome = await options.door.execute(envelope, client)
  if (outcome.status !== 'done') return sendError(reply, format, 400, 'the update was not accepted')
  return sendList(reply, format, { ...LIST, rows: [{ update_id: input.noteId }] }, 201)
}
