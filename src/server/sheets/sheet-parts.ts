import { FileRefused } from './file-refused.ts'

export interface SheetPart {
  readonly name: string
  /** Place in the workbook, from 0. */
  readonly position: number
  readonly hidden: boolean
  /** Path inside the archive. */
  readonly part: string
}

/** The sheets of a workbook, from its relations. `textOf` gives the text of a part or `undefined`. */
export function findSheetParts(textOf: (part: string) => string | undefined): SheetPart[] {
  const rootRelations = textOf('_rels/.rels')
  const workbook =
    rootRelations === undefined
      ? undefined
      : relations(rootRelations, '').find((each) => each.type.endsWith('/officeDocument'))
  const path = workbook?.target ?? 'xl/workbook.xml'
  const text = textOf(path)
  if (text === undefined) throw new FileRefused('not-a-sheet', 'an archive without a workbook')
  const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/') + 1) : ''
  const parts = relations(textOf(`${folder}_rels/${path.slice(folder.length)}.rels`) ?? '', folder)
  const sheets = [...text.matchAll(/<(?:\w+:)?sheet\s([^>]*?)\/?>/g)].map(
    ([, attributes = ''], position): SheetPart => {
      const id = attribute(attributes, '(?:\\w+:)id')
      return {
        name: attribute(attributes, 'name'),
        position,
        hidden: /\bstate="(hidden|veryHidden)"/.test(attributes),
        part: parts.find((each) => each.id === id)?.target ?? '',
      }
    },
  )
  if (sheets.length === 0) throw new FileRefused('broken', 'a workbook without sheets')
  return sheets
}

function relations(text: string, folder: string): { id: string; type: string; target: string }[] {
  return [...text.matchAll(/<(?:\w+:)?Relationship\s([^>]*?)\/?>/g)].map(([, attributes = '']) => {
    const target = attribute(attributes, 'Target')
    return {
      id: attribute(attributes, 'Id'),
      type: attribute(attributes, 'Type'),
      target: target.startsWith('/') ? target.slice(1) : folder + target,
    }
  })
}

function attribute(attributes: string, name: string): string {
  const value = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes)
  return (value?.[1] ?? value?.[2] ?? '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&#x([\da-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replaceAll('&amp;', '&')
}
