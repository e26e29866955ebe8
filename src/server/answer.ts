import type { Actor } from '../domain/identity/actor.ts'
import { dayOf } from '../domain/kit/dates.ts'
import type { AnswerOf, Query, QuestionOf } from '../domain/kit/query.ts'
import { storable } from '../domain/kit/storable.ts'
import { NotFound, type InputIssue } from '../domain/kit/refusal.ts'
import type { Subject } from '../domain/kit/subject.ts'
import { answersFor, heldGrants, may } from '../domain/may.ts'
import type { Permitted } from '../domain/permissions.ts'
import { findQuery } from '../domain/queries.ts'
import type { Areas } from './areas.ts'
import type { Database, GridScope, Tx } from './database/database.ts'
import type { Sql } from './database/sql.ts'
import type { House } from './house.ts'
import { inputIssues } from './input-issues.ts'

/** Who asks, where and when. */
export interface Asking {
  readonly actor: Actor
  readonly committeeId: string
  /** The grids this person may look into; lists filter by it, and row-level security does so again. */
  readonly grids: GridScope
  readonly now: string
  readonly house: House
}

/**
 * How one question is answered: `json` builds the whole answer in the database in one statement (hot lists); `read` asks
 * several things in one read-only transaction; `look` asks reference tables (areas, accounts, code lists) only.
 * `subject` names what the question is about where rights depend on it.
 */
export interface Answerer<Q extends Query> {
  subject?(tx: Tx, input: QuestionOf<Q>): Promise<Subject | undefined>
  json?(input: QuestionOf<Q>, asking: Asking): Sql
  read?(tx: Tx, input: QuestionOf<Q>, asking: Asking): Promise<AnswerOf<Q>>
  look?(database: Database, input: QuestionOf<Q>, asking: Asking): Promise<AnswerOf<Q>>
  /**
   * For lists that also go out as a file: all of it in one statement, whose one column `row` is what `json` has in `rows`.
   * The place and length of a page do not count.
   */
  rows?(input: QuestionOf<Q>, asking: Asking): Sql
}

type AnyAnswerer = Answerer<Query>
const answerers = new Map<string, AnyAnswerer>()

export function answers<Q extends Query>(query: Q, answerer: Answerer<Q>): void {
  if (answerers.has(query.name)) throw new Error(`two answers for ${query.name}`)
  answerers.set(query.name, answerer)
}

export function answeredQueries(): readonly string[] {
  return [...answerers.keys()]
}

/** `json` is the text of the answer, ready to be sent. */
export type Reply =
  | { readonly status: 'answered'; readonly json: string }
  | { readonly status: 'forbidden' }
  | { readonly status: 'notFound' }
  | { readonly status: 'invalid'; readonly issues: readonly InputIssue[] }

export interface AnswerOptions {
  readonly database: Database
  readonly house: House
  readonly clock: () => string
}

/** The one door for questions: parse → may this person, there? → read, as the second wall sees it. */
export async function answer(
  options: AnswerOptions,
  name: string,
  input: unknown,
  actor: Actor,
  committeeId: string,
): Promise<Reply> {
  const asked = hear(options, name, input, actor, committeeId)
  if ('status' in asked) return asked
  const { answerer, input: question, asking, check } = asked
  try {
    return await reply(options.database, answerer, question, asking, check)
  } catch (error) {
    if (error instanceof NotFound) return { status: 'notFound' }
    throw error
  }
}

/** Rows at once. */
const ROWS = 500

export type RowsReply<Row> =
  | { readonly status: 'answered'; readonly rows: AsyncIterable<readonly Row[]> }
  | Exclude<Reply, { readonly status: 'answered' }>

/** The same door for a whole list: its rows as they come, from books that stand still meanwhile. */
export function answerRows<Row>(
  options: AnswerOptions,
  name: string,
  input: unknown,
  actor: Actor,
  committeeId: string,
): RowsReply<Row> {
  const asked = hear(options, name, input, actor, committeeId)
  if ('status' in asked) return asked
  const { answerer, input: question, asking, check } = asked
  if (!answerer.rows || answerer.subject) return { status: 'notFound' }
  const verdict = check(wholeCommittee(asking))
  if (verdict !== 'allowed') return { status: verdict === 'unseen' ? 'notFound' : 'forbidden' }
  const query = answerer.rows(question, asking)
  return { status: 'answered', rows: rowsOf<Row>(options.database, asking, query) }
}

async function* rowsOf<Row>(
  database: Database,
  { committeeId, grids }: Asking,
  query: Sql,
): AsyncGenerator<Row[]> {
  for await (const rows of database.readRows<{ row: Row }>(committeeId, grids, query, ROWS))
    yield rows.map(({ row }) => row)
}

interface Heard {
  readonly answerer: AnyAnswerer
  readonly input: unknown
  readonly asking: Asking
  check(subject: Subject): 'allowed' | 'forbidden' | 'unseen'
}

function hear(
  options: AnswerOptions,
  name: string,
  input: unknown,
  actor: Actor,
  committeeId: string,
): Heard | Exclude<Reply, { readonly status: 'answered' }> {
  const query = findQuery(name)
  const answerer = answerers.get(name)
  const place = options.house.areas.place(committeeId)
  if (!query || !answerer || !place) return { status: 'notFound' }
  const parsed = query.input.safeParse(storable(input))
  if (!parsed.success) return { status: 'invalid', issues: inputIssues(parsed.error) }
  const now = options.clock()
  const grids = gridsOf(actor, place.committeePath, options.house.areas, now)
  const asking: Asking = { actor, committeeId, grids, now, house: options.house }
  const check = (subject: Subject) => {
    const at = options.house.areas.place(committeeId, subject.gridId ?? null) ?? place
    return may(actor, name as Permitted, at, subject, dayOf(now))
  }
  return { answerer, input: parsed.data, asking, check }
}

async function reply(
  database: Database,
  answerer: AnyAnswerer,
  input: unknown,
  asking: Asking,
  check: (subject: Subject) => 'allowed' | 'forbidden' | 'unseen',
): Promise<Reply> {
  if (!answerer.subject) {
    const verdict = check(wholeCommittee(asking))
    if (verdict !== 'allowed') return { status: verdict === 'unseen' ? 'notFound' : 'forbidden' }
  }
  if (answerer.json) {
    return {
      status: 'answered',
      json: await database.readJson(asking.committeeId, asking.grids, answerer.json(input, asking)),
    }
  }
  if (answerer.look) return { status: 'answered', json: toJson(await answerer.look(database, input, asking)) }
  return database.read(asking.committeeId, asking.grids, async (tx): Promise<Reply> => {
    if (answerer.subject) {
      const subject = await answerer.subject(tx, input)
      const verdict = subject ? check(subject) : 'unseen'
      if (verdict !== 'allowed') return { status: verdict === 'unseen' ? 'notFound' : 'forbidden' }
    }
    return { status: 'answered', json: toJson(await answerer.read!(tx, input, asking)) }
  })
}

function toJson(value: unknown): string {
  return JSON.stringify(value ?? null)
}

/**
 * A list is about whatever the person holds in this committee: a grid worker's list lies in the own grid. A link or a
 * resident's token asks about the one thing that it opens.
 */
function wholeCommittee({ actor, committeeId, grids, house, now }: Asking): Subject {
  if (actor.kind !== 'account' && actor.opens) return { kind: actor.opens.kind, id: actor.opens.id }
  const path = house.areas.find(committeeId)?.path ?? '-'
  const organisationId = answersFor(actor, path, dayOf(now)) ?? null
  const gridId = grids === 'all' ? null : (grids[0] ?? null)
  return { kind: 'committee', id: committeeId, gridId, organisationId }
}

/** Into which grids of another community the asker may look with this question; `undefined`: into none. */
export function looksInto(
  name: Permitted,
  committeeId: string,
  { actor, house, now }: Pick<Asking, 'actor' | 'house' | 'now'>,
): GridScope | undefined {
  const place = house.areas.place(committeeId)
  if (!place) return undefined
  const grids = gridsOf(actor, place.committeePath, house.areas, now)
  const subject = wholeCommittee({ actor, committeeId, grids, house, now })
  const at = house.areas.place(committeeId, subject.gridId ?? null) ?? place
  return may(actor, name, at, subject, dayOf(now)) === 'allowed' ? grids : undefined
}

function gridsOf(actor: Actor, committeePath: string, areas: Areas, now: string): GridScope {
  if (actor.kind !== 'account') return 'all'
  const grants = heldGrants(actor, dayOf(now)).filter((grant) => grant.role !== 'agencyHandler')
  if (grants.some((grant) => committeePath.startsWith(grant.areaPath))) return 'all'
  return grants
    .filter((grant) => grant.areaPath.startsWith(committeePath) && areas.find(grant.areaId)?.level === 'grid')
    .map((grant) => grant.areaId)
}
