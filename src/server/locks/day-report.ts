import { dayInChinese } from '../../domain/kit/day-in-chinese.ts'
import { lockResults } from '../../domain/locks/action-day.ts'
import { lockLaw } from '../../domain/locks/lock-law.ts'
import type { ActionDayPage, DayLock } from '../../domain/locks/queries.ts'
import { fill } from '../../text/shape.ts'
import { lockScreenWords as say } from '../../text/zh-CN/desk/locks.ts'
import { lockWords as words } from '../../text/zh-CN/locks.ts'
import { pictureSvg, reportPicture, type ReportPicture } from '../papers/report-picture.ts'
import type { Sheet } from '../papers/sheet.ts'
import type { WordData } from '../papers/word-data.ts'

/** What a report is made of: the day as somebody may see it, and the pictures by their ids. */
export interface DayReport {
  readonly day: ActionDayPage
  readonly committee: string
  readonly printed: string
  readonly pictures: ReadonlyMap<string, ReportPicture>
}

/** As PDF: every place with its pictures before and after, side by side. */
export function reportSheet({ day, committee, printed, pictures }: DayReport): Sheet {
  const { units, list, keptThings } = day
  return {
    title: `${titleOf(day)}报告`,
    committee,
    foot: printed,
    page: 'a4',
    landscape: false,
    blocks: [
      {
        kind: 'facts',
        rows: [
          ['时间', whenOf(day)],
          ['集合地点', day.meetAt],
          ['本社区分工', day.duties || '—'],
          ['结果', figuresOf(day)],
        ],
      },
      { kind: 'band', words: '到场单位' },
      {
        kind: 'table',
        widths: [3, 2, 1.4],
        head: ['单位', '分工', '到场'],
        rows: units.map(({ name, role, people }) => [name, words.roles[role], cameOf(people)]),
      },
      { kind: 'band', words: '地锁清单和结果' },
      {
        kind: 'table',
        widths: [0.6, 2, 3, 2.4],
        head: ['序号', '车位', '登记的住户', '结果'],
        rows: list.map((lock, at) => [String(at + 1), lock.label, homeOf(lock), resultOf(lock)]),
      },
      ...(keptThings.length > 0
        ? ([
            { kind: 'band', words: '保管物品' },
            {
              kind: 'table',
              widths: [1.6, 2, 2, 2],
              head: ['从哪个车位', '物品', '存放处', '领回'],
              rows: keptThings.map(({ lockId, what, keptAt, toWhom, handedOn }) => [
                placeOf(day, lockId),
                what,
                keptAt,
                handedOn ? `${dayInChinese(handedOn)} ${toWhom ?? ''}` : '还在保管',
              ]),
            },
          ] as const)
        : []),
      { kind: 'band', words: '前后照片' },
      {
        kind: 'pictures',
        items: list.flatMap((lock) =>
          lock.pictures.flatMap(({ id, tag }) => {
            const picture = pictures.get(id)
            return picture ? [{ svg: pictureSvg(picture), words: `${lock.label} ${words.tags[tag]}` }] : []
          }),
        ),
      },
      { kind: 'band', words: '依据' },
      ...lockLaw.map(({ words: said, source }) => ({
        kind: 'text' as const,
        words: `${said}（出处：${source}）`,
      })),
      { kind: 'signature', who: committee, on: dayInChinese(day.onDay) },
    ],
  }
}

/** The same for Word, by the names of the template's tags. */
export function reportWordData({ day, committee, printed, pictures }: DayReport): WordData {
  const shown = (lock: DayLock, wanted: string) => {
    const id = lock.pictures.findLast(({ tag }) => tag === wanted)?.id
    const picture = id === undefined ? undefined : pictures.get(id)
    return picture ? reportPicture(picture, `${lock.label} ${wanted}`) : ''
  }
  return {
    标题: `${titleOf(day)}报告`,
    出具单位: committee,
    时间: whenOf(day),
    地点: day.meetAt,
    分工: day.duties,
    数字: figuresOf(day),
    单位: day.units.map(({ name, role, people }) => ({
      单位名称: name,
      单位分工: words.roles[role],
      到场: cameOf(people),
    })),
    地锁: day.list.map((lock, at) => ({
      序号: String(at + 1),
      车位: lock.label,
      住户: homeOf(lock),
      结果: resultOf(lock),
    })),
    日期: dayInChinese(day.onDay),
    物品: day.keptThings.map(({ lockId, what, keptAt, toWhom, handedOn }) => ({
      物品车位: placeOf(day, lockId),
      物品名称: what,
      存放处: keptAt,
      领回: handedOn ? `${dayInChinese(handedOn)} ${toWhom ?? ''}` : '还在保管',
    })),
    照片: day.list
      .filter(({ pictures: taken }) => taken.length > 0)
      .map((lock) => ({ 车位: lock.label, 整治前: shown(lock, 'before'), 整治后: shown(lock, 'after') })),
    依据: lockLaw.map(({ words: 内容, source: 出处 }) => ({ 内容, 出处 })),
    打印: printed,
  }
}

const titleOf = ({ onDay }: ActionDayPage) => `${dayInChinese(onDay)}地锁整治联合行动`
const whenOf = ({ onDay, atTime }: ActionDayPage) => `${dayInChinese(onDay)} ${atTime}`

const cameOf = (people: number | null) =>
  people === null ? say.notYet : people === 0 ? say.nobodyCame : fill(say.peopleCame, { n: people })

/** 清单 18 个：已拆除 5 个，暂缓 1 个，还没有结果 12 个。 */
function figuresOf({ list }: ActionDayPage): string {
  const parts = [...lockResults, null].flatMap((result) => {
    const n = list.filter((one) => one.result === result).length
    return n > 0 ? [`${result ? words.results[result] : NO_RESULT} ${n} 个`] : []
  })
  return [`清单 ${list.length} 个`, parts.join('，')].filter(Boolean).join('：')
}

const NO_RESULT = '还没有结果'
const placeOf = ({ list }: ActionDayPage, lockId: string) => list.find(({ id }) => id === lockId)?.label ?? ''

/** 3-2-501 as doors are numbered. */
function homeOf({ compound, building, stair, room, place }: DayLock): string {
  const number = [building, stair, room].filter(Boolean).join('-')
  return [compound, number || place].filter(Boolean).join(' ')
}

function resultOf({ result, resultReason }: DayLock): string {
  if (!result) return NO_RESULT
  const why = result === 'postponed' && resultReason ? `（${words.reasons[resultReason]}）` : ''
  return `${words.results[result]}${why}`
}
