/** What the page of an import shows of a workbook: everything but its people. Kept sealed; long numbers are masked. */
import { maskIdNumber, maskPhone } from '../registry/masking.ts'
import type { SheetRows, SheetView } from './import-view.ts'
import { questionKinds, type QuestionKind } from './kinds.ts'
import type { Results } from './results.ts'
import { lineOf, type PersonLine } from './summary.ts'
import type { Answers, Outline, PersonRead, Question } from './understanding.ts'

/** A question with the name of whom it is about. */
export interface KeptQuestion extends Question {
  readonly who?: string
}

export interface KeptOutline extends Omit<Outline, 'sheets' | 'questions'> {
  readonly sheets: readonly SheetView[]
  readonly questions: readonly KeptQuestions[]
}

/** A workbook may leave a hundred thousand questions open: here are the first of a kind, all of them stand on pages apart. */
export interface KeptQuestions {
  readonly kind: QuestionKind
  readonly count: number
  readonly answered: number
  readonly first: readonly KeptQuestion[]
}

/** Questions of one kind; at most `questionPage` of them. */
export type QuestionPage = readonly KeptQuestion[]

export const questionPage = 200
const firstQuestions = 20

/** On which pages, from 0, the questions of a kind stand: those of the kinds before it come first. */
export function pagesOfKind(
  all: readonly { readonly kind: QuestionKind; readonly count: number }[],
  kind: QuestionKind,
): { readonly from: number; readonly count: number } {
  let from = 0
  for (const group of all) {
    const count = Math.ceil(group.count / questionPage)
    if (group.kind === kind) return { from, count }
    from += count
  }
  return { from, count: 0 }
}

/** Rows shown before and after. */
export const shownRows = 5
/** People shown of them: a whole household may stand in one row. */
const shownPeople = 15

/** `rowsOf` gives the first rows of a sheet as they were read, by its name. The pages of questions follow `outline.questions`. */
export function outlineToKeep(
  results: Results,
  rowsOf: (sheet: string) => readonly SheetRows[],
  answers: Answers = {},
): { readonly outline: KeptOutline; readonly pages: readonly QuestionPage[] } {
  const sheets = results.outline.sheets.map((sheet) => {
    const header = sheet.headerRows[0] ?? 0
    const headers = new Set(sheet.headerRows)
    const below = rowsOf(sheet.name).filter(({ row }) => row > header && !headers.has(row))
    return { ...sheet, before: below.slice(0, shownRows) }
  })
  const after = peopleOf(results, sheets)
  const groups = [...Map.groupBy(namedQuestions(results), ({ kind }) => kind)].toSorted(
    ([one], [other]) => questionKinds.indexOf(one) - questionKinds.indexOf(other),
  )
  return {
    outline: {
      ...results.outline,
      questions: groups.map(([kind, all]) => ({
        kind,
        count: all.length,
        answered: all.filter(({ id }) => id in answers).length,
        first: all.slice(0, firstQuestions),
      })),
      sheets: sheets.map((sheet) => ({ ...sheet, after: after.get(sheet.name) ?? [] })),
    },
    pages: groups.flatMap(([, all]) => pagesOf(all)),
  }
}

function namedQuestions({ outline, people }: Results): KeptQuestion[] {
  const asked = new Set(outline.questions.flatMap(({ person }) => person ?? []))
  const names = new Map<string, string>()
  if (asked.size > 0) for (const { key, name } of people()) if (asked.has(key)) names.set(key, name)
  return outline.questions.map((question) => {
    const who = names.get(question.person ?? '')
    return who === undefined ? question : { ...question, who }
  })
}

function pagesOf(all: readonly KeptQuestion[]): QuestionPage[] {
  return Array.from({ length: Math.ceil(all.length / questionPage) }, (_, at) =>
    all.slice(at * questionPage, (at + 1) * questionPage),
  )
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
