import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { listKinds } from '../../domain/cases/case-queries.ts'
import { sentRequests, sentUpdates } from '../../domain/connections/queries.ts'
import { PUBLIC_ACTOR, type BearerActor } from '../../domain/identity/actor.ts'
import { newId } from '../../domain/kit/ids.ts'
import { zhCN } from '../../text/zh-CN/words.ts'
import type { AnswerOptions } from '../answer.ts'
import { findClient } from '../connections/client-store.ts'
import { derivedId } from '../derived-id.ts'
import type { Door } from '../door.ts'
import { asked } from './asked.ts'
import { listedRequests, listOf, postedRequest, spanOf, type PostedRequest } from './open311-asked.ts'
import { open311Formats, sendError, sendList, sendOne, type Open311Format } from './open311-format.ts'
import { requestRow, serviceDefinition, serviceRow, updateRow } from './open311-rows.ts'
import { requestLimit } from './request-limit.ts'

export interface Open311Options {
  readonly door: Door
  readonly asking: AnswerOptions
}

type Params = Readonly<Record<string, string | undefined>>
interface Call {
  readonly reply: FastifyReply
  readonly format: Open311Format
  readonly params: Params
  /** The community. */
  readonly at: string
}

const A_MINUTE_MS = 60_000
const CALLS_A_MINUTE = 120

/**
 * Open311 GeoReport v2 below `/open311/v2` (docs/open311.md): services and their definitions for anybody; sending a matter and
 * asking how it stands with a key, and only for what was sent with that key, since what residents ask for is not public here.
 */
export function open311Routes(app: FastifyInstance, options: Open311Options): void {
  void app.register(async (scope) => {
    scope.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: 64 * 1024 },
      (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))),
    )
    const limit = requestLimit(app, {
      max: CALLS_A_MINUTE,
      windowMs: A_MINUTE_MS,
      keyOf: (request) => `open311|${request.ip}`,
    })
    scope.addHook('onRequest', limit)
    const routes: Readonly<Record<string, (call: Call) => Promise<unknown>>> = {
      discovery: (call) => discovery(call),
      services: (call) => services(call, options),
      requests: (call) => requests(call, options),
      servicerequestupdates: (call) => updates(call, options),
    }
    for (const [name, answer] of Object.entries(routes)) {
      scope.get<{ Params: { format: string } }>(`/open311/v2/${name}.:format`, (request, reply) =>
        taken(request, reply, request.params.format, options, answer),
      )
    }
    scope.get<{ Params: { file: string } }>('/open311/v2/services/:file', (request, reply) =>
      named(request, reply, options, (call, code) => definition(call, code, options)),
    )
    scope.get<{ Params: { file: string } }>('/open311/v2/requests/:file', (request, reply) =>
      named(request, reply, options, (call, id) =>
        requests({ ...call, params: { ...call.params, service_request_id: id } }, options, true),
      ),
    )
    scope.get<{ Params: { file: string } }>('/open311/v2/tokens/:file', (request, reply) =>
      named(request, reply, options, async ({ reply: to, format }) =>
        // The number is always given at once, so no token was ever handed out.
        sendError(to, format, 404, 'token not found'),
      ),
    )
    scope.post<{ Params: { format: string } }>('/open311/v2/requests.:format', (request, reply) =>
      taken(request, reply, request.params.format, options, (call) => post(call, options)),
    )
  })
}

/** `<name>.<format>` in the address. */
function named(
  request: FastifyRequest<{ Params: { file: string } }>,
  reply: FastifyReply,
  options: Open311Options,
  answer: (call: Call, name: string) => Promise<unknown>,
): Promise<unknown> {
  const [, name = '', format = ''] = /^(.{1,60})\.(\w+)$/.exec(request.params.file) ?? []
  return taken(request, reply, format, options, (call) => answer(call, name))
}

async function taken(
  request: FastifyRequest,
  reply: FastifyReply,
  ending: string,
  { asking }: Open311Options,
  answer: (call: Call) => Promise<unknown>,
): Promise<unknown> {
  const format = open311Formats.find((one) => one === ending)
  if (!format) return sendError(reply, 'json', 404, 'format must be json or xml')
  const params = z
    .record(z.string(), z.string())
    .safeParse({ ...(request.query as object), ...(request.body as object | undefined) })
  if (!params.success) return sendError(reply, format, 400, 'every field must be given once, as text')
  const wanted = params.data['jurisdiction_id']
  const communities = asking.house.areas.all().filter(({ level }) => level === 'community')
  if (!wanted && communities.length !== 1)
    return sendError(reply, format, 400, 'jurisdiction_id was not provided')
  const community = wanted
    ? communities.find(({ id, code }) => id === wanted || code === wanted)
    : communities[0]
  if (!community) return sendError(reply, format, 404, 'jurisdiction_id was not found')
  return answer({ reply, format, params: params.data, at: community.id })
}

async function discovery({ reply, format }: Call): Promise<unknown> {
  return sendOne(reply, format, 'discovery', {
    changeset: '2026-11-26T00:00:00Z',
    contact: 'jurisdiction_id: the statistical code of the community; a key is issued by its secretary',
    key_service: 'Settings of the workbench, 对接平台',
    endpoints: [
      {
        specification: 'http://wiki.open311.org/GeoReport_v2',
        url: '/open311/v2',
        changeset: '2026-11-26T00:00:00Z',
        type: 'production',
        formats: [{ format: 'application/json' }, { format: 'text/xml' }],
      },
    ],
  })
}

async function kindsOf({ asking }: Open311Options, at: string) {
  const kinds = await asked(asking, listKinds, {}, PUBLIC_ACTOR, at)
  return kinds.status === 'answered' ? kinds.value.filter(({ retired }) => !retired) : []
}

async function services({ reply, format, at }: Call, options: Open311Options): Promise<unknown> {
  const rows = (await kindsOf(options, at)).map(serviceRow)
  return sendList(reply, format, { root: 'services', element: 'service', rows })
}

async function definition({ reply, format, at }: Call, code: string, options: Open311Options) {
  const kind = (await kindsOf(options, at)).find((one) => one.code === code)
  if (!kind) return sendError(reply, format, 404, 'service_code was not found')
  return sendOne(reply, format, 'service_definition', serviceDefinition(code))
}

/** Whoever holds the key, as the doors know it. */
async function clientOf({ params, at }: Call, { asking }: Open311Options): Promise<BearerActor | undefined> {
  const key = params['api_key']
  if (!key) return undefined
  const hash = asking.house.vault.tokenHash(key)
  const found = await asking.database.read(at, 'all', (tx) => findClient(tx, hash))
  return found && { kind: 'client', ...found, opens: { kind: 'client', id: found.id, committeeId: at } }
}

async function requests(call: Call, options: Open311Options, one = false): Promise<unknown> {
  const { reply, format, params, at } = call
  const client = await clientOf(call, options)
  if (!client) return sendError(reply, format, 403, 'api_key is missing or no longer valid')
  const read = listedRequests.safeParse(params)
  if (!read.success) return sendError(reply, format, 400, wrong(read.error))
  const { service_request_id: ids, service_code: codes, status, page_size: size, after } = read.data
  const { asking } = options
  const numbers = listOf(ids)
  const span = spanOf(read.data, asking.clock())
  const question = {
    // Numbers name what they name, however long ago (GeoReport v2).
    ...(numbers.length > 0 ? { from: '2000-01-01T00:00:00Z', to: asking.clock() } : span),
    numbers,
    serviceCodes: listOf(codes),
    isOpen: status === '' ? null : status === 'open',
    ...(after ? { after } : {}),
    ...(size ? { limit: Math.max(1, Math.min(1000, Number(size))) } : {}),
  }
  const whole = sentRequests.input.safeParse(question)
  if (!whole.success) return sendError(reply, format, 400, wrong(whole.error))
  const found = await asked(asking, sentRequests, whole.data, client, at)
  if (found.status !== 'answered') return sendError(reply, format, 400, 'not answered')
  if (one && found.value.rows.length === 0)
    return sendError(reply, format, 404, 'service_request_id was not found')
  if (found.value.next) void reply.header('x-next', found.value.next)
  const rows = found.value.rows.map((row) => requestRow(row, officeOf(options, at)))
  return sendList(reply, format, { root: 'service_requests', element: 'request', rows })
}

async function updates(call: Call, options: Open311Options): Promise<unknown> {
  const { reply, format, params, at } = call
  const client = await clientOf(call, options)
  if (!client) return sendError(reply, format, 403, 'api_key is missing or no longer valid')
  const read = listedRequests.safeParse(params)
  if (!read.success) return sendError(reply, format, 400, wrong(read.error))
  const span = spanOf(read.data, options.asking.clock())
  const found = await asked(options.asking, sentUpdates, span, client, at)
  const rows = found.status === 'answered' ? found.value.flatMap(updateRow) : []
  return sendList(reply, format, { root: 'service_request_updates', element: 'request_update', rows })
}

async function post(call: Call, options: Open311Options): Promise<unknown> {
  const { reply, format, params, at } = call
  const client = await clientOf(call, options)
  if (!client) return sendError(reply, format, 403, 'api_key is missing or no longer valid')
  const read = postedRequest.safeParse(params)
  if (!read.success) return sendError(reply, format, 400, wrong(read.error))
  const sent = read.data
  if (!(await kindsOf(options, at)).some(({ code }) => code === sent.service_code))
    return sendError(reply, format, 404, 'service_code was not found')
  const where = [sent.address_string, sent.address_id, sent['attribute[place]']].filter(Boolean).join(' ')
  if (where === '' && (sent.lat === null || sent.long === null))
    return sendError(reply, format, 400, 'a location must be given: address_string, or lat and long')
  const outcome = await options.door.execute(
    envelopeOf(call, client, sent, where, options.asking.clock()),
    client,
  )
  if (outcome.status !== 'done') {
    const code = outcome.status === 'refused' ? outcome.refusal.code : ''
    const refusals: Readonly<Record<string, string>> = zhCN.refusals
    return sendError(reply, format, 400, refusals[code] ?? 'the request was not accepted')
  }
  const { caseId } = z.object({ caseId: z.string() }).parse(outcome.answer)
  const question = { from: '2000-01-01T00:00:00Z', to: '2999-01-01T00:00:00Z', caseId }
  const found = await asked(options.asking, sentRequests, sentRequests.input.parse(question), client, at)
  const number = found.status === 'answered' ? found.value.rows[0]?.number : undefined
  const rows = [
    {
      service_request_id: number ?? '',
      service_notice: `${officeOf(options, at)}已收到, 请用编号查进度。`,
      account_id: null,
    },
  ]
  return sendList(reply, format, { root: 'service_requests', element: 'request', rows }, 201)
}

/** Extension: the same `Idempotency-Key` is the same matter; the standard itself knows no such thing. */
function envelopeOf(
  { reply, at }: Call,
  client: BearerActor,
  sent: PostedRequest,
  where: string,
  now: string,
) {
  const key = reply.request.headers['idempotency-key']
  const made = (part: string) =>
    typeof key === 'string' && key !== '' ? derivedId('open311', client.id, key, part) : newId()
  const input = {
    clientId: client.id,
    caseId: made('case'),
    reporterId: made('reporter'),
    serviceCode: sent.service_code,
    description: sent.description,
    address: where.slice(0, 200),
    lat: sent.lat,
    long: sent.long,
    mediaUrl: sent.media_url,
    name: `${sent.last_name}${sent.first_name}`.slice(0, 60),
    phone: sent.phone,
    confidential: sent['attribute[confidential]'] === 'yes',
    // To the millisecond, as the keys of pages say it.
    requestedAt: new Date(sent.requested_datetime ?? now).toISOString(),
  }
  return { id: made('envelope'), action: 'client.report', input, madeAt: now, at }
}

function officeOf({ asking }: Open311Options, at: string): string {
  return asking.house.areas.find(at)?.name ?? ''
}

function wrong(error: z.ZodError): string {
  const fields = [...new Set(error.issues.map(({ path }) => path.join('.')))]
  return `not valid or missing: ${fields.join(', ')}`
}
