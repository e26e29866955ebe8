import type { AnnouncementBody, AnnouncementKind } from '../domain/announcements/announcement.ts'
import type { AllotmentPage } from '../domain/parking/queries.ts'
import { parkingWords } from './zh-CN/parking.ts'

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

function announcing(page: AllotmentPage): Poster {
  const { rule, spaces, seedHow, seedOn, applyUntil, objectionDays, offered } = page
  const paragraphs = [
    `本次拿出 ${spaces} 个共有车位, 按“${parkingWords.rules[rule]}”分配。`,
    `报名到 ${day(applyUntil)} 为止, 一户报一次, 到居委会登记。`,
    `种子: ${seedHow} (${day(seedOn)})。种子出来以前先定名单, 名单和它的编码一起公示。`,
    `结果公示后 ${objectionDays} 天内可以到居委会提出异议, 每条都会答复。`,
    HOW,
  ]
  const rows = offered.map(({ code, accessible }) => [code, accessible ? '无障碍' : ''])
  return {
    kind: 'parkingPlan',
    title: `${page.title} 公告`,
    body: { paragraphs, table: { head: ['车位编号', '说明'], rows }, proof: null },
  }
}

function listing(page: AllotmentPage): Poster {
  const people = page.people
    .filter(({ left }) => left === null)
    .toSorted((a, b) => (a.code < b.code ? -1 : 1))
  const paragraphs = [
    `以下 ${people.length} 户参加分配 ${page.spaces} 个车位。名单从现在起不再改动。`,
    `名单编码 (SHA-256): ${page.listCode ?? ''}`,
    `种子: ${page.seedHow} (${day(page.seedOn)})。`,
  ]
  const rows = people.map(({ code, turns, need }) => [code, String(turns), need ? '1' : '0'])
  const head = ['门牌', '用过几期', '要无障碍车位 (1 是)']
  return {
    kind: 'parkingList',
    title: `${page.title} 名单`,
    body: { paragraphs, table: { head, rows }, proof: null },
  }
}

function drawing(page: AllotmentPage): Poster {
  const people = page.people.filter(({ place }) => place !== null)
  const paragraphs = [
    `种子: ${page.seed ?? ''} (${page.seedHow})`,
    `名单编码 (SHA-256): ${page.listCode ?? ''}`,
    page.objectionsUntil ? `有异议请在 ${day(page.objectionsUntil)} 以前到居委会提出。` : '',
    HOW,
  ].filter(Boolean)
  const rows = people.map(({ place, code, space, lot }) => [
    String(place),
    code,
    space ?? '候补',
    (lot ?? '').slice(0, 12),
  ])
  return {
    kind: 'parkingDraw',
    title: `${page.title} 结果`,
    body: {
      paragraphs,
      table: { head: ['顺序', '门牌', '车位', '签 (前 12 位)'], rows },
      proof: page.list !== null && page.seed !== null ? { list: page.list, seed: page.seed } : null,
    },
  }
}

const HOW =
  '怎么验: 每户的签 = SHA-256(种子 换行 名单编码 换行 门牌), 从小到大排; 要无障碍车位的先给无障碍车位, 其余按车位编号依次给。居民页“我的社区”里点“自己算一遍”, 或者用任何能算 SHA-256 的工具, 都能得到同样的结果。'
