import { ageOn } from '../../domain/registry/age.ts'
import { dayOf } from '../../domain/kit/days.ts'
import type { PersonSex } from '../../domain/registry/person.ts'
import { fill } from '../../text/shape.ts'
import type { HomeWords } from '../../text/catalogue.ts'

export function today(): string {
  return dayOf(new Date().toISOString())
}

/** Completed years today as a person says them; empty where the birth is not known. */
export function sayAge(words: HomeWords, birth: string | null): string {
  return birth === null ? '' : fill(words.desk.homes.person.age, { n: ageOn(birth, today()) })
}

/** `女 82岁`; what is not known is left out. */
export function sexAndAge(
  words: HomeWords,
  { sex, birth }: { readonly sex: PersonSex; readonly birth: string | null },
): string {
  return [sex === 'unknown' ? '' : words.registry.sexes[sex], sayAge(words, birth)].filter(Boolean).join(' ')
}

/** A birth as exact as it is known: `1936年1月2日`, `1936年1月`, `1936年`; in English as it is kept. */
export function sayBirth(language: string, birth: string): string {
  if (language === 'en') return birth
  const [year, month, day] = birth.split('-').map(Number)
  return `${year}年${month ? `${month}月` : ''}${day ? `${day}日` : ''}`
}

/** Names of flags; a code without a word is shown as it is rather than lost. */
export function flagNames(words: HomeWords, codes: readonly string[]): readonly string[] {
  const names: Readonly<Record<string, string>> = words.registry.flags
  return codes.map((code) => names[code] ?? code)
}
