import type { FastifyInstance, FastifyReply } from 'fastify'
import { z } from 'zod'
import { doorPaper, slipNumber } from '../../domain/documents/door-paper.ts'
import type { FactsInput } from '../../domain/documents/paper-facts.ts'
import type { DoorKind } from '../../domain/documents/paper-issued.ts'
import { missingFacts } from '../../domain/documents/paper-kinds-filled.ts'
import type { PaperFacts } from '../../domain/documents/paper-kinds.ts'
import { committeeName } from '../../domain/documents/paper-serial.ts'
import {
  ballotHomes,
  ballotPage,
  type BallotPage,
  type RollLine,
} from '../../domain/drives/ballot-queries.ts'
import { listTargets, targetDoors } from '../../domain/drives/drive-queries.ts'
import type { DriveTargetRow } from '../../domain/drives/progress.ts'
import { squareMetres } from '../../domain/drives/vote.ts'
import type { Actor } from '../../domain/identity/actor.ts'
import { dayOf } from '../../domain/kit/dates.ts'
import { id } from '../../domain/kit/ids.ts'
import type { AnswerOptions } from '../answer.ts'
import { zhCN } from '../../text/zh-CN/words.ts'
import { paperFormats, printPaper } from '../documents/printing.ts'
import { renderPdf, renderSheet } from '../papers/pdf-press.ts'
import type { ActorOf } from './actor-of.ts'
import { asked } from './asked.ts'
import { resultFacts } from '../drives/result-words.ts'
import { ruleText } from '../drives/rule-text.ts'
import { ballotListSheet, doorListSheet, neededSheet, placeText } from './drive-prints.ts'
import { sendPrint } from './print-reply.ts'

interface Options {
  readonly asking: AnswerOptions
  readonly actorOf: ActorOf
}

const STATUS = { forbidden: 403, notFound: 404, invalid: 400 } as const
/** A door list longer than this is no list of a day. */
const DOORS_PRINTED = 1000

/**
 * `GET /api/door-papers/<paperId>.pdf|.docx?at=[&target=]`: a batch of notices, or one door of it.
 * `GET /api/ballots/<id>/vote-papers.pdf`, `/needed.pdf`, `/list.pdf`: papers of a vote; `/result.pdf`: how the notice of its
 * result will look.
 * `GET /api/door-lists.pdf?at=&input=`: the list of a drive as it is filtered, with room to write.
 */
export function drivePrintRoutes(app: FastifyInstance, { asking, actorOf }: Options): void {
  app.get<{ Params: { file: string } }>('/api/door-papers/:file', async (request, reply) => {
    const query = z.object({ at: id, target: id.optional() }).safeParse(request.query)
    const format = paperFormats.find((ending) => request.params.file.endsWith(`.${ending}`))
    const paperId = id.safeParse(request.params.file.replace(/\.\w+$/, ''))
    if (!query.success || !format || !paperId.success) return invalid(reply)
    const { at, target } = query.data
    const actor = await actorOf(request)
    const found = await asked(asking, doorPaper, { paperId: paperId.data }, actor, at)
    if (found.status !== 'answered') return no(reply, found.status)
    const { kind, serial, state, template, facts, targetIds } = found.value
    if (state === 'void')
      return reply
        .code(409)
        .send({ status: 'refused', refusal: { code: 'wrong-state', facts: { state, from: 'issued' } } })
    const places = await asked(asking, targetDoors, { targetIds: [...targetIds] }, actor, at)
    if (places.status !== 'answered') return no(reply, places.status)
    const doors = doorsOf(targetIds, places.value).filter((door) => !target || door.targetId === target)
    if (doors.length === 0) return no(reply, 'notFound')
    const own = template && format === 'docx' ? await asking.house.files.get(template) : undefined
    return sendPrint(reply, `${serial}.${format}`, format, () =>
      printPaper(format, kind, completed(kind, facts, doors), own),
    )
  })

  const ballotAsked = z.object({ at: id })
  const ofBallot = (
    name: string,
    make: (seen: Seen, at: string, actor: Actor) => Promise<Buffer>,
    needs: 'roll' | 'count',
  ) =>
    app.get<{ Params: { id: string } }>(`/api/ballots/:id/${name}.pdf`, async (request, reply) => {
      const query = ballotAsked.safeParse(request.query)
      const ballotId = id.safeParse(request.params.id)
      if (!query.success || !ballotId.success) return invalid(reply)
      const { at } = query.data
      const actor = await actorOf(request)
      const page = await asked(asking, ballotPage, { ballotId: ballotId.data }, actor, at)
      if (page.status !== 'answered') return no(reply, page.status)
      const lines = needs === 'roll' ? await rollOf(asking, actor, at, ballotId.data) : []
      return sendPrint(reply, `${name}.pdf`, 'pdf', () => make({ ballot: page.value, lines }, at, actor))
    })
  ofBallot(
    'vote-papers',
    ({ ballot, lines }, at) =>
      renderPdf('vote-paper', {
        committee: committeeOf(asking, at),
        topic: ballot.topic,
        rule: ruleText(ballot.threshold),
        basis: ballot.threshold.source,
        homes: lines.map((line) => ({
          no: String(line.no),
          address: placeText(line),
          area: squareMetres(line.areaCm2),
        })),
      }),
    'roll',
  )
  ofBallot(
    'result',
    ({ ballot }, at, actor) =>
      renderPdf('vote-result', {
        ...resultFacts(ballot),
        serial: zhCN.drives.result.draft,
        committee: committeeOf(asking, at),
        issuedOn: dayOf(asking.clock()),
        handler: actor.name,
        phone: '—',
      }),
    'count',
  )
  ofBallot(
    'needed',
    ({ ballot, lines }, at, actor) => renderSheet(neededSheet(ballot, lines, printing(asking, at, actor))),
    'roll',
  )
  ofBallot(
    'list',
    ({ ballot, lines }, at, actor) =>
      renderSheet(ballotListSheet(ballot, lines, printing(asking, at, actor))),
    'roll',
  )

  app.get('/api/door-lists.pdf', async (request, reply) => {
    const query = z.object({ at: id, input: z.string().max(2000) }).safeParse(request.query)
    const question = query.success ? listTargets.input.safeParse(readJson(query.data.input)) : undefined
    if (!query.success || !question?.success) return invalid(reply)
    const { at } = query.data
    const actor = await actorOf(request)
    const rows: DriveTargetRow[] = []
    for (let after: string | undefined; ;) {
      const page = await asked(asking, listTargets, { ...question.data, limit: 500, after }, actor, at)
      if (page.status !== 'answered') return no(reply, page.status)
      rows.push(...page.value.rows)
      after = page.value.next ?? undefined
      if (after === undefined || rows.length >= DOORS_PRINTED) break
    }
    return sendPrint(reply, 'door-list.pdf', 'pdf', () =>
      renderSheet(doorListSheet(rows.slice(0, DOORS_PRINTED), printing(asking, at, actor))),
    )
  })
}

interface Seen {
  readonly ballot: BallotPage
  readonly lines: readonly RollLine[]
}

async function rollOf(asking: AnswerOptions, actor: Actor, at: string, ballotId: string) {
  const lines: RollLine[] = []
  for (let after: string | undefined; ;) {
    const page = await asked(asking, ballotHomes, { ballotId, show: 'all', limit: 500, after }, actor, at)
    if (page.status !== 'answered') return lines
    lines.push(...page.value.rows)
    after = page.value.next ?? undefined
    if (after === undefined) return lines
  }
}

/** Every door of the batch keeps its counterfoil number, whichever of them is printed. */
function doorsOf(targetIds: readonly string[], places: readonly DriveTargetRow[]) {
  const byId = new Map(places.map((place) => [place.id, place]))
  return targetIds.flatMap((targetId, at) => {
    const place = byId.get(targetId)
    if (!place) return []
    const address = place.dwellingId ? placeText(place) : place.label
    return [{ targetId, address, slip: slipNumber(at + 1), item: place.dwellingId ? place.label : '' }]
  })
}

function completed(
  kind: DoorKind,
  facts: FactsInput,
  doors: readonly { readonly address: string; readonly slip: string; readonly item: string }[],
): PaperFacts<DoorKind> {
  const whole = { ...facts, doors: doors.map(({ address, slip, item }) => ({ address, slip, item })) }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the kind it was kept with; checked in the next line
  const kept = whole as unknown as PaperFacts<DoorKind>
  const missing = missingFacts(kind, kept)
  if (missing.length > 0) throw new Error(`a ${kind} without ${missing.length} of its facts`)
  return kept
}

function committeeOf({ house }: AnswerOptions, at: string): string {
  const area = house.areas.find(at)
  const street = area?.parentId ? house.areas.find(area.parentId) : undefined
  return committeeName(street?.level === 'street' ? street.name : '', area?.name ?? '')
}

function printing(asking: AnswerOptions, at: string, actor: Actor) {
  return { committee: committeeOf(asking, at), foot: `${actor.name} 打印于 ${dayOf(asking.clock())}` }
}

function no(reply: FastifyReply, status: keyof typeof STATUS) {
  return reply.code(STATUS[status]).send({ status })
}

function invalid(reply: FastifyReply) {
  return reply.code(400).send({ status: 'invalid', issues: [] })
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
