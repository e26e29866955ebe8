import { deflateRawSync, deflateSync, crc32 } from 'node:zlib'

/** One part of a zip to be built: what it holds, and the sizes or flags it shall lie about. */
export interface Part {
  readonly name: string
  readonly content: Buffer | string
  readonly claimsUnpacked?: number
  readonly flags?: number
  /** Points at the bytes of the first part, as bombs do. */
  readonly overFirst?: boolean
}

/** A zip as an honest or a dishonest program writes it. */
export function zipOf(parts: readonly Part[]): Buffer {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const { name, content, claimsUnpacked, flags = 0x0800, overFirst } of parts) {
    const plain = Buffer.from(content)
    const packed = deflateRawSync(plain)
    const title = Buffer.from(name)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(flags, 2)
    fields.writeUInt16LE(8, 4)
    fields.writeUInt32LE(crc32(plain), 10)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(claimsUnpacked ?? plain.length, 18)
    fields.writeUInt16LE(title.length, 22)
    const record = Buffer.alloc(46)
    record.writeUInt32LE(0x02014b50, 0)
    record.writeUInt16LE(20, 4)
    fields.copy(record, 6)
    record.writeUInt32LE(overFirst ? 0 : at, 42)
    directory.push(record, title)
    if (overFirst) continue
    const body = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields, title, packed])
    bodies.push(body)
    at += body.length
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...bodies, list, end])
}

const wordMain = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
const sheetMain = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'

function contentTypes(part: string, type: string): Part {
  const content = `<?xml version="1.0"?><Types><Override PartName="${part}" ContentType="${type}"/></Types>`
  return { name: '[Content_Types].xml', content }
}

/** The least that is a Word file, and what else is put into it. */
export function wordFile(...more: readonly Part[]): Buffer {
  const body =
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body/></w:document>'
  return zipOf([
    contentTypes('/word/document.xml', wordMain),
    { name: 'word/document.xml', content: body },
    ...more,
  ])
}

export function sheetFile(...more: readonly Part[]): Buffer {
  return zipOf([
    contentTypes('/xl/workbook.xml', sheetMain),
    { name: 'xl/workbook.xml', content: '<workbook/>' },
    ...more,
  ])
}

/** A small whole PDF; `catalog` goes into its catalog, `objects` are further objects as they stand. */
export function pdfOf(catalog = '', objects: readonly (string | Buffer)[] = []): Buffer {
  const parts = [
    `1 0 obj\n<< /Type /Catalog /Pages 2 0 R ${catalog} >>\nendobj`,
    '2 0 obj\n<< /Type /Pages /Kids [3 0 R 3 0 R] /Count 2 >>\nendobj',
    '3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>\nendobj',
    ...objects,
    'trailer\n<< /Root 1 0 R >>\nstartxref\n0\n%%EOF\n',
  ]
  return Buffer.concat(
    ['%PDF-1.7\n', ...parts].map((part) => Buffer.concat([Buffer.from(part), Buffer.from('\n')])),
  )
}

/** Objects packed into a stream, where a plain search does not see them. */
export function objectStream(number: number, objects: string): Buffer {
  const packed = deflateSync(Buffer.from(`9 0 ${objects}`))
  const head = `${number} 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`
  return Buffer.concat([Buffer.from(head), packed, Buffer.from('\nendstream\nendobj')])
}

function pngChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

/** The header of a PNG of any size, with no pixels behind it. */
export function pngHeader(width: number, height: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const pixels = deflateSync(Buffer.alloc(4096))
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    pngChunk('IHDR', header),
    pngChunk('IDAT', pixels),
    pngChunk('IEND', Buffer.alloc(0)),
  ])
}
