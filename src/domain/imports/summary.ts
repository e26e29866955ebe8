/** The figures of an import as one JSON object, and its people as lines: what `linli import --json --list` prints. */
import type { HomeRead, Outline, PersonRead } from './understanding.ts'

export interface KindCount {
  readonly kind: string
  readonly count: number
}

/** Everything that needs no database. `people` and `homes` are split by whoever compares with what is known. */
export interface ReadingSummary {
  readonly sheets: number
  /** Rows that are not blank, headers and titles included. */
  readonly rows: number
  readonly households: number
  readonly buildings: number
  readonly questions: readonly KindCount[]
  readonly untrusted: readonly KindCount[]
  readonly skipped: readonly KindCount[]
}

/** What became of people and homes when compared with the books. */
export interface Applied {
  readonly new: number
  readonly known: number
  readonly changed: number
}

export interface ImportSummary extends ReadingSummary {
  readonly people: Applied
  readonly homes: Applied
}

/** Questions one by one, or counted by kind already. */
export interface Summed extends Pick<Outline, 'rows' | 'counts' | 'findings' | 'skipped'> {
  readonly sheets: readonly unknown[]
  readonly questions: readonly { readonly kind: string; readonly count?: number }[]
}

export function summarize(outline: Summed): ReadingSummary {
  const questions = new Map<string, number>()
  for (const { kind, count = 1 } of outline.questions) questions.set(kind, (questions.get(kind) ?? 0) + count)
  return {
    sheets: outline.sheets.length,
    rows: outline.rows,
    households: outline.counts.households,
    buildings: outline.counts.buildings,
    questions: [...questions].map(([kind, count]) => ({ kind, count })),
    untrusted: outline.findings,
    skipped: outline.skipped,
  }
}

/** The summary in the order of the contract. */
export function summaryOf(outline: Summed, people: Applied, homes: Applied): ImportSummary {
  const { sheets, rows, households, buildings, questions, untrusted, skipped } = summarize(outline)
  return { sheets, rows, people, homes, households, buildings, questions, untrusted, skipped }
}

/** One person of `--list`. Missing values are empty strings; `sex` is `male` or `female`; flags are the words as written. */
export interface PersonLine {
  readonly name: string
  /** Canonical; known digits followed by `*` when some were lost. */
  readonly idNumber: string
  readonly birth: string
  readonly sex: string
  readonly phones: readonly string[]
  /** The word as written: 妻, 儿子. */
  readonly relation: string
  readonly compound: string
  readonly building: string
  readonly stair: string
  readonly room: string
  readonly flags: readonly string[]
  readonly sheet: string
  readonly row: number
}

export function lineOf(person: PersonRead, home: HomeRead | undefined): PersonLine {
  const first = person.mentions[0]
  return {
    name: person.name,
    idNumber: person.idNumber ?? '',
    birth: person.birth ?? '',
    sex: person.sex ?? '',
    phones: person.phones,
    relation: person.relation?.word ?? '',
    compound: home?.compound ?? '',
    building: home?.building ?? '',
    stair: home?.stair ?? '',
    room: home?.room ?? home?.words ?? '',
    flags: person.flags.map((flag) => flag.word),
    sheet: first?.sheet ?? '',
    row: first?.row ?? 0,
  }
}
