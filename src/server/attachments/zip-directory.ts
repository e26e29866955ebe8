import { promisify } from 'node:util'
import { inflateRaw } from 'node:zlib'

const inflate = promisify(inflateRaw)

/** One part of a zip, as its central directory describes it (APPNOTE 6.3.10, 4.3.12). Sizes in bytes. */
export interface ZipEntry {
  readonly name: string
  readonly method: number
  readonly packed: number
  readonly unpacked: number
  /** Where its local header begins. */
  readonly at: number
}

/** Not a whole, plain zip: cut off, in several volumes, encrypted, 64-bit, with overlapping parts, bad or repeated names. */
export class BadZip extends Error {
  override readonly name = 'BadZip'
}

/** What unpacking would cost more than; checked on the directory and again on the real bytes. */
export interface ZipLimits {
  readonly entries: number
  readonly unpacked: number
  readonly ratio: number
}

export class ZipTooLarge extends Error {
  override readonly name = 'ZipTooLarge'
}

const END = 0x06054b50
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50
const ENCRYPTED = 0x0001
const UTF8 = 0x0800

/**
 * The parts of a zip, read from its directory without unpacking anything. The zip must begin at the first byte, end at
 * the last, and its parts must follow each other without overlap: what hides a second file or counts bytes twice is refused.
 * Throws BadZip, ZipTooLarge.
 */
export function readZipDirectory(zip: Buffer, limits: ZipLimits): readonly ZipEntry[] {
  const end = endRecord(zip)
  const count = zip.readUInt16LE(end + 10)
  const [size, start] = [zip.readUInt32LE(end + 12), zip.readUInt32LE(end + 16)]
  if (zip.readUInt32LE(end + 4) !== 0 || count !== zip.readUInt16LE(end + 8))
    throw new BadZip('several volumes')
  if (start + size !== end) throw new BadZip('directory out of place')
  if (count > limits.entries) throw new ZipTooLarge(`${count} parts`)
  const entries: ZipEntry[] = []
  for (let at = start; entries.length < count;) {
    const { entry, next } = centralRecord(zip, at, end)
    entries.push(entry)
    at = next
  }
  checkNames(entries)
  checkPlaces(zip, entries, start)
  checkSizes(zip, entries, limits)
  return entries
}

/** The unpacked bytes of one part; never more than its directory promised. Throws BadZip, ZipTooLarge. */
export async function unpackEntry(zip: Buffer, entry: ZipEntry): Promise<Buffer> {
  const from = dataStart(zip, entry)
  const packed = zip.subarray(from, from + entry.packed)
  if (entry.method === 0) return packed
  if (entry.method !== 8) throw new BadZip('unknown packing')
  try {
    const bytes = await inflate(packed, { maxOutputLength: entry.unpacked + 1 })
    if (bytes.length === entry.unpacked) return bytes
  } catch (fault) {
    if (fault instanceof RangeError) throw new ZipTooLarge('more than promised')
  }
  throw new BadZip('damaged part')
}

function endRecord(zip: Buffer): number {
  const end = zip.length - 22
  if (end < 0 || zip.readUInt32LE(0) !== LOCAL) throw new BadZip('no zip')
  if (zip.readUInt32LE(end) !== END || zip.readUInt16LE(end + 20) !== 0)
    throw new BadZip('no end record in its place')
  return end
}

function centralRecord(zip: Buffer, at: number, end: number): { entry: ZipEntry; next: number } {
  if (at + 46 > end || zip.readUInt32LE(at) !== CENTRAL) throw new BadZip('directory cut off')
  const flags = zip.readUInt16LE(at + 8)
  if (flags & ENCRYPTED) throw new BadZip('encrypted')
  const nameLength = zip.readUInt16LE(at + 28)
  const next = at + 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  if (next > end) throw new BadZip('directory cut off')
  const entry = {
    name: zip.toString(flags & UTF8 ? 'utf8' : 'latin1', at + 46, at + 46 + nameLength),
    method: zip.readUInt16LE(at + 10),
    packed: zip.readUInt32LE(at + 20),
    unpacked: zip.readUInt32LE(at + 24),
    at: zip.readUInt32LE(at + 42),
  }
  return { entry, next }
}

function dataStart(zip: Buffer, { at }: ZipEntry): number {
  if (at + 30 > zip.length || zip.readUInt32LE(at) !== LOCAL) throw new BadZip('part without header')
  return at + 30 + zip.readUInt16LE(at + 26) + zip.readUInt16LE(at + 28)
}

function checkNames(entries: readonly ZipEntry[]): void {
  const names = new Set(entries.map(({ name }) => name.toLowerCase()))
  if (names.size !== entries.length) throw new BadZip('a name twice')
  const bad = entries.some(({ name }) => name === '' || /\\|\0|^\/|^[a-zA-Z]:|(^|\/)\.\.?(\/|$)/.test(name))
  if (bad) throw new BadZip('a name that leads elsewhere')
}

function checkPlaces(zip: Buffer, entries: readonly ZipEntry[], directory: number): void {
  let free = 0
  for (const entry of [...entries].sort((a, b) => a.at - b.at)) {
    if (entry.at < free) throw new BadZip('parts overlap')
    free = dataStart(zip, entry) + entry.packed
  }
  if (free > directory) throw new BadZip('parts overlap the directory')
}

function checkSizes(zip: Buffer, entries: readonly ZipEntry[], limits: ZipLimits): void {
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0)
  if (unpacked > limits.unpacked) throw new ZipTooLarge(`${unpacked} bytes`)
  if (unpacked > limits.ratio * zip.length) throw new ZipTooLarge('packed too tightly')
}
