import { FileRefused } from './file-refused.ts'
import { BadZip, readZipDirectory, unpackEntry, ZipTooLarge, type ZipEntry } from './zip-directory.ts'

/** What a Word or Excel file may hold unpacked: 50 MB, 400 parts, a hundred times its own size. */
const LIMITS = { entries: 400, unpacked: 50 * 1024 * 1024, ratio: 100 } as const

type OfficeKind = 'word' | 'sheet'

const mainParts: Record<OfficeKind, string> = {
  word: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
  sheet: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
}

/** The parts of an office file that was found harmless to keep, for whoever looks further. */
export interface OfficeParts {
  readonly kind: OfficeKind
  readonly names: readonly string[]
  /** A part as text; '' where there is none of that name. */
  read(name: string): Promise<string>
}

/**
 * Looks into a .docx or .xlsx before anything else opens it: a whole zip of bearable size, no macros, no ActiveX, no
 * DOCTYPE in any XML part (entity bombs). What links it has is not asked here. Throws FileRefused.
 */
export async function guardOffice(file: Buffer): Promise<OfficeParts> {
  const entries = new Map(listParts(file).map((entry) => [entry.name, entry]))
  const names = [...entries.keys()]
  const unpack = async (name: string) => {
    const entry = entries.get(name)
    return entry ? unpackPart(file, entry) : Buffer.alloc(0)
  }
  const read = async (name: string) => decode(await unpack(name))
  const kind = kindOf(await read('[Content_Types].xml'))
  if (names.some((name) => /vbaProject|vbaData|\/activeX\/|macrosheets\//i.test(name)))
    throw new FileRefused('office-acts')
  for (const name of names.filter((part) => /\.(xml|rels|vml)$/i.test(part))) {
    if (declaresTypes(await unpack(name))) throw new FileRefused('office-acts')
  }
  return { kind, names, read }
}

function kindOf(contentTypes: string): OfficeKind {
  if (/macroEnabled|vbaProject/i.test(contentTypes)) throw new FileRefused('office-acts')
  if (contentTypes.includes(mainParts.word)) return 'word'
  if (contentTypes.includes(mainParts.sheet)) return 'sheet'
  throw new FileRefused(contentTypes === '' ? 'file-is-archive' : 'file-kind-unknown')
}

function listParts(file: Buffer): readonly ZipEntry[] {
  try {
    return readZipDirectory(file, LIMITS)
  } catch (fault) {
    throw asRefusal(fault)
  }
}

async function unpackPart(file: Buffer, entry: ZipEntry): Promise<Buffer> {
  try {
    return await unpackEntry(file, entry)
  } catch (fault) {
    throw asRefusal(fault)
  }
}

/** Looked for in the bytes, which are many; XML writes both words in capitals. */
function declaresTypes(xml: Buffer): boolean {
  const words = ['<!DOCTYPE', '<!ENTITY']
  return words.some(
    (word) =>
      xml.includes(word) ||
      xml.includes(word, 0, 'utf16le') ||
      xml.includes(Buffer.from(word, 'utf16le').swap16()),
  )
}

/** XML parts are UTF-8, or UTF-16 by their mark. */
function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.toString('utf16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return Buffer.from(bytes.subarray(0, bytes.length & ~1))
      .swap16()
      .toString('utf16le')
  return bytes.toString('utf8')
}

function asRefusal(fault: unknown): unknown {
  if (fault instanceof ZipTooLarge) return new FileRefused('office-too-much-inside')
  return fault instanceof BadZip ? new FileRefused('office-broken') : fault
}
