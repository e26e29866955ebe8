/**
 * Understanding a workbook: sheets and rows go in one after the other, in the order of the file, and nothing but what was
 * understood is kept. A sheet's first rows wait until its columns are decided; the others are read as they come.
 */
import { type Cards, findCards } from './cards.ts'
import { countFilled, isBlank, type Row, type SheetHead } from './cell.ts'
import { isHeaderWord } from './header-words.ts'
import { labelsIn } from './label-values.ts'
import { mergeFiller } from './merged-cells.ts'
import { applyAnswers } from './questions.ts'
import { type Results, resultsOf } from './results.ts'
import { repeatsHeader } from './row-words.ts'
import { openSection, type SectionReader } from './section.ts'
import { type Ledger, openLedger } from './study-ledger.ts'
import type { Answers } from './understanding.ts'

/** Rows looked at before a sheet's columns are decided. */
const window = 240

export interface Study {
  /** Ends the sheet before it. Visible sheets should come first: the first home of a person is kept. */
  sheet(head: SheetHead): void
  row(row: Row): void
  finish(): Results
}

export function startStudy(answers: Answers = {}): Study {
  const ledger = openLedger(answers)
  let current: { row(row: Row): void; end(): void } | undefined
  return {
    sheet(head) {
      current?.end()
      current = studySheet(head, ledger, answers)
    },
    row(row) {
      current?.row(row)
    },
    finish() {
      current?.end()
      current = undefined
      ledger.closeBook()
      applyAnswers(ledger)
      return resultsOf(ledger)
    },
  }
}

function studySheet(head: SheetHead, ledger: Ledger, answers: Answers): { row(row: Row): void; end(): void } {
  const sheet = ledger.openSheet(head)
  const fillMerged = mergeFiller(head.merges)
  let waiting: Row[] = []
  let reader: SectionReader | undefined
  let headers: readonly string[] = []
  let cards: Cards | undefined
  let table: SectionReader | undefined

  function decide(): void {
    if (waiting.length === 0) return
    cards ??= findCards(waiting)
    if (cards) return readCards(cards)
    const section = openSection(waiting, head.merges, sheet.index, ledger, answers)
    headers = section.layout.headers
    reader = section.reader
    for (const at of section.layout.titleRows) ledger.skip('title-row', sheet.index, rowNumber(waiting[at]))
    const body = waiting.slice(section.layout.bodyFrom)
    waiting = []
    body.filter((row) => countFilled(row.cells) > 0).forEach((row, at) => pass(row, at === 0))
  }

  /** The rest of the sheet is read card by card. Merged cells mean nothing there. */
  function readCards({ header, row }: Cards): void {
    const rows = waiting.flatMap(row)
    waiting = []
    const { reader: each } = openSection([header, ...rows], [], sheet.index, ledger, answers)
    table = each
    for (const card of rows) each.row(card)
    reader = { row: (more) => row(more).forEach((card) => each.row(card)) }
  }

  function pass(row: Row, first = false): void {
    if (cards) return reader?.row(row)
    const filled = fillMerged(row)
    if (reader && !first && isHeaderAgain(filled)) {
      if (repeatsHeader(filled.cells, headers))
        return ledger.skip('repeated-header', sheet.index, row.index + 1)
      reader = undefined
      waiting.push(row)
      return undefined
    }
    if (!reader) {
      waiting.push(row)
      return undefined
    }
    reader.row(filled)
    return undefined
  }

  /** Cheap test first: headers are short words, and at least three of them are known or the same as above. */
  function isHeaderAgain(row: Row): boolean {
    let known = 0
    for (const cell of row.cells) {
      if (isBlank(cell)) continue
      if (typeof cell !== 'string' || cell.length > 24 || /\d{4}/.test(cell)) return false
      if (isHeaderWord(cell)) known++
    }
    return (known >= 3 && !labelsIn(row.cells)) || repeatsHeader(row.cells, headers)
  }

  return {
    row(row) {
      if (countFilled(row.cells) === 0) {
        if (!reader) waiting.push(row)
        return
      }
      ledger.countRow(sheet.index)
      if (reader) pass(row)
      else waiting.push(row)
      if (!reader && waiting.length >= window) decide()
    },
    end() {
      while (waiting.length > 0) decide()
      for (const row of cards?.end() ?? []) table?.row(row)
      sheet.close()
    },
  }
}

const rowNumber = (row: Row | undefined): number => (row?.index ?? 0) + 1
