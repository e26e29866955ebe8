import type { NextHow } from '../../domain/sync/field-record.ts'
import { fill } from '../../text/shape.ts'
import { sayDay } from '../../ui/kit/when.ts'
import type { PhoneWords, Spoken } from '../words.tsx'

/** `约好 11月28日 周六 晚上 再来, 先打电话`. */
export function sayNext(
  { words, language }: Pick<Spoken, 'words' | 'language'>,
  on: string,
  { part, phoneFirst, byOther }: NextHow,
): string {
  const { record, door } = words.field
  const extra = [phoneFirst ? record.phoneFirst : '', byOther ? record.otherWorker : ''].join('')
  const when = [sayDay(words, language, on), part === null ? '' : words.doors.dayParts[part]]
  return fill(door.nextHow, { when: when.filter(Boolean).join(' '), extra })
}

/** The same for a list: `晚上`, `先打电话`. */
export function howShort(words: PhoneWords, { part, phoneFirst, byOther }: NextHow): readonly string[] {
  const { record } = words.field
  return [
    part === null ? '' : words.doors.dayParts[part],
    phoneFirst ? record.nextPhone : '',
    byOther ? record.nextOther : '',
  ].filter(Boolean)
}
