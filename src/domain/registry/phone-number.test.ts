import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { looksLikePhone, readPhones } from './phone-number.ts'

describe('phones in a cell', () => {
  it.each([
    ['13812345678', ['13812345678'], []],
    ['199-2888-5974', ['19928885974'], ['dashes']],
    ['199 - 2888 - 5974', ['19928885974'], ['dashes']],
    ['199 2888 5974', ['19928885974'], ['blanks']],
    ['１９９１１１７８５１０', ['19911178510'], ['full-width']],
    ['+86 13812345678', ['13812345678'], ['country-code']],
    ['0086-138-1234-5678', ['13812345678'], ['dashes', 'country-code']],
    ['19907481489、19985932453', ['19907481489', '19985932453'], ['several']],
    ['19907481489/0471-6912345', ['19907481489', '04716912345'], ['several']],
    ['0471-6912345', ['04716912345'], []],
    ['010-62345678转801', ['01062345678-801'], []],
    ['010-62345678-801', ['01062345678-801'], []],
    ['010-62345678 转分机801', ['01062345678-801'], []],
    ['座机 6912345 手机13812345678', ['13812345678', '6912345'], ['several']],
    ['1990748148919985932453', ['19907481489', '19985932453'], ['several']],
    ['13812345678\n13812345678', ['13812345678'], []],
    ['400-123-4567', ['4001234567'], []],
    ['013812345678', ['13812345678'], []],
  ])('%j are %j', (text, numbers, tidied) => {
    const reading = readPhones(text)
    expect(reading.numbers).toEqual(numbers)
    expect([...reading.tidied].toSorted()).toEqual([...tidied].toSorted())
    expect(reading.odd).toEqual([])
  })

  it.each(['1381234567', '138123456789', '12345'])('%s is no phone number', (text) => {
    expect(readPhones(text)).toMatchObject({ numbers: [], odd: [text] })
    expect(looksLikePhone(text)).toBe(false)
  })

  it('never throws, and gives digits only', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const number of readPhones(text).numbers) expect(number).toMatch(/^\d{7,12}(-\d{1,5})?$/)
      }),
    )
  })
})
