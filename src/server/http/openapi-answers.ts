import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { refusalCodes } from '../../domain/refusals.ts'

export type Json = Readonly<Record<string, unknown>>

/** JSON Schema of what questions are answered with and of what deeds tell whoever did them, by name. */
export interface AnswerShapes {
  /** Forms with a name, referred to as `#/components/schemas/<name>`. */
  readonly schemas: Readonly<Record<string, Json>>
  readonly questions: Readonly<Record<string, Json>>
  /**
   * Only deeds that tell something: `answer` is told again to a second delivery, `secret` once; `detail` is what stands in the journal,
   * as the audit shows it.
   */
  readonly deeds: Readonly<
    Record<string, { readonly answer?: Json; readonly secret?: Json; readonly detail?: Json }>
  >
  /** What the routes beside the two doors answer as JSON, by method and address. */
  readonly plain: Readonly<Record<string, Json>>
}

/** Written from the types of questions and handlers by `node test/house/write-answer-shapes.ts`; a test fails when they differ. */
export function readAnswerShapes(): AnswerShapes {
  return JSON.parse(readFileSync(join(import.meta.dirname, 'answer-shapes.json'), 'utf8')) as AnswerShapes
}

const ending = (status: string, more: Readonly<Record<string, Json>> = {}): Json => ({
  type: 'object',
  required: ['status', ...Object.keys(more)],
  properties: { status: { const: status }, ...more },
})

const issues = {
  type: 'array',
  items: {
    type: 'object',
    required: ['path', 'message'],
    properties: { path: { type: 'string', description: 'Where in the input' }, message: { type: 'string' } },
  },
}

const refusal = {
  type: 'object',
  required: ['code'],
  properties: {
    code: { enum: refusalCodes, description: 'Which rule' },
    facts: {
      type: 'object',
      additionalProperties: { type: ['string', 'number'] },
      description: 'What the sentence needs: numbers, names of states; never anything personal',
    },
  },
}

/** How everything ends that is not done or answered, by the name that the paths refer to. */
export const endings = {
  Invalid: ending('invalid', { issues }),
  SignedOut: ending('signedOut'),
  Forbidden: ending('forbidden'),
  NotFound: ending('notFound'),
  Refused: ending('refused', { refusal }),
  Fault: ending('fault'),
} as const

/** A deed that is done: where it stands in the committee's journal, and what it tells. */
export function doneShape({ answer, secret }: AnswerShapes['deeds'][string] = {}): Json {
  return {
    type: 'object',
    required: ['status', 'position'],
    properties: {
      status: { const: 'done' },
      position: { type: 'integer', minimum: 1, description: 'Place in the committee’s journal' },
      ...(answer ? { answer } : {}),
      ...(secret
        ? {
            secret: {
              ...secret,
              description: 'Told once and never kept; a second delivery is told without it',
            },
          }
        : {}),
    },
  }
}
