import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { listKinds } from '../../domain/cases/case-queries.ts'
import { sentRequests } from '../../domain/connections/queries.ts'
import { PUBLIC_ACTOR, type BearerActor } from '../../domain/identity/actor.ts'
import { newId } from '../../domain/kit/ids.ts'
import { zhCN } from '../../text/zh-CN/words.ts'
import { derivedId } from '../derived-id.ts'
import { asked } from './asked.ts'
import {
  gathered,
  listedRequests,
  listOf,
  openOf,
  postedRequest,
  spanOf,
  type PostedRequest,
} from './open311-asked.ts'
import { open311Formats, sendError, sendList, sendOne } from './open311-format.ts'
import { clientOf, KEY_WRONG, officeOf, wrong, type Call, type Open311Options } from './open311-call.ts'
import { requestRow, serviceDefinition, serviceRow, type Open311Discovery } from './open311-rows.ts'
import { postUpdate, updates } from './open311-updates.ts'
import { requestLimit } from './request-limit.ts'

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
      (_request, body, done) => done(null, gathered(new URLSearchParams(String(body)))),
    )
    const limit = requestLimit(app, {
      max: CALLS_A_MINUTE,
      windowMs: A_MINUTE_MS,
      keyOf: () => 'open311',
    })
    scope.addHook('onRequest', limit)
    const routes: Readonly<Record<string, (call: Call) => Promise<unknown>>> = {
      discovery: (call) => discovery(call, options),
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
    const posts: Readonly<Record<string, (call: Call) => Promise<unknown>>> = {
      requests: (call) => post(call, options),
      servicerequestupdates: (call) => postUpdate(call, options),
    }
    for (const [name, answer] of Object.entries(posts)) {
      scope.post<{ Params: { format: string } }>(`/open311/v2/${name}.:format`, (request, reply) =>
        taken(request, reply, request.params.format, options, answer),
      )
    }
    // What the framework itself refuses (another kind of body, one too large) is said in the standard's form too.
    scope.setErrorHandler((error: { statusCode?: number }, request, reply) => {
      const code = error.statusCode ?? 500
      if (code >= 500) throw error
      const format = request.url.split('?')[0]!.endsWith('.xml') ? 'xml' : 'json'
      return sendError(reply, format, code, code === 415 ? 'a form is expected (urlencoded)' : 'not readable')
    })
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
  const params = gathered([
    ...Object.entries(request.query as object),
    ...Object.entries((request.body as object | undefined) ?? {}),
  ])
  const wanted = params['jurisdiction_id']
  const communities = asking.house.areas.all().filter(({ level }) => level === 'community')
  if (!wanted && communities.length !== 1)
    return sendError(reply, format, 400, 'jurisdiction_id was not provided')
  const community = wanted
    ? communities.find(({ id, code }) => id === wanted || code === wanted)
    : communities[0]
  if (!community) return sendError(reply, format, 404, 'jurisdiction_id was not found')
  return answer({ reply, format, params, at: community.id })
}

async function discovery({ reply, format }: Call, { asking }: Open311Options): Promise<unknown> {
  const found: Open311Discovery = {
    changeset: '2026-11-26T00:00:00Z',
    contact: 'jurisdiction_id: the statistical code of the community; a key is issued by its secretary',
    key_service: 'Settings of the workbench, 对接平台',
    endpoints: [
      {
        specification: 'http://wiki.open311.org/GeoReport_v2',
        url: `${asking.house.publicUrl}/open311/v2`,
        changeset: '2026-11-26T00:00:00Z',
        type: 'production',
        formats: ['application/json', 'text/xml'],
      },
    ],
  }
  return sendOne(reply, format, 'discovery', found)
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

async function requests(call: Call, options: Open311Options, one = false): Promise<unknown> {
  const { reply, format, params, at } = call
  const client = await clientOf(call, options)
  if (client === 'wrong') return sendError(reply, format, 403, KEY_WRONG)
  const read = listedRequests.safeParse(params)
  if (!read.success) return sendError(reply, format, 400, wrong(read.error))
  // Residents' matters are not public here: whoever shows no key is told of none, and it is no error to ask.
  if (!client) {
    if (one) return sendError(reply, format, 404, 'service_request_id was not found')
    return sendList(reply, format, { root: 'service_requests', element: 'request', rows: [] })
  }
  const { service_request_id: ids, service_code: codes, status, page_size: size, after } = read.data
  const { asking } = options
  const numbers = listOf(ids)
  const span = spanOf(read.data, asking.clock())
  const question = {
    // Numbers name what they name, however long ago (GeoReport v2).
    ...(numbers.length > 0 ? { from: '2000-01-01T00:00:00Z', to: asking.clock() } : span),
    numbers,
    serviceCodes: listOf(codes),
    isOpen: openOf(status),
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

async function post(call: Call, options: Open311Options): Promise<unknown> {
  const { reply, format, params, at } = call
  const client = await clientOf(call, options)
  if (!client || client === 'wrong') return sendError(reply, format, 403, KEY_WRONG)
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
