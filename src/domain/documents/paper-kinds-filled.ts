import { dayInChinese } from '../kit/day-in-chinese.ts'
import { paperKinds, type PaperFacts, type PaperKind, type PaperKindCode } from './paper-kinds.ts'
import { isPicture, type FieldTag, type PaperTag } from './paper-kinds-tag.ts'

/** A paper's words as they are printed, by key: days in Chinese, empty text for what is not given, rows with their number. */
export interface FilledPaper {
  readonly texts: Readonly<Record<string, string>>
  readonly lists: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>
  /** Addresses to be printed as QR codes. */
  readonly codes: Readonly<Record<string, string>>
}

type Given = Readonly<Record<string, unknown>>

/** Fills a kind's tags. `basis` and `receiver` left out take the kind's own. */
export function fillPaper<K extends PaperKindCode>(code: K, facts: Partial<PaperFacts<K>>): FilledPaper {
  const kind: PaperKind = paperKinds[code]
  const given: Given = { basis: kind.basis, receiver: kind.receiver, ...present(facts) }
  const texts: Record<string, string> = {}
  const lists: Record<string, Record<string, string>[]> = {}
  const codes: Record<string, string> = {}
  for (const [key, tag] of Object.entries(kind.tags)) {
    if (tag.form === 'qr') codes[key] = shown({ form: 'text' }, given[tag.of])
    else if (tag.form === 'list')
      lists[key] = rowsOf(given[key]).map((row, index) => rowShown(tag.fields, row, index))
    else if (tag.form !== 'signs') texts[key] = shown(tag, given[key])
  }
  return { texts, lists, codes }
}

/** Names of the required tags that have nothing to print; a paper with any of them should not leave the house. */
export function missingFacts<K extends PaperKindCode>(
  code: K,
  facts: Partial<PaperFacts<K>>,
): readonly string[] {
  const { texts, lists } = fillPaper(code, facts)
  const tags: Readonly<Record<string, PaperTag>> = paperKinds[code].tags
  return Object.entries(tags).flatMap(([key, tag]) => {
    if (isPicture(tag)) return []
    if (tag.form !== 'list') return tag.required && texts[key] === '' ? [tag.name] : []
    const rows = lists[key] ?? []
    if (tag.required && rows.length === 0) return [tag.name]
    const fields = Object.entries(tag.fields).filter(
      ([field, { required }]) => required && rows.some((row) => row[field] === ''),
    )
    return fields.map(([, field]) => `${tag.name}·${field.name}`)
  })
}

function present(facts: object): Given {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined))
}

function rowsOf(value: unknown): readonly Given[] {
  return Array.isArray(value) ? (value as readonly Given[]) : []
}

function rowShown(
  fields: Readonly<Record<string, FieldTag>>,
  row: Given,
  index: number,
): Record<string, string> {
  const cells = Object.entries(fields).map(([key, tag]) => [key, shown(tag, row[key])] as const)
  return { seq: String(index + 1), ...Object.fromEntries(cells) }
}

/** Marks that no paper can hold, or that turn the reading direction of what follows. */
const unprinted = /(?![\n\t])\p{Cc}|[\u202A-\u202E\u2066-\u2069]/gu

function shown(tag: Pick<FieldTag, 'form'>, value: unknown): string {
  const words = typeof value === 'string' ? value.toWellFormed().replace(unprinted, '').trim() : ''
  if (tag.form === 'day') return dayInChinese(words)
  return tag.form === 'moment' ? momentInChinese(words) : words
}

const beijing = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
  hourCycle: 'h23',
})

/** `2026-11-23T06:30:00Z` → 2026年11月23日 14:30, in Beijing time. What is not an instant stays as it is. */
export function momentInChinese(moment: string): string {
  const instant = new Date(moment)
  if (!/^\d{4}-\d{2}-\d{2}T/.test(moment) || Number.isNaN(instant.getTime())) return dayInChinese(moment)
  const [date = '', time = ''] = beijing.format(instant).split(', ')
  return `${dayInChinese(date)} ${time}`
}
