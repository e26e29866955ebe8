import { actions, type ActionName } from '../../domain/actions.ts'
import type { Action } from '../../domain/kit/action.ts'
import type { Query } from '../../domain/kit/query.ts'
import { permissions, type Permitted } from '../../domain/permissions.ts'
import { queries, type QueryName } from '../../domain/queries.ts'
import { en } from '../../text/en/words.ts'
import { zhCN } from '../../text/zh-CN/words.ts'
import { doneShape, endings, readAnswerShapes, type AnswerShapes, type Json } from './openapi-answers.ts'
import { shapeOf } from './openapi-shapes.ts'
import { detailSchemas, plainPaths, withDetails } from './openapi-plain.ts'
import type { PlainRoute } from './plain-routes.ts'

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` })
const json = (schema: Json) => ({ content: { 'application/json': { schema } } })

/** How whoever comes is known: by any one of these. */
const SECURITY: Readonly<Record<PlainRoute['who'], readonly Json[]>> = {
  account: [{ session: [] }],
  bearer: [{ link: [] }, { resident: [] }],
  anybody: [{ session: [] }, { link: [] }, { resident: [] }],
  none: [],
}

/** OpenAPI 3.1 of everything that can be sent to this server, from the very lists that the two doors work by. */
export function openApi(): Json {
  const shapes = readAnswerShapes()
  return {
    openapi: '3.1.0',
    info: {
      title: 'Linli 邻里',
      version: '1',
      description:
        'Everything that changes something is a deed, sent in an envelope to POST /api/do/{name}; a second delivery of ' +
        'the same envelope counts once. Everything that is read is a question, GET /api/ask/{name}. Both are checked by role, ' +
        'area and period: 404 is also said where something may not be seen, 403 where it may be seen but not done. ' +
        'Answers are described from the types they are written in; more fields may come with a later version. What a deed wrote ' +
        'into the journal is described as `Detail.<name of the deed>`. Open311 is described by its own standard, too.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    tags: tags(),
    paths: {
      ...Object.fromEntries(
        actions.map((action) => [
          `/api/do/${action.name}`,
          { post: deed(action, shapes.deeds[action.name]) },
        ]),
      ),
      ...Object.fromEntries(
        queries.map((query) => [
          `/api/ask/${query.name}`,
          { get: question(query, shapes.questions[query.name] ?? {}) },
        ]),
      ),
      ...plainPaths(shapes, refusals, SECURITY),
    },
    components: {
      schemas: { ...shapes.schemas, ...rowsWithDetails(shapes), ...detailSchemas(shapes), ...schemas },
      securitySchemes,
    },
  }
}

/** Lines of the journal, as the audit and a platform read them. */
function rowsWithDetails(shapes: AnswerShapes): Record<string, Json> {
  const { AuditRow = {}, SentUpdate = {} } = shapes.schemas
  return {
    AuditRow: withDetails(AuditRow, shapes, () => true),
    SentUpdate: withDetails(SentUpdate, shapes, (action) => action.startsWith('case.')),
  }
}

const schemas: Readonly<Record<string, Json>> = {
  Envelope: {
    type: 'object',
    required: ['id', 'madeAt', 'at', 'input'],
    properties: {
      id: { type: 'string', format: 'uuid', description: 'Made by the sender (UUIDv7), before it is sent' },
      madeAt: { type: 'string', format: 'date-time', description: 'When it was done, by the sender’s clock' },
      at: { type: 'string', format: 'uuid', description: 'The committee in whose books it is written' },
      input: {},
    },
  },
  Outcome: {
    description: 'How one of many deeds ended; what each tells is described at its own address',
    oneOf: [doneShape({ answer: {}, secret: {} }), ...Object.keys(endings).map(ref)],
  },
  ...endings,
}

const securitySchemes = {
  session: { type: 'apiKey', in: 'cookie', name: '__Host-linli' },
  link: { type: 'apiKey', in: 'header', name: 'x-linli-link' },
  resident: { type: 'apiKey', in: 'header', name: 'x-linli-resident' },
} as const

const ends = (name: keyof typeof endings, description: string) => ({ description, ...json(ref(name)) })
const refusals = {
  400: ends('Invalid', 'Not of the form, and where'),
  401: ends('SignedOut', 'Nobody is signed in'),
  403: ends('Forbidden', 'May be seen, but not this'),
  404: ends('NotFound', 'Not there, or not to be seen'),
}
/** The same envelope may be sent again without harm. */
const faults = {
  500: ends('Fault', 'A fault of the server'),
  503: ends('Fault', 'A passing fault: again after `retry-after`'),
  507: ends('Fault', 'The disk is full'),
}

const ENVELOPE = {
  id: '0198a3c0-7f2e-7000-8000-0000000000e1',
  madeAt: '2026-11-23T06:30:00Z',
  at: '0198a3c0-7f2e-7000-8000-0000000000c1',
}

function deed(
  { name, kind, input }: Action<ActionName>,
  told: AnswerShapes['deeds'][string] | undefined,
): Json {
  const { schema, example } = shapeOf(name, input)
  return {
    operationId: `do.${name}`,
    tags: [moduleOf(name)],
    summary: en.actions[name],
    description: `${zhCN.actions[name]}. ${kind === 'fact' ? 'A fact: never refused for its content. ' : ''}${whoMay(name)}`,
    security: SECURITY.anybody,
    requestBody: {
      required: true,
      content: {
        'application/json': {
          schema: { allOf: [ref('Envelope'), { type: 'object', properties: { input: schema } }] },
          ...(example === undefined ? {} : { example: { ...ENVELOPE, input: example } }),
        },
      },
    },
    responses: {
      200: {
        description: told?.answer || told?.secret ? 'Done, and what is told' : 'Done; nothing more is told',
        ...json(doneShape(told)),
      },
      ...refusals,
      409: ends('Refused', 'A rule says no, and which'),
      ...faults,
    },
  }
}

function question({ name, input }: Query<QueryName>, answer: Json): Json {
  const { schema, example } = shapeOf(name, input)
  const parameters = [
    {
      name: 'at',
      in: 'query',
      schema: { type: 'string', format: 'uuid' },
      description: 'The committee asked about; a link or a resident’s token knows its own',
    },
    {
      name: 'input',
      in: 'query',
      content: { 'application/json': { schema, ...(example === undefined ? {} : { example }) } },
    },
  ]
  return {
    operationId: `ask.${name}`,
    tags: [moduleOf(name)],
    summary: name,
    description: whoMay(name),
    security: SECURITY.anybody,
    parameters,
    responses: { 200: { description: 'The answer', ...json(answer) }, ...refusals, ...faults },
  }
}

function tags(): readonly Json[] {
  const names = new Set([...actions, ...queries].map(({ name }) => moduleOf(name)))
  return [...names, 'plain'].map((name) => ({ name, description: `${name}.*` }))
}

function moduleOf(name: string): string {
  return name.split('.')[0] ?? name
}

function whoMay(name: Permitted): string {
  return `May: ${Object.entries(permissions[name])
    .map(([holder, reach]) => `${holder} (${reach})`)
    .join(', ')}.`
}
