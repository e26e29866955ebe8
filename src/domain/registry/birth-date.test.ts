import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { datesAgree, dayOfSerial, isDay, readBirthDate, readBirthNumber } from './birth-date.ts'

describe('a birth date', () => {
  it.each([
    ['1936-01-02', '1936-01-02'],
    ['1936.1.2', '1936-01-02'],
    ['1936/1/2', '1936-01-02'],
    ['19360102', '1936-01-02'],
    ['１９３６年１月２日', '1936-01-02'],
    ['1936年01月02日出生', '1936-01-02'],
    ['1936-1-2 00:00:00', '1936-01-02'],
    ['1936-01', '1936-01'],
    ['1936年1月', '1936-01'],
    ['1936.10', '1936-10'],
    ['193610', '1936-10'],
    ['360102', '1936-01-02'],
    ['36.1.2', '1936-01-02'],
    ['1936', '1936'],
    ['1936年', '1936'],
    ['1936、1、2', '1936-01-02'],
    ['2000-02-29', '2000-02-29'],
  ])('%s is %s', (text, date) => {
    expect(readBirthDate(text)).toBe(date)
  })

  it.each(['', '不详', '1936-13-01', '1937-02-29', '36', '19361301', '13812345678', '1836'])(
    '%j is none',
    (text) => {
      expect(readBirthDate(text)).toBeUndefined()
    },
  )

  it('kept as a number is a serial day, a day or a month', () => {
    expect(readBirthNumber(13151)).toBe('1936-01-02')
    expect(readBirthNumber(19360102)).toBe('1936-01-02')
    expect(readBirthNumber(193601)).toBe('1936-01')
    expect(readBirthNumber(1936.1)).toBe('1936-01')
    expect(dayOfSerial(60)).toBe('1900-02-28')
    expect(dayOfSerial(61)).toBe('1900-03-01')
  })

  it('less exact may be the same as more exact', () => {
    expect(datesAgree('1936-01', '1936-01-02')).toBe(true)
    expect(datesAgree('1936-01-03', '1936-01-02')).toBe(false)
  })

  it('that was a real day is read back in every spelling', () => {
    const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10)
        const [year = '', month = '', dom = ''] = iso.split('-')
        for (const text of [
          iso,
          `${year}.${+month}.${+dom}`,
          `${year}/${month}/${dom}`,
          year + month + dom,
          `${year}年${+month}月${+dom}日`,
        ]) {
          expect(readBirthDate(text)).toBe(iso)
        }
        expect(isDay(year + month + dom)).toBe(true)
      }),
    )
  })
})
