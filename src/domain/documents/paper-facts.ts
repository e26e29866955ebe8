import { z } from 'zod'
import { readPaperDay } from './paper-day.ts'
import { paperKinds, type PaperKind, type PaperKindCode } from './paper-kinds.ts'
import { isPicture, type FieldTag } from './paper-kinds-tag.ts'

const key = z.string().max(40)

/** What stands in a paper: words by the key of their tag, rows for a list. */
export const factsInput = z.record(
  key,
  z.union([z.string().max(4000), z.array(z.record(key, z.string().max(400))).max(60)]),
)
export type FactsInput = z.infer<typeof factsInput>

/** What nobody types: given by the server when the paper is issued. */
export const givenTags = ['serial', 'committee', 'issuedOn'] as const

export interface ReadFacts {
  readonly facts: Readonly<FactsInput>
  /** Names of days that could not be read. */
  readonly unread: readonly string[]
}

/**
 * Keeps what the kind has a place for, days as ISO strings however they were written (2009年3月 → 2009-03), rows in which
 * something stands. What the kind does not know is left out.
 */
export function readFacts(kind: PaperKindCode, given: FactsInput): ReadFacts {
  const { tags }: PaperKind = paperKinds[kind]
  const unread: string[] = []
  const read = (tag: FieldTag, words: string): string => {
    const said = words.trim()
    if (tag.form !== 'day' || said === '') return said
    const day = readPaperDay(said)
    if (day === undefined) unread.push(tag.name)
    return day ?? said
  }
  const facts: FactsInput = {}
  for (const [name, tag] of Object.entries(tags)) {
    const value = given[name]
    if (value === undefined || isPicture(tag) || givenTags.some((own) => own === name)) continue
    if (tag.form === 'list') {
      if (typeof value === 'string') continue
      const rows = value.map((row) => readRow(tag.fields, row, read))
      facts[name] = rows.filter((row) => Object.keys(row).length > 0)
    } else if (typeof value === 'string' && value.trim() !== '') facts[name] = read(tag, value)
  }
  return { facts, unread }
}

function readRow(
  fields: Readonly<Record<string, FieldTag>>,
  row: Readonly<Record<string, string>>,
  read: (tag: FieldTag, words: string) => string,
): Record<string, string> {
  const cells = Object.entries(fields).map(([name, tag]) => [name, read(tag, row[name] ?? '')] as const)
  return Object.fromEntries(cells.filter(([, words]) => words !== ''))
}
