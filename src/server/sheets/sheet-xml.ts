/** Rows as the XML of a worksheet (ECMA-376 part 1, 18.3): texts in their cells, so that nothing is kept until the end. */
import type { CellToWrite, ColumnToWrite } from './table-to-write.ts'

/** Places in the list of formats that `styles` has. */
const PLAIN = 0
const TEXT = 1
const DAY = 2

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

/** Formats in the order of the places above. 49 is text, whatever is typed into it. */
export const styles =
  `${declaration}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy-mm-dd"/></numFmts>` +
  '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3">' +
  [0, 49, 164]
    .map((format) => `<xf numFmtId="${format}" fontId="0" fillId="0" borderId="0" xfId="0"/>`)
    .join('') +
  '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'

/** Up to the first row: the header stays in sight, columns have their widths and formats. */
export function sheetBegin(columns: readonly ColumnToWrite[]): string {
  const widths = columns.map(({ header, width, format }, at) => {
    const wide = width ?? Math.max(8, header.length * 2 + 4)
    return `<col min="${at + 1}" max="${at + 1}" width="${wide}" customWidth="1" style="${styleOf(format)}"/>`
  })
  return (
    `${declaration}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">` +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    `<sheetFormatPr defaultRowHeight="15"/>${widths.length > 0 ? `<cols>${widths.join('')}</cols>` : ''}<sheetData>`
  )
}

export const sheetEnd = '</sheetData></worksheet>'

function styleOf(format: ColumnToWrite['format']): number {
  return format === 'text' ? TEXT : format === 'date' ? DAY : PLAIN
}

/** One row after the other, numbered from 1. */
export function rowWriter(
  columns: readonly ColumnToWrite[],
): (cells: readonly CellToWrite[], row: number) => string {
  const places = columns.map(({ format }, at) => {
    const style = styleOf(format)
    const attribute = style === PLAIN ? '' : ` s="${style}"`
    return { open: `<c r="${lettersOf(at)}`, attribute, asText: style === TEXT }
  })
  return (cells, row) => {
    let xml = `<row r="${row}">`
    for (let at = 0; at < places.length; at += 1) {
      const { open, attribute, asText } = places[at]!
      const value = cells[at] ?? null
      if (typeof value === 'string' && value !== '')
        xml += `${open}${row}"${attribute} t="inlineStr"><is>${textXml(value)}</is></c>`
      else xml += otherCell(value, `${open}${row}"`, attribute, asText)
    }
    return `${xml}</row>`
  }
}

function otherCell(value: CellToWrite, open: string, attribute: string, asText: boolean): string {
  if (typeof value === 'number' && Number.isFinite(value))
    return asText
      ? `${open}${attribute} t="inlineStr"><is><t>${value}</t></is></c>`
      : `${open}${attribute}><v>${value}</v></c>`
  if (typeof value === 'boolean') return `${open}${attribute} t="b"><v>${value ? 1 : 0}</v></c>`
  if (value instanceof Date && !Number.isNaN(value.getTime()))
    return `${open} s="${DAY}"><v>${serialOf(value)}</v></c>`
  return attribute === '' ? '' : `${open}${attribute}/>`
}

/** Days since 1899-12-30, as spreadsheet programs count them; right from March 1900 on. */
function serialOf(date: Date): number {
  return date.getTime() / 86_400_000 + 25_569
}

/** Whatever XML would not take as it is, and blanks at an end, which programs else drop. */
const SPECIAL = /[&<>\p{Cc}\p{Cs}\ufffe\uffff]|^\s|\s$/u

function textXml(text: string): string {
  if (!SPECIAL.test(text)) return `<t>${text}</t>`
  const safe = cleanText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  return `<t xml:space="preserve">${safe}</t>`
}

/** XML 1.0 knows no control characters but tab and line breaks; a lone surrogate is no character. */
export function cleanText(text: string): string {
  const whole = text.isWellFormed() ? text : text.toWellFormed()
  return whole.replace(/(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]/gu, '')
}

/** 0 → A, 26 → AA. */
export function lettersOf(column: number): string {
  const rest = Math.floor(column / 26)
  return (rest > 0 ? lettersOf(rest - 1) : '') + String.fromCharCode(65 + (column % 26))
}
