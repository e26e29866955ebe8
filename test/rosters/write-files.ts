/** Tables as files: .xlsx by another library than the one that reads, a GBK page that calls itself .xls, CSV. */
import ExcelJS from 'exceljs'
import type { Written } from './spoil.ts'
import type { Table } from './table.ts'
import { encodeGbk } from './gbk.ts'

export async function asXlsx(tables: readonly Table[]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  for (const table of tables) {
    const sheet = workbook.addWorksheet(table.name)
    for (const row of table.rows) sheet.addRow(row)
    for (const { top, bottom, left, right } of table.merges)
      sheet.mergeCells(top + 1, left + 1, bottom + 1, right + 1)
    for (const row of table.hiddenRows) sheet.getRow(row + 1).hidden = true
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

function quote(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>')
}

export function asCsv(table: Table, encoding: 'utf-8' | 'gbk'): Uint8Array {
  const text = table.rows.map((row) => row.map((value) => quote(spell(value))).join(',')).join('\r\n')
  return encoding === 'gbk' ? encodeGbk(text) : new TextEncoder().encode(text)
}

/** What older systems call "export to Excel". */
export function asGbkPage(table: Table): Uint8Array {
  const rows = table.rows.map(
    (row) =>
      `<tr>${row.map((value) => `<td style="mso-number-format:'\\@'">${escape(spell(value))}</td>`).join('')}</tr>`,
  )
  return encodeGbk(
    `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"></head>` +
      `<body><table border=1>${rows.join('\n')}</table></body></html>`,
  )
}

function spell(value: Written): string {
  if (value === null) return ''
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value)
}
