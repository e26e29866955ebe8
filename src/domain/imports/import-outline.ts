/** What the page of an import shows of a workbook: everything but its people. Kept sealed; long numbers are masked. */
import { maskIdNumber, maskPhone } from '../registry/masking.ts'
import type { SheetRows, SheetView } from './import-view.ts'
import type { Results } from './results.ts'
import { lineOf, type PersonLine } from './summary.ts'
import type { Outline, PersonRead, Question } from './understanding.ts'

/** A question with the name of whom it is about. */
export interface KeptQuestion extends Question {
  readonly who?: string
}

export interface KeptOutline extends Omit<Outline, 'sheets' | 'questions'> {
  readonly sheets: readonly SheetView[]
  readonly questions: readonly KeptQuestion[]
}

/** Rows shown before and after. */
export const shownRows = 5
/** People shown of them: a whole household may stand in one row. */
const shownPeople = 15

/** `rowsOf` gives the first rows of a sheet as they were read, by its name. */
export function outlineToKeep(
  results: Results,
  rowsOf: (sheet: string) => readonly SheetRows[],
): KeptOutline {
  const sheets = results.outline.sheets.map((sheet) => {
    const header = sheet.headerRows[0] ?? 0
    const headers = new Set(sheet.headerRows)
    const below = rowsOf(sheet.name).filter(({ row }) => row > header && !headers.has(row))
    return { ...sheet, before: below.slice(0, shownRows) }
  })
  const after = peopleOf(results, sheets)
  const asked = new Set(results.outline.questions.flatMap(({ person }) => person ?? []))
  const names = new Map<string, string>()
  if (asked.size > 0) for (const { key, name } of results.people()) if (asked.has(key)) names.set(key, name)
  return {
    ...results.outline,
    questions: results.outline.questions.map((question) => {
      const who = names.get(question.person ?? '')
      return who === undefined ? question : { ...question, who }
    }),
    sheets: sheets.map((sheet) => ({ ...sheet, after: after.get(sheet.name) ?? [] })),
  }
}

function peopleOf(
  results: Results,
  sheets: readonly { readonly name: string; readonly before: readonly SheetRows[] }[],
): Map<string, PersonLine[]> {
  const wanted = new Set(sheets.flatMap(({ name, before }) => before.map(({ row }) => `${row} ${name}`)))
  const found = new Map<string, PersonRead[]>()
  const homes = new Set<string>()
  for (const person of results.people()) {
    for (const { sheet, row } of person.mentions) {
      const there = found.get(sheet) ?? []
      if (!wanted.has(`${row} ${sheet}`) || there.length >= shownPeople) continue
      found.set(sheet, [...there, person])
      if (person.home !== undefined) homes.add(person.home)
    }
  }
  const places = new Map(
    [...results.homes()].filter(({ key }) => homes.has(key)).map((home) => [home.key, home]),
  )
  return new Map(
    [...found].map(([sheet, people]) => [
      sheet,
      people.map((person) => maskedLine(lineOf(person, places.get(person.home ?? '')))),
    ]),
  )
}

function maskedLine(line: PersonLine): PersonLine {
  return { ...line, idNumber: maskIdNumber(line.idNumber), phones: line.phones.map(maskPhone) }
}

const longNumber = /[\d０-９](?:[\s-]?[\d０-９]){9,}[xXＸｘ]?/gu

/** Of numbers of ten digits and more only what a mask shows: the last four, of a phone also the first three. */
export function maskNumbers(text: string): string {
  return text.replace(longNumber, (number) => {
    const shown = number.length > 13 ? 0 : 3
    return `${number.slice(0, shown)}${'*'.repeat(Math.max(1, number.length - shown - 4))}${number.slice(-4)}`
  })
}
