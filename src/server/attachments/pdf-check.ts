import { promisify } from 'node:util'
import { inflate as inflateCallback } from 'node:zlib'
import { FileRefused } from './file-refused.ts'

const inflate = promisify(inflateCallback)

/** Unpacked object streams of an honest file of 20 MB stay far below this. */
const UNPACKED_LIMIT = 64 * 1024 * 1024

/** Names that make a reader do something, and names under which files travel (ISO 32000-1, 7.11, 12.6, 13, 12.7.8). */
const acting =
  /\/(JavaScript|JS|Launch|SubmitForm|ImportData|RichMedia|Rendition|Movie|Sound|XFA)(?![A-Za-z0-9])/
const carrying = /\/(EmbeddedFiles?|Filespec\s*\/EF|FileAttachment)(?![A-Za-z0-9])/

/**
 * Looks through a PDF without showing it: whole, readable without a password, without scripts, commands or files inside.
 * Answers its number of pages, where it tells. Throws FileRefused.
 */
export async function checkPdf(file: Buffer): Promise<{ readonly pages?: number }> {
  const tail = file.lastIndexOf('%%EOF')
  if (tail < 0 || file.subarray(tail + 5).some((byte) => byte > 0x20)) throw new FileRefused('pdf-broken')
  const { plain, packed } = splitStreams(file)
  if (/\/Encrypt(?![A-Za-z0-9])/.test(plain)) throw new FileRefused('pdf-locked')
  const objects = withoutEscapes([plain, ...(await unpackAll(packed))].join('\n'))
  if (acting.test(objects)) throw new FileRefused('pdf-acts')
  if (carrying.test(objects)) throw new FileRefused('pdf-carries-files')
  const counts = [
    ...objects.matchAll(
      /\/Type\s*\/Pages\b[^>]*?\/Count\s+(\d{1,6})|\/Count\s+(\d{1,6})[^>]*?\/Type\s*\/Pages\b/g,
    ),
  ]
  const pages = Math.max(0, ...counts.map(([, after, before]) => Number(after ?? before)))
  return pages > 0 ? { pages } : {}
}

/**
 * Everything outside of streams as text, and the bytes of the streams that hold objects. What only claims to be a stream
 * (the word in a string or a comment, with whole objects behind it) is read as text too.
 */
function splitStreams(file: Buffer): { plain: string; packed: Buffer[] } {
  const outside: string[] = []
  const packed: Buffer[] = []
  let from = 0
  for (;;) {
    const start = file.indexOf('stream', from)
    const end = start < 0 ? -1 : file.indexOf('endstream', start)
    const before = file.toString('latin1', from, end < 0 ? file.length : start)
    outside.push(before)
    if (end < 0) return { plain: outside.join('\n'), packed }
    const content = file.subarray(start + 6, end)
    const dictionary = withoutEscapes(before.slice(before.lastIndexOf(' obj') + 1))
    if (/\/Type\s*\/ObjStm/.test(dictionary)) packed.push(objectStream(dictionary, content))
    else if (hidesObjects(before, content)) outside.push(content.toString('latin1'))
    from = end + 9
  }
}

function hidesObjects(before: string, content: Buffer): boolean {
  if (!/>>\s*$/.test(before)) return true
  const suspect = content.includes('obj') || content.includes('stream')
  return suspect && /\d\s+\d+\s+obj|endobj|>>\s*stream/.test(content.toString('latin1'))
}

/** Only the plain way of packing is looked into; what is packed otherwise cannot be vouched for. */
function objectStream(dictionary: string, bytes: Buffer): Buffer {
  const filters = /\/Filter\s*(\[[^\]]*\]|\/\w+)/.exec(dictionary)?.[1] ?? ''
  const names = filters.match(/\/\w+/g) ?? []
  if (
    names.length !== 1 ||
    !/^\/(FlateDecode|Fl)$/.test(names[0] ?? '') ||
    /\/Predictor\s+[2-9]/.test(dictionary)
  ) {
    throw new FileRefused('pdf-broken')
  }
  return bytes.subarray(bytes[0] === 0x0d ? 2 : 1)
}

async function unpackAll(packed: readonly Buffer[]): Promise<string[]> {
  let room = UNPACKED_LIMIT
  const texts: string[] = []
  for (const bytes of packed) {
    const text = await inflate(bytes, { maxOutputLength: room }).catch(() => {
      throw new FileRefused('pdf-broken')
    })
    room -= text.length
    texts.push(text.toString('latin1'))
  }
  return texts
}

/** `/J#61vaScript` is `/JavaScript` (ISO 32000-1, 7.3.5). */
function withoutEscapes(text: string): string {
  return text.replace(/#([0-9a-fA-F]{2})/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
}
