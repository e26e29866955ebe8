import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  checkCharacter,
  idsAgree,
  lengthenId,
  looksLikeId,
  readIdNumber,
  readIdNumberCell,
} from './id-number.ts'

describe('an ID number', () => {
  it.each([
    ['11010519491231002X', 'resident', '1949-12-31', 'female', []],
    ['440524188001010014', 'resident', '1880-01-01', 'male', []],
    ['990101196401130024', 'resident', '1964-01-13', 'female', []],
    ['990101196401130025', 'resident', '1964-01-13', 'female', ['check-digit']],
    ['990101196402300020', 'resident', undefined, 'female', ['date', 'check-digit']],
    ['9901051989042524', 'resident', '1989-04-25', undefined, ['too-short']],
    ['9901011964011300245', 'resident', '1964-01-13', undefined, ['too-long']],
    ['810000199408230021', 'hong-kong-macao-taiwan', '1994-08-23', 'female', []],
    ['USA110074030102', 'foreign-permanent', undefined, undefined, []],
    ['E12345678', 'passport', undefined, undefined, []],
    ['150102********1234', 'resident', undefined, undefined, ['masked']],
    ['15010219790312****', 'resident', '1979-03-12', undefined, ['masked']],
    ['身份证：990101196401130024', 'resident', '1964-01-13', 'female', []],
    ['11010519491231002×', 'resident', '1949-12-31', 'female', []],
    ['户口本', 'unknown', undefined, undefined, ['not-understood']],
  ])('%s is read as %s', (text, kind, birth, sex, doubts) => {
    const reading = readIdNumber(text)
    expect({
      kind: reading?.kind,
      birth: reading?.birth,
      sex: reading?.sex,
      doubts: reading?.doubts,
    }).toEqual({ kind, birth, sex, doubts })
  })

  it('of the foreigners’ card of 2023 begins with 9 and keeps its own kind', () => {
    const digits = '91156020010101001'
    expect(readIdNumber(digits + checkCharacter(digits))).toMatchObject({
      kind: 'foreign-permanent',
      birth: '2001-01-01',
      doubts: [],
    })
  })

  it.each([
    [' 990101 195710150307', 'blanks'],
    ['99010120011231001x', 'small-x'],
    ['９９０１０１１９６４０１１３００２４', 'full-width'],
    ["'990101196401130024 ", 'blanks'],
  ])('written as %j is tidied (%s) and found again', (text, tidied) => {
    const reading = readIdNumber(text)
    expect(reading?.tidied).toContain(tidied)
    expect(reading?.canonical).toMatch(/^\d{17}[\dX]$/)
  })

  it('of fifteen digits becomes the one of eighteen', () => {
    expect(readIdNumber('110105491231002')).toMatchObject({
      canonical: '11010519491231002X',
      tidied: ['of-15-digits'],
      doubts: [],
    })
    expect(lengthenId('110105491231002')).toBe('11010519491231002X')
  })

  it.each(['', '  ', '无', '暂无', '/', '——'])('is absent in a cell that says %j', (text) => {
    expect(readIdNumber(text)).toBeUndefined()
  })

  it('in a number cell is believed for fifteen digits only', () => {
    expect(readIdNumberCell(990109194908166700)).toEqual({ known: '990109194908166', birth: '1949-08-16' })
    expect(readIdNumberCell(19920448336)).toBeUndefined()
    expect(readIdNumberCell(Number.NaN)).toBeUndefined()
  })

  it('that lost digits agrees with the whole one and with no other person’s', () => {
    expect(idsAgree('990109194908166***', '990109194908166700')).toBe(true)
    expect(idsAgree('990109194908166***', '990109194908150700')).toBe(false)
    expect(idsAgree('9901', '990109194908150700')).toBe(false)
    expect(idsAgree('990109********6700', '990109194908166700')).toBe(true)
    expect(idsAgree('990109********6700', '990109194908156701')).toBe(false)
  })

  it('with any one digit mistyped is noticed by its check character', () => {
    const seventeen = fc.stringMatching(/^[1-6]\d{5}19[5-9]\d(0[1-9]|1[0-2])(0[1-9]|1\d|2[0-8])\d{3}$/)
    fc.assert(
      fc.property(seventeen, fc.nat(16), fc.integer({ min: 1, max: 9 }), (digits, at, by) => {
        const whole = digits + checkCharacter(digits)
        const mistyped = whole.slice(0, at) + ((Number(whole[at]) + by) % 10) + whole.slice(at + 1)
        expect(readIdNumber(whole)?.doubts).toEqual([])
        expect(readIdNumber(mistyped)?.doubts).toContain('check-digit')
      }),
    )
  })

  it('never throws, whatever stands in the cell', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => void [readIdNumber(text), looksLikeId(text)]),
    )
  })
})
