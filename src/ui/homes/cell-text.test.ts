import { expect, test } from 'vitest'
import { catalogue } from '../../text/catalogue.ts'
import { cellTitle, whoIsHome } from './cell-text.ts'

const words = catalogue('zh-CN')
const cell = {
  dwellingId: '1',
  kind: 'flat',
  stair: '1',
  floor: 5,
  room: '502',
  place: null,
  state: 'registered',
  occupancy: 'lived',
  deed: 'private',
  heads: ['周伟'],
  people: 2,
  households: 1,
  flags: ['empty-nest'],
} as const
const slot = { key: '1', stair: '1', floor: 5 }

test('a cell is called by what stands on it, then by the rest', () => {
  expect(cellTitle(words, { ...slot, cell }, '已登记')).toBe('502 周伟 共2人, 1单元, 已登记, 空巢')
})

test('an empty place says where it is and what opening it does', () => {
  expect(cellTitle(words, slot, '')).toBe('1单元 5层, 还没登记, 点开添加房屋')
})

test('nobody at home is nobody, and heads alone are not counted again', () => {
  expect(whoIsHome(words, { ...cell, people: 0, heads: [] })).toBe('')
  expect(whoIsHome(words, { ...cell, heads: ['周伟', '高刚'] })).toBe('周伟、高刚')
})
