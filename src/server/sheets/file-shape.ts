/** What a file is, told by its first bytes. Its name and its extension are never believed. */
import { FileRefused } from './file-refused.ts'

export type FileShape = 'zip' | 'ole' | 'html' | 'text'

const zip = [0x50, 0x4b, 0x03, 0x04]
const emptyZip = [0x50, 0x4b, 0x05, 0x06]
const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const others: readonly (readonly [string, readonly number[]])[] = [
  ['PDF', [0x25, 0x50, 0x44, 0x46]],
  ['PNG', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG', [0xff, 0xd8, 0xff]],
  ['GIF', [0x47, 0x49, 0x46, 0x38]],
  ['RAR', [0x52, 0x61, 0x72, 0x21]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf]],
  ['gzip', [0x1f, 0x8b]],
  ['program', [0x4d, 0x5a]],
  ['program', [0x7f, 0x45, 0x4c, 0x46]],
]

export function shapeOf(bytes: Uint8Array): FileShape {
  if (bytes.length === 0) throw new FileRefused('empty', 'the file has no bytes')
  if (begins(bytes, zip)) return 'zip'
  if (begins(bytes, emptyZip)) throw new FileRefused('broken', 'an archive without entries')
  if (begins(bytes, ole)) return 'ole'
  const other = others.find(([, magic]) => begins(bytes, magic))
  if (other) throw new FileRefused('not-a-sheet', `a ${other[0]} file`)
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString('latin1')
  const wide = begins(bytes, [0xff, 0xfe]) || begins(bytes, [0xfe, 0xff])
  const opening = (wide ? start.replaceAll('\0', '') : start).replace(
    /^[\u00ef\u00bb\u00bf\u00ff\u00fe\s]+/,
    '',
  )
  if (/^<(!doctype html|html|head|meta|table|body|style|!--|\?xml)/i.test(opening)) return 'html'
  if (!wide && bytes.subarray(0, 65_536).includes(0)) throw new FileRefused('not-a-sheet', 'binary data')
  return 'text'
}

function begins(bytes: Uint8Array, magic: readonly number[]): boolean {
  return bytes.length >= magic.length && magic.every((byte, at) => bytes[at] === byte)
}
