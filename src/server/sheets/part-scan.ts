/** One XML part of a workbook unpacked as a stream: counted, searched for what must not be there, and not kept. */
import type { Merge } from '../../domain/imports/cell.ts'
import { FileRefused } from './file-refused.ts'

export interface PartScan {
  readonly bytes: number
  /** Small parts that tell what is where: workbook, relations. */
  readonly text?: string
  readonly merges: readonly Merge[]
}

const doctype = Buffer.from('<!DOCTYPE')
const entity = Buffer.from('<!ENTITY')
const mergesBegin = Buffer.from('<mergeCells')
const mergesEnd = Buffer.from('</mergeCells>')
const mergesLimit = 16e6

export async function scanPart(
  stream: AsyncIterable<Buffer>,
  name: string,
  limit: number,
): Promise<PartScan> {
  const keepsText = /(^|\/)(workbook\.xml|.*\.rels|\[Content_Types\]\.xml)$/i.test(name)
  const isSheet = /worksheets\//i.test(name)
  const kept: Buffer[] = []
  let bytes = 0
  let tail = Buffer.alloc(0)
  let merging = false
  for await (const chunk of stream) {
    if (bytes === 0) refuseWideText(chunk, name)
    bytes += chunk.length
    if (bytes > limit) throw new FileRefused('hostile', 'more bytes than declared')
    const seam = Buffer.concat([tail, chunk.subarray(0, 16)])
    if (declares(seam) || declares(chunk)) throw new FileRefused('hostile', `${name} declares entities`)
    if (keepsText) kept.push(Buffer.from(chunk))
    else if (isSheet) merging = takeMerges(seam, tail.length, chunk, kept, merging)
    tail = Buffer.from(chunk.subarray(-16))
  }
  const text = kept.length > 0 ? Buffer.concat(kept).toString('utf8') : ''
  return keepsText ? { bytes, text, merges: [] } : { bytes, merges: isSheet ? readMerges(text) : [] }
}

/** UTF-16 would hide a DOCTYPE from the search; no spreadsheet program writes it. */
function refuseWideText(chunk: Buffer, name: string): void {
  if (chunk.subarray(0, 4).includes(0) || (chunk[0] === 0xff && chunk[1] === 0xfe)) {
    throw new FileRefused('hostile', `${name} is not UTF-8`)
  }
}

function declares(bytes: Buffer): boolean {
  return bytes.includes(doctype) || bytes.includes(entity)
}

/** Merged cells stand behind the rows: from where they begin, the text is kept until they end. */
function takeMerges(seam: Buffer, tail: number, chunk: Buffer, kept: Buffer[], merging: boolean): boolean {
  const begin = chunk.indexOf(mergesBegin)
  const across = seam.indexOf(mergesBegin)
  if (!merging && begin === -1 && across === -1) return false
  if (!merging && begin === -1) kept.push(Buffer.from(seam.subarray(across, tail)))
  kept.push(Buffer.from(merging || begin === -1 ? chunk : chunk.subarray(begin)))
  if (kept.reduce((sum, each) => sum + each.length, 0) > mergesLimit) {
    throw new FileRefused('too-large', 'too many merged cells')
  }
  return !seam.includes(mergesEnd) && !chunk.includes(mergesEnd)
}

function readMerges(text: string): Merge[] {
  const merges: Merge[] = []
  for (const [, left = '', top = '', right = '', bottom = ''] of text.matchAll(
    /ref="\$?([A-Z]{1,3})\$?(\d+):\$?([A-Z]{1,3})\$?(\d+)"/g,
  )) {
    merges.push({
      top: Number(top) - 1,
      bottom: Number(bottom) - 1,
      left: columnOf(left),
      right: columnOf(right),
    })
  }
  return merges
}

/** A → 0, Z → 25, AA → 26. */
function columnOf(letters: string): number {
  let column = 0
  for (const letter of letters) column = column * 26 + (letter.charCodeAt(0) - 64)
  return column - 1
}
