import { expect, test } from 'vitest'
import { questionOf, readShown, shorten } from './person-filter.ts'

const building = '01900000-0000-7000-8000-000000000001'
const compound = '01900000-0000-7000-8000-000000000002'

test('a building narrows more than its compound and stands for both', () => {
  expect(questionOf({ compound, building })).toEqual({ buildingId: building, limit: 50 })
  expect(questionOf({ compound })).toEqual({ compoundId: compound, limit: 50 })
})

test('ages from the address bar are asked as they stand', () => {
  expect(questionOf({ ageFrom: 60, ageTo: 69, flag: 'living-alone' })).toEqual({
    ageFrom: 60,
    ageTo: 69,
    flag: 'living-alone',
    limit: 50,
  })
})

test('an old address with a word that no longer exists still opens the list', () => {
  expect(questionOf({ occupancy: 'haunted', state: 'left', compound: 'x' })).toEqual({
    state: 'left',
    limit: 50,
  })
})

test('what was cleared leaves the address bar', () => {
  expect(shorten({ text: '', flag: 'oxygen', ageFrom: undefined })).toEqual({ flag: 'oxygen' })
})

test('the address bar may hold anything; only what is understood is taken', () => {
  expect(readShown({ text: 1234, ageFrom: '60', ageTo: 'old', flag: 7, other: 'x' })).toEqual({
    text: '1234',
    ageFrom: 60,
  })
})
