/** Careless writing: takes a person's true values and writes them the way somebody in a hurry does; counts what it did. */
import type { FindingKind, QuestionKind, SkipKind } from '../../src/domain/imports/kinds.ts'
import { checkCharacter } from '../../src/domain/registry/id-number.ts'
import type { Dice } from './dice.ts'
import type { Resident } from './town.ts'

export type Written = string | number | Date | null
export type Defect = FindingKind | SkipKind | QuestionKind

export interface Pen {
  readonly dice: Dice
  readonly defects: Map<Defect, number>
}

export function count(pen: Pen, kind: Defect, by = 1): void {
  pen.defects.set(kind, (pen.defects.get(kind) ?? 0) + by)
}

/** What is written, and whether the sex column may still be spoiled: one defect of the number a person. */
export interface WrittenId {
  readonly value: Written
  readonly whole: boolean
}

/** Blanks around a value do not survive a page: there only those inside are written. */
export function writeId(pen: Pen, { id }: Resident, numbersAllowed = true): WrittenId {
  const { dice } = pen
  const luck = dice.roll()
  if (luck < 0.015) {
    count(pen, 'id-check-digit-wrong')
    const wrong =
      Array.from('0123456789X').find((mark) => mark !== id[17] && mark !== checkCharacter(id.slice(0, 17))) ??
      '0'
    return { value: id.slice(0, 17) + wrong, whole: false }
  }
  if (luck < 0.025) {
    count(pen, 'id-too-short')
    return { value: id.slice(0, dice.between(15, 17) === 15 ? 16 : 17), whole: false }
  }
  if (luck < 0.035 && numbersAllowed && !id.endsWith('X')) {
    count(pen, 'id-lost-to-a-number-cell')
    return { value: Number(id), whole: false }
  }
  if (luck < 0.055) {
    count(pen, 'id-with-blanks')
    return {
      value: dice.pick([
        `${id.slice(0, 6)} ${id.slice(6, 14)} ${id.slice(14)}`,
        ...(numbersAllowed ? [`${id} `, ` ${id}`] : []),
      ]),
      whole: true,
    }
  }
  if (luck < 0.065) {
    count(pen, 'id-full-width')
    return { value: fullWidth(id), whole: true }
  }
  if (id.endsWith('X') && dice.chance(0.2)) {
    count(pen, 'id-small-x')
    return { value: id.toLowerCase(), whole: true }
  }
  return { value: id, whole: true }
}

export function writeSex(
  pen: Pen,
  person: Resident,
  words: readonly [string, string],
  idWhole: boolean,
): string {
  const lie = idWhole && pen.dice.chance(0.012)
  if (lie) count(pen, 'sex-against-id')
  return words[person.male !== lie ? 0 : 1]
}

export function writeName(pen: Pen, { name }: Resident): string {
  const marks = Array.from(name)
  if (name.includes('·'))
    return pen.dice.chance(0.5) ? name.replace('·', pen.dice.pick(['•', '．', '・'])) : name
  if (marks.length === 2 && pen.dice.chance(0.05)) {
    count(pen, 'name-with-blanks')
    return marks.join(pen.dice.pick([' ', '  ', '\u3000']))
  }
  return name
}

export function writePhone(pen: Pen, { phone }: Resident, numbersAllowed = true): Written {
  const { dice } = pen
  if (phone === '') return dice.chance(0.1) ? '无' : null
  const luck = dice.roll()
  if (luck < 0.2 && numbersAllowed) {
    count(pen, 'phone-as-number')
    return Number(phone)
  }
  if (luck < 0.22) {
    const parts = [phone.slice(0, 3), phone.slice(3, 7), phone.slice(7)]
    const sign = dice.pick(['-', ' '])
    count(pen, sign === '-' ? 'phone-with-dashes' : 'phone-with-blanks')
    return parts.join(sign)
  }
  if (luck < 0.24) {
    count(pen, 'phone-full-width')
    return fullWidth(phone)
  }
  if (luck < 0.255) {
    count(pen, 'two-phones-in-a-cell')
    return `${phone}${dice.pick(['/', '，', ';', '\n', '或'])}139${String(dice.between(0, 99_999_999)).padStart(8, '0')}`
  }
  return luck < 0.265 ? `+86${phone}` : phone
}

export function writeBirth(pen: Pen, { birth }: Resident, dates: 'text' | 'any'): Written {
  const [year = '', month = '', day = ''] = birth.split('-')
  const spelled = [
    () => `${year}/${Number(month)}/${Number(day)}`,
    () => `${year}${month}${day}`,
    () => `${year}年${month}月${day}日`,
    () => `${year}.${Number(month)}.${Number(day)}`,
    () => `${year}.${month}`,
    () => `${year}-${month}-${day} 00:00:00`,
    () => `${year}年${Number(month)}月`,
  ]
  if (dates === 'any' && pen.dice.chance(0.2)) return new Date(`${birth}T00:00:00Z`)
  return pen.dice.pick(spelled)()
}

export function fullWidth(text: string): string {
  return Array.from(text, (mark) => String.fromCodePoint((mark.codePointAt(0) ?? 0) + 0xfee0)).join('')
}
