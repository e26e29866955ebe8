import { readBirthDate } from '../../domain/registry/birth-date.ts'
import { readPhones } from '../../domain/registry/phone-number.ts'
import { fill } from '../../text/shape.ts'
import type { Catalogue } from '../../text/catalogue.ts'

/** What stands in a field that may be left empty. */
export function orNull(value: unknown): string | null {
  const text = typeof value === 'string' ? value.trim() : ''
  return text === '' ? null : text
}

/** Several names in one line: `安和小区、老纺织厂`. */
export function readList(value: unknown): readonly string[] {
  return (orNull(value) ?? '')
    .split(/[、,，;；]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
}

export function complainOfBirth(words: Catalogue): (text: string) => string | undefined {
  return (text) => (text.trim() === '' || readBirthDate(text) ? undefined : words.desk.homes.complaints.birth)
}

/** Nothing in it that looks like a number but is none, and something that is. */
export function complainOfPhones(words: Catalogue): (text: string) => string | undefined {
  return (text) => {
    if (text.trim() === '') return undefined
    const { numbers, odd } = readPhones(text)
    if (odd.length === 0 && numbers.length > 0) return undefined
    return fill(words.desk.homes.complaints.phone, { numbers: odd.join('、') || text })
  }
}
