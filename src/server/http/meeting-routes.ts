import type { FastifyInstance } from 'fastify'
import { committeeName } from '../../domain/documents/paper-serial.ts'
import { templateContent } from '../../domain/documents/queries.ts'
import { dayInChinese } from '../../domain/kit/day-in-chinese.ts'
import { dayOf } from '../../domain/kit/dates.ts'
import { isCarried, isQuorate } from '../../domain/meetings/majority.ts'
import { meetingHomes, meetingPage, type MeetingPage } from '../../domain/meetings/queries.ts'
import { zhCN } from '../../text/zh-CN/words.ts'
import type { AnswerOptions } from '../answer.ts'
import { printPaper } from '../documents/printing.ts'
import { renderSheet } from '../papers/pdf-press.ts'
import type { Sheet } from '../papers/sheet.ts'
import type { ActorOf } from './actor-of.ts'
import { asked } from './asked.ts'
import { placeText } from './drive-prints.ts'
import { readPrintName, sendPrint } from './print-reply.ts'

interface Options {
  readonly asking: AnswerOptions
  readonly actorOf: ActorOf
}

type File = { Params: { file: string } }
const STATUS = { forbidden: 403, notFound: 404, invalid: 400 } as const
/** Lines on a sign-in sheet whose people nobody has listed. */
const BLANK_LINES = 60

/**
 * `GET /api/meeting-minutes/<id>.pdf|.docx?at=`: the minutes as they stand. `GET /api/sign-in-sheets/<id>.pdf?at=`: a line for
 * every home that may send somebody.
 */
export function meetingRoutes(app: FastifyInstance, { asking, actorOf }: Options): void {
  app.get<File>('/api/meeting-minutes/:file', async (request, reply) => {
    const wanted = readPrintName(request.params.file, request.query)
    if (!wanted) return reply.code(404).send({ status: 'notFound' })
    const { id, format, at } = wanted
    const actor = await actorOf(request)
    const found = await asked(asking, meetingPage, { meetingId: id }, actor, at)
    if (found.status !== 'answered') return reply.code(STATUS[found.status]).send({ status: found.status })
    const meeting = found.value
    const template = await asked(asking, templateContent, { kind: 'meeting-minutes' }, actor, at)
    const file = template.status === 'answered' ? template.value.sha256 : null
    const own = file && format === 'docx' ? await asking.house.files.get(file) : undefined
    return sendPrint(reply, `${meeting.title}会议纪要.${format}`, format, () =>
      printPaper(format, 'meeting-minutes', minutesOf(meeting, committeeOf(asking, at)), own),
    )
  })

  app.get<File>('/api/sign-in-sheets/:file', async (request, reply) => {
    const wanted = readPrintName(request.params.file, request.query)
    if (wanted?.format !== 'pdf') return reply.code(404).send({ status: 'notFound' })
    const { id, at } = wanted
    const actor = await actorOf(request)
    const page = await asked(asking, meetingPage, { meetingId: id }, actor, at)
    if (page.status !== 'answered') return reply.code(STATUS[page.status]).send({ status: page.status })
    const homes = await asked(asking, meetingHomes, { meetingId: id }, actor, at)
    const doors = homes.status === 'answered' ? homes.value.map(placeText) : []
    const printed = `${actor.name} 打印于 ${dayOf(asking.clock())}`
    return sendPrint(reply, `${page.value.title}签到表.pdf`, 'pdf', () =>
      renderSheet(signInSheet(page.value, doors, committeeOf(asking, at), printed)),
    )
  })
}

function committeeOf({ house }: AnswerOptions, at: string): string {
  const area = house.areas.find(at)
  const street = area?.parentId ? house.areas.find(area.parentId) : undefined
  return committeeName(street?.level === 'street' ? street.name : '', area?.name ?? '')
}

/** What is not known yet stays a line, to be written by hand. */
const LINE = '＿＿＿＿'

function minutesOf(meeting: MeetingPage, committee: string) {
  const { title, kind, onDay, atTime, place, eligible, present, chair, recorder, announcedOn, rule } = meeting
  const there = present ?? 0
  return {
    committee,
    title,
    kind: zhCN.meetings.kinds[kind],
    heldOn: onDay,
    time: atTime,
    place,
    eligible: String(eligible),
    present: present === null ? LINE : String(present),
    quorum:
      present === null ? LINE : isQuorate(there, eligible, rule) ? '过半，会议有效' : '没有过半，没有表决',
    chair: chair || LINE,
    recorder: recorder || LINE,
    announcedOn: announcedOn ? dayInChinese(announcedOn) : '',
    topics: meeting.topics.map(({ words, count }) => ({
      words,
      yes: count ? String(count.yes) : LINE,
      no: count ? String(count.no) : LINE,
      abstain: count ? String(count.abstain) : LINE,
      verdict: count ? (isCarried(count, there, rule) ? '通过' : '没有通过') : LINE,
    })),
    opinions: meeting.opinions.map(({ speaker, words }) => ({ speaker: speaker || '有居民', words })),
    conclusion: meeting.conclusion || LINE,
    basis: rule.source,
  }
}

function signInSheet(meeting: MeetingPage, doors: readonly string[], committee: string, foot: string): Sheet {
  const { title, onDay, atTime, place, topics } = meeting
  const lines = doors.length > 0 ? doors : Array.from({ length: BLANK_LINES }, () => '')
  return {
    title: `${title}签到表`,
    committee,
    foot,
    page: 'a4',
    landscape: false,
    blocks: [
      {
        kind: 'facts',
        rows: [
          ['时间', `${dayInChinese(onDay)} ${atTime}`],
          ['地点', place],
          ['议题', topics.map(({ no, words }) => `${no}. ${words}`).join('\n')],
        ],
      },
      {
        kind: 'table',
        widths: [0.6, 3.2, 1.6, 1.8, 2],
        head: ['序号', '住址', '姓名', '身份（本人/代表）', '签字'],
        rows: lines.map((door, at) => [String(at + 1), door, '', '', '\n']),
      },
    ],
  }
}
