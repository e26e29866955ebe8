/**
 * The gate in front of the spreadsheet reader. A packed workbook is judged by its ZIP directory before a byte is unpacked;
 * then every part that will be read is unpacked once, counted and thrown away, so that sizes that lie are found out.
 * What a reader would otherwise have to search for (sheets, merged cells) is picked up on the way.
 */
import { Readable } from 'node:stream'
import { createInflateRaw } from 'node:zlib'
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import type { Merge } from '../../domain/imports/cell.ts'
import { FileRefused } from './file-refused.ts'
import { type PartScan, scanPart } from './part-scan.ts'
import { findSheetParts, type SheetPart } from './sheet-parts.ts'

export interface GuardLimits {
  /** Bytes of the packed file. */
  readonly packed: number
  /** Bytes of everything unpacked, as declared and as counted. */
  readonly unpacked: number
  readonly entries: number
  /** Unpacked by packed size of one entry over a megabyte. */
  readonly ratio: number
}

export const guardLimits: GuardLimits = { packed: 60e6, unpacked: 300e6, entries: 500, ratio: 200 }

export interface GuardedWorkbook {
  readonly sheets: readonly (SheetPart & { readonly merges: readonly Merge[] })[]
  readonly unpacked: number
}

export async function guardWorkbook(
  bytes: Uint8Array,
  limits: GuardLimits = guardLimits,
): Promise<GuardedWorkbook> {
  const zip = await openZip(bytes, limits)
  try {
    const entries = await readDirectory(zip, limits)
    checkContent(entries)
    const scans = await scanParts(zip, entries, bytes, limits)
    const sheets = findSheetParts((name) => scans.get(name)?.text)
    return {
      sheets: sheets.map((sheet) => ({ ...sheet, merges: scans.get(sheet.part)?.merges ?? [] })),
      unpacked: [...scans.values()].reduce((sum, scan) => sum + scan.bytes, 0),
    }
  } finally {
    zip.close()
  }
}

async function openZip(bytes: Uint8Array, limits: GuardLimits): Promise<ZipFile> {
  if (bytes.length > limits.packed) throw new FileRefused('too-large', `${bytes.length} bytes`)
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const zip = await fromBufferPromise(buffer, { lazyEntries: true }).catch((cause: unknown) => {
    throw new FileRefused('broken', 'no ZIP directory', { cause })
  })
  if (zip.entryCount > limits.entries) throw new FileRefused('hostile', `${zip.entryCount} entries`)
  return zip
}

/** Names that leave their folder are refused by yauzl; the rest is counted here. */
async function readDirectory(zip: ZipFile, limits: GuardLimits): Promise<Entry[]> {
  const entries: Entry[] = []
  const names = new Set<string>()
  let total = 0
  try {
    for await (const entry of zip.eachEntry()) {
      const { fileName, compressedSize, uncompressedSize } = entry
      if (entry.isEncrypted()) throw new FileRefused('password', 'an encrypted entry')
      if (names.has(fileName.toLowerCase())) throw new FileRefused('hostile', 'two entries of one name')
      if (entry.externalFileAttributes >>> 28 === 0xa) throw new FileRefused('hostile', 'a symbolic link')
      total += uncompressedSize
      if (total > limits.unpacked) throw new FileRefused('hostile', `${total} bytes unpacked`)
      if (uncompressedSize > 1e6 && uncompressedSize > compressedSize * limits.ratio) {
        throw new FileRefused(
          'hostile',
          `${Math.round(uncompressedSize / Math.max(1, compressedSize))} times packed`,
        )
      }
      names.add(fileName.toLowerCase())
      entries.push(entry)
    }
  } catch (cause) {
    if (cause instanceof FileRefused) throw cause
    const said = cause instanceof Error ? cause.message : ''
    throw new FileRefused(/file ?name|relative|absolute|backslash/i.test(said) ? 'hostile' : 'broken', said, {
      cause,
    })
  }
  checkOverlap(entries)
  return entries
}

/** Entries that share packed bytes are how one kernel of data becomes a bomb. */
function checkOverlap(entries: readonly Entry[]): void {
  const inOrder = entries.toSorted((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader)
  for (const [at, entry] of inOrder.entries()) {
    const next = inOrder[at + 1]
    if (
      next &&
      entry.relativeOffsetOfLocalHeader + 30 + entry.compressedSize > next.relativeOffsetOfLocalHeader
    ) {
      throw new FileRefused('hostile', 'entries over each other')
    }
  }
}

function checkContent(entries: readonly Entry[]): void {
  const has = (pattern: RegExp): boolean => entries.some((entry) => pattern.test(entry.fileName))
  if (has(/^xl\/workbook\.bin$/i)) throw new FileRefused('format-not-read', 'an .xlsb workbook')
  if (has(/^content\.xml$/)) throw new FileRefused('format-not-read', 'an .ods workbook')
  if (has(/^word\//)) throw new FileRefused('not-a-sheet', 'a Word document')
  if (has(/^ppt\//)) throw new FileRefused('not-a-sheet', 'a presentation')
  if (!has(/^\[Content_Types\]\.xml$/i))
    throw new FileRefused('not-a-sheet', 'an archive that is no workbook')
}

/** Everything a reader will unpack: XML and relations. Pictures and macros stay packed. */
async function scanParts(
  zip: ZipFile,
  entries: readonly Entry[],
  bytes: Uint8Array,
  limits: GuardLimits,
): Promise<Map<string, PartScan>> {
  const scans = new Map<string, PartScan>()
  let left = limits.unpacked
  for (const entry of entries) {
    if (!/\.(xml|rels|vml)$/i.test(entry.fileName)) continue
    const scan = await scanEntry(zip, entry, bytes, left)
    left -= scan.bytes
    scans.set(entry.fileName, scan)
  }
  return scans
}

async function scanEntry(zip: ZipFile, entry: Entry, bytes: Uint8Array, limit: number): Promise<PartScan> {
  try {
    const scan = await scanPart(
      await unpack(zip, entry, bytes),
      entry.fileName,
      Math.min(limit, entry.uncompressedSize),
    )
    if (scan.bytes !== entry.uncompressedSize)
      throw new FileRefused('hostile', `${entry.fileName} lies about its size`)
    return scan
  } catch (cause) {
    if (cause instanceof FileRefused) throw cause
    throw new FileRefused('broken', `${entry.fileName}: ${cause instanceof Error ? cause.message : ''}`, {
      cause,
    })
  }
}

/** In large pieces: the small ones of a default stream cost more than the unpacking. */
async function unpack(zip: ZipFile, entry: Entry, bytes: Uint8Array): Promise<AsyncIterable<Buffer>> {
  const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true })
  const packed = Buffer.from(bytes.buffer, bytes.byteOffset + fileDataStart, entry.compressedSize)
  if (entry.compressionMethod === 0) return Readable.from([packed])
  if (entry.compressionMethod !== 8) throw new FileRefused('broken', 'an unknown way of packing')
  const inflate = createInflateRaw({ chunkSize: 262_144 })
  inflate.end(packed)
  return inflate
}
