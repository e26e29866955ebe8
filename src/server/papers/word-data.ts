import {
  paperKinds,
  type PaperFacts,
  type PaperKind,
  type PaperKindCode,
} from '../../domain/documents/paper-kinds.ts'
import { fillPaper } from '../../domain/documents/paper-kinds-filled.ts'
import type { FieldTag } from '../../domain/documents/paper-kinds-tag.ts'
import { countTagOf, rowNumberTag, signatureTagOf } from '../../domain/documents/template-tags.ts'
import { qrPng } from './qr.ts'

export type Picture = {
  readonly _type: 'image'
  readonly source: Buffer
  readonly format: 'image/png' | 'image/jpeg'
  /** Pixels at 96 to the inch. */
  readonly width: number
  readonly height: number
  readonly altText: string
}

type Row = Record<string, string | Picture>

/** What fills a Word template: words, rows and pictures by the Chinese names of their tags. */
export type WordData = Record<string, string | Row[] | Picture>

/** 30 mm on paper: read by any phone at arm's length. */
const CODE_PIXELS = 113

/** Signatures by the key of their tag. */
export type Signatures = Readonly<Record<string, readonly Picture[]>>

/** As long as a name, for a pen. */
export const penLine = '＿＿＿＿＿＿＿＿＿＿'

/** The facts of a paper under the names that stand in its Word templates. */
export async function wordData<K extends PaperKindCode>(
  code: K,
  facts: PaperFacts<K>,
  signatures: Signatures = {},
): Promise<WordData> {
  const paper = fillPaper(code, facts)
  const kind: PaperKind = paperKinds[code]
  const isLetter = kind.sealed || code.startsWith('mediation-')
  const data: WordData = {}
  for (const [key, tag] of Object.entries(kind.tags)) {
    if (tag.form === 'qr') data[tag.name] = await codePicture(paper.codes[key] ?? '', tag.name)
    else if (tag.form === 'signs') data[tag.name] = signed(signatureTagOf(tag.name), signatures[key] ?? [])
    else if (tag.form === 'list') {
      const rows = paper.lists[key] ?? []
      data[tag.name] = rows.map((row) => rowByName(tag.fields, row))
      data[countTagOf(tag.name)] = String(rows.length)
    } else data[tag.name] = isLetter ? indented(paper.texts[key] ?? '') : (paper.texts[key] ?? '')
  }
  return data
}

/** In a letter every paragraph begins two characters in; Word indents the first line only, the others get blanks. */
function indented(words: string): string {
  return words.replace(/\s*\n\s*/g, '\n　　')
}

function rowByName(fields: Readonly<Record<string, FieldTag>>, row: Readonly<Row>): Row {
  const cells = Object.entries(fields).map(([key, { name }]) => [name, row[key] ?? ''] as const)
  return { [rowNumberTag]: row['seq'] ?? '', ...Object.fromEntries(cells) }
}

function signed(name: string, pictures: readonly Picture[]): Row[] {
  const rows = pictures.map((picture) => ({ [name]: picture }))
  return rows.length > 0 ? rows : [{ [name]: penLine }]
}

async function codePicture(words: string, altText: string): Promise<Picture | string> {
  if (words === '') return ''
  const source = await qrPng(words)
  return { _type: 'image', source, format: 'image/png', width: CODE_PIXELS, height: CODE_PIXELS, altText }
}
