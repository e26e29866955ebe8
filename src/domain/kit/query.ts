import { z } from 'zod'

/** One question that can be asked. `GET /api/ask/<name>?input=<json>`; `Answer` is the shape of what comes back. */
export interface Query<N extends string = string, I extends z.ZodType = z.ZodType, Answer = unknown> {
  readonly name: N
  readonly input: I
  /** Only carries the type; never present at run time. */
  readonly answer?: Answer
}

export type AnswerOf<Q extends Query> = Q extends Query<string, z.ZodType, infer A> ? A : never
export type QuestionOf<Q extends Query> = z.infer<Q['input']>

/** `query('case.page', z.object({ caseId: id })).answers<CasePage>()` */
export function query<const N extends string, I extends z.ZodType>(name: N, input: I) {
  return { answers: <Answer>(): Query<N, I, Answer> => ({ name, input }) }
}

/** A page of a list: at most `limit` rows, and the key to go on from; never an offset. */
export interface Page<Row> {
  readonly rows: readonly Row[]
  /** Give it back as `after` for the next page; null or absent on the last one. */
  readonly next?: string | null
}

/** The key of a list's last row, as `after` gives it back: its parts in order with `|` between them, each of its own form. */
export function rowKey(...parts: readonly z.ZodType[]) {
  return z
    .string()
    .max(300)
    .refine((text) => {
      const given = text.split('|')
      return given.length === parts.length && parts.every((part, at) => part.safeParse(given[at]).success)
    }, 'the key of a row')
}
