import { declaration, rowWriter, sheetBegin, sheetEnd, styles } from './sheet-xml.ts'
import type { CellToWrite, ColumnToWrite } from './table-to-write.ts'
import { zipStream, type EntryToPack } from './zip-stream.ts'

export interface TableToStream {
  /** As programs accept it (`sheetName`). */
  readonly name: string
  readonly columns: readonly ColumnToWrite[]
  readonly batches: AsyncIterable<readonly (readonly CellToWrite[])[]>
  /** What a sheet of a spreadsheet program holds; the table goes on in another. */
  readonly mostRows?: number
}

const MOST_ROWS = 1_048_576
/** Characters handed over to the packing at once. */
const PIECE = 16_384

/** The bytes of an .xlsx, as they are made. */
export function workbookStream(table: TableToStream): AsyncGenerator<Uint8Array> {
  return zipStream(entriesOf(table))
}

async function* entriesOf({
  name,
  columns,
  batches,
  mostRows = MOST_ROWS,
}: TableToStream): AsyncGenerator<EntryToPack> {
  const rows = openRows(batches)
  let sheets = 0
  try {
    do {
      sheets += 1
      yield { name: `xl/worksheets/sheet${sheets}.xml`, pieces: sheetPieces(columns, rows, mostRows) }
    } while (await rows.more())
  } finally {
    await rows.close()
  }
  const names = Array.from({ length: sheets }, (_, at) =>
    at === 0 ? name : `${name.slice(0, 26)} ${at + 1}`,
  )
  for (const [part, text] of partsAround(names)) yield { name: part, pieces: [text] }
}

/** Rows that are taken some at a time, from batches as they come. */
function openRows(batches: TableToStream['batches']) {
  const coming = batches[Symbol.asyncIterator]()
  let batch: readonly (readonly CellToWrite[])[] = []
  let at = 0
  return {
    async more(): Promise<boolean> {
      while (at >= batch.length) {
        const next = await coming.next()
        if (next.done === true) return false
        ;[batch, at] = [next.value, 0]
      }
      return true
    },
    /** What is there of the present batch, `most` at most. */
    take(most: number): readonly (readonly CellToWrite[])[] {
      const taken = batch.slice(at, at + most)
      at += taken.length
      return taken
    },
    close: async () => void (await coming.return?.()),
  }
}

async function* sheetPieces(
  columns: readonly ColumnToWrite[],
  rows: ReturnType<typeof openRows>,
  mostRows: number,
): AsyncGenerator<string> {
  const write = rowWriter(columns)
  let xml =
    sheetBegin(columns) +
    write(
      columns.map(({ header }) => header),
      1,
    )
  let row = 1
  while (row < mostRows && (await rows.more())) {
    for (const cells of rows.take(mostRows - row)) {
      row += 1
      xml += write(cells, row)
      if (xml.length < PIECE) continue
      yield xml
      xml = ''
    }
  }
  yield xml + sheetEnd
}

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** What says that these sheets are a workbook. Names hold nothing that XML minds but & and <. */
function partsAround(names: readonly string[]): readonly (readonly [string, string])[] {
  const ids = names.map((_, at) => at + 1)
  const written = names.map((name) =>
    name.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;'),
  )
  const relation = (id: number, type: string, target: string): string =>
    `<Relationship Id="rId${id}" Type="${OFFICE}/${type}" Target="${target}"/>`
  return [
    ['xl/styles.xml', styles],
    [
      'xl/workbook.xml',
      `${declaration}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}"><sheets>` +
        written
          .map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
          .join('') +
        '</sheets></workbook>',
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `${declaration}<Relationships xmlns="${PACKAGE}/relationships">` +
        ids.map((id) => relation(id, 'worksheet', `worksheets/sheet${id}.xml`)).join('') +
        `${relation(ids.length + 1, 'styles', 'styles.xml')}</Relationships>`,
    ],
    [
      '_rels/.rels',
      `${declaration}<Relationships xmlns="${PACKAGE}/relationships">${relation(1, 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    ],
    [
      '[Content_Types].xml',
      `${declaration}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
        `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>` +
        ids
          .map(
            (id) =>
              `<Override PartName="/xl/worksheets/sheet${id}.xml" ContentType="${TYPE}.worksheet+xml"/>`,
          )
          .join('') +
        `<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`,
    ],
  ]
}
