import { describe, expect, test } from 'vitest'
import { readSearch } from './search-terms.ts'

describe('what is typed into the search box', () => {
  test.each([
    ['two characters of a name', '建国', { name: '建国' }],
    ['a name with a dot', '乌云·其木格', { name: '乌云其木格' }],
    ['initials', 'ZJG', { letters: 'zjg' }],
    ['pinyin with blanks', 'zhang jian', { letters: 'zhangjian' }],
    ['a mobile number with dashes', '138-0013-8000', { phone: '13800138000' }],
    ['a number in full-width digits', '１３８００１３８０００', { phone: '13800138000' }],
    ['an ID number with a small x', '11010519491231002x', { idNumber: '11010519491231002X' }],
    ['the last four of an ID number', '002x', { lastFour: '002X' }],
    ['four digits are a tail and a room', '1203', { lastFour: '1203', place: { room: '1203' } }],
    ['an address with dashes', '3-2-501', { place: { building: '3', stair: '2', room: '501' } }],
    ['an address in words', '3号楼2单元501', { place: { building: '3', stair: '2', room: '501' } }],
    [
      'with the compound',
      '三友小区3号楼2单元501室',
      { place: { compound: '三友', building: '3', room: '501' } },
    ],
    ['a building alone', '3号楼', { place: { building: '3' } }],
    ['a gatehouse', '东门房', { place: { words: '东门房' } }],
    ['a room alone', '501', { place: { room: '501' } }],
  ] as const)('%s: %s', (_sentence, typed, expected) => {
    expect(readSearch(typed)).toMatchObject(expected)
  })

  test('an 11-digit phone number is not taken for a room or a document', () => {
    expect(readSearch('13800138000')).not.toHaveProperty('place')
    expect(readSearch('13800138000')).not.toHaveProperty('idNumber')
  })
})
