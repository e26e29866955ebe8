import { expect, test } from 'vitest'
import { readLockSheet } from './lock-sheet.ts'
import { readVisitWord } from './stance.ts'

const rows = [
  ['和顺小区公共车位私装地锁摸排表', '', '', '', '', '', '', '', ''],
  ['序号', '楼号', '门牌', '户主', '车牌号', '地锁位置', '安装年份', '第一次入户', '第二次入户', '态度'],
  ['1', '1', '1-201', '甲', '蒙A1', '东侧1号位', '2018', '考虑', '家中无人', ''],
  ['2', '3号楼', '2-402', '乙', '', '东侧2号位', '', '不同意', '孩子说等过年', '同意'],
  ['3', '1', '2-101', '丙', '', '西侧3号位', '2020年', '', '', ''],
  ['', '', '', '', '', '', '', '', '', ''],
  ['合计', '3', '', '', '', '', '', '', '', ''],
]

test('a list of locks is read with its rounds of visits; the last known stance stands where no attitude is written', () => {
  const sheet = readLockSheet(rows)!
  expect([sheet.compound, sheet.skipped]).toEqual(['和顺小区', [7]])
  expect(sheet.locks.map(({ place, since, stance }) => [place, since, stance])).toEqual([
    ['东侧1号位', 2018, 'unmet'],
    ['东侧2号位', undefined, 'agrees'],
    ['西侧3号位', 2020, undefined],
  ])
  expect(sheet.locks[1]!.home).toEqual({ compound: '和顺小区', building: '3', stair: '2', room: '402' })
  expect(sheet.locks[1]!.visits).toEqual([
    { round: 1, words: '不同意', outcome: 'met', stance: 'against' },
    { round: 2, words: '孩子说等过年' },
  ])
})

test('the columns are told as they were taken, and a compound that the title does not name is the one that is said', () => {
  const sheet = readLockSheet(rows)!
  expect(sheet.columns.map(({ meaning }) => meaning)).toEqual([
    'other',
    'building',
    'door',
    'head',
    'plate',
    'place',
    'since',
    'visit',
    'visit',
    'attitude',
  ])
  const untitled = readLockSheet(rows.slice(1), '安和小区')!
  expect(untitled.locks[0]!.home.compound).toBe('安和小区')
})

test('another sheet is no list of locks', () => {
  expect(
    readLockSheet([
      ['姓名', '电话'],
      ['甲', '1'],
    ]),
  ).toBeUndefined()
  expect(readLockSheet([])).toBeUndefined()
})

test.each([
  ['同意', 'agrees'],
  ['不同意', 'against'],
  ['有条件同意', 'conditional'],
  ['观望', 'hesitates'],
  ['联系不上', 'unmet'],
  ['已自行拆除', 'removed'],
  ['租户, 不是业主', 'notOwner'],
  ['', undefined],
])('“%s” is read as %s', (words, stance) => expect(readVisitWord(words)?.stance).toBe(stance))
