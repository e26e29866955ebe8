/**
 * Understanding a workbook: sheets and rows go in one after the other, in the order of the file, and nothing but what was
 * understood is kept. A sheet's first rows wait until its columns are decided; the others are read as they come.
 */
import { type AddressParts, spellAddress } from '../registry/address.ts'
import { readBuildings } from './buildings-reader.ts'
import { type Cell, countFilled, isBlank, type Merge, type Row, type SheetHead, textOf } from './cell.ts'
import { gatherEvidence } from './column-evidence.ts'
import { planColumns, type ColumnPlan } from './column-plan.ts'
import { findLayout, type Layout } from './layout.ts'
import { type Meaning, meanings } from './meanings.ts'
import { isHeaderWord } from './header-words.ts'
import { mergeFiller } from './merged-cells.ts'
import { placeOfTitle } from './place.ts'
import { applyAnswers } from './questions.ts'
import { type Results, resultsOf } from './results.ts'
import { readRoster } from './roster-reader.ts'
import { findKind, type KindFound } from './sheet-kind.ts'
import { isFooter, repeatsHeader } from './row-words.ts'
import { openLedger, type Ledger } from './study-ledger.ts'
import type { Answers, ColumnRead } from './understanding.ts'

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
      applyAnswers(ledger)
      return resultsOf(ledger)
    },
  }
}

interface SectionReader {
  row(row: Row): void
}

function studySheet(head: SheetHead, ledger: Ledger, answers: Answers): { row(row: Row): void; end(): void } {
  const sheet = ledger.openSheet(head)
  const fillMerged = mergeFiller(head.merges)
  let waiting: Row[] = []
  let reader: SectionReader | undefined
  let headers: readonly string[] = []

  function decide(): void {
    if (waiting.length === 0) return
    const section = openSection(waiting, head.merges, sheet.index, ledger, answers)
    headers = section.layout.headers
    reader = section.reader
    for (const at of section.layout.titleRows) ledger.skip('title-row', sheet.index, rowNumber(waiting[at]))
    const body = waiting.slice(section.layout.bodyFrom)
    waiting = []
    body.filter((row) => countFilled(row.cells) > 0).forEach((row, at) => pass(row, at === 0))
  }

  function pass(row: Row, first = false): void {
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
    return known >= 3 || repeatsHeader(row.cells, headers)
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
      sheet.close()
    },
  }
}

const rowNumber = (row: Row | undefined): number => (row?.index ?? 0) + 1

/** A table inside a sheet: headers and what follows, until other headers come. */
function openSection(
  rows: readonly Row[],
  merges: readonly Merge[],
  sheet: number,
  ledger: Ledger,
  answers: Answers,
): { layout: Layout; reader: SectionReader } {
  const layout = findLayout(rows, merges)
  const fill = mergeFiller(merges)
  const body = rows
    .slice(layout.bodyFrom)
    .filter(
      (row) =>
        countFilled(row.cells) > 1 && !isFooter(row.cells) && !repeatsHeader(row.cells, layout.headers),
    )
    .map((row) => fill(row).cells)
  const evidence = gatherEvidence(body, layout.headers.length)
  const known = answeredColumns(answers, sheet)
  const plan = planColumns(layout, evidence, known)
  const title = layout.titleRows.map((at) => titleText(rows[at]?.cells ?? [])).join(' ')
  const found =
    forced(answers, sheet) ??
    findKind(`${ledger.nameOf(sheet)} ${title}`, layout.headers, plan.columns, evidence, body.length)
  const columns = plan.columns.map(({ column, meaning, confidence }): ColumnRead => {
    return { column, header: layout.headers[column] ?? '', meaning, confidence }
  })
  ledger.describe(
    sheet,
    found,
    layout.headerRows.map((at) => rowNumber(rows[at])),
    columns,
  )
  if (found.kind === 'roster' && layout.headerRows.length > 1)
    ledger.habit('two-row-headers', sheet, rowNumber(rows[layout.headerRows[0] ?? 0]))
  return { layout, reader: readerOf(found, plan, layout, title, sheet, ledger) }
}

function titleText(cells: readonly Cell[]): string {
  return cells
    .map((cell) => textOf(cell).trim())
    .join(' ')
    .trim()
}

function readerOf(
  found: KindFound,
  plan: ColumnPlan,
  layout: Layout,
  title: string,
  sheet: number,
  ledger: Ledger,
): SectionReader {
  if (found.kind === 'roster') {
    if (plan.persons.length === 0) return { row: (row) => ledger.skip('note-row', sheet, row.index + 1) }
    const place = placeFromNames(plan, ledger.nameOf(sheet), title)
    if (place) ledger.habit('address-from-sheet-name', sheet, 1)
    ledger.countMergedHomes(sheet, plan, layout.bodyFrom)
    return readRoster(plan, place, ledger.rosterSink(sheet))
  }
  if (found.kind === 'buildings') {
    const buildings = readBuildings(layout.headers, plan.columns)
    return {
      row(row) {
        const read = buildings.row(row)
        if (read) ledger.building(read, sheet, row.index + 1)
        else ledger.skip(isFooter(row.cells) ? 'footer-rows' : 'note-row', sheet, row.index + 1)
      },
    }
  }
  return { row: (row) => ledger.skip('not-imported-yet', sheet, row.index + 1) }
}

/** Only when the rows name no compound (or no building) themselves. */
function placeFromNames(plan: ColumnPlan, name: string, title: string): AddressParts | undefined {
  if (plan.place.compound !== undefined || plan.place.address !== undefined) return undefined
  const ofTitle = title === '' ? undefined : placeOfTitle(title)
  const ofName = placeOfTitle(name)
  if (!ofTitle && !ofName) return undefined
  const both = { ...ofTitle, ...ofName }
  return spellAddress(both) === '' ? undefined : both
}

function answeredColumns(answers: Answers, sheet: number): Map<number, Meaning> {
  const known = new Map<number, Meaning>()
  for (const [id, value] of Object.entries(answers)) {
    const column = new RegExp(`^unclear-column:${sheet}:(\\d+)$`).exec(id)?.[1]
    const meaning = meanings.find((each) => each === value)
    if (column !== undefined && meaning) known.set(Number(column), meaning)
  }
  return known
}

function forced(answers: Answers, sheet: number): KindFound | undefined {
  return answers[`sheet-not-understood:${sheet}`] === 'roster' ? { kind: 'roster', confidence: 1 } : undefined
}
