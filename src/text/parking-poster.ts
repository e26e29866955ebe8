import type { AnnouncementBody, AnnouncementKind } from '../domain/announcements/announcement.ts'
import type { AllotmentRule } from '../domain/parking/allotment.ts'
import type { AllotmentPage } from '../domain/parking/queries.ts'

export const posterKinds = ['announce', 'list', 'draw'] as const
/** 抽签公告, 名单公示, 结果公示. */
export type PosterKind = (typeof posterKinds)[number]

export interface Poster {
  readonly kind: AnnouncementKind
  readonly title: string
  readonly body: AnnouncementBody
}

/** Which posters there are to put up by now. */
export function postersOf({ list, seed, state }: AllotmentPage): readonly PosterKind[] {
  if (state === 'annulled') return []
  return posterKinds.filter(
    (kind) => kind === 'announce' || (kind === 'list' ? list !== null : seed !== null),
  )
}

/**
 * What is put up on paper and on the residents' page: homes by their number, never a name, never why a home needs an
 * accessible space. In Chinese, as all that is put up in the compound.
 */
export function posterOf(page: AllotmentPage, poster: PosterKind): Poster {
  if (poster === 'announce') return announcing(page)
  return poster === 'list' ? listing(page) : drawing(page)
}

const day = (iso: string) => {
  const [year, month, date] = iso.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

/** Who comes first, by each rule (`rank` in domain/parking/allotment.ts). */
const ORDER: Readonly<Record<AllotmentRule, string>> = {
  lottery: '签小的在前',
  turns: '以前用过期数少的在前，期数一样的，签小的在前',
  needFirst: '要无障碍车位的在前，其余的，签小的在前',
}
const NAMES: Readonly<Record<AllotmentRule, string>> = {
  lottery: '摇号',
  turns: '轮候',
  needFirst: '困难优先',
}

/** As `lotOf` and `allot` reckon it, so that it can be done again by hand. */
const howToCheck = (rule: AllotmentRule) => [
  `怎么排：每户的签，是把种子、名单编码、门牌写成三行，算出来的 SHA-256。${ORDER[rule]}。`,
  '怎么给：按先后，要无障碍车位的给编号最小的无障碍车位，其他户给编号最小的普通车位；普通车位给完了，后面没有要无障碍车位的，才把剩下的无障碍车位给出去。',
  '怎么验：在居民页“我的社区”里点“自己算一遍”，或者用任何能算 SHA-256 的工具，谁算都是同样的结果。名单编码是名单原文的 SHA-256，名单原文印在结果公示上。',
]

function announcing(page: AllotmentPage): Poster {
  const { rule, spaces, seedHow, seedOn, applyUntil, objectionDays, offered } = page
  const paragraphs = [
    `本次拿出 ${spaces} 个共有车位，按“${NAMES[rule]}”分配：${ORDER[rule]}。`,
    `报名到${day(applyUntil)}为止，一户报一次，到居委会登记。`,
    `抽签用的公开数字（种子）：${seedHow}（${day(seedOn)}）。种子出来以前先定名单，名单和它的编码一起公示。`,
    `结果公示后 ${objectionDays} 天内可以到居委会提出异议，每条都会答复。`,
    ...howToCheck(rule),
  ]
  const rows = offered.map(({ code, accessible }) => [code, accessible ? '无障碍' : ''])
  return {
    kind: 'parkingPlan',
    title: `${page.title}公告`,
    body: { paragraphs, table: { head: ['车位编号', '说明'], rows }, proof: null },
  }
}

function listing(page: AllotmentPage): Poster {
  const people = page.people
    .filter(({ left }) => left === null)
    .toSorted((a, b) => (a.code < b.code ? -1 : 1))
  const paragraphs = [
    `以下 ${people.length} 户参加分配 ${page.spaces} 个车位。名单从现在起不再改动。`,
    `名单编码（SHA-256）：${page.listCode ?? ''}`,
    `抽签用的公开数字（种子）：${page.seedHow}（${day(page.seedOn)}）。`,
  ]
  const rows = people.map(({ code, turns, need }) => [code, String(turns), need ? '1' : '0'])
  const head = ['门牌', '用过几期', '要无障碍车位（1 是）']
  return {
    kind: 'parkingList',
    title: `${page.title}名单公示`,
    body: { paragraphs, table: { head, rows }, proof: null },
  }
}

function drawing(page: AllotmentPage): Poster {
  const people = page.people.filter(({ place }) => place !== null)
  const paragraphs = [
    `种子：${page.seed ?? ''}（${page.seedHow}）`,
    `名单编码（SHA-256）：${page.listCode ?? ''}`,
    page.objectionsUntil ? `有异议请在${day(page.objectionsUntil)}以前（含当天）到居委会提出。` : '',
    ...howToCheck(page.rule),
  ].filter(Boolean)
  const rows = people.map(({ place, code, space, lot }) => [
    String(place),
    code,
    space ?? '候补',
    (lot ?? '').slice(0, 12),
  ])
  return {
    kind: 'parkingDraw',
    title: `${page.title}结果公示`,
    body: {
      paragraphs,
      table: { head: ['顺序', '门牌', '车位', '签（前 12 位）'], rows },
      proof: page.list !== null && page.seed !== null ? { list: page.list, seed: page.seed } : null,
    },
  }
}
