import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import type { Outcome } from '../src/domain/kit/refusal.ts'
import type { Reply } from '../src/server/answer.ts'
import { openApi } from '../src/server/http/openapi.ts'

type Json = Readonly<Record<string, unknown>>
interface Described {
  readonly paths: Readonly<
    Record<string, Readonly<Record<string, { readonly responses: Readonly<Record<string, Content>> }>>>
  >
  readonly components: Json
}
interface Content {
  readonly content: Readonly<Record<string, { readonly schema: Json }>>
}

/**
 * Whoever knows nothing of this server but its description (`/api/openapi.json`), and takes it at its word: also that nothing
 * is sent that is not described. Every test that comes through the doors is looked at so.
 */
let stranger:
  | ((method: string, path: string, status: number, body: unknown) => string | undefined)
  | undefined

function openStranger() {
  const whole = closed(openApi()) as unknown as Described
  const ajv = new Ajv2020({ strict: false })
  addFormats(ajv)
  ajv.addSchema({ $id: 'linli', components: whole.components })
  const checks = new Map<string, ValidateFunction>()
  return (method: string, path: string, status: number, body: unknown): string | undefined => {
    const key = `${method} ${path} ${status}`
    let check = checks.get(key)
    if (!check) {
      const schema = whole.paths[path]?.[method]?.responses[status]?.content['application/json']?.schema
      if (!schema) return `${key}: not described`
      check = ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"linli#/')) as Json)
      checks.set(key, check)
    }
    return check(body) ? undefined : `${key}: ${ajv.errorsText(check.errors)}`
  }
}

/** Every object whose fields are listed has no others. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed)
  if (typeof schema !== 'object' || schema === null) return schema
  const own = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]))
  const isOpen = own['type'] !== 'object' || !('properties' in own) || 'additionalProperties' in own
  return isOpen ? own : { ...own, additionalProperties: false }
}

const STATUS = {
  done: 200,
  answered: 200,
  refused: 409,
  forbidden: 403,
  notFound: 404,
  invalid: 400,
} as const

/** Throws where an outcome is not of the form that the description gives it. */
export function asDescribed(action: string, outcome: Outcome): Outcome {
  const body: unknown = JSON.parse(JSON.stringify(outcome))
  look('post', `/api/do/${action}`, STATUS[outcome.status], body)
  return outcome
}

/** The same for an answer. */
export function asAnswered(query: string, reply: Reply): Reply {
  look(
    'get',
    `/api/ask/${query}`,
    STATUS[reply.status],
    reply.status === 'answered' ? JSON.parse(reply.json) : reply,
  )
  return reply
}

function look(method: string, path: string, status: number, body: unknown): void {
  const flaw = seemsWrong(method, path, status, body)
  if (flaw) throw new Error(`${flaw} (a type was changed? node test/house/write-answer-shapes.ts)`)
}

/** What is wrong with a body that came with a status; `undefined`: it is as it is described. */
export function seemsWrong(method: string, path: string, status: number, body: unknown): string | undefined {
  stranger ??= openStranger()
  return stranger(method, path, status, body)
}
