import { z } from 'zod'
import { doneShape, type AnswerShapes, type Json } from './openapi-answers.ts'
import { shapeOf } from './openapi-shapes.ts'
import { plainBodies } from './plain-bodies.ts'
import { plainAnswer, plainRoutes, type PlainRoute } from './plain-routes.ts'

const BODY = {
  json: 'application/json',
  form: 'application/x-www-form-urlencoded',
  multipart: 'multipart/form-data',
  bytes: 'application/octet-stream',
} as const

/** Each route beside the two doors, with what it takes and what it answers when all is well. */
export function plainPaths(
  { plain: answers, deeds }: AnswerShapes,
  refusals: Json,
  security: Readonly<Record<PlainRoute['who'], readonly Json[]>>,
): Json {
  const paths: Record<string, Record<string, Json>> = {}
  for (const [route, plain] of Object.entries(plainRoutes)) {
    const [method = '', path = ''] = route.split(' ')
    const operation = plainOperation(route, path, plain, answers[route] ?? doneAs(plain.deeds, deeds))
    paths[path] = {
      ...paths[path],
      [method.toLowerCase()]: {
        ...operation,
        security: security[plain.who],
        responses: { ...(operation['responses'] as Json), ...refusals, ...(plain.deeds ? REFUSED : {}) },
      },
    }
  }
  return paths
}

/** A rule of the deed that is carried out says no, or the file is none that is taken. */
const REFUSED: Json = {
  409: {
    description: 'A rule says no, and which',
    content: { 'application/json': { schema: { $ref: '#/components/schemas/Refused' } } },
  },
}

/** As the deed answers that the route carries out, or as one of them does. */
function doneAs(names: PlainRoute['deeds'], deeds: AnswerShapes['deeds']): Json | undefined {
  if (!names) return undefined
  const told = [...new Set(names.map((name) => JSON.stringify(deeds[name]?.answer ?? null)))]
  const shapes = told.map((answer) =>
    doneShape(answer === 'null' ? {} : { answer: JSON.parse(answer) as Json }),
  )
  return shapes.length === 1 ? shapes[0] : { anyOf: shapes }
}

function plainOperation(route: string, path: string, plain: PlainRoute, answer: Json | undefined): Json {
  const parameters = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }))
  // GeoReport v2 answers what was made with 201.
  const code = route.startsWith('POST /open311/') ? 201 : 200
  return {
    operationId: route.replaceAll(/[^\w]+/g, '.').replace(/\.$/, ''),
    tags: ['plain'],
    summary: plain.summary,
    parameters,
    ...(plain.sends ? { requestBody: body(route, plain.sends) } : {}),
    responses: {
      [code]: {
        description: plain.summary,
        content: { [plainAnswer(plain)]: { schema: answer ?? { type: 'string' } } },
      },
    },
  }
}

/** What is sent: the deeds of a list, a file with its fields, the bytes themselves, or a form. */
function body(route: string, sends: keyof typeof BODY): Json {
  return { required: true, content: { [BODY[sends]]: bodyContent(route, sends) } }
}

function bodyContent(route: string, sends: keyof typeof BODY): Json {
  if (sends === 'bytes') return { schema: { type: 'string', format: 'binary' } }
  if (route === 'POST /api/do') return { schema: DEEDS }
  const { schema, example } = shapeOf(route, plainBodies[route] ?? z.object({}))
  if (sends !== 'multipart') return { schema, ...(example === undefined ? {} : { example }) }
  const { properties = {}, required = [] } = schema as { properties?: Json; required?: readonly string[] }
  const file = { type: 'string', format: 'binary', description: 'After the fields' }
  return { schema: { ...schema, required: [...required, 'file'], properties: { ...properties, file } } }
}

/** An envelope that names its deed, since the address does not. */
const DEEDS: Json = {
  type: 'object',
  required: ['envelopes'],
  properties: {
    envelopes: {
      type: 'array',
      maxItems: 200,
      items: {
        allOf: [
          { $ref: '#/components/schemas/Envelope' },
          { type: 'object', required: ['action'], properties: { action: { type: 'string' } } },
        ],
      },
    },
  },
}

/** The forms of what deeds write into the journal: `Detail.case.accept`, by the deed's name. */
export function detailSchemas({ deeds }: AnswerShapes): Record<string, Json> {
  return Object.fromEntries(
    Object.entries(deeds).flatMap(([name, { detail }]) => (detail ? [[`Detail.${name}`, detail]] : [])),
  )
}

/** A row whose `detail` is of the form of the deed that its `action` names. */
export function withDetails(row: Json, { deeds }: AnswerShapes, of: (action: string) => boolean): Json {
  const cases = Object.entries(deeds).flatMap(([name, { detail }]) =>
    detail && of(name)
      ? [
          {
            if: { properties: { action: { const: name } } },
            // oxlint-disable-next-line unicorn/no-thenable -- a word of JSON Schema
            then: {
              properties: {
                // What was written by a former version may say less.
                detail: { anyOf: [{ $ref: `#/components/schemas/Detail.${name}` }, { type: 'null' }] },
              },
            },
          },
        ]
      : [],
  )
  return { ...row, allOf: cases }
}
