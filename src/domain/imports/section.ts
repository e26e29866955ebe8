/** A table inside a sheet: headers and what follows, until other headers come. */
import { type AddressParts, spellAddress } from '../registry/address.ts'
import { flagOfHeader } from '../registry/flag-words.ts'
import { squeeze } from '../registry/half-width.ts'
import { readBuildings } from './buildings-reader.ts'
import { type Cell, countFilled, type Merge, type Row, textOf } from './cell.ts'
import { gatherEvidence } from './column-evidence.ts'
import { type ColumnPlan, planColumns } from './column-plan.ts'
import { familyHeading, homeHeading } from './family-heading.ts'
import { labelsIn } from './label-values.ts'
import { findLayout, type Layout } from './layout.ts'
import { type Meaning, meanings } from './meanings.ts'
import { mergeFiller } from './merged-cells.ts'
import { placeOfTitle } from './place.ts'
import { readRoster } from './roster-reader.ts'
import { isFooter, repeatsHeader } from './row-words.ts'
import { findKind, type KindFound } from './sheet-kind.ts'
import type { Ledger } from './study-ledger.ts'
import { type Span, tablesBeside } from './tables-beside.ts'
import type { Answers, ColumnRead } from './understanding.ts'

export interface SectionReader {
  row(row: Row): void
}

export interface Section {
  readonly layout: Layout
  readonly reader: SectionReader
}

/** `rows`: those in which the columns are decided, not yet read. */
export function openSection(
  rows: readonly Row[],
  merges: readonly Merge[],
  sheet: number,
  ledger: Ledger,
  answers: Answers,
): Section {
  const layout = findLayout(rows, merges)
  const spans = tablesBeside(layout)
  const [only] = spans
  if (spans.length === 1 && only) return openTable(rows, layout, merges, only, sheet, ledger, answers)
  const tables = spans.map((span) => {
    const { reader } = openTable(
      rows.map((row) => cut(row, span)),
      cutLayout(layout, span),
      merges.map((merge) => ({ ...merge, left: merge.left - span.from, right: merge.right - span.from })),
      span,
      sheet,
      ledger,
      answers,
    )
    return { span, reader }
  })
  return {
    layout,
    reader: {
      row(row) {
        for (const { span, reader } of tables) {
          const own = cut(row, span)
          if (countFilled(own.cells) > 0) reader.row(own)
        }
      },
    },
  }
}

const cut = (row: Row, { from, to }: Span): Row => ({ index: row.index, cells: row.cells.slice(from, to) })

function cutLayout(layout: Layout, { from, to }: Span): Layout {
  return { ...layout, headers: layout.headers.slice(from, to), groups: layout.groups.slice(from, to) }
}

function openTable(
  rows: readonly Row[],
  layout: Layout,
  merges: readonly Merge[],
  span: Span,
  sheet: number,
  ledger: Ledger,
  answers: Answers,
): Section {
  const fill = mergeFiller(merges)
  const body = rows
    .slice(layout.bodyFrom)
    .filter(
      (row) =>
        countFilled(row.cells) > 1 &&
        !isFooter(row.cells) &&
        !repeatsHeader(row.cells, layout.headers) &&
        !labelsIn(row.cells),
    )
    .map((row) => fill(row).cells)
  const evidence = gatherEvidence(body, layout.headers.length)
  const plan = planColumns(layout, evidence, answeredColumns(answers, sheet, span))
  const title = layout.titleRows.map((at) => titleText(rows[at]?.cells ?? [])).join(' ')
  const found =
    forced(answers, sheet) ??
    findKind(`${ledger.nameOf(sheet)} ${title}`, layout.headers, plan.columns, evidence, body.length)
  const columns = plan.columns.map(({ column, meaning, confidence }): ColumnRead => {
    return { column: column + span.from, header: layout.headers[column] ?? '', meaning, confidence }
  })
  ledger.describe(
    sheet,
    found,
    layout.headerRows.map((at) => (rows[at]?.index ?? 0) + 1),
    columns,
  )
  if (found.kind === 'roster' && layout.headerRows.length > 1)
    ledger.habit('two-row-headers', sheet, (rows[layout.headerRows[0] ?? 0]?.index ?? 0) + 1)
  const titles = layout.titleRows.map((at) => rows[at]?.cells ?? [])
  return { layout, reader: readerOf(found, plan, layout, titles, sheet, ledger) }
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
  titles: readonly (readonly Cell[])[],
  sheet: number,
  ledger: Ledger,
): SectionReader {
  if (found.kind === 'roster') {
    if (plan.persons.length === 0) return { row: (row) => ledger.skip('note-row', sheet, row.index + 1) }
    const family =
      titles.map((cells) => familyHeading(cells)).findLast((each) => each !== undefined) ??
      homeHeading(titles.at(-1) ?? [])
    const place = placeFromNames(plan, ledger.nameOf(sheet), titles.map(titleText).join(' '))
    if (place) ledger.habit('address-from-sheet-name', sheet, 1)
    ledger.countMergedHomes(sheet, plan, layout.bodyFrom)
    return readRoster(
      plan,
      place,
      ledger.rosterSink(sheet),
      family,
      listedAs([ledger.nameOf(sheet), ...titles.map(titleText)]),
    )
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

/** 独居老人名单, 低保户: a list of nobody else. Surveys (摸排) are of people who may be. */
function listedAs(titles: readonly string[]): string | undefined {
  for (const title of titles) {
    const bare = squeeze(title).replace(
      /(人员|信息|情况)?(名单|花名册|名册|台[账帐]|登记表|一览表|明细表?)$/,
      '',
    )
    if (/^\D{2,6}$/.test(bare) && flagOfHeader(bare)) return bare
  }
  return undefined
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

function answeredColumns(answers: Answers, sheet: number, { from, to }: Span): Map<number, Meaning> {
  const known = new Map<number, Meaning>()
  for (const [id, value] of Object.entries(answers)) {
    const column = new RegExp(`^unclear-column:${sheet}:(\\d+)$`).exec(id)?.[1]
    const meaning = meanings.find((each) => each === value)
    if (column !== undefined && meaning && Number(column) >= from && Number(column) < to)
      known.set(Number(column) - from, meaning)
  }
  return known
}

function forced(answers: Answers, sheet: number): KindFound | undefined {
  return answers[`sheet-not-understood:${sheet}`] === 'roster' ? { kind: 'roster', confidence: 1 } : undefined
}
