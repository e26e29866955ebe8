import type { BallotPage, RollLine } from '../../domain/drives/ballot-queries.ts'
import type { DriveTargetRow } from '../../domain/drives/progress.ts'
import { squareMetres } from '../../domain/drives/vote.ts'
import { dayInChinese } from '../../domain/kit/day-in-chinese.ts'
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

/** `11月28日`: a list to walk with is of this week. */
function dayOfMonth(day: string): string {
  return dayInChinese(day).replace(/^\d+年/u, '')
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
        widths: [0.7, 3, 1.6, 1.4, 0.7, 1.3, 3, 1.2],
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
          row.dwellingId ? placeText(row) : row.writtenPlace || '—',
          [row.label, row.name].filter(Boolean).join(' '),
          row.left ? drives.leaving[row.left] : row.stance ? drives.stances[row.stance] : desk.drives.notYet,
          String(row.attempts),
          row.nextOn ? dayOfMonth(row.nextOn) : '',
          '\n',
          '',
        ]),
      },
    ],
  }
}

/** 还差几户 as a sheet to walk with: the homes that would carry it, as they are walked, with room for tick and signature. */
export function neededSheet(ballot: BallotPage, lines: readonly RollLine[], printing: Printing): Sheet {
  const sets = ballot.stillNeeded ?? []
  const nos = new Set(sets.map(({ no }) => no))
  const homes = lines.filter(({ partyNo }) => nos.has(partyNo))
  return {
    title: fill(say.neededSheet, { topic: ballot.topic }),
    ...printing,
    page: 'a4',
    landscape: false,
    blocks: [
      { kind: 'text', words: fill(say.neededSheetTop, { n: sets.length, homes: homes.length }) },
      {
        kind: 'table',
        widths: [0.8, 3, 1, 2.5, 1.8, 1.1],
        head: [say.serialNo, say.home, say.areaShort, say.choice, say.neededSign, say.neededDay],
        rows: homes.map((line) => [
          String(line.no),
          [placeText(line), sameOwner(line)].filter(Boolean).join('\n'),
          squareMetres(line.areaCm2),
          say.neededTick,
          '\n',
          '',
        ]),
      },
    ],
  }
}

/** One owner of several homes is asked once. */
function sameOwner({ no, partyNo, partyHomes }: RollLine): string {
  return partyHomes > 1 && no !== partyNo ? fill(say.together, { no: partyNo, n: partyHomes }) : ''
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
