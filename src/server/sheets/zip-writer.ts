/** A ZIP archive from entries that are packed already: local headers, data, directory. No ZIP64: 4 GB and 65,535 entries. */
import { crc32 } from 'node:zlib'

export interface PackedEntry {
  readonly name: string
  /** 0 stored, 8 deflated. */
  readonly method: number
  readonly packed: Uint8Array
  readonly crc: number
  readonly size: number
}

export { crc32 }

/** 1980-01-01: the same content gives the same bytes. */
const dosDate = 0x21
const utf8Names = 0x800

export function writeZip(entries: readonly PackedEntry[]): Uint8Array {
  const parts: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  for (const entry of entries) {
    const name = Buffer.from(entry.name, 'utf8')
    const head = Buffer.alloc(30)
    head.writeUInt32LE(0x04034b50, 0)
    writeFacts(head, 4, entry, name.length)
    parts.push(head, name, entry.packed)
    const line = Buffer.alloc(46)
    line.writeUInt32LE(0x02014b50, 0)
    line.writeUInt16LE(20, 4)
    writeFacts(line, 6, entry, name.length)
    line.writeUInt32LE(offset, 42)
    directory.push(line, name)
    offset += head.length + name.length + entry.packed.length
  }
  const listed = directory.reduce((sum, part) => sum + part.length, 0)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(listed, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts, ...directory, end])
}

/** The 26 bytes that local header and directory share. */
function writeFacts(into: Buffer, at: number, entry: PackedEntry, nameLength: number): void {
  into.writeUInt16LE(20, at)
  into.writeUInt16LE(utf8Names, at + 2)
  into.writeUInt16LE(entry.method, at + 4)
  into.writeUInt16LE(0, at + 6)
  into.writeUInt16LE(dosDate, at + 8)
  into.writeUInt32LE(entry.crc, at + 10)
  into.writeUInt32LE(entry.packed.length, at + 14)
  into.writeUInt32LE(entry.size, at + 18)
  into.writeUInt16LE(nameLength, at + 22)
}
