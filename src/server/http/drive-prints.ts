import type { BallotPage, RollLine } from '../../domain/drives/ballot-queries.ts'
import type { DriveTargetRow } from '../../domain/drives/progress.ts'
import type { Share, Threshold } from '../../domain/drives/threshold.ts'
import { squareMetres } from '../../domain/drives/vote.ts'
import { dayInChinese } from '../../domain/documents/paper-kinds-filled.ts'
import { dayOf } from '../../domain/kit/dates.ts'
import { spellAddress } from '../../domain/registry/address.ts'
import { fill } from '../../text/shape.ts'
import { zhCN } from '../../text/zh-CN/words.ts'
import type { Sheet } from '../papers/sheet.ts'

/** Who prints, for the head and the foot of a sheet. */
export interface Printing {
  readonly committee: string
  readonly foot: string
}

const { drives, desk } = zhCN
const say = desk.ballots

type Place = {
  readonly compound: string | null
  readonly building: string | null
  readonly stair: string | null
  readonly room: string | null
  readonly place: string | null
}

/** 三友小区3号楼2单元501; empty where nothing is known. */
export function placeText({ compound, building, stair, room, place }: Place): string {
  return spellAddress({
    ...(compound ? { compound } : {}),
    ...(building ? { building } : {}),
    ...(stair ? { stair } : {}),
    ...(room ? { room } : {}),
    ...(place ? { words: place } : {}),
  })
}

/** 走访单: the doors as they are walked, with room to write. */
export function doorListSheet(rows: readonly DriveTargetRow[], printing: Printing): Sheet {
  return {
    title: desk.drives.doorListTitle,
    ...printing,
    page: 'a4',
    landscape: true,
    blocks: [
      {
        kind: 'table',
        widths: [0.5, 3, 1.4, 1.6, 0.6, 1.2, 3, 1.2],
        head: [
          desk.ballots.serialNo,
          desk.drives.door,
          desk.drives.target,
          desk.drives.stance,
          desk.drives.times,
          desk.drives.next,
          desk.drives.written,
          desk.drives.signed,
        ],
        rows: rows.map((row, at) => [
          String(at + 1),
          row.dwellingId ? placeText(row) : '—',
          [row.label, row.name].filter(Boolean).join(' '),
          row.left ? drives.leaving[row.left] : row.stance ? drives.stances[row.stance] : desk.drives.notYet,
          String(row.attempts),
          row.nextOn ? dayInChinese(row.nextOn) : '',
          '\n',
          '',
        ]),
      },
    ],
  }
}

/** 结果公告: the count by the law's own arithmetic, the verdict and the seal. No name, no single vote. */
export function resultSheet(ballot: BallotPage, printing: Printing & { readonly today: string }): Sheet {
  const { topic, threshold, tally, homes, openedAt, closedAt, seal } = ballot
  const { all, participating, yes, no, abstain, carried, quorum } = tally
  const line = (name: string, part: { areaCm2: number; heads: number }, whole: typeof part) => [
    name,
    `${squareMetres(part.areaCm2)} 平方米（${percent(part.areaCm2, whole.areaCm2)}）`,
    `${part.heads} 个（${percent(part.heads, whole.heads)}）`,
  ]
  return {
    title: `关于“${topic}”业主表决结果的公告`,
    committee: printing.committee,
    foot: printing.foot,
    page: 'a4',
    landscape: false,
    blocks: [
      {
        kind: 'text',
        words: `本次表决自${dayInChinese(dayOf(openedAt))}起，至${dayInChinese(dayOf(closedAt ?? openedAt))}止。名册共 ${homes} 套房，专有部分面积 ${squareMetres(all.areaCm2)} 平方米，表决人 ${all.heads} 个（一个业主有几套房的算一个）。`,
      },
      {
        kind: 'text',
        words: `${drives.thresholds[threshold.code]}：${ruleText(threshold)}依据${threshold.source}。`,
      },
      {
        kind: 'table',
        widths: [2, 3, 3],
        head: ['', say.byArea, say.byHeads],
        rows: [
          line('参与表决（占全部）', participating, all),
          line('同意（占参与）', yes, participating),
          line('反对（占参与）', no, participating),
          line('弃权（占参与）', abstain, participating),
        ],
      },
      {
        kind: 'text',
        words: carried
          ? '结果：表决通过。'
          : `结果：表决没有通过${quorum.area && quorum.heads ? '' : '（参与的面积或人数不够）'}。`,
      },
      {
        kind: 'text',
        words:
          '业主可以到居民委员会查阅表决票和表决清单；认为决定侵害自己合法权益的，可以依照民法典第二百八十条请求人民法院撤销。',
      },
      ...(seal
        ? ([
            { kind: 'text', words: '封存校验码（表决清单文本的 SHA-256，任何人都可以核对）：' },
            { kind: 'code', words: seal },
          ] as const)
        : []),
      { kind: 'signature', who: printing.committee, on: dayInChinese(printing.today) },
    ],
  }
}

/** 表决清单: every head with its homes, area and what counts of it, as it was sealed; with the way to check the seal. */
export function ballotListSheet(ballot: BallotPage, lines: readonly RollLine[], printing: Printing): Sheet {
  const parties = new Map<number, RollLine[]>()
  for (const line of lines) parties.set(line.partyNo, [...(parties.get(line.partyNo) ?? []), line])
  return {
    title: `表决清单：${ballot.topic}`,
    ...printing,
    page: 'a4',
    landscape: false,
    blocks: [
      {
        kind: 'table',
        widths: [0.9, 4, 1.2, 1, 1],
        head: [say.serialNo, say.home, say.areaShort, say.choice, say.way],
        rows: [...parties.values()].map((own) => [
          own.map(({ no }) => no).join('+'),
          own.map(placeText).join('、'),
          squareMetres(own.reduce((sum, { areaCm2 }) => sum + areaCm2, 0)),
          own[0]?.choice ? drives.choices[own[0].choice] : say.notYet,
          own[0]?.way ? drives.ways[own[0].way] : '',
        ]),
      },
      ...(ballot.seal
        ? ([
            {
              kind: 'text',
              words:
                '核对办法：第一行写表决事项，以后每个表决人一行，写“序号,面积,意见”（例如 1+2,140.00,同意），存成 UTF-8 文本，算 SHA-256，应当等于：',
            },
            { kind: 'code', words: ballot.seal },
          ] as const)
        : []),
    ],
  }
}

export function ruleText({ quorum, pass, passing }: Threshold): string {
  const share = ({ of, in: whole }: Share) => fill(say.share, { of, in: whole })
  return fill(say.rule, { quorum: share(quorum), passing: say.passing[passing], pass: share(pass) })
}

function percent(part: number, whole: number): string {
  return whole > 0 ? `${((part * 100) / whole).toFixed(2)}%` : '—'
}
