import type { Envelope, InputOf } from '../kit/action.ts'
import type { Instant } from '../kit/dates.ts'
import { readPhones } from '../registry/phone-number.ts'
import { reportCase } from './case.ts'
import { hotlineColumns, type HotlineColumn, type HotlineRow } from './hotline-columns.ts'
import { plainTitle } from './plain-title.ts'
import { guessKind, KIND_OTHER } from './resident-kind.ts'
import type { CaseKind } from './kind.ts'

/** Why a row is not registered, or what somebody should look at. Sentences: `cases.hotline` in the text catalogue. */
export type HotlineDoubt =
  | 'noNumber'
  | 'twice'
  | 'finished'
  | 'noWords'
  | 'kindGuessed'
  | 'kindUnknown'
  | 'phoneUnreadable'
  | 'elsewhere'

export interface HotlineReading {
  /** Index of the row, from 0. */
  readonly row: number
  readonly number: string
  /** Registers it; absent where it is not to be registered. */
  readonly envelope?: Envelope
  readonly doubts: readonly HotlineDoubt[]
}

export interface HotlineRoom {
  readonly kinds: readonly CaseKind[]
  /** The committee and its name without 社区, to notice orders for somebody else. */
  readonly at: string
  readonly communityName: string
  readonly now: Instant
  /** The same id for the same words, always: a second run registers nothing twice. */
  readonly idFor: (words: string) => string
}

const FINISHED = /办结|已结|结案|关闭|归档|完成|作废|撤销/u
const SECRET = /保密|匿名|不愿/u

/** 12345 工单 rows as deeds of this house. Nothing of a row is lost: what has no column of its own stands in the words. */
export function readHotlineRows(rows: readonly HotlineRow[], room: HotlineRoom): readonly HotlineReading[] {
  const seen = new Set<string>()
  return rows.map((order, row) => {
    const { number } = order
    const stop = (doubt: HotlineDoubt) => ({ row, number, doubts: [doubt] })
    if (!number) return stop('noNumber')
    if (seen.has(number)) return stop('twice')
    seen.add(number)
    if (FINISHED.test(order.state)) return stop('finished')
    if (!order.content && !order.title) return stop('noWords')
    const doubts: HotlineDoubt[] = []
    const input = reportOf(order, room, doubts)
    const id = room.idFor(`12345|${room.at}|${number}|envelope`)
    const envelope: Envelope = { id, action: reportCase.name, input, madeAt: room.now, at: room.at }
    return { row, number, envelope, doubts }
  })
}

function reportOf(order: HotlineRow, room: HotlineRoom, doubts: HotlineDoubt[]): InputOf<typeof reportCase> {
  const { number, community } = order
  const id = (what: string) => room.idFor(`12345|${room.at}|${number}|${what}`)
  const name = room.communityName.replace(/社区(居委会)?$/u, '')
  if (community && !community.includes(name)) doubts.push('elsewhere')
  return {
    caseId: id('case'),
    source: 'hotline12345',
    sourceNumber: number.slice(0, 60),
    kindCode: kindOf(order, room.kinds, doubts),
    title: plainTitle(order.title || order.content),
    words: wordsOf(order).slice(0, 4000),
    dwellingId: null,
    placeWords: order.place.slice(0, 200),
    gridId: null,
    reporter: reporterOf(order, id('reporter'), doubts),
    reportedAt: null,
  }
}

/** `城市管理->市容环境->垃圾清运不及时`: the narrowest name that we have too, else whatever the words come nearest to. */
function kindOf(order: HotlineRow, kinds: readonly CaseKind[], doubts: HotlineDoubt[]): string {
  const levels = order.category
    .split(/[-—=]*>+|→|\/|\\|\||、|，|,/u)
    .map((level) => level.trim())
    .filter(Boolean)
  const narrow = levels.at(-1)
  const exact = kinds.filter(({ path }) => path[2] === narrow)
  const same = exact.find(({ path }) => path[1] === levels.at(-2)) ?? exact[0]
  if (same) return same.code
  const guess = guessKind(`${levels.slice(1).join('')}${order.title}${order.content}`, kinds)
  doubts.push(guess ? 'kindGuessed' : 'kindUnknown')
  return guess ?? KIND_OTHER
}

function reporterOf(order: HotlineRow, reporterId: string, doubts: HotlineDoubt[]) {
  const confidential = SECRET.test(order.caller)
  const name = confidential ? '' : order.caller.slice(0, 60)
  const [phone = ''] = readPhones(order.phone).numbers
  if (order.phone && !phone) doubts.push('phoneUnreadable')
  if (!name && !phone && !confidential) return null
  // The hotline was given the number, not we: nobody has agreed to be written to.
  return { reporterId, personId: null, name, phone, confidential, wantsMessages: false }
}

/** What the case keeps in a place of its own; the phone too, once it was read. */
const KEPT: ReadonlySet<HotlineColumn> = new Set(['number', 'content', 'place', 'caller', 'state'])

function wordsOf(order: HotlineRow): string {
  const phoneKept = readPhones(order.phone).numbers.length > 0
  const lines = hotlineColumns.flatMap(([column, [title]]) => {
    const kept = KEPT.has(column) || (column === 'phone' && phoneKept)
    return order[column] && !kept ? [`${title}: ${order[column]}`] : []
  })
  return [order.content || order.title, ...lines].join('\n')
}
