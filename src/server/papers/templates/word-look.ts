import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  LineRuleType,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
  type FileChild,
  type IParagraphOptions,
  type IRunOptions,
} from 'docx'

/**
 * 公文格式 for Word, after GB/T 9704-2012: A4, 仿宋 小三 with 24-point lines (the standard's 三号 would
 * put most signatures on a second page), title 小标宋 二号. The fonts are named, not
 * embedded: they are on the office's machine, and its templates look as its other letters do.
 */
const faces = { body: '仿宋', title: '方正小标宋简体', label: '黑体', figures: '宋体' } as const
/** Half points. */
export const sizes = { erhao: 44, xiaosan: 30, sihao: 28, xiaosi: 24, wuhao: 21, small: 19 } as const
/** Twentieths of a point: two characters of the body. */
const TWO_CHARACTERS = 2 * 15 * 20
const LINE = 24 * 20
const RED = 'C8102E'
const mm = (length: number) => Math.round((length * 1440) / 25.4)
const font = (name: string) => ({ ascii: name, hAnsi: name, eastAsia: name, cs: name })

export const words = (text: string, look: IRunOptions = {}) => new TextRun({ text, ...look })

export function line(text: string, options: IParagraphOptions = {}, look: IRunOptions = {}): Paragraph {
  return new Paragraph({ children: [words(text, look)], ...options })
}

/** A paragraph of a letter, its first line two characters in. */
export const para = (text: string) => line(text, { indent: { firstLine: TWO_CHARACTERS } })
export const plain = (text: string) => line(text)

export function serialLine(text: string): Paragraph {
  return line(text, { alignment: AlignmentType.RIGHT }, { size: sizes.sihao })
}

export function title(text: string, room = 300): Paragraph {
  const spacing = { before: room, after: room, line: 640, lineRule: LineRuleType.EXACT }
  return line(
    text,
    { alignment: AlignmentType.CENTER, spacing },
    { size: sizes.erhao, font: font(faces.title) },
  )
}

/** 信函格式: the sender's name in red over a double rule. */
export function letterhead(): Paragraph {
  return new Paragraph({
    children: [words('{出具单位}', { size: 60, color: RED, font: font(faces.title) })],
    alignment: AlignmentType.CENTER,
    spacing: { after: 240, line: 800, lineRule: LineRuleType.AT_LEAST },
    border: { bottom: { style: BorderStyle.THICK_THIN_SMALL_GAP, size: 24, color: RED, space: 6 } },
  })
}

/** 署名 and 成文日期, with room for the round seal over both. */
export function signature(): Paragraph[] {
  const right = { alignment: AlignmentType.RIGHT, indent: { right: TWO_CHARACTERS }, keepNext: true }
  return [
    line('{出具单位}', { ...right, spacing: { before: 700, line: LINE, lineRule: LineRuleType.EXACT } }),
    line('{日期}', { ...right, indent: { right: 2 * TWO_CHARACTERS } }),
  ]
}

/** 版记: between two rules, what the paper rests on and who to ask. */
export function colophon(...lines: string[]): Paragraph[] {
  const rule = { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 4 }
  return lines.map((text, at) =>
    line(
      text,
      {
        keepNext: at < lines.length - 1,
        spacing: { before: at === 0 ? 360 : 0, line: 280, lineRule: LineRuleType.EXACT },
        border: { ...(at === 0 ? { top: rule } : {}), ...(at === lines.length - 1 ? { bottom: rule } : {}) },
      },
      { size: sizes.wuhao },
    ),
  )
}

export const contactLine =
  '经办人：{经办人}　　联系电话：{联系电话}{#办公地址}　　办公地址：{办公地址}{/办公地址}'
export const basisLine = '{#依据}依据：{依据}{/依据}'

export interface CellLook {
  readonly span?: number
  readonly label?: boolean
  readonly centred?: boolean
  /** Half points. */
  readonly size?: number
}

/** A cell with one line, several, or a ready paragraph. */
export function cell(
  content: string | readonly string[] | Paragraph,
  { span = 1, label = false, centred = label, size = sizes.sihao }: CellLook = {},
): TableCell {
  const look = label ? { size, font: font(faces.label) } : { size }
  const roomy = size > sizes.wuhao
  const spacing = { before: roomy ? 60 : 20, after: roomy ? 60 : 20, line: 240, lineRule: LineRuleType.AUTO }
  const alignment = centred ? AlignmentType.CENTER : AlignmentType.LEFT
  const written = (text: string) => line(text, { alignment, spacing }, look)
  const children = content instanceof Paragraph ? [content] : [content].flat().map(written)
  return new TableCell({
    columnSpan: span,
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { left: 100, right: 100 },
    children,
  })
}

/** A table as wide as the text; `widths` in per cent. */
export function grid(widths: readonly number[], rows: readonly TableRow[]): Table {
  const columnWidths = widths.map((width) => Math.round((mm(156) * width) / 100))
  return new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, columnWidths, rows })
}

export const row = (...cells: TableCell[]) => new TableRow({ children: cells, cantSplit: true })

/** One A4 section; a letter carries the lower double rule of 信函格式 on its first page, other pages their number. */
export function sheet(
  name: string,
  children: readonly FileChild[],
  { letter = false, compact = false, top = 28, bottom = 20 } = {},
): Document {
  const number = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [
      new TextRun({
        size: sizes.sihao,
        font: font(faces.figures),
        children: ['— ', PageNumber.CURRENT, ' —'],
      }),
    ],
  })
  const rule = new Paragraph({
    children: [],
    spacing: { line: 240, lineRule: LineRuleType.AUTO },
    border: { top: { style: BorderStyle.THIN_THICK_SMALL_GAP, size: 24, color: RED, space: 1 } },
  })
  const margin = compact
    ? { top: mm(12), bottom: mm(14), left: mm(18), right: mm(16), footer: mm(8) }
    : { top: mm(letter ? 22 : top), bottom: mm(bottom), left: mm(28), right: mm(26), footer: mm(11) }
  const body = { size: compact ? sizes.small : sizes.xiaosan, font: font(faces.body) }
  const spacing = compact
    ? { line: 300, lineRule: LineRuleType.AT_LEAST }
    : { line: LINE, lineRule: LineRuleType.EXACT }
  return new Document({
    creator: '',
    title: name,
    styles: { default: { document: { run: body, paragraph: { spacing } } } },
    sections: [
      {
        properties: { titlePage: true, page: { size: { width: mm(210), height: mm(297) }, margin } },
        footers: {
          default: new Footer({ children: [number] }),
          first: new Footer({ children: letter ? [rule] : [] }),
        },
        children,
      },
    ],
  })
}
