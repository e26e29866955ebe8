import fc from 'fast-check'
import { expect, test } from 'vitest'
import { duties } from './case.ts'
import { dispatchFor } from './dispatch.ts'
import { dispatchHeader, dispatchLines, readDispatchSheet, type DispatchNames } from './dispatch-sheet.ts'

const rules = [
  { kindCode: 'rubbish', compoundId: null, duty: 'assist' },
  { kindCode: 'rubbish', compoundId: 'old', duty: 'lead' },
  { kindCode: 'heating', compoundId: 'old', duty: 'notOurs' },
] as const

test.each([
  ['rubbish', null, 'assist'],
  ['rubbish', 'new', 'assist'],
  ['rubbish', 'old', 'lead'],
  ['heating', 'new', undefined],
  ['heating', null, undefined],
  ['heating', 'old', 'notOurs'],
])('%s in %s is %s', (kindCode, compoundId, duty) => {
  expect(dispatchFor(rules, kindCode, compoundId)?.duty).toBe(duty)
})

const names: DispatchNames = {
  kinds: [
    { code: 'rubbish', path: ['城市管理', '市容环境', '垃圾清运'] },
    { code: 'noise', path: ['生态环境', '噪声', '邻里噪声'] },
    { code: 'other-a', path: ['甲', '乙', '其他'] },
    { code: 'other-b', path: ['丙', '丁', '其他'] },
  ],
  compounds: [
    { id: 'c1', name: '纺织厂家属院' },
    { id: 'c2', name: '安和小区' },
  ],
  units: [
    { id: 'u1', name: '新华区城市管理综合执法局' },
    { id: 'u2', name: '和平路派出所' },
  ],
}

test('a sheet as a street sends it is read, and what is not understood is named with its row', () => {
  const sheet = readDispatchSheet(
    [
      ['和平路街道派遣目录（2026版）'],
      ['序号', '事项', '小区', '承担方式', '清单条目', '承办单位'],
      ['1', '城市管理→市容环境→垃圾清运', '', '协助', '第12项', '新华区城市管理综合执法局、和平路派出所'],
      ['2', '垃圾清运', '纺织厂家属院', '社区主办', '第13项', ''],
      ['3', '其他', '', '主办', '', ''],
      ['4', '邻里噪声', '没有的小区', '协助', '', '和平路派出所'],
      ['5', '邻里噪声', '全部', '不归社区', '公安机关', '和平路派出所；市公安局'],
      ['6', '邻里噪声', '', '看情况', '', ''],
      ['7', '垃圾清运', '', '配合', '', ''],
      ['', '', '', '', '', ''],
    ],
    names,
  )!
  expect(sheet.rules).toEqual([
    { kindCode: 'rubbish', compoundId: null, duty: 'assist', listItem: '第12项', unitIds: ['u1', 'u2'] },
    { kindCode: 'rubbish', compoundId: 'c1', duty: 'lead', listItem: '第13项', unitIds: [] },
    { kindCode: 'noise', compoundId: null, duty: 'notOurs', listItem: '公安机关', unitIds: ['u2'] },
  ])
  expect(sheet.problems).toEqual([
    { row: 5, what: 'kind', words: '其他' },
    { row: 6, what: 'place', words: '没有的小区' },
    { row: 7, what: 'unit', words: '市公安局' },
    { row: 8, what: 'duty', words: '看情况' },
    { row: 9, what: 'twice', words: '垃圾清运' },
  ])
})

test('another sheet is not taken for a catalogue', () => {
  expect(
    readDispatchSheet(
      [
        ['姓名', '电话'],
        ['王芳', '1'],
      ],
      names,
    ),
  ).toBeUndefined()
  expect(readDispatchSheet([], names)).toBeUndefined()
})

test('what is written out is read back as it was', () => {
  const line = fc.record({
    kind: fc.constantFrom(...names.kinds),
    compound: fc.option(fc.constantFrom(...names.compounds)),
    duty: fc.constantFrom(...duties),
    listItem: fc.constantFrom('', '第 3 项', '由住建部门负责'),
    units: fc.uniqueArray(fc.constantFrom(...names.units)),
  })
  const lines = fc.uniqueArray(line, { selector: ({ kind, compound }) => `${kind.code}|${compound?.id}` })
  fc.assert(
    fc.property(lines, (all) => {
      const written = dispatchLines(
        all.map(({ kind, compound, duty, listItem, units }) => {
          return {
            path: kind.path,
            place: compound?.name ?? null,
            duty,
            listItem,
            units: units.map(({ name }) => name),
          }
        }),
      )
      const read = readDispatchSheet([[...dispatchHeader], ...written], names)!
      expect(read.problems).toEqual([])
      expect(read.rules).toEqual(
        all.map(({ kind, compound, duty, listItem, units }) => {
          return {
            kindCode: kind.code,
            compoundId: compound?.id ?? null,
            duty,
            listItem,
            unitIds: units.map(({ id }) => id),
          }
        }),
      )
    }),
  )
})
