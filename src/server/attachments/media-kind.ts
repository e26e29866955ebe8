import { FileRefused } from './file-refused.ts'

/** What a file is by its first bytes; office files are all zips until somebody looks inside. */
export type ByteKind = 'jpeg' | 'png' | 'webp' | 'gif' | 'pdf' | 'zip'

interface Known {
  readonly endings: readonly string[]
  readonly claims: readonly string[]
}

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const sheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The endings and announced types that go with each kind. */
const known = {
  jpeg: { endings: ['jpg', 'jpeg', 'jfif', 'jpe'], claims: ['image/jpeg', 'image/jpg', 'image/pjpeg'] },
  png: { endings: ['png'], claims: ['image/png', 'image/x-png'] },
  webp: { endings: ['webp'], claims: ['image/webp'] },
  gif: { endings: ['gif'], claims: ['image/gif'] },
  pdf: { endings: ['pdf'], claims: ['application/pdf', 'application/x-pdf'] },
  word: { endings: ['docx'], claims: [word] },
  sheet: { endings: ['xlsx'], claims: [sheet] },
} as const satisfies Record<string, Known>

export type MediaKind = keyof typeof known
export const mediaTypes = { pdf: 'application/pdf', word, sheet } as const

/** First bytes in hexadecimal, and what has them. */
const signatures: readonly [start: string, kind: ByteKind][] = [
  ['ffd8ff', 'jpeg'],
  ['89504e470d0a1a0a', 'png'],
  ['474946383761', 'gif'],
  ['474946383961', 'gif'],
  ['255044462d', 'pdf'],
  ['504b0304', 'zip'],
]
/** Windows, Linux, macOS (three ways), shell scripts, Windows shortcuts. */
const programs = ['4d5a', '7f454c46', 'cafebabe', 'cffaedfe', 'cefaedfe', '2321', '4c00000001140200']
/** Empty and split zips, rar, 7z, gzip, bzip2, xz. */
const archives = ['504b0506', '504b0708', '52617221', '377abcaf', '1f8b', '425a68', 'fd377a585a']
const oldOffice = 'd0cf11e0a1b11ae1'

/** What a file is, by its first bytes alone. Throws FileRefused with the word for what it is instead. */
export function kindByBytes(bytes: Buffer): ByteKind {
  const head = bytes.toString('hex', 0, 16)
  const begins = (start: string) => head.startsWith(start)
  const found = signatures.find(([start]) => begins(start))
  if (found) return found[1]
  const words = bytes.toString('latin1', 0, 12)
  if (/^RIFF.{4}WEBP/s.test(words)) return 'webp'
  if (/^.{4}ftyp(hei[cfms]|heix|hevc|mif1|msf1)/s.test(words)) throw new FileRefused('file-is-heic')
  if (begins(oldOffice)) throw new FileRefused('file-is-old-office')
  if (programs.some(begins)) throw new FileRefused('file-is-program')
  if (archives.some(begins)) throw new FileRefused('file-is-archive')
  throw new FileRefused(looksLikePage(bytes) ? 'file-is-page' : 'file-kind-unknown')
}

/** Text that a browser would take for a page: tags within the first two thousand characters, whatever their encoding. */
function looksLikePage(bytes: Buffer): boolean {
  const text = bytes.toString('latin1', 0, 4096).replaceAll('\0', '')
  return /<(!doctype|\?xml|html|head|body|script|svg|iframe|img|a|table|meta|style|form|object|embed)\b/i.test(
    text,
  )
}

/**
 * Content, ending and announced type must say the same; a missing ending, and no type or “some bytes”, say nothing.
 * Throws FileRefused.
 */
export function checkAgreement(kind: MediaKind, fileName: string, claimedType: string): void {
  const { endings, claims }: Known = known[kind]
  const ending = /\.([^./\\]*)$/.exec(fileName.trim())?.[1]?.toLowerCase()
  const claim = claimedType.split(';')[0]?.trim().toLowerCase() ?? ''
  const silent = claim === '' || claim === 'application/octet-stream'
  const agrees = (ending === undefined || endings.includes(ending)) && (silent || claims.includes(claim))
  if (!agrees || (ending === undefined && silent))
    throw new FileRefused('file-ending-differs', { found: endings[0] ?? kind })
}
