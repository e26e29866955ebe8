import type { TableColumnType } from 'antd'
import type { ReactNode } from 'react'
import { csv } from './csv.ts'

/** One column of a list: how it stands on the screen and, with the same words, in a sheet. */
export interface ListColumn<Row> {
  readonly key: string
  readonly title: string
  /** What a sheet says, and the screen where there is no `show`. */
  text(row: Row): string
  show?(row: Row): ReactNode
  /** px */
  readonly width?: number
  /** Cannot be left out: without it nobody knows which row it is. */
  readonly always?: boolean
  readonly className?: string
  /** Only where the screen is at least so wide; a sheet has it all the same. */
  readonly from?: 'md' | 'lg'
}

/** The columns that somebody chose, in the list's own order; all of them where nobody has chosen. */
export function chosenColumns<Row>(
  columns: readonly ListColumn<Row>[],
  chosen: readonly string[] | undefined,
): readonly ListColumn<Row>[] {
  if (!chosen) return columns
  return columns.filter(({ key, always }) => always || chosen.includes(key))
}

export function tableColumns<Row>(columns: readonly ListColumn<Row>[]): TableColumnType<Row>[] {
  return columns.map(({ key, title, width, className, from, text, show }) => ({
    key,
    title,
    ...(width ? { width } : {}),
    ...(className ? { className } : {}),
    ...(from ? { responsive: [from] } : {}),
    render: (_: unknown, row: Row) => (show ? show(row) : text(row)),
  }))
}

/** Exactly what is shown, as lines that a spreadsheet program opens. */
export function sheetOf<Row>(columns: readonly ListColumn<Row>[], rows: readonly Row[]): string {
  return csv([columns.map(({ title }) => title), ...rows.map((row) => columns.map(({ text }) => text(row)))])
}
