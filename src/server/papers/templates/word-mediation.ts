import { AlignmentType, LineRuleType, type Document, type FileChild } from 'docx'
import type { PaperKindCode } from '../../../domain/documents/paper-kinds.ts'
import { paperKinds, type PaperKind } from '../../../domain/documents/paper-kinds.ts'
import { signatureTagOf } from '../../../domain/documents/template-tags.ts'
import { penLine } from '../word-data.ts'
import layouts from './mediation-layouts.json' with { type: 'json' }
import { cell, grid, line, para, plain, row, serialLine, sheet, sizes, title } from './word-look.ts'

/** One block of a paper's layout; exactly one of the leading names is there. */
interface Block {
  readonly grid?: readonly (readonly string[])[]
  readonly list?: string
  readonly columns?: readonly (readonly (string | number)[])[]
  readonly words?: string
  /** Where nothing was said, its heading does not stand there either. */
  readonly optional?: boolean
  readonly label?: string
  readonly fixed?: readonly string[]
  readonly text?: string
  readonly centre?: string
  readonly lead?: string
  readonly lines?: string
  readonly field?: string
  readonly signs?: readonly string[]
  readonly right?: string
  /** Whose name it is that stands at the right puts the seal on it. */
  readonly seal?: boolean
  readonly small?: string
  readonly cover?: boolean
}

const small = { size: sizes.wuhao } as const
/** Grows with a signature, a fixed height would cut it off; and no date or seal stands alone on the next page. */
const signLine = { keepNext: true, spacing: { before: 160, line: 240, lineRule: LineRuleType.AUTO } } as const
const label = (text: string) => cell(text, { label: true, ...small })

/** The Word template of one paper of a mediation, from the same layout as its PDF. */
export function mediationPaper(code: keyof typeof layouts & PaperKindCode): Document {
  const kind: PaperKind = paperKinds[code]
  const layout: { readonly title: string; readonly blocks: readonly Block[] } = layouts[code]
  const nameOf = (key: string): string => kind.tags[key]?.name ?? ''
  const fieldOf = (list: string, key: string): string => {
    const tag = kind.tags[list]
    return key === 'seq' ? '序号' : tag?.form === 'list' ? (tag.fields[key]?.name ?? '') : ''
  }
  const tagged = (sentence: string) =>
    sentence.replace(/\{(\w+)\}/g, (_braces, key: string) => `{${nameOf(key)}}`)
  const build = (block: Block): FileChild[] => {
    if (block.grid) return [gridOf(block.grid, nameOf)]
    if (block.list && block.columns) return [listOf(block.list, block.columns, nameOf, fieldOf)]
    if (block.words) {
      const name = nameOf(block.words)
      const [open, close] = block.optional ? [`{#${name} [loopOver: "paragraph"]}`, `{/${name}}`] : ['', '']
      return [line(`${open}${block.label}：`, {}, { bold: true }), para(`{${name}}${close}`)]
    }
    if (block.fixed) return block.fixed.map(para)
    if (block.text) return [para(tagged(block.text))]
    if (block.centre) return [line(tagged(block.centre), { alignment: AlignmentType.CENTER })]
    if (block.lead) return [plain(`{${nameOf(block.lead)}}：`)]
    if (block.lines)
      return [
        para(
          `{#${nameOf(block.lines)} [loopOver: "paragraph"]}{${fieldOf(block.lines, block.field ?? '')}}{/${nameOf(block.lines)}}`,
        ),
      ]
    if (block.signs)
      return block.signs.map((who) => line(`${who}：${signaturesOf(nameOf(signers(who)))}`, signLine))
    if (block.right)
      return [
        line(`{${nameOf(block.right)}}${block.seal ? '（盖章）' : ''}`, {
          alignment: AlignmentType.RIGHT,
          keepNext: block !== layout.blocks.at(-1),
        }),
      ]
    if (block.small) return [line(`${block.label}：{${nameOf(block.small)}}`, {}, { size: 16 })]
    if (block.cover)
      return [
        line(`{${nameOf('committee')}}`, {
          alignment: AlignmentType.CENTER,
          spacing: { before: 1200, after: 600 },
        }),
      ]
    return []
  }
  return sheet(
    layout.title,
    [serialLine(`{${nameOf('serial')}}`), title(layout.title, 200), ...layout.blocks.flatMap(build)],
    { top: 22, bottom: 16 },
  )
}

/** Whose signatures follow the words: as mediation.typ reads them. */
function signers(who: string): string {
  if (who.includes('调解员')) return 'mediatorSigns'
  if (who.includes('参加人')) return 'participantSigns'
  return who.includes('当事人') ? 'partySigns' : ''
}

/** A paper whose signatures are not taken on the screen has the line for the pen. */
const signaturesOf = (list: string) => (list ? `{#${list}}{${signatureTagOf(list)}}　{/${list}}` : penLine)

function gridOf(rows: readonly (readonly string[])[], nameOf: (key: string) => string) {
  const value = (key: string) => `{${nameOf(key)}}`
  return grid(
    [16, 34, 16, 34],
    rows.map(([first = '', key = '', second, other = '']) =>
      second === undefined
        ? row(label(first), cell(value(key), { span: 3, ...small }))
        : row(label(first), cell(value(key), small), label(second), cell(value(other), small)),
    ),
  )
}

function listOf(
  list: string,
  columns: readonly (readonly (string | number)[])[],
  nameOf: (key: string) => string,
  fieldOf: (list: string, key: string) => string,
) {
  const last = columns.length - 1
  const open = `{#${nameOf(list)}}`
  const close = `{/${nameOf(list)}}`
  const total = columns.reduce((sum, [, , width]) => sum + Number(width), 0)
  return grid(
    columns.map(([, , width]) => Math.round((Number(width) * 100) / total)),
    [
      row(...columns.map(([head]) => label(String(head)))),
      row(
        ...columns.map(([, key], at) => {
          const tag = key === '' ? '' : `{${fieldOf(list, String(key))}}`
          return cell(`${at === 0 ? open : ''}${tag}${at === last ? close : ''}`, small)
        }),
      ),
    ],
  )
}
