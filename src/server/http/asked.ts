import type { Actor } from '../../domain/identity/actor.ts'
import type { AnswerOf, Query, QuestionOf } from '../../domain/kit/query.ts'
import { answer, type AnswerOptions } from '../answer.ts'

export type Asked<T> =
  | { readonly status: 'answered'; readonly value: T }
  | { readonly status: 'forbidden' | 'notFound' | 'invalid' }

/** Asks at the door for questions on behalf of a route: what a person may not ask, a route does not tell. */
export async function asked<Q extends Query>(
  asking: AnswerOptions,
  query: Q,
  input: QuestionOf<Q>,
  actor: Actor,
  at: string,
): Promise<Asked<AnswerOf<Q>>> {
  const reply = await answer(asking, query.name, input, actor, at)
  if (reply.status !== 'answered') return { status: reply.status }
  const value: AnswerOf<Q> = JSON.parse(reply.json)
  return { status: 'answered', value }
}
